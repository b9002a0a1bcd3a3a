import type { Configuration, SessionDocumentType } from '#core';
import { policyPath } from '../policy-files.ts';
import { whoAmI } from './around.ts';
import { command } from './command.ts';
import type { Person } from './person.ts';
import { nodeOf, regionWords } from './place.ts';
import { AWS_DOCUMENTS, startWords } from './sessions.ts';
import { shorthand } from './shorthand.ts';
import type { Command } from './types.ts';

type OwnedByAws = Exclude<SessionDocumentType, 'shell'>;
const OWNED_BY_AWS: readonly OwnedByAws[] = ['interactive-command', 'remote-host', 'port-forwarding', 'ssh'];

/** A document that a session of this person can be tried with. */
function allowedDocument({
  types,
  custom,
}: Person): Parameters<typeof startWords>[2] | 'default' | undefined {
  if (types.includes('shell')) return 'default';
  const owned = OWNED_BY_AWS.find((type) => types.includes(type));
  if (owned !== undefined) return AWS_DOCUMENTS[owned];
  const [name] = custom;
  return name === undefined ? undefined : { name: name.includes('*') ? 'DOCUMENT_NAME' : name };
}

/** Whether the policy leaves out some of the documents that AWS owns; a name with `*` may mean them in any account. */
function limitsDocuments({ fullAccess, access, custom }: Person, { environment }: Configuration): boolean {
  const { by, reach } = access.nodes;
  const everything = fullAccess || (by === 'every' && reach === 'all-resources');
  return !everything && !(environment.account === '*' && custom.some((name) => name.includes('*')));
}

function simulation(
  { id, access }: Person,
  { environment }: Configuration,
  region: readonly string[],
): Command {
  const { by, tags } = access.nodes;
  const account = /^[0-9]{12}$/.test(environment.account) ? environment.account : 'ACCOUNT_ID';
  const node = nodeOf(access);
  const [service, type] = node.startsWith('mi-') ? ['ssm', 'managed-instance'] : ['ec2', 'instance'];
  const context = (by === 'tag' ? tags : []).flatMap(({ key, values: [value] }) =>
    value === undefined
      ? []
      : [
          shorthand([
            ['ContextKeyName', `ssm:resourceTag/${key}`],
            ['ContextKeyValues', value],
            ['ContextKeyType', 'string'],
          ]),
        ],
  );
  return command('test-simulate', [
    'aws',
    'iam',
    'simulate-custom-policy',
    '--policy-input-list',
    `file://${policyPath(id)}`,
    '--action-names',
    'ssm:StartSession',
    '--resource-arns',
    `arn:${environment.partition}:${service}:${region[1] ?? 'REGION'}:${account}:${type}/${node}`,
    ...(context.length === 0 ? [] : ['--context-entries', ...context]),
    '--query',
    'EvaluationResults[].[EvalActionName,EvalResourceName,EvalDecision]',
    '--output',
    'table',
  ]);
}

/**
 * What to try as the person, and how it has to end. Nodes and documents are asked about separately, so that each has a
 * trial of its own.
 */
export function testCommands(person: Person, configuration: Configuration): readonly Command[] {
  const { access, types, fullAccess, fitsOnePolicy } = person;
  const region = regionWords(configuration);
  const node = nodeOf(access);
  const allowed = allowedDocument(person);
  const forbidden = OWNED_BY_AWS.find((type) => !types.includes(type));
  if (allowed === undefined) return [];
  const document = allowed === 'default' ? undefined : allowed;
  return [
    whoAmI('test-sign-in'),
    command(
      allowed === 'default' ? 'test-start' : 'test-start-document',
      startWords(node, region, document),
      'success',
    ),
    ...(fullAccess || access.nodes.by === 'every'
      ? []
      : [command('test-other-node', startWords('OTHER_NODE_ID', region, document), 'access-denied')]),
    ...(forbidden === undefined || !limitsDocuments(person, configuration)
      ? []
      : [
          command('test-other-document', startWords(node, region, AWS_DOCUMENTS[forbidden]), 'access-denied'),
        ]),
    ...(fitsOnePolicy ? [simulation(person, configuration, region)] : []),
  ];
}
