import {
  accountField,
  type AdministratorAccess,
  type Environment,
  type Guards,
  s3LogIn,
  bucketKeyIn,
  sessionKeyIn,
  type Tag,
} from '#core';
import {
  ANY_ONE,
  ANY_RUN,
  compilePattern,
  type Context,
  filledText,
  formatInstant,
  matches,
  parseInstant,
  parseTemplate,
  regionsOf,
  type Template,
} from '#iam';
import type { Circumstances, Identity, LogDestinations } from '../tasks/scenario.ts';

/** A name that a pattern such as `SessionDocument-*` covers. */
export const concreteName = (pattern: string): string => pattern.replaceAll(/[*?]/g, '1');

const ACCOUNTS = ['111122223333', '444455556666'] as const;

/** A Region that the configuration names; the placeholder where it names none; any where it names every one. */
export function namedRegion({ regions, partition }: Environment): string {
  const region = regions[0] ?? 'region';
  return region === '*' ? (regionsOf(partition)[0]?.code ?? 'region') : region;
}

/** A Region of the partition that the configuration does not name; `undefined` when it names all. */
export function otherRegion({ regions, partition }: Environment): string | undefined {
  if (regions.includes('*')) return undefined;
  return regionsOf(partition).find(({ code }) => !regions.includes(code))?.code;
}

/** The account of the configuration; the placeholder where it names none. */
export function namedAccount(environment: Environment): string {
  const account = accountField(environment);
  return account === '*' ? ACCOUNTS[0] : account;
}

export function otherAccount(environment: Environment): string {
  return namedAccount(environment) === ACCOUNTS[1] ? ACCOUNTS[0] : ACCOUNTS[1];
}

const NAME = 'ann';
export const OTHER_NAME = 'bob';
const USER_ID = 'AIDAANNEXAMPLE0000001';
const OTHER_USER_ID = 'AIDABOBEXAMPLE0000002';
const ROLE_ID = 'AROAROLEEXAMPLE000001';

/** The person whom the policy is for. A user ID that the policy spells out is theirs, if it is of their kind. */
export function personOf(
  { signIn, ownSessions }: AdministratorAccess,
  account: string,
  tags: Readonly<Record<string, string>>,
): Identity {
  const { sessionId, principalId } = ownSessions;
  const literal = (kind: typeof sessionId, placeholder: string) =>
    sessionId === kind ? (principalId === '' ? placeholder : principalId) : undefined;
  if (signIn === 'iam-user') {
    return { kind: 'iam-user', account, tags, name: NAME, userId: literal('user', 'user-id') ?? USER_ID };
  }
  const [roleId = ROLE_ID, ...rest] = (
    literal('role-session', 'role-id:role-session-name') ?? `${ROLE_ID}:${NAME}`
  ).split(':');
  return { kind: 'assumed-role', account, tags, role: 'SessionRole', roleId, sessionName: rest.join(':') };
}

/** A colleague who signs in the same way, under another name. */
export function colleagueOf(person: Identity, name: string): Identity {
  switch (person.kind) {
    case 'iam-user':
      return { ...person, name, userId: OTHER_USER_ID };
    case 'assumed-role':
      return { ...person, sessionName: name };
    case 'identity-center':
      return { ...person, userName: name };
  }
}

const DEFAULT_TIME = '2026-06-01T12:00:00Z';
const DEFAULT_ADDRESS = '203.0.113.10';

function timeWithin({ notBefore, notAfter }: Guards): string {
  const start = parseInstant(notBefore);
  const end = parseInstant(notAfter);
  // Half a second lies in the shortest window that people can name.
  if (start !== undefined) return formatInstant(start).replace('Z', '.5Z');
  return end === undefined ? DEFAULT_TIME : formatInstant(end - 1);
}

