import type { JsonProblem, TextKind } from '#analysis';
import { type AttachmentKind, codePointName } from '#iam';
import type { SomeFindingTexts } from './text.ts';
import { characterText } from '../characters.ts';
import { code, number } from '../text.ts';

const SHOWN = 8;

/** A list that is cut when nobody would read all of it. */
const list = (items: readonly string[]): string =>
  items.length <= SHOWN
    ? items.map(code).join(', ')
    : `${items.slice(0, SHOWN).map(code).join(', ')} and ${number(items.length - SHOWN)} more services`;

const READ = 'The check reads JSON, YAML and Terraform';

const JSON_PROBLEMS: Readonly<Record<JsonProblem, string>> = {
  empty: 'The file is empty.',
  terraform: 'Here only JSON is read, and this looks like Terraform.',
  yaml: 'Here only JSON is read, and this looks like YAML.',
  program: `This looks like a script or a program. ${READ}: check the policy that it writes.`,
  permalink:
    'This is a link to the builder, not a policy. On the page, Builder and Compare read it; the command takes it without `--check`, as @FILE where it stands in a file.',
  'no-json': `This is no policy. ${READ}; a policy in JSON begins with {.`,
  symbol: 'JSON cannot have this here; strings need double quotation marks.',
  number: 'This is not a JSON number.',
  'name-expected':
    'A name in double quotation marks is missing here. Perhaps the comma before it is one too many.',
  'value-expected': 'A value is missing here. Perhaps the comma before it is one too many.',
  'colon-expected': 'A colon is missing between a name and its value.',
  'comma-expected': 'A comma is missing here.',
  'brace-expected': 'A closing brace } is missing here.',
  'bracket-expected': 'A closing bracket ] is missing here.',
  'end-expected': 'The document ends before this text. Remove the text, or move it to where it belongs.',
  comment: 'JSON has no comments, and IAM refuses them. Remove this one.',
  'string-without-end': 'The closing quotation mark of this string is missing.',
  escape:
    'JSON has no such escape: a backslash is followed by " \\ / b f n r t or u and four hexadecimal digits.',
  character: 'A string cannot have line breaks or control characters. Write \\n and the like.',
};

/** The first of some names, and how many more there are. */
const shortList = (names: readonly string[]): string =>
  names.length <= SHOWN
    ? names.join(', ')
    : `${names.slice(0, SHOWN).join(', ')} and ${number(names.length - SHOWN)} more`;

const LANGUAGES = { yaml: 'YAML', terraform: 'Terraform' } as const;

const TEXT_KINDS: Readonly<Record<TextKind, string>> = {
  terraform: 'This is Terraform, without a policy of IAM and without a Session document.',
  'terraform-state': 'This is a state of Terraform, without a policy of IAM and without a Session document.',
  'terraform-plan':
    'This is a plan of Terraform, without a policy that is known before it is applied. Check the configuration, or the state afterwards.',
  cloudformation: 'This is a CloudFormation template, without a policy and without a Session document.',
  kubernetes: 'This is a Kubernetes manifest, without a policy of IAM.',
  workflow: 'This is a workflow of GitHub Actions, without a policy of IAM.',
  compose: 'This is a file of Docker Compose, without a policy of IAM.',
  yaml: 'This is YAML, without a policy of IAM and without a Session document.',
  binary: 'This is no text: perhaps a picture, an archive, or a text in another encoding. Save it as UTF-8.',
};

