import { describe, expect, it } from 'vitest';
import { generate } from '../generate.ts';
import type { DepartureCode, Sample } from '../types.ts';
import published from './fixtures/published-policies.json' with { type: 'json' };
import { samples } from './samples.ts';

interface LooseStatement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

const list = (value: string | readonly string[]) => (typeof value === 'string' ? [value] : value);

/** A statement as text that is equal when IAM reads it the same: order and single values do not count. */
function canonical({ Effect, Action, Resource, Condition = {} }: LooseStatement): string {
  const condition = Object.entries(Condition).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => [operator, key, list(values).toSorted()]),
  );
  return JSON.stringify([Effect, list(Action).toSorted(), list(Resource).toSorted(), condition.toSorted()]);
}

const canonicalAll = (statements: readonly LooseStatement[]) => statements.map(canonical).toSorted();

const TASKS = 'arn:aws:ecs:us-east-2:111122223333:task/cluster-name/*';
const CLUSTER = 'arn:aws:ecs:us-east-2:111122223333:cluster/cluster-name';

const BUCKET = 'arn:aws:s3:::amzn-s3-demo-bucket';
const CHANNELS = {
  Effect: 'Allow',
  Action: ['Create', 'Open'].flatMap((verb) =>
    ['Control', 'Data'].map((channel) => `ssmmessages:${verb}${channel}Channel`),
  ),
  Resource: '*',
};

/** What each departure mends in the policy as AWS printed it. */
const REPAIRS: Record<DepartureCode, (statements: readonly LooseStatement[]) => readonly LooseStatement[]> = {
  'empty-resource': (statements) => statements.map((s) => (s.Resource === '' ? { ...s, Resource: '*' } : s)),
  'repeated-statement': (statements) =>
    statements.filter((s, i) => statements.findIndex((other) => canonical(other) === canonical(s)) === i),
  'mixed-user-variables': (statements) =>
    statements.map((s) => ({
      ...s,
      Resource: list(s.Resource).map((r) => r.replace('${aws:username}', '${aws:userid}')),
    })),
  'list-documents-on-arn': (statements) =>
    statements.flatMap((s) => [
      { ...s, Action: 'ssm:ListDocuments', Resource: '*' },
      { ...s, Action: 'ssm:GetDocument' },
    ]),
  'session-tag-compared-with-user-name': (statements) =>
    JSON.parse(JSON.stringify(statements).replace(/\$\{aws:username\}(?:-\*)?/i, '${aws:userid}*')),
  'owned-document-any-account': (statements) =>
    JSON.parse(JSON.stringify(statements).replaceAll('ssm:*:*:document/AWS', 'ssm:*::document/AWS')),
  'task-role-excerpt': (statements) => [CHANNELS, ...statements],
  'exec-excerpt': (statements) => [
    { Effect: 'Allow', Action: 'ecs:ExecuteCommand', Resource: [TASKS, CLUSTER] },
    { Effect: 'Allow', Action: 'ecs:DescribeTasks', Resource: TASKS },
    ...statements,
  ],
  'exec-tag-on-cluster': (statements) =>
    statements.flatMap(({ Effect, Resource, Condition }) => {
      const [tasks = '', cluster = ''] = list(Resource);
      const tags = Object.entries(Condition?.StringEquals ?? {}).map(([key, value]) => [
        key.replace('ecs:', 'aws:'),
        value,
      ]);
      return [
        {
          Effect,
          Action: 'ecs:ExecuteCommand',
          Resource: tasks,
          Condition: { StringLike: Object.fromEntries(tags) },
        },
        { Effect, Action: 'ecs:ExecuteCommand', Resource: cluster },
        { Effect, Action: 'ecs:DescribeTasks', Resource: tasks },
      ];
    }),
  'sessions-on-everything': (statements) =>
    statements.flatMap(({ Action, ...rest }) => {
      const isOfSessions = (action: string) => /:(?:Resume|Terminate)Session$/.test(action);
      const actions = list(Action);
      return [
        { ...rest, Action: actions.filter((action) => !isOfSessions(action)) },
        { ...rest, Action: actions.filter(isOfSessions), Resource: 'arn:aws:ssm:*:*:session/*' },
      ].filter((each) => each.Action.length > 0);
    }),
  'access-request-excerpt': (statements) => {
    const own = (resource: string) => `arn:aws:ssm:region:account-id:${resource}`;
    const managed = {
      StringEquals: { 'aws:ResourceTag/SystemsManagerJustInTimeNodeAccessManaged': 'true' },
    };
    const start = 'ssm:StartAutomationExecution';
    return [
      ...statements,
      {
        Effect: 'Allow',
        Action: start,
        Resource: own('document/*'),
        Condition: { StringEquals: { 'ssm:DocumentType': 'ManualApprovalPolicy' } },
      },
      { Effect: 'Allow', Action: start, Resource: own('automation-execution/*') },
      {
        Effect: 'Allow',
        Action: 'ssm:StopAutomationExecution',
        Resource: own('automation-execution/*'),
        Condition: managed,
      },
      { Effect: 'Allow', Action: 'ssm:GetOpsItem', Resource: own('opsitem/*') },
      {
        Effect: 'Allow',
        Action: ['CreateOpsItem', 'DescribeOpsItems', 'GetOpsSummary', 'ListOpsItemEvents'].map(
          (action) => `ssm:${action}`,
        ),
        Resource: '*',
      },
    ];
  },
  'token-on-everything': (statements) =>
    statements.flatMap(({ Effect, Action, Resource, ...rest }) => {
      const actions = list(Action);
      const token = 'ssm:GetAccessToken';
      if (!actions.includes(token)) return [{ Effect, Action, Resource, ...rest }];
      return [
        { Effect, Action: actions.filter((action) => action !== token), Resource },
        { Effect, Action: token, Resource: 'arn:aws:ssm:region:account-id:opsitem/*' },
      ];
    }),
  'bucket-location-any': (statements) =>
    statements.map((s) =>
      list(s.Action).includes('s3:GetBucketLocation') ? { ...s, Resource: 'arn:aws:s3:::s3-bucket-name' } : s,
    ),
  'denied-in-one-place': (statements) =>
    JSON.parse(JSON.stringify(statements).replaceAll(':us-east-1:111122223333:', ':*:*:')),
  'allows-beside-denying': (statements) => statements.filter(({ Effect }) => Effect === 'Deny'),
  'allows-the-opposite': (statements) =>
    JSON.parse(JSON.stringify(statements).replaceAll('"Allow"', '"Deny"').replaceAll('"false"', '"true"')),
  'preferences-change-otherwise': (statements) =>
    statements.map((s) => ({
      ...s,
      Action: [...list(s.Action), 'ssm:UpdateDocumentDefaultVersion', 'ssm:ModifyDocumentPermission'],
    })),
  'tag-without-patterns': (statements) =>
    JSON.parse(JSON.stringify(statements).replaceAll('"StringEquals"', '"StringLike"')),
  'encryption-check-without-log': (statements) =>
    statements.filter(({ Action }) => list(Action).join() !== 's3:GetEncryptionConfiguration'),
  'buckets-excerpt': (statements) => [CHANNELS, ...statements],
  'buckets-of-other-work': (statements) =>
    statements.map((s) => ({
      ...s,
      Resource: list(s.Resource).filter((each) => !/patch|-(?:packages|file|attachments)-/.test(each)),
    })),
  'log-bucket-read': (statements) =>
    statements.flatMap((s) =>
      list(s.Action).includes('s3:PutObject')
        ? [
            { Effect: 'Allow', Action: ['s3:PutObject', 's3:PutObjectAcl'], Resource: `${BUCKET}/*` },
            { Effect: 'Allow', Action: 's3:GetEncryptionConfiguration', Resource: BUCKET },
          ]
        : [s],
    ),
  'desktop-nodes-any-session': (statements) => {
    const via = { 'ForAnyValue:StringEquals': { 'aws:CalledVia': 'ssm-guiconnect.amazonaws.com' } };
    return statements.map((s) =>
      s.Condition?.StringLike === undefined ? s : { ...s, Condition: { ...s.Condition, ...via } },
    );
  },
};

