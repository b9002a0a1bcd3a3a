import {
  type Configuration,
  DOCUMENT_KINDS,
  fillTemplate,
  NAMED_DOCUMENTS,
  ownDocumentName,
  type Parameter,
  type Template,
} from '#core';
import fc from 'fast-check';
import { configurationArbitrary } from '../../core/testing/arbitraries.ts';
import { configure } from '../../core/testing/configure.ts';
import { anyConfigurationArbitrary } from '../../core/testing/hostile.ts';
import { PARAMETER_FACTS } from '../parameter-facts.ts';
import { buildSetup } from '../setup/build-setup.ts';
import { type Attachment, ATTACHMENTS, type Scope, type Setup, type SetupOptions } from '../types.ts';
import { messages } from '../../i18n/testing/messages.ts';

const ORIGIN = { link: 'https://example.org/#/end-user?v=1', version: '1.2.3' } as const;
const scopes = [...DOCUMENT_KINDS, 'setup'] as const;

/** Text that breaks one format or another. */
const nasty = fc.constantFrom(
  '"',
  "'",
  '`',
  '\\',
  '\\"',
  '${',
  '$${',
  '${aws:username}',
  '&{aws:username}',
  '%{',
  '%%{ if }',
  '{{',
  '{{ x }}',
  '#{',
  '# x',
  '//',
  '*/',
  '<<EOF',
  'EOF',
  '$(id)',
  '`id`',
  '$HOME',
  '%PATH%',
  '\n',
  '\r\n',
  '\t',
  'a\nb',
  '\u2028',
  '\u0000',
  '\u00e9',
  '\u{1f600}',
  '007',
  '1e3',
  'yes',
  'no',
  'null',
  '~',
  'true',
  '- a',
  'a: b',
  'a:',
  ':a',
  '!Ref x',
  '@',
  '=',
  ' ',
  '',
  '...',
  '---',
  '```',
  '</script>',
  'AWS::AccountId',
  '${AWS::AccountId}',
  '${!x}',
  'region',
);
const nastyText = fc.array(nasty, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join(''));

const withNastyText = (configuration: Configuration): fc.Arbitrary<Configuration> =>
  fc
    .record({
      key: nastyText,
      value: nastyText,
      document: nastyText,
      profile: nastyText,
      bucket: nastyText,
      logGroup: nastyText,
      region: nastyText,
      host: nastyText,
      tunnel: nastyText,
      command: nastyText,
      boundary: nastyText,
      shell: nastyText,
    })
    .map((texts) => {
      const { key, value, document, profile, bucket, logGroup, region } = texts;
      const { host, tunnel, command, boundary, shell } = texts;
      const { environment, endUser, instanceRole, preferences, guardrail } = configuration;
      return {
        ...configuration,
        environment: {
          ...environment,
          regions: [region],
          s3Log: { ...environment.s3Log, enabled: true, bucket },
          cloudWatchLog: { ...environment.cloudWatchLog, enabled: true, logGroup },
          tunnel: { ...environment.tunnel, host, name: tunnel },
          command: { ...environment.command, linux: command, parameters: `x = ${command}` },
          ownShell: { name: shell },
        },
        endUser: {
          ...endUser,
          nodes: { ...endUser.nodes, by: 'tag', tags: [{ key, values: [value] }] },
          documents: {
            ...endUser.documents,
            custom: [document],
            tunnel: true,
            command: true,
            ownShell: true,
          },
        },
        instanceRole: { ...instanceRole, boundary },
        preferences: { ...preferences, linuxProfile: profile, windowsProfile: profile },
        guardrail: {
          ...guardrail,
          denies: ['documents', 'nodes', 'tasks', 'exec'],
          documents: { ...guardrail.documents, custom: [document] },
          nodes: { ...guardrail.nodes, tags: [{ key, values: [value] }] },
          tasks: { clusters: [bucket], tags: [{ key: value, values: [key] }] },
          containers: [profile],
          exempt: [host],
        },
      };
    });

/** Session documents of one name are one, and an error of its answer. */
function withDifferentNames(configuration: Configuration): Configuration {
  const { environment } = configuration;
  const names = NAMED_DOCUMENTS.map((kind) => ownDocumentName(environment, kind));
  return new Set(names).size === names.length
    ? configuration
    : {
        ...configuration,
        environment: {
          ...environment,
          tunnel: { ...environment.tunnel, name: 'Other' },
          command: { ...environment.command, name: 'Another' },
        },
      };
}

