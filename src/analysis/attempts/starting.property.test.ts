import fc from 'fast-check';
import { compile } from '#iam';
import { describe, expect, it } from 'vitest';
import { checkPolicy } from '../findings/check-policy.ts';
import { summarize } from '../summary/summarize.ts';
import { prepare } from '../tasks/asking.ts';
import { answers, rememberingJudge } from '../tasks/perform.ts';
import { awsDocument, ownDocument, startSession } from '../tasks/start-session.ts';
import { type Scenario, TODAY } from '../tasks/scenario.ts';
import { CENTER, ECS_TASK, HYBRID, NODE, ROLE, scenario, USER } from '../tasks/testing/scenario.ts';
import { startable } from './starting.ts';

const SHELL = 'arn:aws:ssm:us-east-1:111122223333:document/SSM-SessionManagerRunShell';
const resource = fc.constantFrom(
  '*',
  'arn:aws:ec2:us-east-1:111122223333:instance/*',
  'arn:aws:ec2:*:*:instance/i-0123456789abcdef0',
  'arn:aws:ec2:eu-west-1:111122223333:instance/*',
  'arn:aws:ssm:us-east-1:*:managed-instance/*',
  'arn:aws:ecs:*:*:task/*',
  'arn:aws:ec2:*:*:instance/web-*',
  SHELL,
  'arn:aws:ssm:*::document/AWS-StartSSHSession',
  'arn:aws:ssm:us-east-1:*:document/Team-*',
  'arn:aws:ssm:*:111122223333:document/AWS-StartSSHSession',
  'arn:aws:ssm:*:*:document/*',
  'arn:aws:ssm:*:*:session/${aws:username}-*',
);
const action = fc.constantFrom('ssm:StartSession', 'ssm:StartSession', 'ssm:*', '*', 'ssm:TerminateSession');
const operator = fc.constantFrom(
  'StringEquals',
  'StringLike',
  'StringNotEquals',
  'StringEqualsIfExists',
  'StringNotLikeIfExists',
  'ForAnyValue:StringEquals',
  'ForAllValues:StringLike',
  'Null',
);
const key = fc.constantFrom(
  'ssm:resourceTag/Team',
  'aws:ResourceTag/Team',
  'ssm:resourceTag/aws:ssmmessages:session-id',
  'aws:username',
  'aws:PrincipalTag/Team',
  'aws:CalledVia',
);
const value = fc.constantFrom('web', 'true', 'false', '${aws:username}', '${aws:PrincipalTag/Team}', 'w*');
const some = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: 1, maxLength: 3 });
const condition = fc.dictionary(operator, fc.dictionary(key, some(value), { minKeys: 1, maxKeys: 2 }), {
  maxKeys: 2,
});
const statement = fc.oneof(
  fc.record({ Action: some(action), Resource: some(resource), Condition: condition }),
  fc.record({ Action: some(action), NotResource: some(resource) }),
  fc.record({ Action: some(action), Resource: some(resource) }),
);
const policy = fc.tuple(some(statement), fc.array(statement, { maxLength: 1 })).map(([allowed, denied]) => ({
  Version: '2012-10-17',
  Statement: [
    ...allowed.map((each) => ({ Effect: 'Allow', ...each })),
    ...denied.map((each) => ({ Effect: 'Deny', ...each })),
  ],
}));

const DOCUMENTS = [
  ownDocument('SSM-SessionManagerRunShell'),
  ownDocument('Team-Shell'),
  awsDocument('AWS-StartSSHSession'),
  awsDocument('AWS-StartInteractiveCommand'),
];
/** Starts that people try, made without looking at any policy. */
const TRIED: readonly Scenario[] = [USER, ROLE, CENTER].flatMap((identity) =>
  [NODE, HYBRID, ECS_TASK].flatMap((node) =>
    [{}, { Team: 'web' }].flatMap((tags) =>
      [{}, { Team: 'web' }].map((own) =>
        scenario({
          identity: { ...identity, tags: own },
          node: { ...node, tags },
          assumptions: { ...TODAY, dataChannel: 'not-checked' },
        }),
      ),
    ),
  ),
);

/** Whether anybody of those starts a session. */
function somebodyStarts(document: unknown): boolean {
  const judged = rememberingJudge(compile({ identity: [document] }));
  return TRIED.some((tried) =>
    DOCUMENTS.some((shell) =>
      answers(startSession(prepare(tried), { document: shell, port: true }), judged).every(
        ({ answer, authorization }) => answer !== 'denied' || authorization.optional === true,
      ),
    ),
  );
}

const NOBODY = ['cannot-start', 'no-node', 'no-document'];
const SAYS_NOBODY = ['nodes-missing', 'start-denied', 'start-apart'];

describe('for any policy', () => {
  it('what the summary says of starting sessions, the tasks say', () => {
    fc.assert(
      fc.property(policy, (document) => {
        const codes = summarize(document).map(({ code }) => code);
        const saysSo = codes.includes('may-start') && !codes.some((code) => NOBODY.includes(code));
        const found = startable(document);
        if (saysSo && found?.exhaustive === true && found.node.outcome !== 'unknown') {
          const [attempt] = found.attempts;
          if (attempt === undefined) throw new Error('nobody can start a session');
          const judged = rememberingJudge(compile({ identity: [document] }));
          const checks = answers(
            startSession(prepare(attempt.scenario), { document: attempt.document, port: true }),
            judged,
          );
          expect(
            checks.filter(
              ({ answer, authorization }) => answer === 'denied' && authorization.optional !== true,
            ),
          ).toEqual([]);
        }
        if (codes.some((code) => NOBODY.includes(code))) expect(somebodyStarts(document)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('a finding that nobody can start a session is so', () => {
    fc.assert(
      fc.property(policy, (document) => {
        const found = checkPolicy(document).filter(({ code }) => SAYS_NOBODY.includes(code));
        if (found.length > 0) expect(somebodyStarts(document), found[0]?.code).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});