/** Words for what keeps a text from being read. */
export const readingTexts = {
  'json-syntax': { title: 'This is not JSON', message: ({ problem }) => JSON_PROBLEMS[problem] },
  'json-name-repeated': {
    title: 'The same name twice',
    message: ({ name }) => `One object has ${code(name)} twice, and IAM refuses that. Merge them into one.`,
  },
  'json-too-deep': {
    title: 'Nested too deeply',
    message: ({ limit }) => `No policy has more than ${limit} levels, so this document was not checked.`,
  },
  'json-too-large': {
    title: 'Too large for a policy',
    message: ({ limit }) =>
      `IAM accepts no policy of more than ${number(limit)} characters, so this document was not checked.`,
  },
  'text-syntax': {
    title: 'This cannot be read',
    message: ({ language }) => `${LANGUAGES[language]} cannot be read beyond this place.`,
  },
  'no-policy-in-text': { title: 'No policy in it', message: ({ what }) => TEXT_KINDS[what] },
  'values-open': {
    title: 'Values that are filled in later',
    message: ({ open, assumed }) =>
      [
        ...(open.length === 0
          ? []
          : [
              `The check knows nothing of ${shortList(open.map(code))}, and says nothing about what depends on it.`,
            ]),
        ...(assumed.length === 0
          ? []
          : [`It assumes ${shortList(assumed.map(({ name, value }) => `${code(name)} = ${code(value)}`))}.`]),
      ].join(' '),
  },
  'not-a-policy': {
    title: 'Neither a policy nor a Session document',
    message: () =>
      `This has neither the ${code('Statement')} of a policy nor the ${code('sessionType')} of a Session document, so there is nothing to check.`,
  },
  'template-with-policies': {
    title: 'A template, not a policy',
    message: () =>
      `This looks like a CloudFormation template, which was not checked. Its policies are under ${code('PolicyDocument')} and ${code('AssumeRolePolicyDocument')}: check each as a separate file.`,
  },
  'nothing-of-sessions': {
    title: 'Nothing about Session Manager',
    message: ({ names }) =>
      names
        ? 'None of these actions is about Session Manager. The check covers how the policy is written and whether the names in it exist, not what it allows.'
        : 'None of these actions is about Session Manager. The check covers only how the policy is written, not what it allows.',
  },
  'services-by-name': {
    title: 'Other services, checked by name',
    message: ({ services }) =>
      `Of ${list(services)}, the check covers how the policy is written and whether the names in it exist, not what it allows.`,
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
      `IAM has two versions of its language and refuses all others. Write ${code('2012-10-17')}; this is not a date that you choose.`,
  },
  'statement-missing': {
    title: 'No statement',
    message: () => `IAM refuses a policy without a statement in ${code('Statement')}.`,
  },
  'statement-not-an-object': {
    title: 'A statement is an object',
    message: () =>
      `IAM refuses the policy: a statement is an object with ${code('Effect')}, ${code('Action')} and ${code('Resource')}.`,
  },
  'element-unknown': {
    title: 'Unknown element',
    message: () =>
      'IAM does not know this element and refuses the whole policy. Check the spelling, including upper and lower case.',
  },
  'effect-invalid': {
    title: 'Effect is neither Allow nor Deny',
    message: () =>
      `Every statement needs ${code('"Effect": "Allow"')} or ${code('"Effect": "Deny"')}, exactly like this; otherwise IAM refuses the policy.`,
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
      `A policy applies to the user or role that it is attached to, so IAM refuses ${code('Principal')} in it. Remove the element, or move the statement to a trust, key or bucket policy.`,
  },
  'list-invalid': {
    title: 'Neither a string nor a list of strings',
    message: () => 'Write one string or a list of strings here; otherwise IAM refuses the policy.',
  },
  'list-empty': {
    title: 'Empty list',
    message: () => 'IAM refuses an empty list here. Fill it, or remove the statement.',
  },
  'text-expected': {
    title: 'An ID that is no text',
    message: () => 'IAM refuses anything but a string here. Put it in quotation marks.',
  },
  'condition-invalid': {
    title: 'Condition in the wrong shape',
    message: () =>
      `A condition is an object of operators, each with an object of keys, each with one value or a list of values: ${code('{"Bool": {"aws:SecureTransport": "true"}}')}.`,
  },
  'operator-unknown': {
    title: 'Unknown condition operator',
    message: () =>
      `IAM has no such operator and refuses the policy. Operators are exact names, such as ${code('StringLike')} or ${code('BoolIfExists')}.`,
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
    message: () => `Put the default in single quotation marks: ${code("${aws:PrincipalTag/team, 'none'}")}.`,
  },
  'variable-with-space': {
    title: 'Space in a policy variable',
    message: () => `IAM refuses spaces around the key. Write ${code('${aws:userid}')}.`,
  },
  'variable-nested': {
    title: 'Policy variable within another',
    message: () => 'IAM does not replace a variable inside a variable and refuses the policy.',
  },
} as const satisfies SomeFindingTexts;

const ATTACHMENTS: Readonly<Record<AttachmentKind, string>> = {
  managed: 'as a managed policy',
  'inline-user': 'as an inline policy of a user',
  'inline-group': 'as an inline policy of a group',
  'inline-role': 'as an inline policy of a role',
  'trust-policy': 'as a trust policy',
  'session-document': 'as a Session document',
  scp: 'as a service control policy',
  boundary: 'as a permissions boundary',
  endpoint: 'as the policy of a VPC endpoint',
};

