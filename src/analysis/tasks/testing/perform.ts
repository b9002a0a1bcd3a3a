import { compile } from '#iam';
import { perform, type TaskDecision } from '../perform.ts';
import type { Scenario } from '../scenario.ts';
import type { TaskId } from '../tasks.ts';
import { ACCOUNT, REGION, scenario } from './scenario.ts';
import { policy } from '../../../iam/testing/ask.ts';

export const START = 'ssm:StartSession';
export const INSTANCES = `arn:aws:ec2:${REGION}:${ACCOUNT}:instance/*`;
export const SHELL = `arn:aws:ssm:${REGION}:${ACCOUNT}:document/SSM-SessionManagerRunShell`;
/** The data channel, allowed. */
export const CHANNEL = { Action: 'ssmmessages:OpenDataChannel', Resource: '*' };

/** A task under one policy of these statements. */
export const decide = (
  task: TaskId,
  statements: readonly object[],
  part: Partial<Scenario> = {},
): TaskDecision => perform(task, scenario(part), compile({ identity: [policy(...statements)] }));

export const outcome = (...asked: Parameters<typeof decide>) => decide(...asked).outcome;

/** Purposes of what is denied, with the obstacle. */
export const denials = (...asked: Parameters<typeof decide>) =>
  decide(...asked).checks.flatMap(({ answer, authorization, obstacle }) =>
    answer === 'denied' ? [`${authorization.purpose}: ${obstacle?.code}`] : [],
  );
