import type { Change, ChangeParams, ResourceMeaning } from '#analysis';
import { actionsPhrase } from './actions.ts';
import { conditionClause, THEY, valueText } from './conditions.ts';
import { principalPhrase, resourcesPhrase } from './resources.ts';
import { sessionFieldSentences } from './session-fields.ts';
import { picked, statementPhrase } from './statements.ts';
import { capital, counted, listed, speak, type Texts } from '../text.ts';

type Of<C extends keyof ChangeParams> = ChangeParams[C];

const subjects = { people: 'People', node: 'The node' } as const;

const denied = { people: 'people', node: 'the node' } as const;

/** How a sentence on a denial begins. */
const forbids = (holder: keyof typeof denied): string => `The policy now forbids ${denied[holder]} to`;
const forbidsNoLonger = (holder: keyof typeof denied): string =>
  `The policy no longer forbids ${denied[holder]} to`;

/** `Env = prod and Team = db` */
function tagsPhrase(tags: Of<'nodes-chosen'>['from']['tags']): string {
  return listed(
    tags.map((tag) =>
      tag.code === 'comparison' && tag.params.key.code === 'resource-tag'
        ? `${tag.params.key.params.tag} = ${listed(
            tag.params.values.map((value) => valueText(value)),
            'or',
          )}`
        : conditionClause(tag, THEY),
    ),
  );
}

const named = ({ nodes }: Of<'nodes-chosen'>['from']): boolean =>
  nodes.some(({ code }) => code === 'instances' || code === 'hybrid-nodes');

/** One of the two goes by tags, and the other by ID or has every node. */
function nodesChosen({ from, to }: Of<'nodes-chosen'>): string {
  const everyNode = ({ nodes }: typeof from) =>
    nodes.length === 0 ? 'every node' : resourcesPhrase(nodes, THEY);
  if (to.tags.length > 0) {
    return named(from)
      ? `The policy now chooses nodes by tag ${tagsPhrase(to.tags)}, not by ID.`
      : `The policy now covers only nodes with tag ${tagsPhrase(to.tags)}, not ${everyNode(from)}.`;
  }
  return named(to)
    ? `The policy now chooses nodes by ID, not by tag ${tagsPhrase(from.tags)}.`
    : `The policy now covers ${everyNode(to)}, not only nodes with tag ${tagsPhrase(from.tags)}.`;
}

function actionsAdded({ holder, statement }: Of<'actions-added'>): string {
  const phrase = `${statementPhrase(statement, THEY)}${picked(statement.conditions)}`;
  return statement.effect === 'Deny'
    ? `${forbids(holder)} ${phrase}.`
    : `${subjects[holder]} can now also ${phrase}.`;
}

