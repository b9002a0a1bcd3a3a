import type { JsonProblem } from '#analysis';
import { code } from '../request/code.ts';
import type { SomeFindingTexts } from './text.ts';

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
      `IAM takes no policy of more than ${limit.toLocaleString('en')} characters, so nothing in this document was checked.`,
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
