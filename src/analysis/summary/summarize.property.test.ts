import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '#iam';
import { startable } from '../attempts/starting.ts';
import { checkPolicy } from '../findings/check-policy.ts';
import type { PolicyFindingCode } from '../findings/rules.ts';
import { perform } from '../tasks/perform.ts';
import type { Scenario } from '../tasks/scenario.ts';
import type { TaskId } from '../tasks/tasks.ts';
import { CENTER, HYBRID, NODE, ROLE, scenario, USER } from '../tasks/testing/scenario.ts';
import { summarize } from './summarize.ts';
import type { SummaryItem } from './types.ts';

const some = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: 1, maxLength: 3 });
const resource = fc.constantFrom(
  '*',
  'arn:aws:ec2:us-east-1:111122223333:instance/*',
  'arn:aws:ec2:*:*:instance/i-0123456789abcdef0',
  'arn:aws:ec2:us-east-1:111122223333:instance/web-*',
  'arn:aws:ssm:us-east-1:*:managed-instance/*',
  'arn:aws:ssm:us-east-1:111122223333:document/SSM-SessionManagerRunShell',
  'arn:aws:ssm:us-east-1::document/SSM-SessionManagerRunShell',
  'arn:aws:ssm:*::document/AWS-StartSSHSession',
  'arn:aws:ssm:*:*:document/*',
  'arn:aws:ssm:*:*:session/*',
  'arn:aws:ssm:*:*:session/${aws:username}-*',
  'arn:aws:ssm:::session/*',
  'arn:aws:ssm:us-east-1:111122223333:*',
  'arn:aws:eks:*:*:cluster/*',
  'arn:aws:s3:::amzn-s3-demo-bucket/*',
);
const action = fc.constantFrom(
  'ssm:StartSession',
  'ssm:StartSession',
  'ssm:TerminateSession',
  'ssm:ResumeSession',
  'ssm:DescribeSessions',
  'ssm:GetDocument',
  'ssm:UpdateDocument',
  'ssmmessages:OpenDataChannel',
  'ssm:*Session',
  'ssm:*',
  '*',
);
const condition = fc.constantFrom(
  {},
  {},
  {},
  { StringLike: { 'ssm:resourceTag/aws:ssmmessages:session-id': ['${aws:userid}*'] } },
  { StringEquals: { 'ssm:resourceTag/Team': 'web' } },
  { StringNotEquals: { 'aws:ResourceTag/Team': 'web' } },
  { BoolIfExists: { 'ssm:SessionDocumentAccessCheck': 'true' } },
  { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
  { StringEquals: { 'aws:PrincipalTag/Team': 'web' } },
);
const effects = (Effect: string) =>
  fc.oneof(
    fc.record({
      Effect: fc.constant(Effect),
      Action: some(action),
      Resource: some(resource),
      Condition: condition,
    }),
    fc.record({ Effect: fc.constant(Effect), Action: some(action), NotResource: some(resource) }),
    fc.record({ Effect: fc.constant(Effect), NotAction: some(action), Resource: some(resource) }),
  );
const allowed = some(effects('Allow')).map((Statement) => ({ Version: '2012-10-17', Statement }));
const anyPolicy = fc
  .tuple(some(effects('Allow')), fc.array(effects('Deny'), { maxLength: 1 }))
  .map(([allow, deny]) => ({ Version: '2012-10-17', Statement: [...allow, ...deny] }));

/** Findings that say of the whole policy that nobody starts a session with it. */
const SAYS_NOBODY: readonly PolicyFindingCode[] = [
  'nodes-missing',
  'documents-missing',
  'start-apart',
  'deny-cuts-nodes',
];
const CANNOT: readonly SummaryItem['code'][] = ['cannot-start', 'no-node', 'no-document'];

/** What people and their sessions may be like, with every tag and guard that the policies here ask for, and without. */
const TRIED: readonly Scenario[] = [USER, ROLE, CENTER].flatMap((identity) =>
  [NODE, HYBRID, { ...NODE, region: 'eu-west-1' }].flatMap((node) =>
    [{}, { Team: 'web' }].map((tags) =>
      scenario({
        identity: { ...identity, tags },
        node,
        session: { owner: identity, node, suffix: '0a1b2c3d4e5f60718' },
        circumstances: { ...scenario().circumstances, mfaAge: 60 },
      }),
    ),
  ),
);

/** The tasks of the actions that a summary names, and whose every question a policy of that action answers. */
const TASK_OF: Readonly<Record<string, TaskId>> = {
  'ssm:TerminateSession': 'end-session',
  'ssm:ResumeSession': 'reconnect',
  'ssm:DescribeSessions': 'list-sessions',
};

/** Whether somebody may do what an action is for. */
function somebodyMay(document: unknown, named: string, task: TaskId): boolean {
  const policies = compile({ identity: [document] });
  return TRIED.some((tried) =>
    perform(task, tried, policies).checks.some(
      ({ authorization, answer }) =>
        authorization.action.toLowerCase() === named.toLowerCase() && answer !== 'denied',
    ),
  );
}

/** Actions that a summary says people may use, whatever on. */
function saidToBeAllowed(items: readonly SummaryItem[]): readonly string[] {
  return items.flatMap((item) =>
    item.code === 'may' && !item.params.statement.exceptActions
      ? item.params.statement.actions.flatMap((each) => (each.code === 'known' ? [each.params.action] : []))
      : [],
  );
}

describe('for any policy, what the summary says people may do, the tasks allow', () => {
  it('starting sessions', () => {
    fc.assert(
      fc.property(anyPolicy, (document) => {
        const items = summarize(document);
        const says = items.some((item) => item.code === 'may-start' && item.params.works);
        const cannot = items.some(({ code }) => CANNOT.includes(code));
        expect(says && cannot).toBe(false);
        const found = startable(document);
        const isKnown = found?.exhaustive === true && found.node.outcome !== 'unknown';
        if (says && isKnown) expect(found.attempts).not.toEqual([]);
        // Somebody may have tagged a document, which the summary does not count on.
        if (cannot && found?.document.onlyTagged === false) expect(found.attempts).toEqual([]);
        const codes = checkPolicy(document).map(({ code }) => code);
        if (says && isKnown) expect(codes.filter((code) => SAYS_NOBODY.includes(code))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('ending, resuming and listing sessions', () => {
    fc.assert(
      fc.property(allowed, (document) => {
        for (const named of saidToBeAllowed(summarize(document))) {
          const task = TASK_OF[named];
          if (task !== undefined) expect(somebodyMay(document, named, task), named).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});