/** Circumstances that satisfy the guards: with MFA, from a permitted network or endpoint, at a permitted time. */
export function circumstancesWithin(guards: Guards): Circumstances {
  const { endpoints } = guards;
  const throughEndpoint = endpoints.length > 0;
  const vpc = endpoints.find((id) => id.startsWith('vpc-'));
  const vpce = endpoints.find((id) => !id.startsWith('vpc-'));
  const [sourceIdentity] = guards.sourceIdentities;
  return {
    time: timeWithin(guards),
    sourceIp: throughEndpoint ? null : (guards.networks[0]?.split('/')[0] ?? DEFAULT_ADDRESS),
    ...(throughEndpoint
      ? {
          through: {
            ...(vpce === undefined ? {} : { vpce }),
            ...(vpc === undefined ? {} : { vpc }),
          },
        }
      : {}),
    ...(sourceIdentity === undefined ? {} : { sourceIdentity: concreteName(sourceIdentity) }),
    mfaAge: guards.mfa ? 30 : null,
    documentAccessCheck: 'absent',
  };
}

/** The key for session data in a Region; the placeholder where it is not named. */
export function sessionKey(environment: Environment, region: string): { readonly sessionKeyArn?: string } {
  return environment.sessionEncryption ? { sessionKeyArn: sessionKeyIn(environment, region) } : {};
}

/** Where sessions in a Region are logged; placeholders where it is not named. */
export function logDestinations(environment: Environment, region: string): LogDestinations {
  const { s3Log, cloudWatchLog } = environment;
  const { bucketEncryption, enforceEncryption, otherAccount: foreign } = s3Log;
  const keyArn = bucketKeyIn(environment, region);
  return {
    ...(s3Log.enabled
      ? {
          s3: {
            ...s3LogIn(environment, region),
            enforceEncryption,
            ...(bucketEncryption === 'kms' ? { keyArn } : {}),
            otherAccount: foreign,
          },
        }
      : {}),
    ...(cloudWatchLog.enabled
      ? {
          cloudWatch: { logGroup: cloudWatchLog.logGroup === '' ? 'log-group-name' : cloudWatchLog.logGroup },
        }
      : {}),
  };
}

const SYNTAX = { wildcards: true, variables: true };
const PRINCIPAL_TAG = 'aws:principaltag/';

/** Tags with their values; keys that differ only in case are one key to IAM. */
function merged(
  tags: readonly Tag[],
): readonly { readonly key: string; readonly values: readonly string[] }[] {
  const named = tags.length === 0 ? [{ key: 'tag-key', values: [] }] : tags;
  const byKey = new Map<string, { key: string; values: string[] }>();
  for (const { key, values } of named) {
    const entry = byKey.get(key.toLowerCase()) ?? { key, values: [] };
    for (const value of values.length === 0 ? ['tag-value'] : values) entry.values.push(value);
    byKey.set(key.toLowerCase(), entry);
  }
  return [...byKey.values()];
}

/** Tags of the person that the values of tags refer to by `${aws:PrincipalTag/…}`. */
export function referredTags(tags: readonly Tag[]): Readonly<Record<string, string>> {
  const templates = merged(tags).flatMap(({ values }) =>
    values.map((value) => parseTemplate(value, SYNTAX).template),
  );
  const keys = templates.flat().flatMap((part) => {
    if (typeof part !== 'object' || !part.key.lower.startsWith(PRINCIPAL_TAG)) return [];
    return [part.key.written.slice(PRINCIPAL_TAG.length)];
  });
  return Object.fromEntries(keys.map((key) => [key, 'shared']));
}

/** A text that a pattern matches. */
function matchingText(template: Template, context: Context): string {
  return template
    .map((part) => {
      if (part === ANY_RUN) return '';
      return part === ANY_ONE ? 'x' : filledText([part], context);
    })
    .join('');
}

/** Tags of a node that carries what the configuration asks for. */
export function matchingTags(tags: readonly Tag[], person: Context): Readonly<Record<string, string>> {
  return Object.fromEntries(
    merged(tags).map(({ key, values: [value = ''] }) => [
      key,
      matchingText(parseTemplate(value, SYNTAX).template, person),
    ]),
  );
}

const OTHER_VALUES = ['Other', 'Unrelated-1', '0'];

/** The same tags with another value of the first one; `undefined` when the configuration takes every value. */
export function otherTags(
  tags: readonly Tag[],
  person: Context,
): Readonly<Record<string, string>> | undefined {
  for (const { key, values } of merged(tags)) {
    const patterns = values.map((value) => compilePattern(value, SYNTAX).pattern);
    const other = OTHER_VALUES.find((value) => !patterns.some((pattern) => matches(pattern, value, person)));
    if (other !== undefined) return { ...matchingTags(tags, person), [key]: other };
  }
  return undefined;
}