/** Configurations from the form, and configurations whose texts nobody expects. */
export const exportedConfiguration: fc.Arbitrary<Configuration> = fc
  .oneof(configurationArbitrary, anyConfigurationArbitrary, configurationArbitrary.chain(withNastyText))
  .map(withDifferentNames);

const scopeArbitrary: fc.Arbitrary<Scope> = fc.constantFrom(...scopes);
const attachmentArbitrary: fc.Arbitrary<Attachment> = fc.constantFrom(...ATTACHMENTS);

/** What a setup has or leaves out whatever its answers say; mostly nothing. */
const partsArbitrary: fc.Arbitrary<Pick<SetupOptions, 'preferences' | 'logGroup'>> = fc.constantFrom(
  {},
  {},
  { preferences: true },
  { preferences: false },
  { logGroup: false },
  { preferences: false, logGroup: false },
);

/** Setups of every scope and attachment, hostile ones among them. */
export const setupArbitrary: fc.Arbitrary<Setup> = fc
  .tuple(exportedConfiguration, scopeArbitrary, attachmentArbitrary, partsArbitrary)
  .map(([configuration, scope, attachment, parts]) =>
    buildSetup(configuration, {
      messages,
      scope,
      attachment,
      origin: ORIGIN,
      ...(scope === 'setup' ? parts : {}),
    }),
  );

/** A setup of some changes to the default configuration. */
export const setupOf = (
  changes: Parameters<typeof configure>[0],
  options: Partial<SetupOptions> = {},
): Setup =>
  buildSetup(configure(changes), {
    messages,
    scope: 'setup',
    attachment: 'none',
    origin: ORIGIN,
    ...options,
  });

/** The value that tests give a parameter: it has the format asked for, and is another one for each key of a log group. */
export function testValue({ kind, id }: Parameter): string {
  const { example } = PARAMETER_FACTS[kind];
  const number = /^log-group-key-arn(-\d+)$/.exec(id)?.[1];
  return number === undefined ? example : `${example}${number}`;
}

/** What an export has to say once its parameters have the values of `testValue`. */
export const expected = (template: Template): unknown => fillTemplate(template, testValue);

/** One full setup with every part, which the golden files show. */
export const FULL_SETUP: Parameters<typeof configure>[0] = {
  environment: {
    regions: ['eu-west-1', 'eu-central-1'],
    account: '012345678901',
    sessionEncryption: true,
    sessionKeyArns: ['arn:aws:kms:eu-west-1:012345678901:key/2b3c4d5e-6f7a-4b1c-8d2e-9f0a1b2c3d4e'],
    s3Log: {
      enabled: true,
      bucket: 'example-session-logs',
      prefixed: true,
      prefix: 'sessions',
      otherAccount: true,
      bucketEncryption: 'kms',
      bucketKeyArn: 'arn:aws:kms:eu-west-1:999988887777:key/1a2b3c4d-5e6f-4a1b-8c2d-9e0f1a2b3c4d',
    },
    cloudWatchLog: { enabled: true },
    tunnel: { host: 'orders.abc123.eu-west-1.rds.amazonaws.com', localPort: 15_432 },
    command: {
      windows: 'Get-Content -Wait "C:\\Logs\\{{ name }}.log"',
      parameters: 'name = ^[a-z]+$\nname.description = Which log',
    },
    statementIds: true,
  },
  endUser: {
    nodes: {
      by: 'tag',
      tags: [
        { key: 'Environment', values: ['dev', 'test'] },
        { key: 'Team', values: ['yes', '007'] },
      ],
    },
    documents: {
      types: ['shell', 'ssh', 'port-forwarding'],
      custom: ['Maintenance-Shell'],
      tunnel: true,
      command: true,
    },
    signIn: 'iam-user',
    ownSessions: { by: 'user-name' },
  },
  administrator: { signIn: 'iam-user' },
  instanceRole: { boundary: 'arn:aws:iam::012345678901:policy/NodeBoundary' },
  preferences: {
    idleTimeoutMinutes: 15,
    linuxProfile: 'cd ~\nexport PS1="${USER} {{ x }} %{y} #{z} \\$ "',
    windowsProfile: "Set-Location 'C:\\Users'",
  },
};
