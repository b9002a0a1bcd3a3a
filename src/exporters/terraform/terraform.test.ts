import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeParameter, snakeCase } from '../parameter-facts.ts';
import { documentByRegion, sessionDocumentsIn } from '../session-documents.ts';
import { terraform, terraformJsonencode } from './terraform.ts';
import {
  at,
  entriesAt,
  expectedJson,
  expectedPolicy,
  readModule,
  renderTemplate,
  resourcesOf,
} from './testing/module.ts';
import { FULL_SETUP, setupArbitrary, setupOf, testValue } from '../testing/setups.ts';

const formats = [
  { format: terraform, golden: './golden/terraform.tf' },
  { format: terraformJsonencode, golden: './golden/terraform-jsonencode.tf' },
];

describe.each(formats)('$format.name', ({ format, golden }) => {
  test('says in HCL what the setup says, whatever its values are', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(setupArbitrary, async (setup) => {
        const module = await readModule(format.write(setup), setup);
        expect([...module.resources].sort()).toEqual([...resourcesOf(setup)].sort());
        for (const { id, name, description, document, target } of setup.policies) {
          const address = snakeCase(id);
          expect(await module.policy('aws_iam_policy', address, 'policy')).toEqual(expectedPolicy(document));
          expect(await module.text('aws_iam_policy', address, 'name')).toBe(name);
          expect(await module.text('aws_iam_policy', address, 'description')).toBe(description);
          if (target === undefined) continue;
          const principal = target.type === 'group' ? 'group' : 'role';
          const attachment = `aws_iam_${principal}_policy_attachment`;
          expect(await module.text(attachment, address, 'policy_arn')).toBe(`aws_iam_policy.${address}.arn`);
          expect(await module.text(attachment, address, principal)).toBe(
            target.type === 'node-role' ? 'aws_iam_role.node.name' : expectedJson(target.name),
          );
        }
        for (const { id, name, instanceArn, inlinePolicy } of setup.permissionSets) {
          const [set, inline] = ['aws_ssoadmin_permission_set', 'aws_ssoadmin_permission_set_inline_policy'];
          expect(await module.text(set, snakeCase(id), 'name')).toBe(name);
          expect(await module.text(set, snakeCase(id), 'instance_arn')).toBe(expectedJson(instanceArn));
          if (inlinePolicy === undefined) continue;
          expect(await module.policy(inline, snakeCase(id), 'inline_policy')).toEqual(
            expectedPolicy(inlinePolicy),
          );
        }
        const { controlPolicy, endpointPolicy } = setup;
        if (controlPolicy !== undefined) {
          const policy = ['aws_organizations_policy', 'guardrail'] as const;
          expect(await module.policy(...policy, 'content')).toEqual(expectedPolicy(controlPolicy.document));
          expect(await module.text(...policy, 'name')).toBe(controlPolicy.name);
          expect(await module.text(...policy, 'type')).toBe('SERVICE_CONTROL_POLICY');
        }
        if (endpointPolicy !== undefined) {
          const policy = ['aws_vpc_endpoint_policy', 'guardrail'] as const;
          expect(await module.policy(...policy, 'policy')).toEqual(expectedPolicy(endpointPolicy.document));
          expect(await module.text(...policy, 'vpc_endpoint_id')).toBe(
            expectedJson(endpointPolicy.endpointId),
          );
        }
        if (setup.role !== undefined) {
          const role = ['aws_iam_role', setup.role.id] as const;
          expect(await module.text(...role, 'name')).toBe(setup.role.name);
          expect(await module.text(...role, 'path')).toBe(setup.role.path);
          const { boundary } = setup.role;
          expect(await module.text(...role, 'permissions_boundary')).toEqual(
            boundary === undefined ? undefined : expectedJson(boundary),
          );
          expect(await module.policy('aws_iam_role', setup.role.id, 'assume_role_policy')).toEqual(
            expectedPolicy(setup.role.trust),
          );
        }
        for (const { id, document } of setup.forOwners) {
          expect(await module.outputPolicy(snakeCase(id))).toEqual(expectedPolicy(document));
        }
        const { hostManagement, logGroup, namedDocuments, preferences } = setup;
        if (hostManagement !== undefined) {
          const setting = ['aws_ssm_service_setting', 'host_management'] as const;
          expect(await module.text(...setting, 'setting_id')).toBe(hostManagement.settingId);
          expect(await module.text(...setting, 'setting_value')).toBe(hostManagement.role);
          expect(at(module.hcl, 'resource', ...setting, 0, 'depends_on')).toEqual([
            '${aws_iam_role.node}',
            ...setup.policies
              .filter(({ target }) => target?.type === 'node-role')
              .map(({ id }) => `\${aws_iam_role_policy_attachment.${snakeCase(id)}}`),
          ]);
        }
        if (logGroup !== undefined) {
          const group = ['aws_cloudwatch_log_group', 'session_log'] as const;
          expect(await module.text(...group, 'name')).toEqual(expectedJson(logGroup.name));
          expect(await module.text(...group, 'retention_in_days')).toBe(logGroup.retentionDays);
          if (logGroup.keyArns === undefined || logGroup.keyArns.length === 1) {
            const [keyArn] = logGroup.keyArns ?? [];
            expect(await module.text(...group, 'kms_key_id')).toEqual(keyArn && expectedJson(keyArn));
          }
        }
        for (const named of sessionDocumentsIn(setup)) {
          const document = ['aws_ssm_document', snakeCase(named.id)] as const;
          expect(await module.text(...document, 'name')).toEqual(expectedJson(named.name));
          expect(await module.text(...document, 'document_type')).toBe('Session');
          for (const [position, { region, content }] of documentByRegion(named, setup).entries()) {
            const key = expectedJson(region);
            const keyArn = named.keyArns?.[position];
            const each = { key, value: keyArn === undefined ? key : expectedJson(keyArn) };
            expect(await module.json(...document, 'content', each)).toEqual(expectedJson(content));
          }
        }
        if (namedDocuments.some(({ id }) => id === 'session-preferences')) {
          const document = at(module.hcl, 'resource', 'aws_ssm_document', 'session_preferences', 0);
          expect(at(document, 'lifecycle') ?? at(document, 'depends_on')).toBeUndefined();
        }
        if (preferences !== undefined) {
          const document = at(module.hcl, 'resource', 'aws_ssm_document', 'session_preferences', 0);
          expect(at(document, 'lifecycle')).toEqual([{ prevent_destroy: true }]);
          const listed = at(document, 'depends_on') ?? [];
          const needed = (Array.isArray(listed) ? listed : []).map((address) =>
            String(address).slice('${'.length, -'}'.length),
          );
          const others = module.resources.filter((address) => !address.startsWith('aws_ssm_'));
          expect(others).toEqual(expect.arrayContaining(needed));
          const isFirst = /attachment|inline_policy|aws_iam_role\.|log_group/;
          expect(needed).toEqual(expect.arrayContaining(others.filter((address) => isFirst.test(address))));
          expect(new Set(needed).size).toBe(needed.length);
        }
        for (const type of ['aws_cloudwatch_log_group', 'aws_ssm_document', 'aws_ssm_service_setting']) {
          for (const [name, resource] of entriesAt(module.hcl, 'resource', type)) {
            if (setup.regions.length === 1) {
              expect(await module.text(type, name, 'region')).toEqual(expectedJson(setup.regions[0]));
              expect(at(resource, 0, 'for_each')).toBeUndefined();
              continue;
            }
            const keyArns = (
              name === 'session_log'
                ? logGroup
                : sessionDocumentsIn(setup).find(({ id }) => snakeCase(id) === name)
            )?.keyArns;
            if (keyArns !== undefined) {
              expect(at(resource, 0, 'region')).toBe('${each.key}');
              if (name === 'session_log') expect(at(resource, 0, 'kms_key_id')).toBe('${each.value}');
              const keys = keyArns.map(expectedJson);
              expect(await module.map(type, name, 'for_each')).toEqual(
                Object.fromEntries(
                  setup.regions.map((region, position) => [expectedJson(region), keys[position]]),
                ),
              );
            } else {
              expect(at(resource, 0, 'region')).toBe('${each.value}');
              expect(at(resource, 0, 'for_each')).toBe('${local.regions}');
              expect(await module.regions()).toEqual(expectedJson(setup.regions));
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('asks for each parameter in a variable that is checked, has no default and is used', async () => {
    await fc.assert(
      fc.asyncProperty(setupArbitrary, async (setup) => {
        const text = format.write(setup);
        const { hcl } = await readModule(text, setup);
        const variables = entriesAt(hcl, 'variable');
        expect(new Set(variables.map(([name]) => name))).toEqual(
          new Set(setup.parameters.map(({ id }) => snakeCase(id))),
        );
        for (const parameter of setup.parameters) {
          const name = snakeCase(parameter.id);
          const definition = at(hcl, 'variable', name, 0);
          expect(at(definition, 'type')).toBe('${string}');
          expect(renderTemplate(String(at(definition, 'description')), new Map())).toBe(
            describeParameter(parameter).normalize('NFC'),
          );
          expect(at(definition, 'default')).toBeUndefined();
          const condition = String(at(definition, 'validation', 0, 'condition'));
          const pattern = /^\$\{can\(regex\("(.*)", var\.([a-z0-9_]+)\)\)\}$/.exec(condition);
          expect(pattern?.[2]).toBe(name);
          expect(testValue(parameter)).toMatch(new RegExp(pattern?.[1] ?? '', 'u'));
          expect(at(definition, 'validation', 0, 'error_message')).toMatch(/^[A-Z].*\.$/);
          const uses = text.match(new RegExp(`\\bvar\\.${name}\\b`, 'g'));
          expect(uses?.length, `${name} is used outside its own condition`).toBeGreaterThan(1);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('has no interpolation but its own references, comments included', () => {
    const begun = /\$\$\{|%%\{|[$%]\{([^}]*)\}?/g;
    fc.assert(
      fc.property(setupArbitrary, (setup) => {
        const origin = { ...setup.origin, link: `${setup.origin.link}&user.tag=\${x}%{y}` };
        for (const [, inside] of format.write({ ...setup, origin }).matchAll(begun)) {
          if (inside !== undefined) expect(inside).toMatch(/^(?:var\.[a-z0-9_]+|each\.key|"\$+")$/);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('is one file of whole lines, the same every time', () => {
    fc.assert(
      fc.property(setupArbitrary, (setup) => {
        const text = format.write(setup);
        const { messages, ...data } = setup;
        expect(format.write({ ...structuredClone(data), messages })).toBe(text);
        expect(text).toMatch(/[^\n]\n$/);
        expect(text).not.toMatch(/[^\n\P{Cc}]|[\u2028\u2029]|[ \t]$|\n\n\n/mu);
      }),
      { numRuns: 60 },
    );
  });

  test('reads well', async () => {
    await expect(format.write(setupOf(FULL_SETUP, { attachment: 'group' }))).toMatchFileSnapshot(golden);
  });
});

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
