import type { CheckedPolicy } from './checked-policy.ts';
import { actionResources } from './checks/action-resources.ts';
import { actions } from './checks/actions.ts';
import { arns } from './checks/arns.ts';
import { besideStart } from './checks/beside-start.ts';
import { characters } from './checks/characters.ts';
import { deadArns } from './checks/dead-arns.ts';
import { denials } from './checks/denials.ts';
import { documentCheck } from './checks/document-check.ts';
import { documentsMissing, everyDocument, notableDocuments } from './checks/documents.ts';
import { emptyLists } from './checks/empty-lists.ts';
import { examples } from './checks/examples.ts';
import { grammar } from './checks/grammar.ts';
import { keys } from './checks/keys.ts';
import { logObjects } from './checks/log-objects.ts';
import { networks } from './checks/networks.ts';
import { nodeIds } from './checks/node-ids.ts';
import { nodeRole } from './checks/node-role.ts';
import { nodeTags } from './checks/node-tags.ts';
import { nothingOfSessions } from './checks/nothing-of-sessions.ts';
import { notAction } from './checks/not-action.ts';
import { operators } from './checks/operators.ts';
import { ownSessions } from './checks/own-sessions.ts';
import { partitions } from './checks/partitions.ts';
import { placeholders } from './checks/placeholders.ts';
import { preferences } from './checks/preferences.ts';
import { principals } from './checks/principals.ts';
import { repeatedStatements } from './checks/repeated-statements.ts';
import { sendCommand } from './checks/send-command.ts';
import { sessionFields } from './checks/session-fields.ts';
import { sessionHead } from './checks/session-head.ts';
import { sessionInputs } from './checks/session-inputs.ts';
import { sessionPatterns } from './checks/session-patterns.ts';
import { size, trustSize } from './checks/size.ts';
import { statementIds } from './checks/statement-ids.ts';
import { supportedKeys } from './checks/supported-keys.ts';
import { templates } from './checks/templates.ts';
import { trust } from './checks/trust.ts';
import { version } from './checks/version.ts';
import type { CheckedKind, Found } from './types.ts';

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
export const CHECKS: Readonly<Record<CheckedKind, readonly PolicyCheck[]>> = {
  'identity-policy': [...EVERY_POLICY, ...IDENTITY_POLICY],
  'trust-policy': [...EVERY_POLICY, trust, trustSize],
  'resource-policy': [...EVERY_POLICY, principals],
  'session-document': [sessionHead, sessionFields, sessionInputs, sessionPatterns, placeholders],
  other: [],
};
