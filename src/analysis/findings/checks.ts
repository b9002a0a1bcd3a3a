import type { DocumentForm } from '../document-form.ts';
import type { PolicyCheck } from './checked-policy.ts';
import { networks, operators, supportedKeys } from './checks/conditions.ts';
import { actions, elementChecks } from './checks/elements.ts';
import { peopleChecks } from './checks/people.ts';
import { grammar, nothingOfSessions } from './checks/reading.ts';
import { nodeRole, principals, trust } from './checks/roles.ts';
import { sessionFields, sessionHead, sessionInputs, sessionPatterns } from './checks/session-documents.ts';
import { startingChecks } from './checks/starting.ts';
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
  ...elementChecks,
  supportedKeys,
  ...startingChecks,
  ...peopleChecks,
  nodeRole,
];

/** The checks of each kind of document, in the order in which findings of one place appear. */
export const CHECKS: Readonly<Record<DocumentForm, readonly PolicyCheck[]>> = {
  'identity-policy': [...EVERY_POLICY, ...IDENTITY_POLICY],
  'trust-policy': [...EVERY_POLICY, trust, trustSize],
  'resource-policy': [...EVERY_POLICY, principals],
  'session-document': [characters, sessionHead, sessionFields, sessionInputs, sessionPatterns, placeholders],
  other: [],
};
