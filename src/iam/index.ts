export { compileActions, matchesAction } from './action.ts';
export { splitArn } from './arn.ts';
export { type Cidr, contains, formatCidr, networkOf, parseCidr } from './cidr.ts';
export { conditionOutcome, type ConditionOutcome, isMet } from './condition.ts';
export type {
  ActionMatch,
  ConditionMatch,
  ConditionMiss,
  Decision,
  ResourceMatch,
  StatementMatch,
} from './decision.ts';
export { evaluate, explain } from './evaluate.ts';
export { ANY_ONE, ANY_RUN } from './glob.ts';
export { formatInstant, parseInstant } from './instant.ts';
export {
  isWithin,
  type JsonPointer,
  parentPointer,
  pointerToken,
  pointerTokens,
  valueAt,
} from './json-pointer.ts';
export { conditionValues, isObject, type JsonObject, stringList } from './json.ts';
export { ask, decide, judge, type Verdict } from './judge.ts';
export { type LineRange, lineRanges } from './line-ranges.ts';
export type { ResourceMiss } from './nearest-resource.ts';
export { OPERATOR_NAMES, parseOperator } from './operators/operators.ts';
export { compilePattern, matches } from './pattern.ts';
export {
  compile,
  type CompiledPolicies,
  type PlacedProblem,
  type PlacedStatement,
  type PolicyReference,
  type PolicyRole,
  type PolicySet,
  type StatementReference,
} from './policy-set.ts';
export { compilePolicy } from './policy.ts';
export { type NodeRange, print, type Printed, type TextRange } from './print.ts';
export type { PolicyProblem, PolicyProblemCode } from './problems.ts';
export {
  type ReadCondition,
  type ReadPrincipal,
  type ReadStatement,
  readStatements,
  type ReadText,
} from './read-policy.ts';
export { fitsArnFormat } from './reference/arn-format.ts';
export {
  type Partition,
  PARTITION_FACTS,
  type PartitionFacts,
  partitionOfRegion,
  PARTITIONS,
  regionsOf,
} from './reference/partitions.ts';
export {
  actionExists,
  actionNamesOf,
  actionReference,
  conditionKeys,
  keptActions,
  resourceTypesOf,
} from './reference/service-authorization.ts';
export type { Context, ContextValue, Outcome, Request } from './request.ts';
export { askedResource, compileResources, matchesResource } from './resource.ts';
export {
  type AttachmentKind,
  countCharacters,
  MANAGED_POLICY_QUOTAS,
  POLICY_SIZE_LIMITS,
  type PolicyHolder,
  SESSION_DOCUMENT_SIZE_LIMIT,
  type SizeLimit,
  TRUST_POLICY_SIZE_LIMIT,
} from './size.ts';
export { filledText, parseTemplate, type Template } from './template.ts';
export { lineOf, lineStarts } from './text-lines.ts';
