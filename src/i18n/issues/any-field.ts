import type { SomeMessages } from './message.ts';

/** Texts of issues that any field may have. */
export const anyFieldIssues = {
  'example-identifier': ({ value }) =>
    `${value} is an identifier from AWS’s documentation. Put your own here before you use the policy.`,
  'sample-value': ({ value }) =>
    `${value} is what AWS’s sample has here. Put your own in its place; if it is your own, close the remark about the sample.`,
  'duplicate-value': ({ value }) => `“${value}” is there more than once. Once is enough.`,
  'character-not-allowed': ({ value, character }) =>
    `IAM policies cannot hold the character “${character}” of “${value}”: only Latin-1 (up to U+00FF) is allowed. Use a value without it.`,
  'policy-variable': ({ value }) =>
    `IAM would read \${ in “${value}” as the start of a policy variable. Take it out.`,
  'wildcard-in-value': ({ value }) =>
    `In “${value}”, * stands for any characters and ? for any single one. Keep them only if you mean that.`,
} as const satisfies SomeMessages;
