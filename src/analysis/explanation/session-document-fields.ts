/** Fields of a Session document (schema 1.0), as pointers; `*` stands for a name of one's own. */
const SESSION_DOCUMENT_FIELDS = [
  '/schemaVersion',
  '/description',
  '/sessionType',
  '/inputs',
  '/inputs/s3BucketName',
  '/inputs/s3KeyPrefix',
  '/inputs/s3EncryptionEnabled',
  '/inputs/cloudWatchLogGroupName',
  '/inputs/cloudWatchEncryptionEnabled',
  '/inputs/cloudWatchStreamingEnabled',
  '/inputs/kmsKeyId',
  '/inputs/runAsEnabled',
  '/inputs/runAsDefaultUser',
  '/inputs/idleSessionTimeout',
  '/inputs/maxSessionDuration',
  '/inputs/shellProfile',
  '/inputs/shellProfile/windows',
  '/inputs/shellProfile/linux',
  '/parameters',
  '/parameters/*',
  '/parameters/*/type',
  '/parameters/*/default',
  '/parameters/*/description',
  '/parameters/*/allowedPattern',
  '/properties',
  '/properties/type',
  '/properties/host',
  '/properties/portNumber',
  '/properties/localPortNumber',
  '/properties/linux',
  '/properties/windows',
  '/properties/macos',
  '/properties/*/commands',
  '/properties/*/runAsElevated',
] as const;
export type SessionDocumentField = (typeof SESSION_DOCUMENT_FIELDS)[number];

/** The field at some tokens; `undefined` when the schema has none of this name. */
export function sessionDocumentField(tokens: readonly string[]): SessionDocumentField | undefined {
  const fits = (field: SessionDocumentField) => {
    const wanted = field.split('/').slice(1);
    return wanted.length === tokens.length && wanted.every((name, i) => name === '*' || name === tokens[i]);
  };
  return SESSION_DOCUMENT_FIELDS.find(fits);
}
