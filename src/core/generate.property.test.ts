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
import { FORMATS } from './configuration/formats.ts';
import { isAsked, isRelevant } from './configuration/relevance.ts';
import { validate } from './configuration/validate.ts';
import { generate } from './generate.ts';
import type { PolicyDocument, Statement } from './policy/types.ts';
import { CARRIED } from './rules/carried.ts';
import { configurationArbitrary, validConfigurationArbitrary } from './testing/arbitraries.ts';
import { escapeHidden } from '#iam';
import { principalOf } from './testing/configure.ts';
import { identityPolicyProblems, listOf } from './testing/grammar.ts';
import { anyConfigurationArbitrary } from './testing/hostile.ts';

const kind = fc.constantFrom(...DOCUMENT_KINDS);
const identityKind = fc.constantFrom('end-user', 'administrator', 'instance-role', 'guardrail');

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
      fc.property(validConfigurationArbitrary, kind, (configuration, of) => {
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

  it('is the same whatever was answered to questions that are not asked', () => {
    fc.assert(
      fc.property(configurationArbitrary, kind, (configuration, of) => {
        const { text } = generate(configuration, of);
        for (const path of SETTING_PATHS) {
          if (!isRelevant(path, of) || isAsked(configuration, of, path)) continue;
          const other = withSetting(configuration, path, getSetting(defaultConfiguration, path));
          expect(generate(other, of).text, path).toBe(text);
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
      fc.property(validConfigurationArbitrary, kind, (configuration, of) => {
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
        validConfigurationArbitrary,
        fc.constantFrom('end-user', 'administrator', 'instance-role', 'trust-policy', 'guardrail'),
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
      fc.property(validConfigurationArbitrary, identityKind, (configuration, of) => {
        const document = policy(configuration, of);
        expect(document.Version).toBe('2012-10-17');
        const denies = of === 'guardrail';
        // Boundaries and policies of endpoints have one statement more, and name whom these are about.
        const Statement = document.Statement.flatMap(({ Principal, ...statement }) =>
          denies && statement.Action === '*' ? [] : [statement],
        );
        expect(identityPolicyProblems({ ...document, Statement }, denies)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('holds only characters that IAM takes', () => {
    fc.assert(
      fc.property(validConfigurationArbitrary, identityKind, (configuration, of) => {
        expect(generate(configuration, of).text).toMatch(/^[\t\n\r\u0020-\u00ff]*$/);
      }),
    );
  });

  it('stays in the chosen partition', () => {
    fc.assert(
      fc.property(validConfigurationArbitrary, identityKind, (configuration, of) => {
        const { partition } = configuration.environment;
        for (const { Resource, NotResource } of policy(configuration, of).Statement) {
          for (const resource of listOf(Resource ?? NotResource)) {
            if (resource.startsWith('arn:'))
              expect(resource.startsWith(`arn:${partition}:`), resource).toBe(true);
          }
        }
      }),
    );
  });

  it('has Sids exactly when they are wanted, each once', () => {
    fc.assert(
      fc.property(validConfigurationArbitrary, identityKind, (configuration, of) => {
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
      fc.property(
        validConfigurationArbitrary,
        fc.constantFrom('end-user', 'administrator'),
        (configuration, of) => {
          const node = resourcesOf(policy(configuration, 'instance-role'), 'kms:Decrypt');
          const { document } = generate(configuration, 'session-preferences');
          const keys = resourcesOf(policy(configuration, of), 'kms:GenerateDataKey');
          for (const key of keys) expect(node).toContain(key);
          // Of several keys, the preferences name that of their Region.
          const named = 'inputs' in document ? document.inputs.kmsKeyId : '';
          if (keys.length > 0) expect(keys).toContain(named);
        },
      ),
    );
  });

  it('have no key when session data is not encrypted', () => {
    fc.assert(
      fc.property(validConfigurationArbitrary, (configuration) => {
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
  it('lets one service, or the pods of one service account, assume the role', () => {
    fc.assert(
      fc.property(validConfigurationArbitrary, (valid) => {
        const configuration = withSetting(valid, 'trustPolicy.of', 'nodes');
        const { Statement } = policy(configuration, 'trust-policy');
        expect(Statement).toHaveLength(1);
        const [statement] = Statement as readonly [Statement];
        expect(statement.Effect).toBe('Allow');
        const { trust, pods } = configuration.instanceRole;
        const { Service, Federated } = principalOf(statement);
        if (trust === 'eks-service-account') {
          expect(listOf(statement.Action)).toEqual(['sts:AssumeRoleWithWebIdentity']);
          expect(Service).toBeUndefined();
          expect(Federated).toMatch(/^arn:aws[a-z-]*:iam::[0-9]{12}:oidc-provider\/|account-id/);
          expect(String(Federated).endsWith(`:oidc-provider/${pods.issuer || 'oidc-issuer'}`)).toBe(true);
        } else {
          expect(listOf(statement.Action)).toEqual([
            'sts:AssumeRole',
            ...(trust === 'eks-pod-identity' ? ['sts:TagSession'] : []),
          ]);
          expect(Federated).toBeUndefined();
          expect(Service).toMatch(/^(?:ec2|ssm|ecs-tasks|codebuild|sagemaker|pods\.eks)\.amazonaws\.com$/);
        }
        expect(statement.Resource).toBeUndefined();
        expect(statement.Sid !== undefined).toBe(configuration.environment.statementIds);
      }),
    );
  });

  it('lets people assume theirs, by one way alone and never without a condition where a provider says who', () => {
    fc.assert(
      fc.property(validConfigurationArbitrary, (valid) => {
        const configuration = withSetting(valid, 'trustPolicy.of', 'people');
        fc.pre(!validate(configuration).some(({ severity }) => severity === 'error'));
        const { Statement } = policy(configuration, 'trust-policy');
        const { signIn, sessionTags, sourceIdentity, principals } = configuration.trustPolicy;
        const actions = Statement.flatMap(({ Action }) => listOf(Action));
        expect(actions).toEqual([
          {
            saml: 'sts:AssumeRoleWithSAML',
            oidc: 'sts:AssumeRoleWithWebIdentity',
            principals: 'sts:AssumeRole',
          }[signIn],
          ...(sessionTags ? ['sts:TagSession'] : []),
          ...(sourceIdentity ? ['sts:SetSourceIdentity'] : []),
        ]);
        for (const statement of Statement) {
          const { Condition = {}, Resource } = statement;
          expect(Resource).toBeUndefined();
          const { AWS, Federated, Service } = principalOf(statement);
          expect(Service).toBeUndefined();
          if (signIn === 'principals') {
            expect(listOf(AWS ?? [])).toHaveLength(Math.max(1, principals.length));
            expect(listOf(AWS ?? [])).not.toContain('*');
          } else {
            expect(Federated).toMatch(
              /^arn:aws[a-z-]*:iam::(?:[0-9]{12}|account-id):(?:saml|oidc)-provider\//,
            );
            expect(Object.keys(Condition.StringEquals ?? {}).some((key) => /:aud$/.test(key))).toBe(true);
          }
        }
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
    // What the exports create has it.
    'environment.cloudWatchLog.retentionDays',
    'instanceRole.sharing.with',
    'instanceRole.sharing.accounts',
    'instanceRole.sharing.organization',
    'instanceRole.boundary',
  ],
  'trust-policy': [],
  // What it is called stands in the policies and in the exports.
  'session-preferences': ['environment.cloudWatchLog.retentionDays', 'environment.ownShell.name'],
  tunnel: ['environment.tunnel.name'],
  'session-command': ['environment.command.name'],
  guardrail: [],
};

const configurations = fc.sample(configurationArbitrary, { seed: 2026, numRuns: 400 });
/** They carry statements along, too, which no random configuration does. */
const donors = configurations.map((configuration) =>
  Object.values(CARRIED).reduce(
    (result, path) => withSetting(result, path, FORMATS.statements.probe),
    configuration,
  ),
);

describe.each(DOCUMENT_KINDS)('settings of %s', (of) => {
  const texts = new Map<Configuration, string>();
  const textOf = (configuration: Configuration): string => {
    const text = texts.get(configuration) ?? generate(configuration, of).text;
    texts.set(configuration, text);
    return text;
  };
  const changes = (path: SettingPath): boolean =>
    configurations.some((configuration, position) => {
      const donor = donors[(position + 1) % donors.length] ?? defaultConfiguration;
      const changed = withSetting(configuration, path, getSetting(donor, path));
      return generate(changed, of).text !== textOf(configuration);
    });
  const relevant = SETTING_PATHS.filter((path) => isRelevant(path, of));

  it.each(relevant)('%s has an effect, or a stated lack of it', (path) => {
    expect(changes(path)).toBe(!NO_EFFECT[of].includes(path));
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
