import type { JsonProblem } from '#analysis';
import type { AttachmentKind } from '#iam';
import type { SomeFindingTexts } from './text.ts';
import { code, number } from '../text.ts';

const AS_JSON = 'A check reads policies as JSON';

const JSON_PROBLEMS: Readonly<Record<JsonProblem, string>> = {
  empty: 'The file is empty.',
  terraform: `This is no JSON. It looks like Terraform. ${AS_JSON}: check what Terraform makes of it, such as the policy that terraform show prints.`,
  yaml: `This is no JSON. It looks like YAML. ${AS_JSON}: convert the policy in it first.`,
  program: `This is no JSON. It looks like a script or a program. ${AS_JSON}: check the policy that it writes.`,
  permalink:
    'This is no JSON. It looks like a permalink: leave out --check, and put @ before the name of a file that holds one.',
  'no-json': `This is no JSON. ${AS_JSON}, which begin with {.`,
  symbol: 'This is neither a value nor a mark of JSON; strings need double quotation marks.',
  number: 'This is not a number as JSON writes them.',
  'name-expected':
    'A name in double quotation marks belongs here. Perhaps there is a comma too many before it.',
  'value-expected': 'A value is missing here. Perhaps there is a comma too many before it.',
  'colon-expected': 'A colon is missing between a name and its value.',
  'comma-expected': 'A comma is missing here.',
  'brace-expected': 'A closing brace } is missing here.',
  'bracket-expected': 'A closing bracket ] is missing here.',
  'end-expected': 'The document has ended, and more text follows. Remove it, or put it where it belongs.',
  comment: 'JSON has no comments, and IAM refuses them. Remove this one.',
  'string-without-end': 'The closing quotation mark of this string is missing.',
  escape: 'There is no such escape: after a backslash come " \\ / b f n r t or u and four digits.',
  character: 'Line breaks and control characters cannot stand in a string. Write \\n and the like.',
};

/** Words for what keeps a text from being read. */
export const readingTexts = {
  'json-syntax': { title: 'This is not JSON', message: ({ problem }) => JSON_PROBLEMS[problem] },
  'json-name-repeated': {
    title: 'The same name twice',
    message: ({ name }) =>
      `${code(name)} is there twice in one object, and IAM refuses that. Put what belongs together into one.`,
  },
  'json-too-deep': {
    title: 'Nested too deeply',
    message: ({ limit }) =>
      `No policy is nested deeper than ${limit} levels, so nothing in this document was checked.`,
  },
  'json-too-large': {
    title: 'Too large for a policy',
    message: ({ limit }) =>
      `IAM takes no policy of more than ${number(limit)} characters, so nothing in this document was checked.`,
  },
  'not-a-policy': {
    title: 'No policy and no Session document',
    message: () =>
      `This has neither the ${code('Statement')} of a policy nor the ${code('sessionType')} of a Session document, so there was nothing to check.`,
  },
  'template-with-policies': {
    title: 'A template, not a policy',
    message: () =>
      `This looks like a CloudFormation template, of which nothing was checked. Its policies stand under ${code('PolicyDocument')} and ${code('AssumeRolePolicyDocument')}: check each as a file of its own.`,
  },
  'nothing-of-sessions': {
    title: 'Nothing about Session Manager',
    message: () =>
      'None of these actions has to do with Session Manager. Only the form of the policy was checked, not what it allows elsewhere.',
  },
} as const satisfies SomeFindingTexts;

/** Words for what makes IAM refuse a document. */
export const grammarTexts = {
  'policy-not-an-object': {
    title: 'A policy is an object',
    message: () =>
      `IAM refuses this: a policy is an object with ${code('Version')} and ${code('Statement')}.`,
  },
  'version-invalid': {
    title: 'No such version',
    message: () =>
      `IAM knows two versions of its language and refuses all others. Write ${code('2012-10-17')}; it is not a date of your own.`,
  },
  'statement-missing': {
    title: 'No statement',
    message: () => `IAM refuses a policy without ${code('Statement')}.`,
  },
  'statement-not-an-object': {
    title: 'A statement is an object',
    message: () =>
      `IAM refuses the policy: a statement is an object with ${code('Effect')}, ${code('Action')} and ${code('Resource')}.`,
  },
  'element-unknown': {
    title: 'Unknown element',
    message: () =>
      'IAM refuses the whole policy for an element that it does not know. Check the spelling, also upper and lower case.',
  },
  'effect-invalid': {
    title: 'Effect is neither Allow nor Deny',
    message: () =>
      `Every statement needs ${code('"Effect": "Allow"')} or ${code('"Effect": "Deny"')}, written exactly so; IAM refuses the policy otherwise.`,
  },
  'action-missing': {
    title: 'No action',
    message: () => `IAM refuses a statement without ${code('Action')}.`,
  },
  'action-and-not-action': {
    title: 'Action and NotAction together',
    message: () =>
      `A statement has either ${code('Action')} or ${code('NotAction')}; IAM refuses both at once.`,
  },
  'resource-missing': {
    title: 'No resource',
    message: () => `IAM refuses a statement without ${code('Resource')}. For everything, write ${code('*')}.`,
  },
  'resource-and-not-resource': {
    title: 'Resource and NotResource together',
    message: () =>
      `A statement has either ${code('Resource')} or ${code('NotResource')}; IAM refuses both at once.`,
  },
  'principal-present': {
    title: 'Principal in the policy of a user or role',
    message: () =>
      `Who has this policy is decided by what it is attached to, and IAM refuses ${code('Principal')} in it. Remove the element, or move the statement to a trust, key or bucket policy.`,
  },
  'list-invalid': {
    title: 'Not a string and not a list of strings',
    message: () => 'Write one string or a list of strings here; IAM refuses the policy otherwise.',
  },
  'condition-invalid': {
    title: 'Condition in the wrong shape',
    message: () =>
      `A condition is an object of operators, each with an object of keys, each with one value or a list of values: ${code('{"Bool": {"aws:SecureTransport": "true"}}')}.`,
  },
  'operator-unknown': {
    title: 'Unknown condition operator',
    message: () =>
      `IAM has no operator of this name and refuses the policy. Names are exact, such as ${code('StringLike')} or ${code('BoolIfExists')}.`,
  },
  'variable-empty': {
    title: 'Empty policy variable',
    message: () => `IAM refuses ${code('${}')}. Name a key, such as ${code('${aws:userid}')}.`,
  },
  'variable-without-brace': {
    title: 'Policy variable without its end',
    message: () => `The closing brace of ${code('${')} is missing, and IAM refuses the policy.`,
  },
  'variable-without-quote': {
    title: 'Default of a policy variable without quotation marks',
    message: () => `A default stands in single quotation marks: ${code("${aws:PrincipalTag/team, 'none'}")}.`,
  },
  'variable-with-space': {
    title: 'Blank in a policy variable',
    message: () => `IAM refuses blanks around the key. Write ${code('${aws:userid}')}.`,
  },
  'variable-nested': {
    title: 'Policy variable within another',
    message: () => 'IAM does not fill in a variable inside a variable and refuses the policy.',
  },
} as const satisfies SomeFindingTexts;

