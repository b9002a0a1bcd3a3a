import {
  type Configuration,
  DEFAULT_SHELL_DOCUMENT,
  defaultConfiguration,
  draft,
  generate,
  isStartedByName,
  type SessionDocumentKind,
  namedRegions,
  ownDocumentName,
  type Parameter,
  parameterize,
  resourcePolicies,
  type ResourcePolicyKind,
  retentionOf,
  s3LogPlaces,
  sessionPreferences,
  severalRegions,
  type TemplateText,
} from '#core';
import {
  differByRegion,
  hasKeyOfEachRegion,
  KEY_OF_REGION,
  keyOf,
  withKey,
  withThisRegion,
} from '../session-documents.ts';
import { asObject, nameFor } from './policies.ts';
import type { LogGroup, NamedDocument, Preferences, StatementsForOwner, Text } from '../types.ts';

const parameterText = (parameter: Parameter): Text => ({ parts: [parameter] });

/** Nothing is named by an empty field, nor by the placeholder itself: in the documents, too, it is a parameter. */
const isNamed = (value: string, token: string): boolean => value !== '' && value !== token;

/** The Regions that have preferences and logs of their own; a parameter when none, or any, is named. */
export function regionsOf({ environment }: Configuration): readonly [Text, ...Text[]] {
  const [first, ...others] = namedRegions(environment);
  if (first !== undefined) return [first, ...others];
  return [
    parameterText({ id: 'region', kind: 'region', placeholder: 'region', setting: 'environment.regions' }),
  ];
}

export function accountOf({ environment }: Configuration): Text | undefined {
  if (environment.account === '*') return undefined;
  if (isNamed(environment.account, 'account-id')) return environment.account;
  return parameterText({
    id: 'account-id',
    kind: 'account-id',
    placeholder: 'account-id',
    setting: 'environment.account',
  });
}

/**
 * Whether any answer of the preferences was given, be it only their name. Without one, the document would only turn off
 * what is logged and encrypted in a Region today.
 */
export function answersPreferences(configuration: Configuration): boolean {
  if (isStartedByName(configuration.environment, 'session-preferences')) return true;
  const text = (of: Configuration): string => generate(of, 'session-preferences').text;
  return text(configuration) !== text(defaultConfiguration);
}

/** What the preferences are in each Region, under whatever name. */
function preferencesContent(configuration: Configuration): Pick<Preferences, 'content' | 'keyArns'> {
  const regions = hasKeyOfEachRegion(configuration) ? severalRegions(configuration.environment) : [undefined];
  const documents = regions.map((region) => sessionPreferences(configuration, region).document);
  const [content, ...others] = parameterize(documents, 'node').map(asObject);
  const shown = content ?? asObject(null);
  const first = differByRegion(configuration) ? withThisRegion(shown, configuration) : shown;
  if (others.length === 0) return { content: first };
  return {
    content: withKey(first, { parts: [KEY_OF_REGION] }),
    keyArns: [keyOf(first), ...others.map(keyOf)],
  };
}

export const preferencesOf = (configuration: Configuration): Preferences => ({
  id: 'session-preferences',
  name: DEFAULT_SHELL_DOCUMENT,
  ...preferencesContent(configuration),
});

const PURPOSES: Readonly<Record<SessionDocumentKind, string>> = {
  'session-preferences': 'Opens shells with preferences of their own',
  tunnel: 'Leads to one host and port',
  'session-command': 'Runs one command',
};

/** A Session document that people start sessions with. */
export function namedDocumentOf(configuration: Configuration, id: SessionDocumentKind): NamedDocument {
  const facts = {
    id,
    name: ownDocumentName(configuration.environment, id),
    purpose: PURPOSES[id],
  };
  if (id === 'session-preferences') return { ...facts, ...preferencesContent(configuration) };
  const [content = null] = parameterize([draft(configuration, id).document], 'node');
  return { ...facts, content: asObject(content) };
}

/**
 * The log group, which has to exist before the first session.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-logging.html
 */
export function logGroupOf(configuration: Configuration): LogGroup | undefined {
  const { environment } = configuration;
  const { enabled, logGroup, enforceEncryption } = environment.cloudWatchLog;
  if (!enabled) return undefined;
  const name: Text = isNamed(logGroup, 'log-group-name')
    ? logGroup
    : parameterText({
        id: 'log-group-name',
        kind: 'log-group-name',
        placeholder: 'log-group-name',
        setting: 'environment.cloudWatchLog.logGroup',
      });
  const retentionDays = retentionOf(environment.cloudWatchLog.retentionDays);
  const facts = {
    id: 'session-log',
    name,
    ...(retentionDays === undefined ? {} : { retentionDays }),
  } as const;
  if (!enforceEncryption) return facts;
  const [first, ...others] = regionsOf(configuration);
  const keyIn = (region: Text, position: number): TemplateText => {
    const id = position === 0 ? 'log-group-key-arn' : `log-group-key-arn-${position + 1}`;
    const isOneOfSeveral = others.length > 0 && typeof region === 'string';
    return {
      parts: [{ id, kind: 'log-group-key-arn', placeholder: id, ...(isOneOfSeveral ? { region } : {}) }],
    };
  };
  const keyArns = [
    keyIn(first, 0),
    ...others.map((region, position) => keyIn(region, position + 1)),
  ] as const;
  return { ...facts, keyArns };
}

/** What has a policy that the statements are for. */
const OWNED: Readonly<Record<Exclude<ResourcePolicyKind, 'log-group-key'>, string>> = {
  'session-key': 'the key that encrypts session data',
  'log-bucket': 'the log bucket, in the account that owns it',
  'bucket-key': 'the key that encrypts the log bucket',
};

/**
 * Policies of keys and buckets cannot name a role that does not exist yet. Only that of the log group's key names
 * none, and is needed for the log group to be created.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
function whatToDo(kind: ResourcePolicyKind, configuration: Configuration): string {
  if (kind !== 'log-group-key') {
    const { permissions, sharing } = configuration.instanceRole;
    // Of several accounts it is no principal, and may come later.
    const isCreated = permissions !== 'existing-role' && sharing.with === 'account';
    const add = isCreated ? 'Once the role exists, add' : 'Add';
    const isEach = kind === 'session-key' && hasKeyOfEachRegion(configuration);
    const whose = isEach ? 'each key that encrypts session data, one in each Region' : OWNED[kind];
    if (kind === 'log-bucket' && s3LogPlaces(configuration.environment).length > 1) {
      return `${add} to the policy of each log bucket the statements that name it, in the account that owns it`;
    }
    return `${add} these statements to the policy of ${whose}`;
  }
  return regionsOf(configuration).length === 1
    ? 'Before the log group exists, add these statements to the policy of the key that encrypts it'
    : 'Before the log groups exist, add to the key policy of each Region the statement that names it';
}

export function statementsForOwners(
  configuration: Configuration,
  setupName: string,
): readonly StatementsForOwner[] {
  const policies = resourcePolicies(configuration, nameFor(setupName, 'node'));
  const templates = parameterize(
    policies.map(({ document }) => document),
    'node',
  );
  return policies.map(({ kind }, position) => ({
    kind,
    id: `${kind}-policy`,
    description: whatToDo(kind, configuration),
    document: asObject(templates[position] ?? null),
  }));
}
