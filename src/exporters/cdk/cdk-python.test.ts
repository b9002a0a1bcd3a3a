import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cdkPython } from './cdk-python.ts';
import { PYTHON_PAGE, pythonString, pythonTemplate, pythonText } from './python-language.ts';
import { itWithPython, type PythonCase, readCalls, runPython } from './testing/python.ts';
import { layout } from '../code/layout.ts';
import { asList, asRecord, furtherRegion, inCloudFormation, NOTHING } from '../code/testing/hand-over.ts';
import { filled, PARAMETER, templateArbitrary } from '../code/testing/templates.ts';
import { snakeCase } from '../parameter-facts.ts';
import { inOneStack } from '../places.ts';
import { expected, FULL_SETUP, setupArbitrary, setupOf, testValue } from '../testing/setups.ts';
import type { Setup } from '../types.ts';

const full = setupOf(FULL_SETUP, { attachment: 'group' });

const caseOf = (setup: Setup, region = String(expected(setup.regions[0]))): PythonCase => ({
  source: cdkPython.write(setup),
  arguments: Object.fromEntries(
    inOneStack(setup).parameters.map((parameter) => [snakeCase(parameter.id), testValue(parameter)]),
  ),
  region,
  account: String(expected(setup.account ?? '999999999999')),
});

it('writes one full setup', async () => {
  const text = cdkPython.write(full);
  expect(cdkPython.write(full)).toBe(text);
  await expect(text).toMatchFileSnapshot('./golden/session_manager.py');
});

itWithPython('creates what the setup holds, whatever people typed', { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(fc.array(setupArbitrary, { minLength: 20, maxLength: 20 }), (setups) => {
      const runs = runPython(setups.map((setup) => caseOf(setup)));
      expect(runs.map(({ calls }) => readCalls(calls))).toEqual(setups.map(inCloudFormation));
    }),
    { numRuns: 2, endOnFailure: true },
  );
});

itWithPython('creates permission sets, groups and roles', () => {
  const setups = (['group', 'role', 'permission-set'] as const).map((attachment) =>
    setupOf(FULL_SETUP, { attachment }),
  );
  const runs = runPython(setups.map((setup) => caseOf(setup)));
  expect(runs.map(({ calls }) => readCalls(calls))).toEqual(setups.map(inCloudFormation));
});

itWithPython('creates what the account has once in the stack of the first Region alone', () => {
  const [run] = runPython([caseOf(full, 'eu-central-1')]);
  expect(readCalls(run?.calls)).toEqual(furtherRegion(full));
});

itWithPython('creates permission sets in the account and the Region of IAM Identity Center', () => {
  const setup = setupOf(FULL_SETUP, { attachment: 'permission-set' });
  const name = 'SessionManagerPermissionSets';
  const place = { region: 'us-east-1', account: '999988887777' };
  const [sets, all] = runPython([
    { ...caseOf(setup), ...place, name },
    { ...caseOf(setup), ...place },
  ]);
  const { permissionSets } = inCloudFormation(setup);
  expect(readCalls(sets?.calls)).toEqual({ ...NOTHING, permissionSets });
  expect(all).toEqual({ error: 'Needs a stack in the account 012345678901' });
});

itWithPython('keeps logs and preferences when the stack goes', () => {
  const [run] = runPython([caseOf(full)]);
  const kept = { path: 'aws_cdk.RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE' };
  const calls = asList(run?.calls).map(asRecord);
  expect(calls.filter(({ keywords }) => asRecord(keywords).removal_policy !== undefined)).toMatchObject([
    { call: 'aws_cdk.aws_logs.LogGroup', keywords: { removal_policy: kept } },
  ]);
  expect(calls.filter(({ call }) => String(call).endsWith('.apply_removal_policy'))).toMatchObject([
    { call: 'aws_cdk.aws_ssm.CfnDocument().apply_removal_policy', arguments: [kept] },
  ]);
});

