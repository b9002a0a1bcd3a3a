import fc from 'fast-check';
import { formatCidr, networkOf, type Partition, regionsOf } from '#iam';

const text = (pattern: RegExp) => fc.stringMatching(pattern);

/** An account ID, one in three with leading zeros. */
export const account = fc.oneof(text(/^\d{12}$/), text(/^\d{12}$/), text(/^0{4}\d{8}$/));

export const organization = text(/^o-[a-z0-9]{10,32}$/);

export const regionCode = (partition: Partition) =>
  fc.constantFrom(...regionsOf(partition).map(({ code }) => code));

export const nodeId = fc.oneof(
  text(/^i-[0-9a-f]{17}$/),
  text(/^i-[0-9a-f]{8}$/),
  text(/^mi-[0-9a-f]{17}$/),
  fc.constant('i-02573cafcfEXAMPLE'),
);

/** ARN of a KMS key; multi-Region keys are among them. */
export const kmsKeyArn = (partition: Partition) =>
  fc
    .tuple(
      regionCode(partition),
      account,
      fc.oneof(fc.uuid(), text(/^mrk-[0-9a-f]{32}$/), fc.constant('1234abcd-12ab-34cd-56ef-12345EXAMPLE')),
    )
    .map(([region, owner, id]) => `arn:${partition}:kms:${region}:${owner}:key/${id}`);

export const bucket = fc.oneof(
  text(/^[a-z0-9][a-z0-9-]{1,20}[a-z]$/).filter((name) => !/^(?:xn|sthree)-|s3alias$|-s3$/.test(name)),
  fc.constant('amzn-s3-demo-bucket'),
);

export const keyPrefix = text(/^[A-Za-z0-9_.=-]{1,12}(\/[A-Za-z0-9_.=-]{1,12}){0,2}$/);

export const logGroup = text(/^\/?[A-Za-z0-9_.#-]{1,20}(\/[A-Za-z0-9_.#-]{1,12}){0,2}$/).filter(
  (name) => !name.startsWith('aws/'),
);

export const tagKey = text(/^[A-Za-zÀ-ÖØ-öø-ÿ][A-Za-z0-9_.:/=+@ -]{0,15}$/).filter(
  (key) => !/^aws:/i.test(key),
);

export const tagValue = fc.oneof(
  text(/^[A-Za-z0-9_.:/=+@ À-ÖØ-öø-ÿ-]{1,20}$/),
  fc.constantFrom('', 'Web*', 'Server-?', '${aws:PrincipalTag/team}'),
);

export const documentName = fc
  .tuple(
    fc.constantFrom('Ops', 'My_Session', 'SessionDocument', 'db.tunnel'),
    text(/^-[A-Za-z0-9_.-]{1,12}\*?$/),
  )
  .map((parts) => parts.join(''));

export const container = text(/^[A-Za-z0-9_-]{1,20}$/);
export const trainingJob = fc.oneof(
  text(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/),
  fc.constantFrom('train-*', '*'),
);
export const cluster = fc.oneof(container, fc.constantFrom('web-*', '*'));
export const oidcIssuer = text(/^[A-F0-9]{32}$/).map((id) => `oidc.eks.eu-west-1.amazonaws.com/id/${id}`);
export const kubernetesName = text(/^[a-z][a-z0-9-]{0,10}[a-z]$/);

export const vpcEndpoint = text(/^vpce?-[0-9a-f]{17}$/);
export const principalArn = (partition: Partition) =>
  fc
    .tuple(fc.oneof(account, fc.constant('*')), fc.constantFrom('role', 'user'), text(/^[A-Za-z]{3,12}\*?$/))
    .map(([owner, type, name]) => `arn:${partition}:iam::${owner}:${type}/${name}`);
export const policyArn = (partition: Partition) =>
  fc
    .tuple(fc.oneof(account, fc.constant('aws')), text(/^[A-Za-z]{3,12}$/))
    .map(([owner, name]) => `arn:${partition}:iam::${owner}:policy/${name}`);
export const samlProvider = text(/^[A-Za-z0-9._-]{1,20}$/);
export const subject = fc.oneof(text(/^[a-z]{1,8}@example\.com$/), fc.constantFrom('auth0|*', '00u1abc*'));
/** An account, a user or a role. */
export const principal = (partition: Partition) =>
  fc.oneof(
    text(/^\d{12}$/),
    fc
      .tuple(fc.constantFrom('user', 'role'), text(/^\d{12}$/), text(/^[A-Za-z0-9+=,.@_-]{1,20}$/))
      .map(([kind, owner, name]) => `arn:${partition}:iam::${owner}:${kind}/${name}`),
  );
export const sourceIdentity = fc.oneof(text(/^[A-Za-z0-9_+=,.@-]{2,20}$/), fc.constantFrom('*', 'ann*'));

/** A host name or an IP address. */
export const host = fc.oneof(
  text(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,8})?(\.[a-z][a-z0-9]{0,8}){1,3}$/),
  fc.ipV4().filter((address) => !address.startsWith('169.254.')),
  fc.constantFrom('db', '2001:db8::5', 'orders.abc123.eu-west-1.rds.amazonaws.com'),
);

export const userId = fc.oneof(text(/^AIDA[A-Z0-9]{17}$/), fc.constant('AIDIODR4TAW7CSEXAMPLE'));

export const roleSessionId = fc.oneof(
  text(/^AROA[A-Z0-9]{17}:[A-Za-z0-9_+=,.@-]{2,20}$/),
  fc.constant('AIDIODR4TAW7CSEXAMPLE:MyRole'),
);

/** A public IPv4 or IPv6 network, without host bits. */
export const network = fc.oneof(
  fc
    .tuple(fc.bigInt({ min: 0n, max: 2n ** 24n - 1n }), fc.integer({ min: 9, max: 32 }))
    .map(([rest, prefix]) => formatCidr(networkOf({ version: 4, address: (8n << 24n) + rest, prefix }))),
  fc
    .tuple(fc.bigInt({ min: 0n, max: 2n ** 96n - 1n }), fc.integer({ min: 33, max: 128 }))
    .map(([rest, prefix]) =>
      formatCidr(networkOf({ version: 6, address: (0x26001f00n << 96n) + rest, prefix })),
    ),
);

/** An instant in UTC, to the second. */
export const instant = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-12-31T23:59:59Z'), noInvalidDate: true })
  .map((date) => `${date.toISOString().slice(0, 19)}Z`);

/** Lines that say what the parameters of a command take. */
export const commandParameters = fc
  .uniqueArray(
    fc.record({
      name: fc.constantFrom('logpath', 'unit', 'Lines2'),
      pattern: fc.constantFrom('', '^/var/log/[A-Za-z0-9._-]+\\.log$', '[a-z]+', '^.* = {{ x }}$'),
      values: fc.subarray(['nginx', 'web app', '']),
      description: fc.constantFrom(undefined, 'What to "read"'),
      hasDefault: fc.boolean(),
    }),
    { minLength: 1, maxLength: 2, selector: ({ name }) => name },
  )
  .map((parameters) =>
    parameters
      .flatMap(({ name, pattern, values, description, hasDefault }) => [
        `${name} = ${pattern}`.trim(),
        ...(description === undefined ? [] : [`${name}.description = ${description}`]),
        // One of the values, where these are listed.
        ...(hasDefault ? [`${name}.default = ${values[0] ?? ''}`.trim()] : []),
        ...values.map((value) => `${name}.value = ${value}`.trim()),
      ])
      .join('\n'),
  );
