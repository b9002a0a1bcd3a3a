export { compileActions, coversAction, matchesAction } from './action.ts';
export { type Arn, parseArn, parseResource, splitArn } from './arn.ts';
export {
  asItLooks,
  codePointName,
  escapeHidden,
  type OddCharacter,
  oddCharacters,
  type OddKind,
  replaceOdd,
  unicodeEscape,
  visible,
} from './characters.ts';
export { type Cidr, contains, formatCidr, networkOf, parseCidr } from './cidr.ts';
export { type CompiledCondition, conditionOutcome, type ConditionOutcome, isMet } from './condition.ts';
export type {
  ActionMatch,
  ConditionMatch,
  ConditionMiss,
  Decision,
  ResourceMatch,
  ResourceMiss,
  StatementMatch,
} from './decision.ts';
export { type Coded, type Diagnostic, hasCode, type None, type Severity } from './diagnostic.ts';
export {
  ask,
  compile,
  type CompiledPolicies,
  decide,
  evaluate,
  explain,
  judge,
  type PlacedProblem,
  type PlacedStatement,
  type PolicyReference,
  type PolicyRole,
  type PolicySet,
  type StatementReference,
  type Verdict,
} from './evaluate.ts';
export { ANY_ONE, ANY_RUN } from './glob.ts';
export { formatInstant, parseInstant } from './instant.ts';
export {
  isObject,
  isWithin,
  type JsonObject,
  type JsonPointer,
  parentPointer,
  pointerToken,
  pointerTokens,
  valueAt,
} from './json.ts';
export { conditionValues, hasHoles, stringList } from './lists.ts';
export { isNegated, OPERATOR_NAMES, parseOperator, type Relation, relationOf } from './operators.ts';
export { compilePattern, hasWildcard, matches, matchesWildcards } from './pattern.ts';
export {
  lineOf,
  type LineRange,
  lineRanges,
  lineStarts,
  type NodeRange,
  print,
  type Printed,
  type TextRange,
} from './print.ts';
export {
  type PolicyKind,
  type PolicyProblem,
  type PolicyProblemCode,
  type ReadCondition,
  readPolicy,
  type ReadPrincipal,
  type ReadStatement,
  readStatements,
  type ReadText,
} from './read.ts';
export { arnFormatMatcher, fitsArnFormat } from './reference/arn-format.ts';
export {
  type Partition,
  PARTITION_FACTS,
  type PartitionFacts,
  partitionOfRegion,
  PARTITIONS,
  regionsOf,
  SIGN_IN_HOSTS,
} from './reference/partitions.ts';
export {
  actionExists,
  actionReference,
  conditionKeys,
  keptActions,
  keptServices,
  resourceTypesOf,
} from './reference/service-authorization.ts';
export {
  type ActionNames,
  type ConditionKeyName,
  findKey,
  type KeyType,
  loadServices,
  type ServiceNames,
  type Services,
  sessionServices,
} from './reference/services.ts';
export { type Context, type ContextValue, indexed, type Outcome, type Request } from './request.ts';
export { askedResource, compileResources, matchesResource } from './resource.ts';
export {
  type AttachmentKind,
  countCharacters,
  MANAGED_POLICY_QUOTAS,
  CONTROL_POLICY_SIZE_LIMIT,
  ENDPOINT_POLICY_SIZE_LIMIT,
  POLICY_SIZE_LIMITS,
  type PolicyHolder,
  SESSION_DOCUMENT_SIZE_LIMIT,
  SESSION_POLICY_SIZE_LIMIT,
  type SizeLimit,
  TRUST_POLICY_SIZE_LIMIT,
} from './size-limits.ts';
export { applies, type CompiledStatement } from './statement.ts';
export { filledText, parseTemplate, type Template, variablesIn } from './variables.ts';
