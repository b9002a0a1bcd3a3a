import type { DocumentForm } from '../document-form.ts';
import type { CheckedPolicy } from './checked-policy.ts';
import { networks, operators, supportedKeys } from './checks/conditions.ts';
import {
  actionResources,
  actions,
  arns,
  deadArns,
  keys,
  logObjects,
  nodeIds,
  notAction,
} from './checks/elements.ts';
import { ownSessions, preferences } from './checks/people.ts';
import { grammar, nothingOfSessions } from './checks/reading.ts';
import { nodeRole, principals, trust } from './checks/roles.ts';
import { sessionFields, sessionHead, sessionInputs, sessionPatterns } from './checks/session-documents.ts';
import {
  besideStart,
  denials,
  documentCheck,
  documentsMissing,
  everyDocument,
  nodeTags,
  notableDocuments,
  sendCommand,
} from './checks/starting.ts';
import {
  characters,
  emptyLists,
  examples,
  partitions,
  placeholders,
  repeatedStatements,
  size,
  statementIds,
  templates,
  trustSize,
  version,
} from './checks/writing.ts';
import type { Found } from './types.ts';

/** Looks for one kind of mistake. Total: says nothing about what it does not understand. */
export type PolicyCheck = (policy: CheckedPolicy) => readonly Found[];

/** What holds for every policy document, whoever has it. */
const EVERY_POLICY: readonly PolicyCheck[] = [
  grammar,
  version,
  statementIds,
  emptyLists,
  characters,
  placeholders,
  templates,
  examples,
  actions,
  operators,
  networks,
  repeatedStatements,
];

const IDENTITY_POLICY: readonly PolicyCheck[] = [
  nothingOfSessions,
  size,
  partitions,
  arns,
  nodeIds,
  deadArns,
  keys,
  logObjects,
  actionResources,
  notAction,
  supportedKeys,
  nodeTags,
  documentsMissing,
  everyDocument,
  notableDocuments,
  documentCheck,
  besideStart,
  sendCommand,
  denials,
  ownSessions,
  preferences,
  nodeRole,
];

/** The checks of each kind of document, in the order in which findings of one place appear. */
export const CHECKS: Readonly<Record<DocumentForm, readonly PolicyCheck[]>> = {
  'identity-policy': [...EVERY_POLICY, ...IDENTITY_POLICY],
  'trust-policy': [...EVERY_POLICY, trust, trustSize],
  'resource-policy': [...EVERY_POLICY, principals],
  'session-document': [sessionHead, sessionFields, sessionInputs, sessionPatterns, placeholders],
  other: [],
};
