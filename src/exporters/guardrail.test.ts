import { splitProof } from '#analysis';
import { hasCode } from '#iam';
import { expect, it } from 'vitest';
import { configure } from '../core/testing/configure.ts';
import { archiveFiles } from './archive.ts';
import { FORMATS } from './formats.ts';
import { setupOf } from './testing/setups.ts';
import type { Attachment, ExportFormat } from './types.ts';

const ADMINISTRATOR = 'arn:aws:iam::*:role/SessionAdmin';
const guardrail = (as: 'identity' | 'scp' | 'boundary' | 'endpoint', attachment: Attachment = 'none') =>
  setupOf(
    {
      environment: { account: '012345678901', statementIds: true },
      guardrail: { as, exempt: [ADMINISTRATOR] },
    },
    { scope: 'guardrail', attachment },
  );

const GOLDEN: readonly (readonly [ExportFormat, Parameters<typeof guardrail>[0], string])[] = [
  ['terraform', 'scp', 'guardrail-scp.tf'],
  ['cloudformation-yaml', 'scp', 'guardrail-scp.yaml'],
  ['cdk-typescript', 'scp', 'guardrail-scp.cdk.ts'],
  ['pulumi-typescript', 'endpoint', 'guardrail-endpoint.pulumi.ts'],
  ['shell', 'scp', 'guardrail-scp.sh'],
  ['powershell', 'endpoint', 'guardrail-endpoint.ps1'],
];

it.each(GOLDEN)('reads well in %s, as %s', async (format, as, file) => {
  await expect(FORMATS[format].write(guardrail(as))).toMatchFileSnapshot(`./golden/${file}`);
});

it('is a policy of IAM as an identity policy and as a boundary, and else none', () => {
  const parts = (as: Parameters<typeof guardrail>[0]) => {
    const { policies, controlPolicy, endpointPolicy } = guardrail(as);
    return [policies.map(({ name }) => name), controlPolicy?.name, endpointPolicy !== undefined];
  };
  expect(parts('identity')).toEqual([['SessionManagerGuardrail'], undefined, false]);
  expect(parts('boundary')).toEqual([['SessionManagerGuardrail'], undefined, false]);
  expect(parts('scp')).toEqual([[], 'SessionManagerGuardrail', false]);
  expect(parts('endpoint')).toEqual([[], undefined, true]);
});

it('is attached to a group or a role as an identity policy alone', () => {
  const target = (as: Parameters<typeof guardrail>[0], attachment: Attachment) =>
    guardrail(as, attachment).policies[0]?.target?.type;
  expect(target('identity', 'group')).toBe('group');
  expect(target('identity', 'role')).toBe('role');
  expect(target('identity', 'permission-set')).toBeUndefined();
  expect(target('boundary', 'role')).toBeUndefined();
});

it('belongs to no account, and asks for nothing but where it goes', () => {
  const ids = (as: Parameters<typeof guardrail>[0]) => guardrail(as).parameters.map(({ id }) => id);
  expect(ids('scp')).toEqual([]);
  expect(ids('endpoint')).toEqual(['vpc-endpoint-id']);
  expect(guardrail('identity', 'group').parameters.map(({ id }) => id)).toEqual(['guardrail-group-name']);
  for (const as of ['identity', 'scp', 'boundary', 'endpoint'] as const)
    expect(FORMATS.terraform.write(guardrail(as))).not.toContain('012345678901');
});

it('is divided as an identity policy, and is too long as anything else', () => {
  const tags = Array.from({ length: 60 }, (_, number) => ({ key: `Team${number}`, values: ['a', 'b'] }));
  const codes = (as: Parameters<typeof guardrail>[0]) => {
    const { problems, policies } = setupOf(
      { guardrail: { as, denies: ['nodes'], nodes: { refused: 'with', tags } } },
      { scope: 'guardrail' },
    );
    const found = problems.flatMap((each) =>
      hasCode(each, 'policy-split', 'policy-too-long') ? [`${each.code} ${each.params.limit}`] : [],
    );
    return [found, policies.length];
  };
  expect(codes('identity')).toEqual([['policy-split 6144'], 2]);
  expect(codes('boundary')).toEqual([['policy-too-long 6144'], 1]);
  expect(codes('scp')).toEqual([['policy-too-long 5120'], 0]);
});

it('is never divided where what is left out would be refused', () => {
  const custom = Array.from({ length: 400 }, (_, number) => `Maintenance-Document-${number}`);
  const changes = {
    guardrail: { denies: ['documents', 'ssh', 'preferences'], documents: { types: ['shell'], custom } },
  } as const;
  const { problems } = setupOf(changes, { scope: 'guardrail' });
  expect(problems.map(({ code }) => code)).toEqual(['policy-too-long']);
  const { fits, requests, differing } = splitProof(configure(changes), 'guardrail', 6144);
  expect({ fits, differing }).toEqual({ fits: false, differing: [] });
  expect(requests).toBeGreaterThan(0);
});

it('is in one line for AWS Organizations, which counts white space', () => {
  const text = archiveFiles(guardrail('scp')).find(({ path }) =>
    path.endsWith('policies/guardrail.json'),
  )?.text;
  expect(JSON.parse(text ?? '')).toHaveProperty('Statement');
  expect(text?.match(/\s/g)).toEqual(['\n']);
});

it('says in the archive what is left to do', () => {
  const readme = (as: Parameters<typeof guardrail>[0]) =>
    archiveFiles(guardrail(as)).find(({ path }) => path.endsWith('/README.md'))?.text;
  expect(readme('identity')).toContain('Attach `SessionManagerGuardrail` to the people or roles');
  expect(readme('boundary')).toContain('Make `SessionManagerGuardrail` the permissions boundary');
  expect(readme('scp')).toContain('Attach the service control policy `SessionManagerGuardrail`');
  expect(readme('endpoint')).toContain('Policy of the VPC endpoint');
});
