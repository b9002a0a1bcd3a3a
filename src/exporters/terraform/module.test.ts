import fc from 'fast-check';
import { expect, test } from 'vitest';
import { snakeCase } from '../parameter-facts.ts';
import { terraform } from './terraform.ts';
import { renderTemplate } from './testing/evaluate.ts';
import { at, entriesAt } from './testing/provider.ts';
import { readModule, resourcesOf } from './testing/written-module.ts';
import { setupArbitrary, setupOf } from '../testing/setups.ts';

const ACCOUNT = { environment: { account: '012345678901' } };

test.each(['role', 'permission-set'] as const)(
  'an account that is named stops a plan for another one: %s',
  async (attachment) => {
    const guarded = setupOf(ACCOUNT, { attachment });
    const { hcl } = await readModule(terraform.write(guarded), guarded);
    const check = at(hcl, 'data', 'aws_caller_identity', 'current', 0);
    expect(at(check, 'provider')).toBeUndefined();
    expect(at(check, 'lifecycle', 0, 'postcondition', 0)).toEqual({
      condition: '${self.account_id == "012345678901"}',
      error_message: 'These resources are meant for the account 012345678901.',
    });
  },
);

test('permission sets beside other things have a provider of their own', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(setupArbitrary, async (setup) => {
      const { hcl } = await readModule(terraform.write(setup), setup);
      const resources = entriesAt(hcl, 'resource');
      const kinds = new Set(resources.map(([type]) => type.startsWith('aws_ssoadmin_')));
      const alias = kinds.size === 2 ? '${aws.identity_center}' : undefined;
      const required = at(hcl, 'terraform', 0, 'required_providers', 0, 'aws');
      expect(at(required, 'configuration_aliases')).toEqual(alias === undefined ? undefined : [alias]);
      for (const [type, named] of resources) {
        for (const [, resource] of entriesAt(named)) {
          expect(at(resource, 0, 'provider')).toBe(type.startsWith('aws_ssoadmin_') ? alias : undefined);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('permission sets alone need one provider, in an account that nobody named', () => {
  const text = terraform.write(setupOf(ACCOUNT, { scope: 'end-user', attachment: 'permission-set' }));
  expect(text).not.toMatch(/self\.account_id|identity_center\b(?!_)/);
});

test('logs outlive the module, whose comment says what their key needs first', async () => {
  const setup = setupOf({ environment: { cloudWatchLog: { enabled: true, enforceEncryption: true } } });
  const text = terraform.write(setup);
  const { hcl } = await readModule(text, setup);
  expect(at(hcl, 'resource', 'aws_cloudwatch_log_group', 'session_log', 0, 'skip_destroy')).toBe(true);
  expect(at(hcl, 'output', 'log_group_key_policy', 0, 'value')).toBeDefined();
  expect(text).toContain(
    '# The statements of the output log_group_key_policy have to be in the policy of the key',
  );
});

test('a permission set whose policy is too large for it refers to managed policies by name', async () => {
  const ids = Array.from({ length: 150 }, (_, number) => `i-${String(number).padStart(17, '0')}`);
  const environment = { regions: ['eu-west-1'], account: '012345678901' };
  const setup = setupOf(
    { environment, endUser: { nodes: { by: 'id', ids } } },
    { scope: 'end-user', attachment: 'permission-set' },
  );
  const module = await readModule(terraform.write(setup), setup);
  const attachment = 'aws_ssoadmin_customer_managed_policy_attachment';
  expect(setup.policies.length).toBeGreaterThan(1);
  expect([...module.resources].sort()).toEqual([...resourcesOf(setup)].sort());
  for (const { id } of setup.policies) {
    const name = snakeCase(id);
    expect(await module.text(attachment, name, 'permission_set_arn')).toBe(
      'aws_ssoadmin_permission_set.end_user.arn',
    );
    expect(at(module.hcl, 'resource', attachment, name, 0, 'customer_managed_policy_reference')).toEqual([
      { name: `\${aws_iam_policy.${name}.name}`, path: `\${aws_iam_policy.${name}.path}` },
    ]);
  }
});

test('says how to import preferences that exist, in each Region', () => {
  const regions = ['eu-west-1', 'eu-central-1'];
  const text = terraform.write(setupOf({ environment: { regions } }, { scope: 'session-preferences' }));
  for (const region of regions) {
    expect(text).toContain(`#     to = aws_ssm_document.session_preferences["${region}"]`);
    expect(text).toContain(`#     id = "SSM-SessionManagerRunShell@${region}"`);
  }
});

test('says how to import a log group that exists, by its name or the variable with it', () => {
  const textWith = (logGroup: string) =>
    terraform.write(
      setupOf({ environment: { regions: ['eu-west-1'], cloudWatchLog: { enabled: true, logGroup } } }),
    );
  expect(
    textWith('/sessions'),
  ).toContain(`# If the log group exists already, creating it fails. Import it first:
#   import {
#     to = aws_cloudwatch_log_group.session_log
#     id = "/sessions@eu-west-1"
#   }
`);
  expect(textWith('')).toContain('#     id = "${var.log_group_name}@eu-west-1"\n');
});

test('refuses to destroy preferences, and says how to leave them behind', () => {
  const text = terraform.write(setupOf({}, { scope: 'session-preferences' }));
  expect(text).toContain('#   terraform state rm aws_ssm_document.session_preferences\n');
  expect(text).toContain('  lifecycle {\n    prevent_destroy = true\n  }\n');
  expect(text).not.toContain('depends_on');
});

test('a policy with an ampersand before a brace is no data source, which would make a variable of it', () => {
  const withTag = (value: string) =>
    terraform.write(setupOf({ endUser: { nodes: { by: 'tag', tags: [{ key: 'Team', values: [value] }] } } }));
  expect(withTag('${aws:username}')).toContain('"&{aws:username}"');
  expect(withTag('&{aws:username}')).toContain('"&{aws:username}"');
  expect(withTag('${aws:username}')).toContain('policy      = data.aws_iam_policy_document.end_user.json');
  expect(withTag('&{aws:username}')).not.toContain('data.aws_iam_policy_document.end_user.json');
});

test('a template of the tests is rendered as Terraform does', () => {
  const variables = new Map([['x', 'X']]);
  expect(renderTemplate('${var.x} $${a} %%{b} $$${c} ${"$"}${var.x} $ % 100%', variables)).toBe(
    'X ${a} %{b} $${c} $X $ % 100%',
  );
  expect(() => renderTemplate('${aws:username}', variables)).toThrow('nobody meant');
});
