import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from './read-text.ts';
import type { FormatName } from './setting-kinds.ts';

const A = 'i-0a1b2c3d4e5f60718';
const B = 'mi-0a1b2c3d4e5f60718';
const REGION = 'eu-west-1';
const ACCOUNT = '012345678901';
const KEY_ID = '7f3c1a52-0d4e-4b8a-9c61-2e5f8a7b9d10';
const KEY = `arn:aws:kms:${REGION}:${ACCOUNT}:key/${KEY_ID}`;
const WEB = `https://${REGION}.console.aws.amazon.com`;

/** What people copy, by the value that is in it. */
const COPIED: readonly (readonly [format: FormatName, value: string, texts: readonly string[]])[] = [
  [
    'node-id',
    A,
    [
      A,
      `arn:aws:ec2:${REGION}:${ACCOUNT}:instance/${A}`,
      `web-1 (${A})`,
      `Name: ${A}`,
      `${A}\trunning\tt3.micro`,
      `"InstanceId": "${A}"`,
      `${WEB}/ec2/home?region=${REGION}#InstanceDetails:instanceId=${A}`,
      `${WEB}/systems-manager/session-manager/${A}?region=${REGION}`,
    ],
  ],
  [
    'node-id',
    B,
    [
      `arn:aws:ssm:${REGION}:${ACCOUNT}:managed-instance/${B}`,
      `${WEB}/systems-manager/fleet-manager/managed-nodes/${B}/general?region=${REGION}`,
    ],
  ],
  [
    'organization',
    'o-a1b2c3d4e5',
    [
      'o-a1b2c3d4e5',
      `arn:aws:organizations::${ACCOUNT}:organization/o-a1b2c3d4e5`,
      `arn:aws:organizations::${ACCOUNT}:account/o-a1b2c3d4e5/${ACCOUNT}`,
      'Organization ID: o-a1b2c3d4e5',
    ],
  ],
  [
    'account',
    ACCOUNT,
    [
      ACCOUNT,
      '0123-4567-8901',
      '0123 4567 8901',
      `Account ID: 0123-4567-8901`,
      `prod (${ACCOUNT})`,
      `arn:aws:iam::${ACCOUNT}:role/Admin`,
      KEY,
      `https://${ACCOUNT}.signin.aws.amazon.com/console`,
      `https://signin.aws.amazon.com/switchrole?roleName=Admin&account=${ACCOUNT}`,
      `https://${ACCOUNT}-ab3cdefg.${REGION}.console.aws.amazon.com/ec2/home`,
    ],
  ],
  [
    'region',
    REGION,
    [REGION, 'Europe (Ireland)', `${REGION}a`, KEY, `${WEB}/ec2/home`, `Europe (Ireland) ${REGION}`],
  ],
  [
    'kms-key',
    KEY,
    [
      KEY,
      `KeyArn: ${KEY}`,
      `"${KEY}",`,
      `https://${ACCOUNT}-ab3cdefg.${REGION}.console.aws.amazon.com/kms/home?region=${REGION}#/kms/keys/${KEY_ID}`,
    ],
  ],
  [
    'host',
    'db.example.com',
    [
      'db.example.com',
      'db.example.com:5432',
      'postgres://ann:secret@db.example.com:5432/orders?ssl=true',
      'mysql://db.example.com/orders',
    ],
  ],
  // Whoever checks it says that this is the ID alone.
  ['kms-key', KEY_ID, [KEY_ID, `${WEB}/kms/home?region=${REGION}#/kms/keys/${KEY_ID}/keyPolicy`]],
  [
    'bucket',
    'session-logs',
    [
      'session-logs',
      's3://session-logs',
      's3://session-logs/ssm/prod/',
      'arn:aws:s3:::session-logs/ssm/*',
      'https://session-logs.s3.eu-west-1.amazonaws.com/ssm/x.log',
      'https://session-logs.s3.amazonaws.com/',
      'https://s3.eu-west-1.amazonaws.com/session-logs/ssm',
      'https://s3.cn-north-1.amazonaws.com.cn/session-logs',
      'https://s3.console.aws.amazon.com/s3/buckets/session-logs?region=eu-west-1&prefix=ssm/&showversions=false',
      `${WEB}/s3/object/session-logs?region=eu-west-1&prefix=ssm/x.log`,
    ],
  ],
  [
    'key-prefix',
    'ssm/prod',
    ['s3://session-logs/ssm/prod/', 'arn:aws:s3:::session-logs/ssm/prod/*', 'ssm/prod'],
  ],
  [
    'log-group',
    '/ssm/sessions',
    [
      '/ssm/sessions',
      `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:/ssm/sessions:*`,
      `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:/ssm/sessions:log-stream:ann-1`,
      `${WEB}/cloudwatch/home?region=${REGION}#logsV2:log-groups/log-group/$252Fssm$252Fsessions`,
      `${WEB}/cloudwatch/home?region=${REGION}#logsV2:log-groups/log-group/$252Fssm$252Fsessions/log-events/ann-1`,
    ],
  ],
  [
    'document-name',
    'Company-Tunnel',
    [
      'Company-Tunnel',
      `arn:aws:ssm:${REGION}:${ACCOUNT}:document/Company-Tunnel`,
      `${WEB}/systems-manager/documents/Company-Tunnel/description?region=${REGION}`,
    ],
  ],
];

