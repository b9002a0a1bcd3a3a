import type { Change, ChangeParams, ResourceMeaning } from '#analysis';
import { actionsPhrase } from './actions.ts';
import { conditionClause, THEY, valueText } from './conditions.ts';
import { principalsPhrase, resourcesPhrase } from './resources.ts';
import { sessionFieldSentences } from './session-fields.ts';
import { picked, statementPhrase } from './statements.ts';
import { capital, counted, listed, speak, type Texts } from '../text.ts';

type Of<C extends keyof ChangeParams> = ChangeParams[C];

const subjects = { people: 'People', node: 'The node' } as const;

/** `by ID`, `by tag Env = prod`, `all of them: every EC2 instance (…)`. */
function selection({ nodes, tags }: Of<'nodes-chosen'>['from']): string {
  if (tags.length === 0) {
    const named = nodes.some(({ code }) => code === 'instances' || code === 'hybrid-nodes');
    return named ? 'by ID' : `without tags: ${resourcesPhrase(nodes, THEY)}`;
  }
  const parts = tags.map((tag) =>
    tag.code === 'comparison' && tag.params.key.code === 'resource-tag'
      ? `${tag.params.key.params.tag} = ${listed(
          tag.params.values.map((value) => valueText(value)),
          'or',
        )}`
      : conditionClause(tag, THEY),
  );
  return `by tag ${listed(parts)}`;
}

function actionsAdded({ holder, statement }: Of<'actions-added'>): string {
  const phrase = `${statementPhrase(statement, THEY)}${picked(statement.conditions)}`;
  return statement.effect === 'Deny'
    ? `It is now denied to ${phrase}.`
    : `${subjects[holder]} can now also ${phrase}.`;
}

function actionsRemoved({ holder, statement }: Of<'actions-removed'>): string {
  const phrase = statementPhrase(statement, THEY);
  return statement.effect === 'Deny'
    ? `It is no longer denied to ${phrase}.`
    : `${subjects[holder]} can no longer ${phrase}.`;
}

/** ` instead of …` */
function insteadOf(replaced: readonly ResourceMeaning[]): string {
  return replaced.length === 0 ? '' : ` instead of ${resourcesPhrase(replaced, THEY)}`;
}

function ranges(resources: readonly ResourceMeaning[]): string {
  return resources.some(({ code }) => code === 'everything')
    ? 'every node and with every document'
    : resourcesPhrase(resources, THEY);
}

/** `X are now allowed instead of Y`, with a noun in front that says for what. */
function nowAllowed(what: string, { effect, added, removed, replaced }: Of<'nodes-changed'>): string {
  const state = effect === 'Deny' ? 'denied' : 'allowed';
  if (added.length === 0) return `${what} ${ranges(removed)} are no longer ${state}.`;
  return `${what} ${ranges(added)} are now ${state}${insteadOf(replaced)}.`;
}

function nodesChanged(params: Of<'nodes-changed'>): string {
  const starts = params.actions.some(
    ({ code, params: of }) => code === 'known' && of.action === 'ssm:StartSession',
  );
  return nowAllowed(starts ? 'Sessions on' : 'Commands on', params);
}

function resourcesChanged({
  holder,
  effect,
  actions,
  added,
  removed,
  replaced,
}: Of<'resources-changed'>): string {
  const phrase = (resources: readonly ResourceMeaning[]) =>
    statementPhrase(
      {
        effect,
        actions,
        resources,
        conditions: [],
        principals: [],
        exceptActions: false,
        exceptResources: false,
      },
      THEY,
    );
  const subject = effect === 'Deny' ? 'It is' : subjects[holder];
  if (added.length === 0) {
    return effect === 'Deny'
      ? `${subject} no longer denied to ${phrase(removed)}.`
      : `${subject} can no longer ${phrase(removed)}.`;
  }
  const instead = insteadOf(replaced);
  return effect === 'Deny'
    ? `${subject} now denied to ${phrase(added)}${instead}.`
    : `${subject} may now ${removed.length === 0 ? 'also ' : ''}${phrase(added)}${instead}.`;
}

function whoMay({ holder, effect, actions }: Omit<Of<'condition-added'>, 'condition'>): string {
  const trusted = actions.some(({ code, params }) => code === 'known' && params.action.startsWith('sts:'));
  const subject = trusted ? 'Those trusted' : subjects[holder];
  return `${subject} may now ${effect === 'Deny' ? 'not ' : ''}${actionsPhrase(actions)}`;
}

function place(name: string, { from, to }: Of<'regions-changed'>, plural: string): string {
  const stand = from.length === 1 && (from[0] === 'region' || from[0] === 'account-id');
  const back = to.length === 1 && (to[0] === 'region' || to[0] === 'account-id');
  const noun = to.length === 1 ? `The ${name} is` : `The ${plural} are`;
  if (back) return `The ${name} is still to be named again.`;
  return stand
    ? `${noun} filled in: ${listed(to)}.`
    : `${noun} now ${listed(to)} instead of ${listed(from)}.`;
}

const sentences: Texts<ChangeParams> = {
  'actions-added': actionsAdded,
  'actions-removed': actionsRemoved,
  'sessions-chosen': ({ holder, statement }) =>
    statement.effect === 'Deny'
      ? `It is now denied to ${statementPhrase(statement, THEY)}${picked(statement.conditions)}.`
      : `${subjects[holder]} may now ${statementPhrase(statement, THEY)}${picked(statement.conditions)}.`,
  'nodes-chosen': ({ from, to }) => `Nodes are now chosen ${selection(to)}, instead of ${selection(from)}.`,
  'nodes-changed': nodesChanged,
  'documents-changed': (params) => nowAllowed('Sessions with', params),
  'resources-changed': resourcesChanged,
  'condition-added': (params) =>
    params.condition.code === 'document-check'
      ? `${capital(conditionClause(params.condition, THEY))}.`
      : `${whoMay(params)} ${params.effect === 'Deny' ? '' : 'only '}if ${conditionClause(params.condition, THEY)}.`,
  'condition-removed': (params) =>
    `${whoMay(params)} also without this: ${conditionClause(params.condition, THEY)}.`,
  'condition-changed': ({ from, to, ...about }) =>
    `${whoMay(about)} if ${conditionClause(to, THEY)}; before, if ${conditionClause(from, THEY)}.`,
  'principals-changed': ({ from, to }) =>
    `The role is now for ${principalsPhrase(to)} instead of ${principalsPhrase(from)}.`,
  'regions-changed': (params) => place('Region', params, 'Regions'),
  'accounts-changed': (params) => place('account', params, 'accounts'),
  'partitions-changed': ({ from, to }) => `All ARNs are now for ${listed(to)} instead of ${listed(from)}.`,
  'field-changed': ({ field, to }) => `Now: ${sessionFieldSentences[field](to)}`,
  'names-added': () => 'Each statement now has a name; nothing else changed.',
  'names-removed': () => 'Statements no longer have names; nothing else changed.',
  'same-meaning': () => 'The text changed, what it allows did not.',
  more: ({ count }) => `And ${counted(count, 'more change')}.`,
};

/** One change as a sentence. */
export function changeSentence(change: Change): string {
  return speak(sentences, change);
}
