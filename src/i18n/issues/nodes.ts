import type { SomeMessages } from './message.ts';

/** Texts of the issues of which nodes a person reaches. */
export const nodesIssues = {
  'node-id-format': ({ value }) =>
    `“${value}” is not a node ID. An instance is i- with 8 or 17 hexadecimal digits, a hybrid node mi- with 17.`,
  'tag-key-format': ({ value }) =>
    `“${value}” cannot be a tag key. Use up to 128 letters, digits, spaces and _ . : / = + - @.`,
  'tag-key-reserved': ({ value }) =>
    `Only AWS sets tags that begin with aws:. Use “${value}” only if AWS sets it on your nodes.`,
  'tag-key-twice': ({ value }) =>
    `“${value}” is there twice. It counts as one tag whose values are alternatives; put them into one row.`,
  'tag-value-format': ({ value }) =>
    `“${value}” cannot be a tag value. Use up to 256 letters, digits, spaces and _ . : / = + - @.`,
  'tag-value-variable': ({ value }) =>
    `IAM replaces the variable in “${value}” when it checks a request. Without a value for it, nothing matches.`,
  'ids-on-any-resource': () =>
    'Single nodes cannot be named on *. Choose a narrower reach, or choose nodes by tag.',
  'everything-on-any-resource': () =>
    'This allows every Session document on every node, port forwarding to any host and ECS tasks included. Choose a narrower reach.',
  'every-node': () =>
    'This reaches every node, also those that will be added later. Tags or IDs are narrower.',
} as const satisfies SomeMessages;
