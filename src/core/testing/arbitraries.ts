import fc from 'fast-check';
import { type Partition, PARTITIONS } from '#iam';
import {
  type Access,
  type AdministratorAccess,
  type Configuration,
  defaultConfiguration,
  getSetting,
  isSetting,
  withSetting,
} from '../configuration/configuration.ts';
import { REGION_MARKER } from '../configuration/formats/logs.ts';
import type { FormatName, Setting } from '../configuration/setting-kinds.ts';
import { settings } from '../configuration/settings.ts';
import { validate } from '../configuration/validate.ts';
import * as identifiers from './identifiers.ts';

/** One in four has the marker for the Region. */
const regional = (texts: fc.Arbitrary<string>) =>
  fc.oneof(
    { weight: 3, arbitrary: texts },
    texts.map((text) => `${text.slice(0, 12)}-${REGION_MARKER}`),
  );

/** Well-formed values, by what texts stand for. */
const TEXTS: Readonly<Record<FormatName, (partition: Partition) => fc.Arbitrary<string>>> = {
  region: identifiers.regionCode,
  account: () => fc.oneof({ weight: 2, arbitrary: identifiers.account }, fc.constant('*')),
  'account-id': () => identifiers.account,
  organization: () => identifiers.organization,
  'kms-key': identifiers.kmsKeyArn,
  bucket: () => regional(identifiers.bucket),
  'key-prefix': () => regional(identifiers.keyPrefix),
  'log-group': () => identifiers.logGroup,
  'node-id': () => identifiers.nodeId,
  'document-name': () => identifiers.documentName,
  'own-document-name': () => identifiers.documentName.map((name) => name.replace('*', '')),
  host: () => identifiers.host,
  cluster: () => identifiers.cluster,
  container: () => identifiers.container,
  'training-job': () => identifiers.trainingJob,
  'vpc-endpoint': () => identifiers.vpcEndpoint,
  'principal-arn': identifiers.principalArn,
  'policy-arn': identifiers.policyArn,
  'os-user': () => fc.constantFrom('ec2-user', 'ubuntu', 'ops_2'),
  'oidc-issuer': () => identifiers.oidcIssuer,
  'kubernetes-name': () => identifiers.kubernetesName,
  'saml-provider': () => identifiers.samlProvider,
  audience: () => identifiers.container,
  subject: () => identifiers.subject,
  principal: identifiers.principal,
  'source-identity': () => identifiers.sourceIdentity,
  'principal-id': () => identifiers.userId,
  network: () => identifiers.network,
  instant: () => identifiers.instant,
  'run-as-user': () => fc.constantFrom('ops', 'ssm-user', 'CORP\\ann'),
  command: () =>
    fc.constantFrom(
      'tail -f {{ logpath }}',
      'systemctl status "{{ unit }}"\njournalctl -n 20',
      'uptime; who',
    ),
  'command-parameters': () => identifiers.commandParameters,
  profile: () => fc.string({ unit: 'binary', maxLength: 40 }),
  // What is carried along follows no rule, and so no law about rules.
  statements: () => fc.constant(''),
  entry: () => fc.constantFrom('a/b/c=allowed', 'action=ssm:StartSession', 'latest-ex3-one-tag'),
};

/** Together they stay below what several hundred runs of a property can bear. */
const LONGEST_LIST = 3;

const tags = fc.uniqueArray(
  fc.record({
    key: identifiers.tagKey,
    values: fc.uniqueArray(identifiers.tagValue, { maxLength: LONGEST_LIST }),
  }),
  { maxLength: LONGEST_LIST, selector: ({ key }) => key.toLowerCase() },
);

function valueFor(setting: Setting, partition: Partition): fc.Arbitrary<unknown> {
  switch (setting.kind) {
    case 'flag':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...setting.values);
    case 'choices':
      return fc.subarray([...setting.values]);
    case 'number': {
      const [min, max] = setting.range;
      return fc.option(fc.integer({ min, max }));
    }
    case 'text':
    case 'lines':
    case 'instant':
      return fc.oneof(fc.constant(''), { weight: 2, arbitrary: TEXTS[setting.format](partition) });
    case 'list': {
      const values = fc.uniqueArray(TEXTS[setting.format](partition), { maxLength: LONGEST_LIST });
      return setting.format === 'region' ? fc.oneof(fc.constant(['*']), values) : values;
    }
    case 'tags':
      return tags;
  }
}

function sectionOf(section: object, partition: Partition): fc.Arbitrary<unknown> {
  const members = Object.entries(section as Readonly<Record<string, object>>);
  return fc.record(
    Object.fromEntries(
      members.map(([name, node]) => [
        name,
        isSetting(node) ? valueFor(node, partition) : sectionOf(node, partition),
      ]),
    ),
  );
}

/** A window that ends after it begins, one way to come, and an ID of the kind that the session tag is compared with. */
function consistent<A extends Access | AdministratorAccess>(access: A, roleSessionId: string): A {
  const { guards, ownSessions } = access;
  const { notBefore, notAfter } = guards;
  const isOrdered = notBefore === '' || notAfter === '' || notBefore < notAfter;
  // From an address or through an endpoint: nobody comes both ways.
  const isAddressed = guards.networks.length > 0;
  const isRole = ownSessions.sessionId === 'role-session' && ownSessions.principalId !== '';
  return {
    ...access,
    guards: {
      ...guards,
      ...(isOrdered ? {} : { notAfter: '' }),
      ...(isAddressed ? { endpoints: [] } : {}),
    },
    ownSessions: isRole ? { ...ownSessions, principalId: roleSessionId } : ownSessions,
  };
}

/**
 * Configurations as the form makes them, from the table of settings: every value has its format, lists have no
 * repetition, sets have their order. Choices that exclude one another do occur; `validate` finds them.
 */
export const configurationArbitrary: fc.Arbitrary<Configuration> = fc
  .tuple(
    // Made once for each partition: strings that match a pattern are costly to set up.
    fc.oneof(
      ...PARTITIONS.map((partition) =>
        sectionOf(settings, partition).map((made) => {
          // The sections follow the table, and the type of the configuration is made from it.
          const configuration = made as Configuration;
          return { ...configuration, environment: { ...configuration.environment, partition } };
        }),
      ),
    ),
    identifiers.roleSessionId,
  )
  .map(([configuration, roleSessionId]) => ({
    ...configuration,
    endUser: consistent(configuration.endUser, roleSessionId),
    administrator: consistent(configuration.administrator, roleSessionId),
  }));

const errorsOf = (configuration: Configuration) =>
  validate(configuration).filter(({ severity }) => severity === 'error');

/** What is wrong as in an untouched form, where another answer does not make that wrong. */
const mended = (configuration: Configuration): Configuration =>
  errorsOf(configuration).reduce(
    (before, { at }) => withSetting(before, at, getSetting(defaultConfiguration, at)),
    configuration,
  );

/** Those in which nothing is wrong. Only one in eight random ones is: to wait for it took most of the time of a law. */
export const validConfigurationArbitrary: fc.Arbitrary<Configuration> = configurationArbitrary
  .map(mended)
  .filter((configuration) => errorsOf(configuration).length === 0);
