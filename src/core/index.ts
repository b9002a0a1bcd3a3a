export { defaultConfiguration } from './configuration/defaults.ts';
export { accountProblems, isAccount } from './configuration/formats/account.ts';
export { bucketProblems } from './configuration/formats/bucket.ts';
export { kmsKeyProblems } from './configuration/formats/kms-key.ts';
export { logGroupProblems } from './configuration/formats/log-group.ts';
export { networksProblems } from './configuration/formats/network.ts';
export { nodeIdProblems } from './configuration/formats/node-id.ts';
export { policyTextProblems } from './configuration/formats/policy-text.ts';
export { s3KeyPrefix } from './configuration/formats/prefix.ts';
export { principalIdProblems } from './configuration/formats/principal-id.ts';
export { ISSUE_CODES, type IssueCode } from './configuration/issue-codes.ts';
export { type ParsedList, parseList, parseTagValues } from './configuration/parse-list.ts';
export { type ParsedNodeIds, parseNodeIds } from './configuration/parse-node-ids.ts';
export type { Problem } from './configuration/problem.ts';
export { isRelevant } from './configuration/relevance.ts';
export { getSetting, SETTING_PATHS, type SettingValue, withSetting } from './configuration/settings.ts';
export { accessOf, administrator, endUser, type Subject } from './configuration/subject.ts';
export {
  type Access,
  type AdministratorAccess,
  type Checks,
  type CloudWatchLog,
  type Configuration,
  DOCUMENT_KINDS,
  type DocumentKind,
  type Environment,
  type Guards,
  type InstanceRole,
  type Nodes,
  type OwnSessions,
  type S3Log,
  type SessionDocuments,
  type SessionPreferences,
  type SettingPath,
  type Severity,
  type Surface,
  SURFACES,
  type Tag,
} from './configuration/types.ts';
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
export { accountField } from './policy/arn.ts';
export { findPlaceholders } from './policy/placeholders.ts';
export { namedRegions, sessionKeyIn, severalRegions } from './policy/session-keys.ts';
export { sizeOf } from './policy/size.ts';
export type { Condition, PolicyDocument, PreferencesDocument, Statement } from './policy/types.ts';
export { isExampleLeft, valuesToReplace, type ValueToReplace } from './policy/values-to-replace.ts';
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
export { grants } from './rules/documents.ts';
export { sessionPreferences } from './rules/session-preferences.ts';
export { samples } from './samples/samples.ts';
export type {
  Departure,
  DepartureCode,
  Generated,
  Issue,
  Params,
  Placeholder,
  Reason,
  Sample,
  Size,
} from './types.ts';
