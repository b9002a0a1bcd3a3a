import type { Configuration, DocumentKind } from '#core';
import type { Diagnostic, None } from '#iam';
import { callerScenarios, guardedScenarios, nodeScenarios } from '../access/scenarios.ts';
import type { DeniedPrincipal } from '../diagnosis/denial.ts';
import { type Identity, type Scenario, sessionNameOf, TODAY } from '../tasks/scenario.ts';

export const IDENTITY_KINDS = ['assumed-role', 'iam-user', 'identity-center'] as const;
export type IdentityKind = Identity['kind'];

/** A request that somebody tries. What is not told here follows from the configuration. */
export interface TriedRequest {
  readonly action: string;
  readonly resource: string;
  readonly who: {
    readonly kind: IdentityKind;
    /** Name of the user, or of the role session; `''` = the one that is offered. */
    readonly name: string;
  };
  /** Tags of the resource; no key twice. */
  readonly tags: readonly { readonly key: string; readonly value: string }[];
  /** Context keys that differ from what follows by itself; without values, the key is left out. No key twice. */
  readonly context: readonly { readonly key: string; readonly values: readonly string[] }[];
}

interface EntryProblemParams {
  readonly 'entry-unknown': None;
  readonly 'entry-repeated': None;
  readonly 'identity-unknown': None;
}

/** An entry of the link that says nothing that is understood; `at` is the entry. */
export type EntryProblem = Diagnostic<EntryProblemParams, string>;

const ignored = (code: EntryProblem['code'], at: string): EntryProblem => ({
  code,
  at,
  severity: 'warning',
  params: {},
});

/** Documents that allow something. */
export type AskedKind = Extract<DocumentKind, 'end-user' | 'administrator' | 'instance-role'>;

/** Documents that requests can be tried with: a guardrail beside the policy of end users. */
export type TriedKind = AskedKind | 'guardrail';

/** Whether requests can be tried with a document. Trust policies and preferences allow nobody anything here. */
export function isTried(kind: DocumentKind): kind is TriedKind {
  return kind === 'end-user' || kind === 'administrator' || kind === 'instance-role' || kind === 'guardrail';
}

/** A person, a node and a session such as the configuration means. */
export function plainScenario(configuration: Configuration, kind: TriedKind): Scenario | undefined {
  if (kind === 'guardrail') return guardedScenarios(configuration, TODAY)['your-nodes']?.[0]?.scenario;
  return kind === 'instance-role'
    ? nodeScenarios(configuration, TODAY).node?.[0]?.scenario
    : callerScenarios(configuration, kind, TODAY)['your-nodes']?.[0]?.scenario;
}

const USER_ID = 'AIDAANNEXAMPLE0000001';
const ROLE_ID = 'AROAROLEEXAMPLE000001';
const SUFFIX = '0123456789abcdef';

/**
 * A person of a kind and a name, for whom everything else is as for the one that the policy is made for.
 *
 * @param role name of the role or of the permission set.
 */
export function identityOf(
  offered: Identity,
  { kind, name }: TriedRequest['who'],
  role = 'SessionRole',
  account: string = offered.account,
): Identity {
  const { tags } = offered;
  const called = name === '' ? sessionNameOf(offered) : name;
  const roleId = offered.kind === 'iam-user' ? ROLE_ID : offered.roleId;
  switch (kind) {
    case 'iam-user':
      return {
        kind,
        account,
        tags,
        name: called,
        userId: offered.kind === 'iam-user' ? offered.userId : USER_ID,
      };
    case 'assumed-role':
      return { kind, account, tags, role, roleId, sessionName: called };
    case 'identity-center':
      return { kind, account, tags, permissionSet: role, suffix: SUFFIX, roleId, userName: called };
  }
}