function publishedStatements({ id }: Sample): readonly LooseStatement[] {
  const entry = published.find((candidate) => candidate.id === id);
  if (entry === undefined) throw new Error(`no published policy ${id}`);
  return entry.policy.Statement as readonly LooseStatement[];
}

function generatedStatements(sample: Sample): readonly LooseStatement[] {
  return JSON.parse(generate(sample.configuration, sample.kind).text).Statement;
}

it('has every published policy once', () => {
  expect(samples.map(({ id }) => id).toSorted()).toEqual(published.map(({ id }) => id).toSorted());
});

describe.each(samples)('$id', (sample) => {
  it('generates what AWS published, with its departures and no other difference', () => {
    const repaired = sample.departures.reduce(
      (statements, { code }) => REPAIRS[code](statements),
      publishedStatements(sample),
    );
    expect(canonicalAll(generatedStatements(sample))).toEqual(canonicalAll(repaired));
  });

  it('points each departure at an element, with what AWS printed', () => {
    const { ranges } = generate(sample.configuration, sample.kind);
    for (const { at, printed } of sample.departures) {
      expect(ranges.has(at), at).toBe(true);
      expect(() => JSON.parse(printed)).not.toThrow();
    }
  });

  it('names the page', () => {
    expect(sample.source).toBe(published.find(({ id }) => id === sample.id)?.document);
  });

  it('has no issue that is an error', () => {
    const { issues } = generate(sample.configuration, sample.kind);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

it('departs wherever the corpus knows of an error that the choices cannot express', () => {
  // SendCommand as AWS publishes it, preferences that cannot be deleted, and nobody who ends sessions are choices.
  const expressed = /^(?:E8|E10|E21):/;
  for (const { id, knownErrors = [] } of published as readonly {
    id: string;
    knownErrors?: readonly string[];
  }[]) {
    const errors = knownErrors.filter((error) => !expressed.test(error));
    expect(samples.find((sample) => sample.id === id)?.departures.length, id).toBeGreaterThanOrEqual(
      errors.length,
    );
  }
});
