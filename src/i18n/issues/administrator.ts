import type { SomeMessages } from './message.ts';

/** Texts of the issues of what only administrators may do. */
export const administratorIssues = {
  'full-access': () =>
    'Administrators can start, resume and end every session on every node with every document: port forwarding to any host and ECS tasks included.',
  'default-version-off': () =>
    'Without UpdateDocumentDefaultVersion, changed preferences may not become the default version of the document.',
} as const satisfies SomeMessages;