function actionsRemoved({ holder, statement }: Of<'actions-removed'>): string {
  const phrase = statementPhrase(statement, THEY);
  return statement.effect === 'Deny'
    ? `${forbidsNoLonger(holder)} ${phrase}.`
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

/** `Sessions are now allowed on X instead of Y`: with what they are about, and the word before it. */
function nowAllowed(
  what: string,
  at: string,
  { effect, added, removed, replaced }: Of<'nodes-changed'>,
): string {
  const state = effect === 'Deny' ? 'denied' : 'allowed';
  return added.length === 0
    ? `${what} are no longer ${state} ${at} ${ranges(removed)}.`
    : `${what} are now ${removed.length === 0 ? 'also ' : ''}${state} ${at} ${ranges(added)}${insteadOf(replaced)}.`;
}

function nodesChanged(params: Of<'nodes-changed'>): string {
  const starts = params.actions.some(
    ({ code, params: of }) => code === 'known' && of.action === 'ssm:StartSession',
  );
  return nowAllowed(starts ? 'Sessions' : 'Commands', 'on', params);
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
  if (added.length === 0) {
    return effect === 'Deny'
      ? `${forbidsNoLonger(holder)} ${phrase(removed)}.`
      : `${subjects[holder]} can no longer ${phrase(removed)}.`;
  }
  const instead = insteadOf(replaced);
  return effect === 'Deny'
    ? `${forbids(holder)} ${phrase(added)}${instead}.`
    : `${subjects[holder]} may now ${removed.length === 0 ? 'also ' : ''}${phrase(added)}${instead}.`;
}

function whoMay({ holder, effect, actions }: Omit<Of<'condition-added'>, 'condition'>): string {
  const trusted = actions.some(({ code, params }) => code === 'known' && params.action.startsWith('sts:'));
  const subject = trusted ? 'Those trusted' : subjects[holder];
  return `${subject} may now ${effect === 'Deny' ? 'not ' : ''}${actionsPhrase(actions)}`;
}

/** What came and what went between two lists. */
function exchanged({ from, to }: Of<'regions-changed'>): {
  readonly added: readonly string[];
  readonly removed: readonly string[];
} {
  return {
    added: to.filter((name) => !from.includes(name)),
    removed: from.filter((name) => !to.includes(name)),
  };
}

const isNamed = (name: string): boolean => name !== 'region' && name !== 'account-id';

/** Which names of a kind came and went, and what there is now where that is not the same. */
function place(name: string, { from, to }: Of<'regions-changed'>): string {
  const [before, now] = [from.filter(isNamed), to.filter(isNamed)];
  const { added, removed } = exchanged({ from: before, to: now });
  const are = (names: readonly string[], what: string) =>
    `${capital(name)}${names.length === 1 ? ` ${listed(names)} is` : `s ${listed(names)} are`} ${what}`;
  if (now.length === 0) return `${are(removed, 'removed')}; fill in the ${name}.`;
  if (added.length + removed.length === 0) {
    return to.every(isNamed)
      ? `Every ARN now names its ${name}.`
      : `In some ARNs, you have to fill in the ${name}.`;
  }
  if (before.length === 0) return `${are(added, 'filled in')}.`;
  if (now.length === 1 && removed.length === before.length) {
    return `The ${name} is now ${listed(added)}, not ${listed(removed)}.`;
  }
  const parts = [
    ...(added.length === 0 ? [] : [are(added, 'added')]),
    ...(removed.length === 0 ? [] : [are(removed, 'removed')]),
  ];
  return `${parts.join(', ')}: now ${now.length === 1 ? 'only ' : ''}${listed(now)}.`;
}

function principalsChanged({ from, to }: Of<'principals-changed'>): string {
  const { added, removed } = exchanged({ from: from.map(principalPhrase), to: to.map(principalPhrase) });
  if (added.length === 0 && removed.length === 0)
    return 'The role now names those who may assume it differently.';
  if (added.length === 0) return `${capital(listed(removed))} may no longer assume the role.`;
  const also = removed.length === 0 ? 'also ' : '';
  return `${capital(listed(added))} may now ${also}assume the role${removed.length === 0 ? '' : `, ${listed(removed)} no longer`}.`;
}

const sentences: Texts<ChangeParams> = {
  'actions-added': actionsAdded,
  'actions-removed': actionsRemoved,
  'sessions-chosen': ({ holder, statement }) =>
    statement.effect === 'Deny'
      ? `${forbids(holder)} ${statementPhrase(statement, THEY)}${picked(statement.conditions)}.`
      : `${subjects[holder]} may now ${statementPhrase(statement, THEY)}${picked(statement.conditions)}.`,
  'nodes-chosen': nodesChosen,
  'nodes-changed': nodesChanged,
  'documents-changed': (params) => nowAllowed('Sessions', 'with', params),
  'resources-changed': resourcesChanged,
  'condition-added': (params) =>
    params.condition.code === 'document-check'
      ? `Now ${conditionClause(params.condition, THEY)}.`
      : `${whoMay(params)} ${params.effect === 'Deny' ? '' : 'only '}if ${conditionClause(params.condition, THEY)}.`,
  'condition-removed': (params) =>
    `${whoMay(params)}${params.effect === 'Deny' ? ', even' : ''} without this condition: ${conditionClause(params.condition, THEY)}.`,
  'condition-changed': ({ from, to, ...about }) =>
    `${whoMay(about)} if ${conditionClause(to, THEY)}; before, it was if ${conditionClause(from, THEY)}.`,
  'principals-changed': principalsChanged,
  'regions-changed': (params) => place('Region', params),
  'accounts-changed': (params) => place('account', params),
  'partitions-changed': (params) => place('partition', params),
  'field-changed': ({ field, to }) => `Now: ${sessionFieldSentences[field](to)}`,
  'names-added': () => 'Each statement now has a name (Sid); it allows the same as before.',
  'names-removed': () => 'Statements no longer have names (Sid); they allow the same as before.',
  'same-meaning': () => 'Only the form changed, not what the policy allows.',
  more: ({ count }) => `And ${counted(count, 'more change')}.`,
};

/** One change as a sentence. */
export function changeSentence(change: Change): string {
  return speak(sentences, change);
}
