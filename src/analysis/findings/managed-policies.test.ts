import { describe, expect, it } from 'vitest';
import { loadServices } from '#iam';
import { checkPolicy } from './check-policy.ts';
import fixture from './fixtures/managed-policies.json' with { type: 'json' };

// What stands in the 1,523 managed policies of AWS as of March 2026, each shape of it once: names of actions that the
// reference lacks or that have wildcards, ARNs, conditions (values only where their form matters, else `x`), and the
// statements about what this program knows. IAM took all of it, so that an error has to be AWS's own.
const services = await loadServices();

type Condition = readonly [operator: string, key: string, values: readonly string[]];
/** `form`: `A` or `D` of the effect, `a` for `NotAction`, `r` for `NotResource`. */
type Shape = readonly [
  form: string,
  actions: readonly string[],
  resources: readonly string[],
  conditions?: readonly Condition[],
];
interface Shapes {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly conditions: readonly Condition[];
  readonly statements: readonly Shape[];
}
const shapes = fixture as unknown as Shapes;

function conditionBlock(conditions: readonly Condition[]): Record<string, Record<string, readonly string[]>> {
  const block: Record<string, Record<string, readonly string[]>> = {};
  for (const [operator, key, values] of conditions) block[operator] = { ...block[operator], [key]: values };
  return block;
}

interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly [element: string]: unknown;
}

function errorsIn(statement: Statement): readonly string[] {
  const document = { Version: '2012-10-17', Statement: [statement] };
  return checkPolicy(document, { services, kind: 'identity-policy' })
    .filter(({ severity }) => severity === 'error')
    .map(({ code, params }) => `${code} ${Object.values(Object(params)).join(' ')}`.trimEnd());
}

const errorsOf = (statements: readonly Statement[]) => [...new Set(statements.flatMap(errorsIn))].sort();

describe('in the managed policies of AWS, nothing is called an error but what is one', () => {
  it('actions', () => {
    expect(errorsOf(shapes.actions.map((Action) => ({ Effect: 'Allow', Action, Resource: '*' })))).toEqual([
      // The names of S3's API, which are no actions, and a slip.
      'action-unknown s3:ListBuckets s3:ListBucket',
      'action-unknown s3:ListObjects',
      'action-unknown s3:ListObjectsV2',
      'action-unknown ssm:RemoveTagsToResource ssm:RemoveTagsFromResource',
    ]);
  });

  it('resources', () => {
    expect(
      errorsOf(shapes.resources.map((Resource) => ({ Effect: 'Allow', Action: 'dynamodb:*', Resource }))),
    ).toEqual([
      // `arn:aws:logs:::log-group:…` and `arn:*:kms:*:::*`, which match nothing.
      'arn-field-missing account',
      'arn-field-missing region',
    ]);
  });

  it('conditions', () => {
    const statements = shapes.conditions.map(([operator, key, values]) => ({
      Effect: 'Allow' as const,
      Action: 'dynamodb:*',
      Resource: '*',
      Condition: { [operator]: { [key]: values } },
    }));
    expect(errorsOf(statements)).toEqual([]);
  });

  it('statements', () => {
    const statements = shapes.statements.map(([form, actions, resources, conditions]) => ({
      Effect: form.startsWith('D') ? ('Deny' as const) : ('Allow' as const),
      [form.includes('a') ? 'NotAction' : 'Action']: actions,
      [form.includes('r') ? 'NotResource' : 'Resource']: resources,
      ...(conditions === undefined ? {} : { Condition: conditionBlock(conditions) }),
    }));
    expect(errorsOf(statements)).toEqual([
      'arn-field-missing account',
      'arn-field-missing region',
      // Keys that requests of these actions do not have, so that other statements have to allow them.
      'condition-key-unsupported aws:ResourceTag/CloudWatchTelemetryRuleManaged logs:DescribeLogGroups',
      'condition-key-unsupported aws:ResourceTag/Integration ssm:CreateOpsItem',
      'condition-key-unsupported ec2:ResourceTag/eks ec2:DescribeInstances',
      'condition-key-unsupported ec2:ResourceTag/eks:nodegroup-name ec2:DescribeInstances',
    ]);
  });
});
