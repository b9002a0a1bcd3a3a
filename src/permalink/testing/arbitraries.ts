import fc from 'fast-check';
import { PARTITIONS } from '#iam';
import {
  type Configuration,
  defaultConfiguration,
  DOCUMENT_KINDS,
  DOCUMENT_TYPES,
  type SettingPath,
  SURFACES,
} from '#core';
import { canonical, withFieldValue } from '../baseline.ts';
import type { Fields } from '../fields.ts';
import { fields, settingPaths } from '../fields.ts';

const HOSTILE = [
  '012345678901',
  '0',
  'on',
  'off',
  'null',
  'none',
  'undefined',
  '1e3',
  '-',
  '--',
  '%2C',
  '%',
  '%%25',
  '&amp;',
  '#/administrator?v=1',
  'a,b;c:d=e&f#g?h',
  '__proto__',
  'constructor',
  '<script>alert(1)</script>',
  `"'\`\\`,
  '${aws:userid}',
  '+ +',
  ' leading and trailing ',
  'Größe 北京 👩‍👩‍👧',
  'ends with .',
  '*',
  '…)>',
  '\uD800',
  'a\uDFFFb',
];

const withoutControls = (text: string): string => text.replace(/\p{Cc}/gu, '');
const withoutControlsButBreaks = (text: string): string => text.replace(/[^\P{Cc}\t\n\r]/gu, '');

const anyText = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...HOSTILE), { maxLength: 3 }).map((parts) => parts.join('')),
);
const text = anyText.map(withoutControls);
const texts = fc.array(text, { maxLength: 4 });
// No form shows the sign of -0: adding 0 takes it away.
const minutes = fc.option(
  fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })).map((value) => value + 0),
);
const tags = fc.array(fc.record({ key: text, values: texts }), { maxLength: 3 });

const OPTIONS: { readonly [P in SettingPath]?: readonly string[] } = {
  'environment.partition': PARTITIONS,
  'environment.s3Log.bucketEncryption': ['s3', 'kms'],
  'environment.cloudWatchLog.delivery': ['stream', 'upload'],
  'endUser.surfaces': SURFACES,
  'administrator.surfaces': SURFACES,
  'endUser.documents.types': DOCUMENT_TYPES,
  'administrator.documents.types': DOCUMENT_TYPES,
  'administrator.preferences': ['none', 'view', 'manage'],
  'instanceRole.permissions': ['minimal', 'logging', 'existing-role'],
  'instanceRole.logScope': ['published', 'narrow'],
  'instanceRole.trust': ['ec2', 'hybrid', 'ecs-task'],
};

const ACCESS_OPTIONS: Readonly<Record<string, readonly string[]>> = {
  signIn: ['iam-user', 'role'],
  'nodes.by': ['id', 'tag', 'every'],
  'nodes.reach': ['region', 'account', 'any', 'all-resources'],
  readAccess: ['surfaces', 'sessions', 'none'],
  'ownSessions.by': ['none', 'user-name', 'user-id', 'tag', 'every'],
  'ownSessions.tag': ['session-id', 'target-id', 'both'],
  'ownSessions.sessionId': ['variable', 'variable-prefix', 'user', 'role-session'],
  dataChannel: ['off', 'own', 'every'],
  agentUpdate: ['off', 'published', 'with-document'],
};

function optionsOf(path: SettingPath): readonly string[] {
  const options = OPTIONS[path] ?? ACCESS_OPTIONS[path.replace(/^(endUser|administrator)\./, '')];
  if (options === undefined) throw new Error(`no options for ${path}`);
  return options;
}

function anyValue(path: SettingPath): fc.Arbitrary<unknown> {
  const types: { readonly [T in Fields[SettingPath]['codec']['type']]: () => fc.Arbitrary<unknown> } = {
    flag: () => fc.boolean(),
    choice: () => fc.constantFrom(...optionsOf(path)),
    choices: () => fc.subarray([...optionsOf(path)]),
    number: () => minutes,
    text: () => text,
    lines: () => anyText.map(withoutControlsButBreaks),
    list: () => texts,
    tags: () => tags,
  };
  return types[fields[path].codec.type]();
}

/** Any configuration that has the right types, reasonable or not, with some settings left at their defaults. */
export const anyConfiguration: fc.Arbitrary<Configuration> = fc
  .record(Object.fromEntries(settingPaths.map((path) => [path, anyValue(path)])), { requiredKeys: [] })
  .map((values) =>
    settingPaths.reduce(
      (result, path) => (path in values ? withFieldValue(result, path, values[path]) : result),
      defaultConfiguration,
    ),
  );

/** A configuration as the links have it. */
export const canonicalConfiguration = anyConfiguration.map(canonical);

export const anyKind = fc.constantFrom(...DOCUMENT_KINDS);

const fragments = fc.oneof(
  fc.constantFrom(
    '#',
    '/',
    '?',
    '&',
    '=',
    ',',
    ';',
    ':',
    '%',
    '%2',
    '%C3',
    '%00',
    '&amp;',
    'v=1',
    'v=2',
    '-',
    '\n',
  ),
  fc.constantFrom(...settingPaths.map((path) => fields[path].parameter)),
  fc.constantFrom('on', 'off', 'none', 'role', 'cli', ...DOCUMENT_KINDS),
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary' }),
);

/** Text that is a link more or less. */
export const anyLink: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fragments, { maxLength: 30 }).map((parts) => `#/end-user?v=1&${parts.join('')}`),
  fc
    .array(fc.tuple(fc.constantFrom(...settingPaths.map((path) => fields[path].parameter)), fragments))
    .map((pairs) => `#/end-user?v=1&${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`),
);
