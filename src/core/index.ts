export { defaultConfiguration } from './configuration/defaults.ts';
export { type IssueCode, ISSUE_CODES } from './configuration/issue-codes.ts';
export { type ParsedList, parseList, parseTagValues } from './configuration/parse-list.ts';
export { type ParsedNodeIds, parseNodeIds } from './configuration/parse-node-ids.ts';
export { isRelevant } from './configuration/relevance.ts';
export { s3KeyPrefix } from './configuration/formats/prefix.ts';
export { accessOf } from './configuration/subject.ts';
export * from './configuration/types.ts';
export { validate } from './configuration/validate.ts';
export { generate } from './generate.ts';
export { NOTE_CODES, type NoteCode } from './notes/codes.ts';
export { type Footnote, type FootnotePlace, footnotes } from './notes/footnotes.ts';
export { type Page, pageOf } from './notes/pages.ts';
export { type LineRange, lineRanges } from './policy/line-ranges.ts';
export { pointerToken } from './policy/print.ts';
export { lineOf, lineStarts } from './policy/text-lines.ts';
export type * from './policy/types.ts';
export { isExampleLeft, type ValueToReplace, valuesToReplace } from './policy/values-to-replace.ts';
export { PARTITION_FACTS, type PartitionFacts, partitionOfRegion } from './reference/partitions.ts';
export { type Region, regionsOf } from './reference/regions.ts';
export { samples } from './samples/samples.ts';
export type * from './types.ts';
export type { Coded } from './explanation/coded.ts';
export { explain } from './explanation/explain.ts';
export type { ActionFacts } from './explanation/action-facts.ts';
export type { ActionMeaning, ActionParams } from './explanation/meaning/action.ts';
export type { Place } from './explanation/meaning/arn.ts';
export type { ConditionMeaning, ConditionParams, Tagged } from './explanation/meaning/condition.ts';
export type { KeyMeaning, KeyParams } from './explanation/meaning/condition-key.ts';
export type { KnownDocument } from './explanation/meaning/document-resource.ts';
export type { KnownAction } from './explanation/meaning/known-actions.ts';
export type { Operator, Relation } from './explanation/meaning/operator.ts';
export type { KnownService, PrincipalMeaning, PrincipalParams } from './explanation/meaning/principal.ts';
export type { ResourceMeaning, ResourceParams } from './explanation/meaning/resource.ts';
export type { Variable, VariableMeaning, VariableParams } from './explanation/meaning/variables.ts';
export { pointerAt, pointerOfLine } from './explanation/places/pointer-at.ts';
export { pointersOf, reasonsAt, settingsAt } from './explanation/places/reasons.ts';
export type { SessionDocumentField } from './explanation/session-document-fields.ts';
export type {
  Explanation,
  ExplanationCode,
  ExplanationParams,
  StatementMeaning,
} from './explanation/types.ts';
export { summarize } from './summary/summarize.ts';
export {
  type Holder,
  SUMMARY_GROUPS,
  type SummaryGroup,
  type SummaryItem,
  type SummaryParams,
} from './summary/types.ts';
export { changedPointers } from './changes/changed-pointers.ts';
export { describeChange } from './changes/describe-change.ts';
export type { Change, ChangeCode, ChangeParams } from './changes/types.ts';
export { causesOf } from './explanation/effects/causes-of.ts';
export { effectOf, type SettingEffect } from './explanation/effects/effect-of.ts';
export type { NoEffect, NoEffectCode, NoEffectParams } from './explanation/effects/no-effect.ts';
export {
  type CellName,
  type CheckedExpectation,
  cellOf,
  checkExpectations,
  type Expectation,
  type ExpectationProblem,
  formatCell,
  parseExpectations,
  withExpectation,
} from './evaluation/expectations.ts';
export {
  type CompiledPolicies,
  compile,
  type PlacedProblem,
  type PolicyReference,
  type PolicyRole,
  type PolicySet,
  type StatementReference,
} from './evaluation/policy-set.ts';
export {
  type AccessReport,
  accessReport,
  type Cell,
  type Row,
  type Trial,
} from './evaluation/report/access-report.ts';
export type { Case, Variant } from './evaluation/report/scenarios.ts';
export { grantingSetting } from './evaluation/report/setting.ts';
export type { Purpose } from './evaluation/tasks/authorization.ts';
export type { Obstacle } from './evaluation/tasks/obstacle.ts';
export type { Check } from './evaluation/tasks/perform.ts';
export { TODAY, UNTIL_2025 } from './evaluation/tasks/scenario.ts';
export { sessionIdOf } from './evaluation/tasks/session.ts';
export type { TaskId } from './evaluation/tasks/tasks.ts';
export type { ConditionOutcome } from './evaluation/condition.ts';
export type {
  ActionMatch,
  ConditionMatch,
  ConditionMiss,
  Decision,
  ResourceMatch,
  StatementMatch,
} from './evaluation/decision.ts';
// `explain` is about an element of a document, this one about a request.
export { evaluate, explain as explainDecision } from './evaluation/evaluate.ts';
export { decide } from './evaluation/judge.ts';
export type { ResourceMiss } from './evaluation/nearest-resource.ts';
export type { PolicyProblem, PolicyProblemCode } from './evaluation/problems.ts';
export { type Diagnosis, diagnose } from './evaluation/access-denied/diagnose.ts';
export type { CauseCode, ElsewhereCode, Finding, FindingCode } from './evaluation/access-denied/finding.ts';
export { parseAccessDenied } from './evaluation/access-denied/parse-access-denied.ts';
export type {
  AccessDeniedMessage,
  AccessDeniedProblem,
  DeniedPrincipal,
  DenialReason,
  ParsedAccessDenied,
  PolicyKind,
  Symptom,
} from './evaluation/access-denied/types.ts';
export {
  checkTriedRequest,
  type RequestProblem,
  type RequestProblemCode,
} from './evaluation/tried-request/check-request.ts';
export {
  type OfferedQuestion,
  type OfferedTask,
  offeredRequests,
} from './evaluation/tried-request/offered-requests.ts';
export type { Context, ContextValue, Outcome, Request } from './evaluation/request.ts';
export { readTriedRequest, writeTriedRequest } from './evaluation/tried-request/read-write.ts';
export {
  type Assumption,
  type AssumptionCode,
  type TriedDecision,
  triedDecision,
} from './evaluation/tried-request/tried-decision.ts';
export {
  type EntryProblem,
  IDENTITY_KINDS,
  type IdentityKind,
  type TriedRequest,
} from './evaluation/tried-request/types.ts';
export { disagreements } from './consistency/disagreements.ts';
export type { Disagreement, DisagreementCode } from './consistency/types.ts';
export { parameterize } from './parameters/parameterize.ts';
export {
  fillTemplate,
  hasParameterInKey,
  isTemplateList,
  isTemplateObject,
  isTemplateText,
  memberOf,
  parametersOf,
} from './parameters/template.ts';
export type {
  Owner,
  Parameter,
  ParameterKind,
  Template,
  TemplateMember,
  TemplateObject,
  TemplateText,
} from './parameters/types.ts';
export { MANAGED_POLICY_QUOTAS, POLICY_SIZE_LIMITS, type PolicyHolder } from './reference/limits.ts';
export {
  type ResourcePolicy,
  type ResourcePolicyKind,
  resourcePolicies,
} from './resource-policies/resource-policies.ts';
export { DEFAULT_SHELL_DOCUMENT } from './rules/session-documents.ts';
export { sessionPreferences } from './rules/session-preferences.ts';
export { namedRegions, severalRegions } from './policy/session-keys.ts';
export { type SplitPolicy, splitPolicy } from './splitting/split-policy.ts';
export { type SplitKind, type SplitProof, splitProof } from './splitting/split-proof.ts';
export { checkPolicy, graded } from './findings/check-policy.ts';
export { checkedKind } from './findings/checked-kind.ts';
export { DEEPEST } from './findings/measure.ts';
export { nearest, similar } from './findings/nearest.ts';
export { POLICY_FINDING_RULES, type PolicyFindingRule } from './findings/rules.ts';
export type {
  CheckedKind,
  Found,
  JsonProblem,
  PolicyFinding,
  PolicyFindingCode,
  PolicyFindingParams,
} from './findings/types.ts';
