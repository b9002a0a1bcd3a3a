export { withAnswer } from './configuration/answers.ts';
export {
  type Access,
  type AdministratorAccess,
  type Checks,
  type CloudWatchLog,
  type Configuration,
  defaultConfiguration,
  type Environment,
  getSetting,
  type Guards,
  type InstanceRole,
  isRecommended,
  isManaged,
  isSettingPath,
  isTyped,
  type Nodes,
  type OwnSessions,
  type Question,
  questionOf,
  rootOf,
  type S3Log,
  type SessionDocuments,
  type SessionPreferences,
  SETTING_PATHS,
  settingAt,
  type SettingPath,
  type SettingValue,
  withDefaultsOf,
  withSetting,
} from './configuration/configuration.ts';
export { FORMATS } from './configuration/formats.ts';
export {
  commandParameterLines,
  parametersNamed,
  patternGap,
  readCommandParameters,
} from './configuration/formats/commands.ts';
export { networksProblems } from './configuration/formats/guards.ts';
export { kmsKeyProblems } from './configuration/formats/kms-key.ts';
export {
  bucketProblems,
  logGroupProblems,
  REGION_MARKER,
  type RetentionDays,
  retentionOf,
  s3KeyPrefix,
} from './configuration/formats/logs.ts';
export { nodeIdProblems } from './configuration/formats/nodes.ts';
export { accountProblems, isAccount } from './configuration/formats/places.ts';
export { principalIdProblems } from './configuration/formats/sessions.ts';
export { lookingAlike, policyTextProblems } from './configuration/formats/text.ts';
export {
  isIssue,
  type Issue,
  type IssueCode,
  type IssueParams,
  type Problem,
} from './configuration/issues.ts';
export { type ParsedList, parseList, parseTagValues } from './configuration/parse-list.ts';
export { type ReadText, readText } from './configuration/read-text.ts';
export { isAsked, isRelevant, type UnneededParams, whyUnneeded } from './configuration/relevance.ts';
export {
  DOCUMENT_KINDS,
  documentFile,
  type DocumentKind,
  type FormatName,
  GUARDRAIL_FORMS,
  type GuardrailForm,
  GUARDRAILS,
  isPolicy,
  PEOPLE,
  type SessionDocumentKind,
  type PolicyKind,
  type Setting,
  type SettingKind,
  type Surface,
  SURFACES,
  type Tag,
  TASK_USES,
} from './configuration/setting-kinds.ts';
export {
  accessOf,
  answeredAccess,
  administrator,
  carryPortsOnly,
  endUser,
  mayPushKeys,
  mayUse,
  namedDocuments,
  namedTags,
  requestsAccess,
  startsSessions,
  type Subject,
} from './configuration/subject.ts';
export {
  documentsOfPart,
  SHARED_PARTS,
  type SharedPart,
  sharedPartOf,
} from './configuration/shared.ts';
export { validate } from './configuration/validate.ts';
export { generate } from './generate.ts';
export { NOTE_CODES, type NoteCode } from './notes/codes.ts';
export { type Footnote, type FootnotePlace, footnotes } from './notes/footnotes.ts';
export { type Page, pageOf, PAGES } from './notes/pages.ts';
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
export { AGENT_BUCKETS, agentBucketRegions } from './policy/agent-buckets.ts';
export { accountField } from './policy/arn.ts';
export { isExampleLeft, type PlaceholderLeft, placeholdersLeft } from './policy/placeholders-left.ts';
export { TRAINING_JOB_TARGETS, trainingJobTarget } from './reference/training-jobs.ts';
export {
  ANSWERS_OF,
  DEFAULT_DOCUMENT_NAMES,
  NAMED_DOCUMENTS,
  isStartedByName,
  ownDocumentName,
} from './policy/own-documents.ts';
export { placeholderAt } from './policy/placeholder-at.ts';
export { findPlaceholders } from './policy/placeholders.ts';
export { bucketKeyArns, bucketKeyIn, isLogRegional, s3LogIn, s3LogPlaces } from './policy/log-places.ts';
export { namedRegions, sessionKeyIn, severalRegions } from './policy/session-keys.ts';
export { sizeOf } from './policy/size.ts';
export type {
  Condition,
  PolicyDocument,
  PreferencesDocument,
  Statement,
  SessionCommandDocument,
  TunnelDocument,
} from './policy/types.ts';
export { HOST_MANAGEMENT } from './reference/host-management.ts';
export {
  carriesPort,
  COMMAND_DOCUMENTS,
  DEFAULT_SHELL_DOCUMENT,
  DOCUMENT_TYPES,
  SESSION_DOCUMENTS,
  sessionDocument,
  type SessionDocument,
  type SessionDocumentName,
  sessionDocumentNamed,
  type SessionDocumentType,
  takesAnyCommand,
} from './reference/session-documents.ts';
export {
  resourcePolicies,
  type ResourcePolicy,
  type ResourcePolicyKind,
} from './resource-policies/resource-policies.ts';
export { CARRIED } from './rules/carried.ts';
export { draft } from './rules/documents.ts';
export { nodesTrust } from './rules/trust.ts';
export { clusterConfiguration } from './rules/cluster-configuration.ts';
export { sessionPreferences } from './rules/session-preferences.ts';
export { type Goal, type GoalId, goals } from './samples/goals.ts';
export { openedIn, type StartingPoint } from './samples/opened-in.ts';
export { sessionCommand } from './rules/session-command.ts';
export { tunnelDocument } from './rules/tunnel.ts';
export { samples } from './samples/samples.ts';
export {
  SAMPLE_EDITIONS,
  SAMPLE_TOPICS,
  type SampleEdition,
  type SampleTopic,
} from './types.ts';
export type {
  Departure,
  DepartureCode,
  Generated,
  Params,
  Placeholder,
  Reason,
  Sample,
  Size,
} from './types.ts';
