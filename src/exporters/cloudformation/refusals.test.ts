import { expect, it } from 'vitest';
import { archiveFiles } from '../archive.ts';
import { FORMATS, parametersAskedIn, setupFor } from '../formats.ts';
import { setupOf } from '../testing/setups.ts';
import type { ExportFormat } from '../types.ts';

const SECRET = '{{resolve:secretsmanager:prod/db:SecretString:password}}';
const READ_BY_CLOUDFORMATION = [
  'cloudformation-yaml',
  'cloudformation-json',
  'cdk-typescript',
  'cdk-python',
] as const;
const OTHERS: readonly ExportFormat[] = ['terraform', 'pulumi-typescript', 'shell', 'powershell', 'markdown'];

/** Everywhere that a text of people's reaches a template. */
const setups = {
  'preferences.linuxProfile': setupOf({ preferences: { linuxProfile: `echo ${SECRET}` } }, {}),
  'preferences.windowsProfile': setupOf({ preferences: { windowsProfile: `${SECRET}\n${SECRET}` } }, {}),
  'environment.s3Log.prefix': setupOf(
    { environment: { s3Log: { enabled: true, prefixed: true, prefix: SECRET, bucket: 'my-logs' } } },
    {},
  ),
  'endUser.nodes.tags': setupOf(
    { endUser: { nodes: { by: 'tag', tags: [{ key: 'Team', values: [SECRET] }] } } },
    {},
  ),
  'environment.regions': setupOf(
    { environment: { regions: ['{{resolve'], account: 'ssm:x}}' }, endUser: { nodes: { by: 'every' } } },
    {},
  ),
} as const;

for (const [at, setup] of Object.entries(setups)) {
  it.each(READ_BY_CLOUDFORMATION)(`hands no dynamic reference in ${at} to CloudFormation by %s`, (format) => {
    const text = FORMATS[format].write(setup);
    expect(text).not.toContain('{{resolve:');
    expect(text).toContain('Not written: ');
    expect(setupFor(format, setup).problems[0]).toMatchObject({
      code: 'dynamic-reference',
      severity: 'error',
      at,
    });
  });

  it(`writes what others read in ${at}`, () => {
    for (const format of OTHERS) {
      expect(setupFor(format, setup)).toBe(setup);
      expect(FORMATS[format].write(setup)).not.toContain('Not written: ');
    }
    const inArchive = archiveFiles(setup).filter(({ path }) => /cloudformation|cdk/.test(path));
    expect(inArchive.length).toBeGreaterThanOrEqual(READ_BY_CLOUDFORMATION.length);
    for (const { text } of inArchive) expect(text).not.toContain('{{resolve:');
  });
}

it('leaves alone what CloudFormation takes for plain text', () => {
  const setup = setupOf({ preferences: { linuxProfile: 'echo {{ resolve:ssm:x }} {{x}} resolve:' } }, {});
  for (const format of READ_BY_CLOUDFORMATION) {
    expect(setupFor(format, setup)).toBe(setup);
    expect(FORMATS[format].write(setup)).toContain('{{ resolve:ssm:x }}');
  }
});

it.each(READ_BY_CLOUDFORMATION)('hands over no policy of an endpoint by %s, and says so', (format) => {
  const setup = setupOf({ guardrail: { as: 'endpoint' } }, { scope: 'guardrail' });
  expect(FORMATS[format].write(setup)).toContain('only where it creates the endpoint');
  expect(setupFor(format, setup).problems).toMatchObject([
    { code: 'endpoint-policy-elsewhere', severity: 'error', at: 'guardrail.as' },
  ]);
  expect(parametersAskedIn(format, setup)).toEqual([]);
});