/** The principal of a message; what the message does not say is as offered. */
export function deniedIdentity(offered: Identity, principal: DeniedPrincipal | undefined): Identity {
  if (principal === undefined || principal.kind === 'unknown' || principal.kind === 'root') return offered;
  const { kind, name, sessionName, account } = principal;
  if (kind === 'iam-user') return identityOf(offered, { kind, name }, undefined, account);
  const who = { kind: kind === 'identity-center' ? kind : 'assumed-role', name: sessionName } as const;
  return identityOf(offered, who, name, account);
}

const TAG = 'tag/';
const KEY = 'key/';
const WITHOUT = 'without/';

/** Lines cannot break within an entry. */
const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ');
/** The first `=` ends the name. */
const writeName = (name: string): string => oneLine(name).replaceAll('%', '%25').replaceAll('=', '%3D');
const readName = (name: string): string => name.replaceAll('%3D', '=').replaceAll('%25', '%');

/** A request as `name=value` entries, as the configuration keeps it and links carry it. */
export function writeTriedRequest({ action, resource, who, tags, context }: TriedRequest): readonly string[] {
  const entry = (name: string, value: string) => `${name}=${oneLine(value)}`;
  return [
    entry('action', action),
    entry('resource', resource),
    entry('who', who.kind),
    ...(who.name === '' ? [] : [entry('name', who.name)]),
    ...tags.map(({ key, value }) => entry(`${TAG}${writeName(key)}`, value)),
    ...context.flatMap(({ key, values }) =>
      values.length === 0
        ? [entry(`${WITHOUT}${writeName(key)}`, '')]
        : [...new Set(values)].map((value) => entry(`${KEY}${writeName(key)}`, value)),
    ),
  ];
}

const splitEntry = (entry: string): readonly [name: string, value: string] | undefined => {
  const equals = entry.indexOf('=');
  return equals < 0 ? undefined : [entry.slice(0, equals), entry.slice(equals + 1)];
};

const identityKind = (value: string) => IDENTITY_KINDS.find((kind) => kind === value);

/** Reads entries; those that say nothing, or something twice, are problems, and the first one counts. */
export function readTriedRequest(entries: readonly string[]): {
  readonly request: TriedRequest;
  readonly problems: readonly EntryProblem[];
} {
  const fields = new Map<string, string>();
  const tags = new Map<string, string>();
  const context = new Map<string, readonly string[]>();
  const problems: EntryProblem[] = [];
  const once = (map: Map<string, string>, key: string, value: string, entry: string) => {
    if (map.has(key)) problems.push(ignored('entry-repeated', entry));
    else map.set(key, value);
  };
  for (const entry of entries) {
    const [name, value] = splitEntry(entry) ?? [];
    if (name === undefined || value === undefined) {
      problems.push(ignored('entry-unknown', entry));
    } else if (name === 'who' && identityKind(value) === undefined) {
      problems.push(ignored('identity-unknown', entry));
    } else if (['action', 'resource', 'who', 'name'].includes(name)) {
      once(fields, name, value, entry);
    } else if (name.startsWith(TAG)) {
      once(tags, readName(name.slice(TAG.length)), value, entry);
    } else if (name.startsWith(KEY)) {
      const key = readName(name.slice(KEY.length));
      context.set(key, [...(context.get(key) ?? []), value]);
    } else if (name.startsWith(WITHOUT) && !context.has(readName(name.slice(WITHOUT.length)))) {
      context.set(readName(name.slice(WITHOUT.length)), []);
    } else {
      problems.push(ignored(name.startsWith(WITHOUT) ? 'entry-repeated' : 'entry-unknown', entry));
    }
  }
  return {
    request: {
      action: fields.get('action') ?? '',
      resource: fields.get('resource') ?? '',
      who: { kind: identityKind(fields.get('who') ?? '') ?? 'assumed-role', name: fields.get('name') ?? '' },
      tags: [...tags].map(([key, value]) => ({ key, value })),
      context: [...context].map(([key, values]) => ({ key, values })),
    },
    problems,
  };
}