describe('readText', () => {
  const bullet = fc.constantFrom('', '- ', '* ', '• ', '1. ', '12) ', '  ');
  const quote = fc.constantFrom(['', ''], ['"', '"'], ["'", "',"], ['“', '”'], ['`', '`;'], ['(', ')']);
  const space = fc.constantFrom('', ' ', '\n', '\r\n', '\t');

  it.each(COPIED.flatMap(([format, value, texts]) => texts.map((text) => [format, text, value] as const)))(
    'finds a %s in %j, whatever stands around it',
    (format, text, value) => {
      fc.assert(
        fc.property(bullet, quote, space, space, (dot, [open, close], before, after) => {
          const quoted = /["(]/.test(text) ? text : `${open}${text}${close}`;
          const { values, duplicates, refused } = readText(format, `${before}${dot}${quoted}${after}`);
          // A code beside its name is there twice.
          expect({ values, refused, twice: duplicates.filter((each) => each !== value) }).toEqual({
            values: [value],
            refused: [],
            twice: [],
          });
        }),
      );
    },
  );

  it('takes IDs out of what the console lists, and says what stood beside them', () => {
    const text = `Name\tInstance ID\nweb-1\t${A}\trunning\n\n• db (${B})`;
    expect(readText('node-id', `web-1 ${A} running\n• db (${B})\n- i-123 broken`)).toMatchObject({
      values: [A, B, 'i-123'],
      beside: ['web-1', 'running', 'db', 'broken'],
    });
    expect(readText('node-id', text).values).toEqual(['Name', 'Instance', 'ID', A, B]);
  });

  it('says what place an ARN or address names', () => {
    expect(readText('kms-key', KEY)).toMatchObject({ regions: [REGION], accounts: [ACCOUNT] });
    expect(readText('bucket', 's3://session-logs/ssm/')).toMatchObject({
      regions: [],
      accounts: [],
      prefix: 'ssm',
    });
    expect(readText('host', 'postgres://ann@db.example.com:5432/orders')).toMatchObject({ port: 5432 });
    expect(readText('host', 'db.example.com:99999')).not.toHaveProperty('port');
    expect(
      readText('node-id', `${WEB}/ec2/home?region=${REGION}#Instances:instanceId=${A},${B}`),
    ).toMatchObject({
      values: [A, B],
      regions: [REGION],
    });
  });

  it.each([
    ['bucket', KEY],
    ['kms-key', 'arn:aws:s3:::session-logs'],
    ['account', 'arn:aws:s3:::session-logs'],
    ['log-group', 'https://example.com/log'],
    ['node-id', `arn:aws:ec2:${REGION}:${ACCOUNT}:volume/vol-0a1b2c3d4e5f60718`],
    ['region', 'arn:aws:s3:::session-logs'],
  ] as const)('refuses for a %s what names none: %s', (format, text) => {
    expect(readText(format, text)).toMatchObject({ values: [], refused: [text], recognized: false });
  });

  it('drops what is not seen around values, says which, and leaves alone what is inside', () => {
    const id = 'i-0123456789abcdef0';
    expect(readText('node-id', `\ufeff\u202a${id}\u202c, \u200b${id.replace('0', '1')}\u00a0`)).toMatchObject(
      {
        values: [id, id.replace('0', '1')],
        dropped: [0xfeff, 0xa0, 0x202a, 0x202c, 0x200b],
      },
    );
    expect(readText('node-id', `i-0123\u200b456789abcdef`).dropped).toBeUndefined();
    expect(readText('node-id', `${id}\n${id}`)).not.toHaveProperty('dropped');
    expect(readText('bucket', 'my\u200blogs').values).toEqual(['my\u200blogs']);
  });

  it('loses no word of any text', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<FormatName>('node-id', 'kms-key', 'document-name'),
        fc.string(),
        (format, text) => {
          const { values, beside, refused } = readText(format, text);
          const told = [...values, ...beside, ...refused].join(' ');
          for (const word of text.match(/[a-z]{3,}/gi) ?? []) expect(told).toContain(word);
        },
      ),
    );
  });
});
