import type { ConditionMeaning, ResourceMeaning, StatementMeaning } from '#analysis';
import { actionsOn } from './actions.ts';
import { CALLER, conditionsClause, THEY, type Voice, whoseTag } from './conditions.ts';
import { principalsPhrase, resourcesPhrase, sharePlace, withoutPlace } from './resources.ts';
import { capital } from '../text.ts';

const DOCUMENT = /document/;

/** `start sessions on instance i-… with the default shell document`. */
export function startPhrase(
  nodes: readonly ResourceMeaning[],
  documents: readonly ResourceMeaning[],
  voice: Voice,
  tagged = false,
): string {
  const [node] = nodes;
  // Documents have none of the nodes' tags: a condition on these leaves only nodes.
  if (node?.code === 'everything')
    return `start sessions on every node${tagged ? '' : ', with every document'}`;
  const named = documents.map((document) =>
    node !== undefined && sharePlace(document, node) ? withoutPlace(document) : document,
  );
  const on = nodes.length === 0 ? '' : ` on ${resourcesPhrase(nodes, voice)}`;
  const by = documents.length === 0 ? '' : `${on === '' ? '' : ','} with ${resourcesPhrase(named, voice)}`;
  return `start sessions${on}${by}`;
}

/** Whether a condition asks for a tag of the node. */
export function asksTag(condition: ConditionMeaning): boolean {
  return condition.code === 'comparison' && condition.params.key.code === 'resource-tag';
}

function startsOnly({ actions, exceptActions, exceptResources, resources }: StatementMeaning): boolean {
  const [action] = actions;
  return (
    actions.length === 1 &&
    action?.code === 'known' &&
    action.params.action === 'ssm:StartSession' &&
    !exceptActions &&
    !exceptResources &&
    resources.length > 0
  );
}

/** What a statement is about, with nodes and documents apart where it starts sessions. */
export function statementPhrase(statement: StatementMeaning, voice: Voice): string {
  if (!startsOnly(statement)) return actionsOn(statement, voice);
  const documents = statement.resources.filter(({ code }) => DOCUMENT.test(code) || code === 'default-shell');
  const nodes = statement.resources.filter((resource) => !documents.includes(resource));
  return startPhrase(nodes, documents, voice, statement.conditions.some(asksTag));
}

/** One sentence for a whole statement. */
export function statementSentence(statement: StatementMeaning): string {
  const { actions, conditions, effect, principals } = statement;
  if (effect === undefined)
    return 'A statement whose Effect is neither Allow nor Deny; IAM refuses the policy.';
  if (actions.length === 0) return 'A statement that names no action; IAM refuses the policy.';
  const subject = principals.length === 0 ? 'anyone with this policy' : principalsPhrase(principals);
  const when =
    conditions.length === 0
      ? ''
      : `, ${effect === 'Deny' ? '' : 'but only '}if ${conditionsClause(conditions)}`;
  const verb = effect === 'Deny' ? 'may not' : 'may';
  return `${capital(subject)} ${verb} ${statementPhrase(statement, CALLER)}${when}.`;
}

/** Conditions behind what they pick: `whose tag …`, `that they started themselves`, else `if …`. */
export function picked(conditions: readonly ConditionMeaning[]): string {
  if (conditions.length === 0) return '';
  const own = conditions.some(({ code }) => code === 'own-session') ? ' that they started themselves' : '';
  const others = conditions.filter(({ code }) => code !== 'own-session');
  const tags = others.map((each) => whoseTag(each, THEY)).filter((tag) => tag !== undefined);
  const rest = others.filter((each) => whoseTag(each, THEY) === undefined);
  const whose = tags.map((tag) => ` ${tag}`).join(' and');
  return `${own}${whose}${rest.length === 0 ? '' : `, if ${conditionsClause(rest, THEY)}`}`;
}
