import {
  type Configuration,
  defaultConfiguration,
  getSetting,
  SETTING_PATHS,
  type SettingPath,
  withSetting,
} from './configuration/configuration.ts';
import { DOCUMENT_KINDS, type DocumentKind } from './configuration/setting-kinds.ts';
import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { isAsked, isRelevant } from './configuration/relevance.ts';
import { validate } from './configuration/validate.ts';
import { generate } from './generate.ts';
import type { PolicyDocument, Statement } from './policy/types.ts';
import { configurationArbitrary } from './testing/arbitraries.ts';
import { escapeHidden } from '#iam';
import { identityPolicyProblems, listOf } from './testing/grammar.ts';
import { anyConfigurationArbitrary } from './testing/hostile.ts';

const validConfiguration = configurationArbitrary.filter(
  (configuration) => !validate(configuration).some(({ severity }) => severity === 'error'),
);
const kind = fc.constantFrom(...DOCUMENT_KINDS);
const identityKind = fc.constantFrom('end-user', 'administrator', 'instance-role');

const policy = (
  configuration: Configuration,
  of: Exclude<DocumentKind, 'session-preferences'>,
): PolicyDocument => {
  const { document } = generate(configuration, of);
  if (!('Statement' in document)) throw new Error(`${of} is no policy`);
  return document;
};

