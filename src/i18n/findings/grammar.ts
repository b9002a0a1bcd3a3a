import { code } from '../request/code.ts';
import type { SomeFindingTexts } from './text.ts';

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
