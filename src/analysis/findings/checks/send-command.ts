import { DEFAULT_SHELL_DOCUMENT } from '#core';
import type { CheckedPolicy, CheckedResource, CheckedStatement } from '../checked-policy.ts';
import type { Found } from '../types.ts';
import { everyDocumentIn, isOnNodes, placeOf } from './documents.ts';

const SEND = 'ssm:SendCommand';
const SHELLS = /^AWS-Run(?:Shell|PowerShell)Script$/;

/** Whether a document can be one for commands: not those that are known to be for sessions. */
function isForCommands({ meaning, value }: CheckedResource): boolean {
  if (meaning.code === 'aws-document') return !/^AWS-Start/.test(meaning.params.name);
  return value.includes(':document/') && !value.endsWith(`/${DEFAULT_SHELL_DOCUMENT}`);
}

function anyCommand(statement: CheckedStatement): readonly Found[] {
  const all = everyDocumentIn(statement).filter(({ params }) => params.owner !== 'account');
  const shells = statement.resources.filter(
    ({ meaning }) => meaning.code === 'aws-document' && SHELLS.test(meaning.params.name),
  );
  return [...all, ...shells].map(({ at }) => ({ code: 'send-command-any', at, params: {} }));
}

/**
 * Run Command: with any document or a shell script it is root on the node (P23), without a Command document it is
 * nothing (P22, E10).
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html
 */
export function sendCommand(policy: CheckedPolicy): readonly Found[] {
  const sending = policy.allowing(SEND);
  const any = sending.flatMap(anyCommand);
  const first = sending.find(isOnNodes);
  const covered = sending.some(
    ({ resources, notResources }) => notResources.length > 0 || resources.some(isForCommands),
  );
  return first === undefined || covered || any.length > 0
    ? any
    : [{ code: 'send-command-without-document', at: placeOf(first, SEND), params: {} }];
}