/** Words for how a document is written, whatever it allows. */
export const writingTexts = {
  'version-missing': {
    title: 'No Version',
    message: () =>
      `IAM then reads the policy in the 2008 version of its language, which has no variables. Add ${code('"Version": "2012-10-17"')}.`,
  },
  'version-old': {
    title: 'Version that new managed policies cannot have',
    message: () =>
      `AWS accepts this version in an inline policy and refuses it in ${code('CreatePolicy')}. Write ${code('2012-10-17')}, which also has variables.`,
  },
  'variable-in-old-version': {
    title: 'Variable that IAM does not replace',
    message: ({ variable }) =>
      `Without ${code('"Version": "2012-10-17"')}, ${code(variable)} is ordinary text, so this matches nothing. Set the version.`,
  },
  'sid-invalid': {
    title: 'Characters that a Sid cannot have',
    message: ({ sid }) => `IAM refuses ${code(sid)}: a statement ID has letters A–Z, a–z and digits only.`,
  },
  'sid-repeated': {
    title: 'The same Sid twice',
    message: ({ sid }) => `More than one statement has ${code(sid)}, and IAM refuses that. Rename one.`,
  },
  'sid-repeated-accepted': {
    title: 'A Sid that two statements share',
    message: ({ sid }) =>
      `More than one statement has ${code(sid)}. Services accept that in policies of their resources; people and tools that look for the statement find two.`,
  },
  'condition-values-empty': {
    title: 'Condition without a value',
    message: ({ key }) =>
      `IAM accepts this, but no value of ${code(key)} is in an empty list. Fill it, or remove the condition.`,
  },
  'sid-empty': {
    title: 'Empty Sid',
    message: () => 'An empty statement ID has no effect. Remove the element.',
  },
  'character-odd': {
    title: 'Character that is not what it looks like',
    message: (odd) =>
      `${code(codePointName(odd.codePoint))} (${characterText(odd)}) makes this something else than what it looks like, so it matches nothing, or AWS refuses it. ${odd.like === '' ? 'Remove it.' : 'Type the text again.'}`,
  },
  'character-odd-in-value': {
    title: 'Odd character in a text',
    message: (odd) =>
      `${code(codePointName(odd.codePoint))} (${characterText(odd)}) is in this text. Keep it only if you mean that.`,
  },
  'character-not-allowed': {
    title: 'Character that IAM does not allow',
    message: ({ character }) =>
      `IAM refuses “${character}”: policies allow only Latin-1 (up to U+00FF). Use a name without it, or a wildcard instead.`,
  },
  'placeholder-left': {
    title: 'Placeholder left',
    message: ({ token }) =>
      `${code(token)} is a placeholder for your own value, so this matches nothing yet. Fill it in.`,
  },
  'template-left': {
    title: 'Template syntax left',
    message: ({ text }) =>
      `${code(text)} is template syntax, and IAM does not replace it: this matches nothing, or IAM refuses it. Check the text that the template produces, and how the template escapes IAM’s own variables.`,
  },
  'example-left': {
    title: 'Identifier from the documentation',
    message: ({ value }) =>
      `${code(value)} is from AWS’s examples, so this matches nothing of yours. Replace it with your own.`,
  },
  'size-inline': {
    title: 'Too long for some inline policies',
    message: ({ characters, attachments }) =>
      `With ${number(characters)} characters, the policy does not fit ${attachments.map((each) => ATTACHMENTS[each]).join(' or ')}. It fits as a managed policy.`,
  },
  'size-managed': {
    title: 'Too long for a managed policy',
    message: ({ characters, limit }) =>
      `A managed policy may have ${number(limit)} characters, not counting white space, and this has ${number(characters)}. Split it, or use an inline policy of a role.`,
  },
  'size-any': {
    title: 'Too long to attach',
    message: ({ characters, limit }) =>
      `The limit is ${number(limit)} characters, not counting white space, and this has ${number(characters)}. Name fewer resources, or use wildcards and tags instead.`,
  },
  'partitions-mixed': {
    title: 'Several partitions in one policy',
    message: ({ partitions }) =>
      `An account is in one partition, but this policy names ${partitions.map(code).join(' and ')}: some of these ARNs never match. Write one policy for each.`,
  },
  'statement-repeated': {
    title: 'The same statement twice',
    message: () => 'Another statement already says exactly this. Remove one of them.',
  },
  'principal-with-resource': {
    title: 'Policy of a bucket, key or endpoint',
    message: () =>
      `These statements have a principal. That is right for a bucket, key or endpoint policy; in the policy of a user or role, IAM refuses ${code('Principal')}.`,
  },
} as const satisfies SomeFindingTexts;
