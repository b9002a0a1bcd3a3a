import { loadServices } from '#iam';
import { generate, samples } from '#core';
import { checkText } from '../src/checking/index.ts';

/** What people's policies have besides sessions; `#` becomes a number. */
const OTHERS = [
  {
    Effect: 'Allow',
    Action: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
    Resource: ['arn:aws:s3:::team-#-data/*', 'arn:aws:s3:::team-#-exports/*'],
    Condition: {
      StringEquals: { 'aws:PrincipalTag/team': 'team-#' },
      Bool: { 'aws:SecureTransport': 'true' },
    },
  },
  {
    Effect: 'Allow',
    Action: ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:BatchGetItem', 'dynamodb:PutItem'],
    Resource: 'arn:aws:dynamodb:us-east-1:120569624820:table/orders-#',
    Condition: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['${aws:username}'] } },
  },
  {
    Effect: 'Allow',
    Action: ['ec2:Describe*', 'cloudwatch:Get*', 'cloudwatch:List*', 'logs:*'],
    Resource: '*',
  },
  {
    Effect: 'Allow',
    Action: ['lambda:InvokeFunction', 'lambda:UpdateFunctionCode', 'sqs:SendMessage', 'sns:Publish'],
    Resource: [
      'arn:aws:lambda:eu-central-1:120569624820:function:worker-#',
      'arn:aws:sqs:eu-central-1:120569624820:jobs-#',
      'arn:aws:sns:eu-central-1:120569624820:alarms-#',
    ],
  },
  {
    Effect: 'Deny',
    NotAction: ['iam:*', 'sts:*', 'support:*'],
    Resource: '*',
    Condition: { StringNotEquals: { 'aws:RequestedRegion': ['eu-central-1', 'us-east-1'] } },
  },
  { Effect: 'Allow', Action: ['iam:PassRole'], Resource: 'arn:aws:iam::120569624820:role/worker-#' },
];

type Statement = Readonly<Record<string, unknown>>;

/** Of the document of a policy; others have none. */
function statementsOf(document: object): readonly Statement[] {
  return 'Statement' in document ? (document.Statement as readonly Statement[]) : [];
}

/** Those of AWS's samples and of other services. */
const STATEMENTS: readonly Statement[] = [
  ...samples
    .filter(({ kind }) => kind === 'end-user' || kind === 'instance-role')
    .flatMap(({ configuration, kind }) => statementsOf(generate(configuration, kind).document)),
  ...OTHERS,
];

/** One of them, with names of its own where it has any, so that not all of a long policy is repetition. */
function statement(position: number): Statement {
  const text = JSON.stringify(STATEMENTS[position % STATEMENTS.length])
    .replaceAll('#', String(position))
    .replace(/"Sid":"[^"]*",?/, '')
    .replace(/i-0[0-9a-f]{16}/g, `i-0${position.toString(16).padStart(16, '0')}`);
  return { Sid: `Statement${position}`, ...(JSON.parse(text) as Statement) };
}

const sizeOf = (value: unknown) => JSON.stringify(value, null, 2).length;

/** A policy of so many characters as people write them. */
function policyOf(characters: number, first: number): { readonly policy: object; readonly next: number } {
  const statements: Statement[] = [];
  let size = 60;
  let next = first;
  while (size < characters) {
    const added = statement(next);
    next += 1;
    statements.push(added);
    size += sizeOf(added);
  }
  return { policy: { Version: '2012-10-17', Statement: statements }, next };
}

/** What `aws iam get-account-authorization-details` prints of an account with policies of usual sizes. */
function accountOf(characters: number): object {
  const Policies: object[] = [];
  let size = 0;
  let first = 0;
  while (size < characters) {
    const { policy, next } = policyOf(Math.min(4000, characters), first);
    first = next;
    const entry = {
      PolicyName: `policy-${Policies.length}`,
      PolicyVersionList: [{ VersionId: 'v1', IsDefaultVersion: true, Document: policy }],
    };
    Policies.push(entry);
    size += sizeOf(entry);
  }
  return { UserDetailList: [], GroupDetailList: [], RoleDetailList: [], Policies };
}

export interface Measured {
  readonly what: string;
  readonly kilobytes: number;
  readonly policies: number;
  readonly findings: number;
  /** Of processor time. */
  readonly milliseconds: number;
}

const SIZES = [1, 10, 100, 1000] as const;
const textOf = (value: object) => JSON.stringify(value, null, 2);

/** How long it takes to check one policy and an account's policies by their sizes, the best of some runs. */
export async function measureCheck(): Promise<readonly Measured[]> {
  const services = await loadServices();
  // IAM takes no policy of a megabyte, which is refused before it is looked at; an account may have as much.
  const texts = SIZES.flatMap((size) => [
    { what: 'one policy', text: textOf(policyOf(size * 1000, 0).policy) },
    { what: 'an account', text: textOf(accountOf(size * 1000)) },
  ]);
  // The first run reads the names of the services that there are.
  for (const { text } of texts.slice(0, 4)) checkText(text, 'policy.json', services);
  return texts.map(({ what, text }) => {
    let best = Number.POSITIVE_INFINITY;
    let checked = checkText(text, 'policy.json', services);
    for (let run = 0; run < 3; run += 1) {
      const start = process.cpuUsage();
      checked = checkText(text, 'policy.json', services);
      const { user, system } = process.cpuUsage(start);
      best = Math.min(best, (user + system) / 1000);
    }
    const omitted = checked.omitted.reduce((sum, { count }) => sum + count, 0);
    return {
      what,
      kilobytes: text.length / 1000,
      policies: checked.policies.length,
      findings: checked.findings.length + omitted,
      milliseconds: best,
    };
  });
}
