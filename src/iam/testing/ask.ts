import { compile, decide, evaluate } from '../evaluate.ts';
import type { Context, Outcome, Request } from '../request.ts';

const ANY: Request = { action: 'ssm:StartSession', resource: '*', context: {} };

/** A request of which only the interesting part is told. */
export const request = (part: Partial<Request> = {}): Request => ({ ...ANY, ...part });

/** A policy document of one or more statements, each an Allow of everything but for what is told. */
export const policy = (...statements: readonly object[]) => ({
  Version: '2012-10-17',
  Statement: statements.map((statement) => ({
    Effect: 'Allow',
    ...('NotAction' in statement ? {} : { Action: '*' }),
    ...('NotResource' in statement ? {} : { Resource: '*' }),
    ...statement,
  })),
});

/** What the policies say to a request; the explanation has to agree with the fast path. */
export function outcome(policies: readonly unknown[], part: Partial<Request> = {}): Outcome {
  const fast = decide(compile({ identity: policies }), request(part));
  const explained = evaluate(policies, request(part)).outcome;
  if (fast !== explained) throw new Error(`decide says ${fast}, evaluate says ${explained}`);
  return fast;
}

/** Whether an Allow under one condition applies. */
export function met(condition: object, context: Context = {}, version = '2012-10-17'): boolean {
  return outcome([{ ...policy({ Condition: condition }), Version: version }], { context }) === 'allowed';
}
