import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cdkPython } from './cdk-python.ts';
import { CdkLibrary } from './testing/jsii.ts';
import { FULL_SETUP, setupArbitrary, setupOf } from '../testing/setups.ts';
import { ATTACHMENTS, SCOPES } from '../types.ts';

/** Policies of permission sets that have to be split. */
const LONG: Parameters<typeof setupOf>[0] = {
  endUser: {
    nodes: {
      by: 'id',
      ids: Array.from({ length: 400 }, (_, at) => `i-${at.toString(16).padStart(17, '0')}`),
    },
  },
};

const library = new CdkLibrary();

describe('the CDK program in Python', () => {
  it.each(ATTACHMENTS)('uses what the CDK has, with all that it needs: %s', (attachment) => {
    for (const scope of SCOPES) {
      for (const answers of [FULL_SETUP, LONG, {}]) {
        expect(library.problemsOf(cdkPython.write(setupOf(answers, { attachment, scope })))).toEqual([]);
      }
    }
  });

  it('uses what the CDK has, whatever people typed', () => {
    fc.assert(
      fc.property(setupArbitrary, (setup) => {
        expect(library.problemsOf(cdkPython.write(setup))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('CdkLibrary', () => {
  const program = cdkPython.write(setupOf(FULL_SETUP, { attachment: 'group' }));
  const sets = cdkPython.write(setupOf(LONG, { attachment: 'permission-set' }));

  it.each([
    [
      'a keyword',
      program,
      'log_group_name=',
      'log_group=',
      'aws-cdk-lib.aws_logs.LogGroup has no keyword log_group',
    ],
    [
      'a keyword of a struct',
      sets,
      'name="SessionManagerEndUser2"',
      'route="SessionManagerEndUser2"',
      'aws-cdk-lib.aws_sso.CfnPermissionSet.CustomerManagedPolicyReferenceProperty has no keyword route',
    ],
    ['a required keyword', program, 'assumed_by=', 'path=', 'aws-cdk-lib.aws_iam.Role needs assumed_by'],
    [
      'an inherited keyword',
      program,
      'update_method=',
      'updates=',
      'aws-cdk-lib.aws_ssm.CfnDocument has no keyword updates',
    ],
    ['a module', program, 'aws_logs as logs', 'aws_log as logs', 'There is no aws_cdk.aws_log'],
    [
      'a name of the core',
      program,
      'import CfnOutput,',
      'import CfnOutputs as CfnOutput,',
      'There is no aws_cdk.CfnOutputs',
    ],
    ['a class', program, 'iam.PolicyStatement(', 'iam.Statement(', 'aws-cdk-lib.aws_iam has no Statement'],
    [
      'a static method',
      program,
      'iam.Group.from_group_name',
      'iam.Group.from_name',
      'aws-cdk-lib.aws_iam.Group has no from_name',
    ],
    [
      'a static method of objects',
      program,
      'kms.Key.from_key_arn',
      'kms.Key.add_alias',
      'aws-cdk-lib.aws_kms.Key has no add_alias',
    ],
    [
      'a method',
      program,
      '.apply_removal_policy(',
      '.set_removal_policy(',
      'aws-cdk-lib.aws_ssm.CfnDocument has no set_removal_policy',
    ],
    [
      'a method behind a property',
      program,
      'session_preferences.node.add_dependency',
      'session_preferences.node.depend_on',
      'constructs.Node has no depend_on',
    ],
    ['a property', program, 'node_role.role_arn', 'node_role.arn', 'aws-cdk-lib.aws_iam.Role has no arn'],
    [
      'a member of an enum',
      program,
      'RetentionDays.INFINITE',
      'RetentionDays.FOREVER',
      'aws-cdk-lib.aws_logs.RetentionDays has no FOREVER',
    ],
    [
      'a value of another enum',
      program,
      '=logs.RetentionDays.INFINITE',
      '=iam.Effect.DENY',
      'aws-cdk-lib.aws_logs.LogGroup does not take {"is":"value","type":{"fqn":"aws-cdk-lib.aws_iam.Effect"}} as retention',
    ],
    [
      'a value of another type',
      program,
      'minimize=False',
      'minimize="no"',
      'aws-cdk-lib.aws_iam.PolicyDocument does not take {"is":"value","type":{"primitive":"string"}} as minimize',
    ],
    [
      'one value too many',
      program,
      '"ec2.amazonaws.com"',
      '"ec2.amazonaws.com", "ssm.amazonaws.com"',
      'aws-cdk-lib.aws_iam.ServicePrincipal takes 1 values',
    ],
    [
      'one value too few',
      program,
      'stack = Stack.of(self)',
      'stack = Stack.of()',
      'aws-cdk-lib.Stack.of needs construct',
    ],
    ['a name', program, 'role=node_role', 'role=the_role', 'There is no the_role'],
  ])('finds what is wrong: %s', (_, text, right, wrong, problem) => {
    expect(text).toContain(right);
    expect(new Set(library.problemsOf(text.replaceAll(right, wrong)))).toContain(problem);
  });
});
