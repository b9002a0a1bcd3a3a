import { compile, decide, explain, type Request } from '#iam';
import { type Configuration, generate, samples } from '#core';
import { accessReport } from '#analysis';
import { largestConfiguration } from './derivation.ts';

/** A typical policy: the administrator's of AWS's quickstart, with a tag condition and a policy variable. */
const sample = samples.find(({ id }) => id === 'latest-qs-admin-sm-cli');
const typical = () =>
  sample === undefined ? undefined : generate(sample.configuration, sample.kind).document;

const caller = {
  'aws:userid': 'AROAROLEEXAMPLE000001:ann',
  'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/Developers',
  'aws:PrincipalAccount': '111122223333',
  'aws:PrincipalType': 'AssumedRole',
  'aws:RequestedRegion': 'us-east-1',
  'aws:CurrentTime': '2026-06-01T12:00:00Z',
  'aws:SecureTransport': 'true',
  'aws:SourceIp': '203.0.113.10',
};
const node = 'arn:aws:ec2:us-east-1:111122223333:instance/i-0123456789abcdef0';
const tagged = {
  ...caller,
  'aws:ResourceTag/Finance': 'WebServers',
  'ssm:resourceTag/Finance': 'WebServers',
};

/** Half of them are allowed. */
const requests: readonly Request[] = [
  { action: 'ssm:StartSession', resource: node, context: tagged },
  { action: 'ssm:StartSession', resource: node, context: caller },
  {
    action: 'ssm:StartSession',
    resource: 'arn:aws:ssm:us-east-1:111122223333:document/SSM-SessionManagerRunShell',
    context: caller,
  },
  {
    action: 'ssm:StartSession',
    resource: 'arn:aws:ssm:us-east-1::document/AWS-StartSSHSession',
    context: caller,
  },
  {
    action: 'ssmmessages:OpenDataChannel',
    resource: 'arn:aws:ssm:us-east-1:111122223333:session/AROAROLEEXAMPLE000001:ann-0a1b2c3d',
    context: caller,
  },
  {
    action: 'ssm:TerminateSession',
    resource: 'arn:aws:ssm:us-east-1:111122223333:session/ann-0a1b2c3d',
    context: caller,
  },
  { action: 'ssm:DescribeSessions', resource: '*', context: caller },
  { action: 'ssm:SendCommand', resource: node, context: tagged },
];

/** Runs a task for about a second, after a warm-up; returns how often it ran in a second. */
function perSecond(task: () => void): number {
  const until = (end: number) => {
    let runs = 0;
    while (performance.now() < end) {
      task();
      runs += 1;
    }
    return runs;
  };
  until(performance.now() + 300);
  return until(performance.now() + 1000);
}

const nodesBy = (
  configuration: Configuration,
  by: Configuration['endUser']['nodes']['by'],
): Configuration => ({
  ...configuration,
  administrator: { ...configuration.administrator, nodes: { ...configuration.administrator.nodes, by } },
});

/** Milliseconds of an access report, median and 95th percentile. */
function reportTimes(by: Configuration['endUser']['nodes']['by']): readonly [number, number] {
  const times: number[] = [];
  for (let run = 0; run < 400; run += 1) {
    const configuration = nodesBy(largestConfiguration(run), by);
    const start = performance.now();
    accessReport(configuration, 'administrator');
    times.push(performance.now() - start);
  }
  const sorted = times.slice(100).sort((a, b) => a - b);
  return [sorted[150] ?? Number.NaN, sorted[285] ?? Number.NaN];
}

/** Decisions and explanations a second, and the time of the access report of the largest configuration. */
export function measureEvaluator() {
  const document = typical();
  const policies = compile({ identity: [document] });
  const allowed = requests.filter((request) => decide(policies, request) === 'allowed').length;
  if (allowed !== 4) throw new Error(`${allowed} of the requests are allowed`);
  const decisions = perSecond(() => {
    for (let round = 0; round < 100; round += 1) for (const request of requests) decide(policies, request);
  });
  const explanations = perSecond(() => {
    for (const request of requests) explain(policies, request);
  });
  return {
    decisionsPerSecond: decisions * 100 * requests.length,
    explanationsPerSecond: explanations * requests.length,
    compilationsPerSecond: perSecond(() => void compile({ identity: [document] })),
    report: { id: reportTimes('id'), tag: reportTimes('tag'), every: reportTimes('every') },
  };
}
