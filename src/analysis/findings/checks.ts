import type { DocumentForm } from '../document-form.ts';
import type { PolicyCheck } from './checked-policy.ts';
import { conditionValues, emptyBlocks } from './checks/condition-values.ts';
import { keyNames, networks, operators, supportedKeys } from './checks/conditions.ts';
import { effectChecks } from './checks/effects.ts';
import { actionResources, actions, notAction, notResource } from './checks/actions.ts';
import { arnChecks } from './checks/arns.ts';
import { rolesOfOthers } from './checks/passing-roles.ts';
import { peopleChecks } from './checks/people.ts';
import { federatedActions, principalNames, resourceControl } from './checks/principals.ts';
import { grammar, nothingOfSessions } from './checks/reading.ts';
import { redundantEntries } from './checks/redundancy.ts';
import { logBucket, nodeRole, principals, trust } from './checks/roles.ts';
import { securityChecks } from './checks/security.ts';
import { sessionFields, sessionHead, sessionInputs, sessionPatterns } from './checks/session-documents.ts';
import { startingChecks } from './checks/starting.ts';
import { allowedToOthers, controlSize, namedPrincipals, trustedProviders } from './checks/trusted.ts';
import {
  characters,
  emptyConditions,
  examples,
  partitions,
  placeholders,
  repeatedStatements,
  sessionPolicySize,
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
  emptyConditions,
  characters,
  placeholders,
  templates,
  examples,
  actions,
  keyNames,
  operators,
  networks,
  repeatedStatements,
];

/** What IAM Access Analyzer finds as well, in every policy document. */
const AS_ACCESS_ANALYZER: readonly PolicyCheck[] = [emptyBlocks, conditionValues, redundantEntries];

const IDENTITY_POLICY: readonly PolicyCheck[] = [
  nothingOfSessions,
  size,
  partitions,
  ...arnChecks,
  actionResources,
  notAction,
  notResource,
  supportedKeys,
  ...startingChecks,
  ...peopleChecks,
  nodeRole,
  ...effectChecks,
  ...securityChecks,
];

/** The checks of each kind of document, in the order in which findings of one place appear. */
export const CHECKS: Readonly<Record<DocumentForm, readonly PolicyCheck[]>> = {
  'identity-policy': [...EVERY_POLICY, ...IDENTITY_POLICY, ...AS_ACCESS_ANALYZER, rolesOfOthers],
  'trust-policy': [
    ...EVERY_POLICY,
    trust,
    principalNames,
    federatedActions,
    trustSize,
    ...AS_ACCESS_ANALYZER,
    namedPrincipals,
    trustedProviders,
  ],
  'resource-policy': [
    ...EVERY_POLICY,
    principals,
    principalNames,
    logBucket,
    ...AS_ACCESS_ANALYZER,
    namedPrincipals,
    allowedToOthers,
  ],
  'session-policy': [
    ...EVERY_POLICY,
    sessionPolicySize,
    partitions,
    ...arnChecks,
    actionResources,
    notAction,
    notResource,
    supportedKeys,
    ...AS_ACCESS_ANALYZER,
  ],
  'service-control-policy': [
    ...EVERY_POLICY,
    partitions,
    ...arnChecks,
    actionResources,
    notAction,
    supportedKeys,
    ...AS_ACCESS_ANALYZER,
    controlSize,
  ],
  'resource-control-policy': [
    ...EVERY_POLICY,
    resourceControl,
    partitions,
    ...arnChecks,
    actionResources,
    notAction,
    supportedKeys,
    ...AS_ACCESS_ANALYZER,
    controlSize,
  ],
  'session-document': [characters, sessionHead, sessionFields, sessionInputs, sessionPatterns, placeholders],
  other: [],
};