itWithPython('refuses another Region or account, and values that do not look right', () => {
  const good = caseOf(full);
  const changed = { ...good, arguments: { ...good.arguments, end_user_group_name: 'Developers\n' } };
  const elsewhere = { ...good, account: '999988887777' };
  expect(runPython([caseOf(full, 'us-east-1'), elsewhere, changed])).toEqual([
    { error: 'Needs a stack in one of eu-west-1, eu-central-1' },
    { error: 'Needs a stack in the account 012345678901' },
    { error: "end_user_group_name has to be the name of a user group, not its ARN, not 'Developers\\n'" },
  ]);
});

itWithPython('takes Region and account of the stack unless they are given', () => {
  const setup = setupOf({}, { scope: 'end-user' });
  const { region: _region, account_id: _account, ...others } = caseOf(setup).arguments;
  const [run] = runPython([{ ...caseOf(setup, 'ap-south-1'), account: '999999999999', arguments: others }]);
  expect(JSON.stringify(run?.calls)).toContain('arn:aws:ec2:ap-south-1:999999999999:instance/');
});

itWithPython(
  'has the role, its instance profile and the policies as attributes, and preferences after them',
  () => {
    const { region: _region, ...inOne } = caseOf(full);
    const [first, second] = runPython([
      { ...inOne, region: 'eu-west-1' },
      { ...inOne, region: 'eu-central-1' },
    ]);
    const callOf = (value: unknown) => asRecord(value).call;
    const attributes = Object.entries(asRecord(first?.attributes));
    expect(attributes.map(([name, value]) => [name, callOf(value)])).toEqual([
      ['node_role', 'aws_cdk.aws_iam.Role'],
      ['node_instance_profile', 'aws_cdk.aws_iam.InstanceProfile'],
      ['end_user_policy', 'aws_cdk.aws_iam.ManagedPolicy'],
      ['administrator_policy', 'aws_cdk.aws_iam.ManagedPolicy'],
      ['node_policy', 'aws_cdk.aws_iam.ManagedPolicy'],
    ]);
    expect(new Set(Object.values(asRecord(second?.attributes)))).toEqual(new Set([null]));
    const needed = (run: unknown) =>
      asList(asRecord(run).calls)
        .map(asRecord)
        .filter(({ call }) => call === 'aws_cdk.aws_ssm.CfnDocument().node.add_dependency')
        .flatMap((call) => asList(call.arguments).map(callOf));
    const log = 'aws_cdk.aws_logs.LogGroup';
    const policy = 'aws_cdk.aws_iam.ManagedPolicy';
    expect(needed(first)).toEqual([log, 'aws_cdk.aws_iam.Role', policy, policy, policy]);
    expect(needed(second)).toEqual([log]);
  },
);

itWithPython('says what the template says', { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(fc.array(templateArbitrary, { minLength: 100, maxLength: 100 }), (templates) => {
      const calls = templates.map(
        (template) => `        CfnOutput(${layout(pythonTemplate(template), PYTHON_PAGE, '        ')})`,
      );
      const source = [
        'from aws_cdk import CfnOutput',
        'class Outputs:',
        '    def __init__(self, scope, construct_id, log_group_name):',
        ...calls,
      ].join('\n');
      const [run] = runPython([
        { source, name: 'Outputs', arguments: { log_group_name: 'sessions' }, region: '', account: '' },
      ]);
      const said = asList(run?.calls).map((call) => asList(asRecord(call).arguments)[0]);
      expect(said).toEqual(templates.map(filled));
    }),
    { numRuns: 5 },
  );
});

it('chooses quotes as Black does', () => {
  expect(pythonString("it's")).toBe('"it\'s"');
  expect(pythonString('say "yes"')).toBe('\'say "yes"\'');
  expect(pythonString('\\N{DASH}')).toBe('"\\\\N{DASH}"');
});

it('writes parameters as variables, and variables of IAM as text', () => {
  expect(pythonText({ parts: [PARAMETER] })).toBe('log_group_name');
  expect(pythonText({ parts: ['${aws:username}/', PARAMETER] })).toBe(
    'f"${{aws:username}}/{log_group_name}"',
  );
});