const at = (document: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .map((text) => text.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((value, text) => Object(value)[text], document);

/** Resources on which some statement allows the action. */
const resourcesOf = ({ Statement }: PolicyDocument, action: string): readonly string[] =>
  Statement.filter((statement) => listOf(statement.Action).includes(action)).flatMap((statement) =>
    listOf(statement.Resource),
  );

describe('a generated document', () => {
  it('is the text, for any values whatsoever', () => {
    fc.assert(
      fc.property(anyConfigurationArbitrary, kind, (configuration, of) => {
        const { document, text } = generate(configuration, of);
        expect(text).toBe(escapeHidden(JSON.stringify(document, null, 2)));
        expect(JSON.parse(text)).toEqual(document);
      }),
      { numRuns: inject('lawRuns').printed },
    );
  });

  it('knows where every value stands in the text', () => {
    fc.assert(
      fc.property(anyConfigurationArbitrary, kind, (configuration, of) => {
        const { document, text, ranges } = generate(configuration, of);
        for (const [pointer, { start, valueStart, end }] of ranges) {
          expect(JSON.parse(text.slice(valueStart, end))).toEqual(at(document, pointer));
          const key = text.slice(start, valueStart);
          const name = pointer
            .slice(pointer.lastIndexOf('/') + 1)
            .replaceAll('~1', '/')
            .replaceAll('~0', '~');
          expect(key === '' ? '' : JSON.parse(key.replace(/: $/, ''))).toBe(key === '' ? '' : name);
        }
      }),
    );
  });

  it('has placeholders only where they stand in the text, each with its setting', () => {
    fc.assert(
      fc.property(validConfiguration, kind, (configuration, of) => {
        const { text, placeholders, ranges } = generate(configuration, of);
        for (const { text: placeholder, setting, at: pointers, ranges: places } of placeholders) {
          expect(SETTING_PATHS).toContain(setting);
          expect(isRelevant(setting, of)).toBe(true);
          expect(pointers.every((pointer) => ranges.has(pointer))).toBe(true);
          expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(
            places.map(() => placeholder),
          );
        }
      }),
    );
  });

  it('reports the issues of its own settings only', () => {
    fc.assert(
      fc.property(anyConfigurationArbitrary, kind, (configuration, of) => {
        expect(generate(configuration, of).issues).toEqual(
          validate(configuration).filter(({ at }) => isAsked(configuration, of, at)),
        );
      }),
    );
  });
});

describe('reasons', () => {
  it('point at something, name a setting of the document, and stand in order of appearance', () => {
    fc.assert(
      fc.property(validConfiguration, kind, (configuration, of) => {
        const { reasons, ranges } = generate(configuration, of);
        for (const { at: pointer, setting } of reasons) {
          expect(ranges.has(pointer), pointer).toBe(true);
          expect(SETTING_PATHS).toContain(setting);
          expect(isRelevant(setting, of), `${setting} in ${of}`).toBe(true);
        }
        const starts = reasons.map((reason) => ranges.get(reason.at)?.start ?? 0);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      }),
    );
  });

  it('are given for every statement', () => {
    fc.assert(
      fc.property(
        validConfiguration,
        fc.constantFrom('end-user', 'administrator', 'instance-role', 'trust-policy'),
        (configuration, of) => {
          const { reasons } = generate(configuration, of);
          policy(configuration, of).Statement.forEach((_, position) => {
            const pointer = `/Statement/${position}`;
            expect(
              reasons.some((reason) => reason.at === pointer || reason.at.startsWith(`${pointer}/`)),
            ).toBe(true);
          });
        },
      ),
    );
  });
});

describe('a generated identity policy', () => {
  it('is valid by the grammar of IAM and the service authorization data', () => {
    fc.assert(
      fc.property(validConfiguration, identityKind, (configuration, of) => {
        const document = policy(configuration, of);
        expect(document.Version).toBe('2012-10-17');
        expect(identityPolicyProblems(document)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('holds only characters that IAM takes', () => {
    fc.assert(
      fc.property(validConfiguration, identityKind, (configuration, of) => {
        expect(generate(configuration, of).text).toMatch(/^[\t\n\r\u0020-\u00ff]*$/);
      }),
    );
  });

  it('stays in the chosen partition', () => {
    fc.assert(
      fc.property(validConfiguration, identityKind, (configuration, of) => {
        const { partition } = configuration.environment;
        for (const { Resource } of policy(configuration, of).Statement) {
          for (const resource of listOf(Resource)) {
            if (resource.startsWith('arn:'))
              expect(resource.startsWith(`arn:${partition}:`), resource).toBe(true);
          }
        }
      }),
    );
  });

  it('has Sids exactly when they are wanted, each once', () => {
    fc.assert(
      fc.property(validConfiguration, identityKind, (configuration, of) => {
        const sids = policy(configuration, of).Statement.flatMap(({ Sid }) => Sid ?? []);
        const expected = configuration.environment.statementIds
          ? policy(configuration, of).Statement.length
          : 0;
        expect(sids).toHaveLength(expected);
        expect(new Set(sids).size).toBe(sids.length);
      }),
    );
  });
});

describe('the documents together', () => {
  it('have the session key on both sides and in the preferences', () => {
    fc.assert(
      fc.property(validConfiguration, fc.constantFrom('end-user', 'administrator'), (configuration, of) => {
        const node = resourcesOf(policy(configuration, 'instance-role'), 'kms:Decrypt');
        const { document } = generate(configuration, 'session-preferences');
        const keys = resourcesOf(policy(configuration, of), 'kms:GenerateDataKey');
        for (const key of keys) expect(node).toContain(key);
        // Of several keys, the preferences name that of their Region.
        const named = 'inputs' in document ? document.inputs.kmsKeyId : '';
        if (keys.length > 0) expect(keys).toContain(named);
      }),
    );
  });

  it('have no key when session data is not encrypted', () => {
    fc.assert(
      fc.property(validConfiguration, (configuration) => {
        // The key of a bucket is another one.
        const plain = withSetting(
          withSetting(configuration, 'environment.sessionEncryption', false),
          'environment.s3Log.bucketEncryption',
          's3',
        );
        const all = (['end-user', 'administrator'] as const).map((of) => generate(plain, of).text).join();
        expect(all).not.toContain('kms:');
        expect(resourcesOf(policy(plain, 'instance-role'), 'kms:Decrypt')).toEqual([]);
      }),
    );
  });
});

describe('a generated trust policy', () => {
  it('lets one service assume the role', () => {
    fc.assert(
      fc.property(validConfiguration, (configuration) => {
        const { Statement } = policy(configuration, 'trust-policy');
        expect(Statement).toHaveLength(1);
        const [statement] = Statement as readonly [Statement];
        expect(listOf(statement.Action)).toEqual(['sts:AssumeRole']);
        expect(statement.Effect).toBe('Allow');
        expect(statement.Principal?.Service).toMatch(/^(?:ec2|ssm|ecs-tasks)\.amazonaws\.com(?:\.cn)?$/);
        expect(statement.Resource).toBeUndefined();
        expect(statement.Sid !== undefined).toBe(configuration.environment.statementIds);
      }),
    );
  });
});

const TUNNEL: readonly SettingPath[] = [
  'environment.tunnel.host',
  'environment.tunnel.port',
  'environment.tunnel.localPort',
];

/** Settings that matter to the form or to a warning of a document, and on purpose not to its text. */
const NO_EFFECT: Readonly<Record<DocumentKind, readonly SettingPath[]>> = {
  // The tunnel is asked for where it is allowed; where it leads stands in its own document.
  'end-user': ['endUser.signIn', ...TUNNEL],
  administrator: ['administrator.signIn', ...TUNNEL],
  'instance-role': [
    // The agent looks at the encryption of bucket and log group in any case.
    'environment.s3Log.enforceEncryption',
    'environment.cloudWatchLog.enforceEncryption',
  ],
  'trust-policy': [],
  'session-preferences': [],
  // What it is called stands in the policies and in the exports.
  tunnel: ['environment.tunnel.name'],
};

const configurations = fc.sample(configurationArbitrary, { seed: 2026, numRuns: 400 });

const changes = (path: SettingPath, of: DocumentKind): boolean =>
  configurations.some((configuration, position) => {
    const donor = configurations[(position + 1) % configurations.length] ?? defaultConfiguration;
    const changed = withSetting(configuration, path, getSetting(donor, path));
    return generate(changed, of).text !== generate(configuration, of).text;
  });

describe.each(DOCUMENT_KINDS)('settings of %s', (of) => {
  const relevant = SETTING_PATHS.filter((path) => isRelevant(path, of));

  it.each(relevant)('%s has an effect, or a stated lack of it', (path) => {
    expect(changes(path, of)).toBe(!NO_EFFECT[of].includes(path));
  });

  it('are all that it depends on', () => {
    fc.assert(
      fc.property(configurationArbitrary, configurationArbitrary, (configuration, other) => {
        const changed = SETTING_PATHS.filter((path) => !isRelevant(path, of)).reduce(
          (result, path) => withSetting(result, path, getSetting(other, path)),
          configuration,
        );
        const before = generate(configuration, of);
        const after = generate(changed, of);
        expect(after.text).toBe(before.text);
        expect(after.reasons).toEqual(before.reasons);
      }),
    );
  });
});
