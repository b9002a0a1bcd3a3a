export {
  accessReport,
  type AccessReport,
  type Cell,
  type Row,
  standsIn,
  type Trial,
} from './access/access-report.ts';
export {
  type CellName,
  cellOf,
  type CheckedExpectation,
  checkExpectations,
  type Expectation,
  type ExpectationProblem,
  formatCell,
  parseExpectations,
  withExpectation,
} from './access/expectations.ts';
export type { Case, Variant } from './access/scenarios.ts';
export { policyAccess, type PolicyAccess } from './access/policy-access.ts';
export { grantingSetting } from './access/setting.ts';
export { describeChange } from './changes/describe-change.ts';
export type { Change, ChangeCode, ChangeParams } from './changes/types.ts';
export { disagreements } from './consistency/disagreements.ts';
export type {
  Disagreement,
  DisagreementCode,
  DisagreementParams,
  SetupProblem,
  SetupProblemParams,
} from './consistency/people.ts';
export {
  type AdviceCode,
  CAUSE_CODES,
  type CauseCode,
  type ElsewhereCode,
  type Finding,
  type FindingCode,
} from './diagnosis/causes.ts';
export type {
  AccessDeniedMessage,
  DenialReason,
  DeniedPrincipal,
  PolicyKind,
  Side,
  Symptom,
} from './diagnosis/denial.ts';
export { diagnose, type Diagnosis } from './diagnosis/diagnose.ts';
export { findingPage } from './diagnosis/finding-pages.ts';
export { type Fix, fixOf, type Outcome } from './diagnosis/fix.ts';
export { type MessageProblem, readMessages, type ReadMessages } from './diagnosis/read-messages.ts';
export { documentForm, type DocumentForm } from './document-form.ts';
export { causesOf } from './explanation/effects/causes-of.ts';
export { effectOf, type SettingEffect } from './explanation/effects/effect-of.ts';
export type { NoEffect, NoEffectCode, NoEffectParams } from './explanation/effects/no-effect.ts';
export { explain, type SessionDocumentField } from './explanation/explain.ts';
export type { ActionFacts, ActionMeaning, ActionParams, KnownAction } from './explanation/meaning/action.ts';
export { type KeyMeaning, keyMeaning, type KeyParams } from './explanation/meaning/condition-key.ts';
export type {
  ConditionMeaning,
  ConditionParams,
  OperatorMeaning,
  Tagged,
} from './explanation/meaning/condition.ts';
export type { KnownService, PrincipalMeaning, PrincipalParams } from './explanation/meaning/principal.ts';
export type {
  KnownDocument,
  Place,
  ResourceMeaning,
  ResourceParams,
} from './explanation/meaning/resource.ts';
export type { Variable, VariableMeaning, VariableParams } from './explanation/meaning/variables.ts';
export { pointerAt, pointerOfLine, reasonsAt } from './explanation/places.ts';
export type {
  Explanation,
  ExplanationCode,
  ExplanationParams,
  StatementMeaning,
} from './explanation/types.ts';
export { ACCESS_ANALYZER_CODES } from './findings/access-analyzer.ts';
export { checkPolicy, graded } from './findings/check-policy.ts';
export { DEEPEST } from './findings/checks/reading.ts';
export { isPolicyVariable } from './findings/checks/writing.ts';
export { nearest, similar } from './findings/nearest.ts';
export {
  type JsonProblem,
  POLICY_FINDING_RULES,
  type PolicyFindingCode,
  type PolicyFindingParams,
  type PolicyFindingRule,
  type TextKind,
} from './findings/rules.ts';
export type { Found, PolicyFinding } from './findings/types.ts';
export { checkSetup, type SetupDocument } from './findings/setup.ts';
export {
  type AccessDifference,
  comparePolicies,
  type PolicyComparison,
  type TaskDifference,
} from './comparison/compare-policies.ts';
export { arrangedLike } from './comparison/arranged-like.ts';
export { countClauses } from './recognition/clauses.ts';
export { editionOf } from './recognition/edition.ts';
export { type Recognition, recognize } from './recognition/recognize.ts';
export { type Upgrade, upgrades } from './recognition/upgrades.ts';
export { splitPolicy, type SplitPolicy } from './splitting/split-policy.ts';
export { type SplitKind, splitProof, type SplitProof } from './splitting/split-proof.ts';
export { summarize } from './summary/summarize.ts';
export {
  type Holder,
  SUMMARY_GROUPS,
  type SummaryGroup,
  type SummaryItem,
  type SummaryParams,
} from './summary/types.ts';
export type { Purpose } from './tasks/asking.ts';
export type { Obstacle } from './tasks/obstacle.ts';
export type { Check } from './tasks/perform.ts';
export { sessionIdOf, TODAY, UNTIL_2025 } from './tasks/scenario.ts';
export type { TaskId } from './tasks/tasks.ts';
export {
  checkTriedRequest,
  type RequestProblem,
  type RequestProblemCode,
  type RequestProblemParams,
} from './tried-request/check-request.ts';
export { type OfferedQuestion, offeredRequests, type OfferedTask } from './tried-request/offered-requests.ts';
export {
  type Assumption,
  type AssumptionCode,
  triedDecision,
  type TriedDecision,
} from './tried-request/tried-decision.ts';
export {
  type EntryProblem,
  IDENTITY_KINDS,
  type IdentityKind,
  readTriedRequest,
  type TriedRequest,
  writeTriedRequest,
} from './tried-request/tried-request.ts';
