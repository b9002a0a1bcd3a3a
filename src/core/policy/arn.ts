import type { Environment } from '../configuration/configuration.ts';

/** The Regions an ARN is written for: those chosen, else the placeholder `region`. */
export function regionFields(environment: Environment): readonly string[] {
  return environment.regions.length === 0 ? ['region'] : environment.regions;
}

/** The account field of an ARN: the one chosen, else the placeholder `account-id`. */
export function accountField(environment: Environment): string {
  return environment.account === '' ? 'account-id' : environment.account;
}

/**
 * ARNs of something of Systems Manager in the account, one for each Region.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html
 */
export function systemsManagerArns(environment: Environment, resource: string): readonly string[] {
  const account = accountField(environment);
  return regionFields(environment).map(
    (region) => `arn:${environment.partition}:ssm:${region}:${account}:${resource}`,
  );
}

/** ARNs of a Session document that the account owns, one for each Region. */
export const ownDocumentArns = (environment: Environment, name: string): readonly string[] =>
  systemsManagerArns(environment, `document/${name}`);

/**
 * ARN of a document that AWS owns: its account field is empty, and an account there would never match.
 * The Region is left open, because the node's ARN already decides where a session can start.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/fleet-manager-remote-desktop-connections.html
 */
export function awsDocumentArn(environment: Environment, name: string): string {
  return `arn:${environment.partition}:ssm:*::document/${name}`;
}

/** ARN pattern of sessions, in any Region and account: a caller only ever has sessions in their own. */
export function sessionArn(environment: Environment, sessionId: string): string {
  return `arn:${environment.partition}:ssm:*:*:session/${sessionId}`;
}

/** ARN of a bucket, or with `key` of the objects in it. Neither has a Region or an account. */
export function bucketArn(environment: Environment, bucket: string, key?: string): string {
  return `arn:${environment.partition}:s3:::${bucket}${key === undefined ? '' : `/${key}`}`;
}

/** ARNs that cover a log group and its streams, one for each Region. */
export function logGroupArns(environment: Environment, logGroup: string): readonly string[] {
  const account = accountField(environment);
  return regionFields(environment).map(
    (region) => `arn:${environment.partition}:logs:${region}:${account}:log-group:${logGroup}:*`,
  );
}