const ATTACHMENTS: Readonly<Record<AttachmentKind, string>> = {
  managed: 'as a managed policy',
  'inline-user': 'inline at a user',
  'inline-group': 'inline at a group',
  'inline-role': 'inline at a role',
  'trust-policy': 'as a trust policy',
  'session-document': 'as a Session document',
};

/** Words for how a document is written, whatever it allows. */
export const writingTexts = {
  'version-missing': {
    title: 'No Version',
    message: () =>
      `IAM then reads the policy in its language of 2008, which knows no variables. Add ${code('"Version": "2012-10-17"')}.`,
  },
  'variable-in-old-version': {
    title: 'Variable that is never filled in',
    message: ({ variable }) =>
      `Without ${code('"Version": "2012-10-17"')}, ${code(variable)} is ordinary text, so this matches nothing. Set the version.`,
  },
  'sid-invalid': {
    title: 'Characters that a Sid cannot have',
    message: ({ sid }) => `IAM refuses ${code(sid)}: a statement ID has letters A–Z, a–z and digits only.`,
  },
  'sid-repeated': {
    title: 'The same Sid twice',
    message: ({ sid }) => `${code(sid)} is there more than once, and IAM refuses that. Rename one.`,
  },
  'sid-empty': {
    title: 'Empty Sid',
    message: () => 'An empty statement ID says nothing. Remove the element.',
  },
  'list-empty': {
    title: 'Empty list',
    message: ({ element }) =>
      `An empty list in ${code(element)} matches nothing, so the statement has no effect. Fill it or remove the statement.`,
  },
  'character-not-allowed': {
    title: 'Character that IAM does not take',
    message: ({ character }) =>
      `IAM refuses “${character}”: policies hold Latin-1 only (up to U+00FF). Use a name without it, or a wildcard in its place.`,
  },
  'placeholder-left': {
    title: 'Placeholder left',
    message: ({ token }) =>
      `${code(token)} stands for a value of your own, so this matches nothing yet. Fill it in.`,
  },
  'template-left': {
    title: 'Template syntax left',
    message: ({ text }) =>
      `${code(text)} belongs to a template language, and IAM does not fill it in: this matches nothing, or IAM refuses it. Check the text after the template was filled in, and how variables of IAM are escaped there.`,
  },
  'example-left': {
    title: 'Identifier from the documentation',
    message: ({ value }) =>
      `${code(value)} is an identifier that AWS prints in examples. Put your own here, or this matches nothing of yours.`,
  },
  'size-inline': {
    title: 'Too long for some inline policies',
    message: ({ characters, attachments }) =>
      `With ${number(characters)} characters the policy does not fit ${attachments.map((each) => ATTACHMENTS[each]).join(' or ')}. It fits as a managed policy.`,
  },
  'size-managed': {
    title: 'Too long for a managed policy',
    message: ({ characters, limit }) =>
      `A managed policy may have ${number(limit)} characters, white space apart, and this has ${number(characters)}. Split it into several, or put it inline at a role.`,
  },
  'size-any': {
    title: 'Too long to be attached',
    message: ({ characters, limit }) =>
      `The limit is ${number(limit)} characters, white space apart, and this has ${number(characters)}. Name fewer resources, or use wildcards and tags instead.`,
  },
  'partitions-mixed': {
    title: 'Several partitions in one policy',
    message: ({ partitions }) =>
      `An account lives in one partition, and this policy names ${partitions.map(code).join(' and ')}: some of these ARNs never match. Write one policy for each.`,
  },
  'statement-repeated': {
    title: 'The same statement twice',
    message: () => 'Another statement says exactly this already. Remove one of them.',
  },
  'principal-with-resource': {
    title: 'Policy of a bucket, key or endpoint',
    message: () =>
      `Statements here name whom they are for. That is right for a bucket, a key or an endpoint; in the policy of a user or role IAM refuses ${code('Principal')}.`,
  },
} as const satisfies SomeFindingTexts;
