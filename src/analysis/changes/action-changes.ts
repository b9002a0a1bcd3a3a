import type { JsonPointer, ReadCondition, ReadText } from '#iam';
import type { ActionGrants } from './policy-changes.ts';
import type { Change, Selection } from './types.ts';
import { actionMeaning } from '../explanation/meaning/action.ts';
import { conditionMeaning, type ConditionMeaning } from '../explanation/meaning/condition.ts';
import { isUnnamed, mergeResources, resourceMeaning } from '../explanation/meaning/resource.ts';
import type { StatementMeaning } from '../explanation/types.ts';
import { asksNodeTag, canBe, picksResources } from '../summary/reach.ts';
import type { Holder } from '../summary/types.ts';

/** How several actions changed alike. */
export interface Difference {
  readonly actions: readonly string[];
  readonly before: ActionGrants;
  readonly after: ActionGrants;
}

const PICKS_SESSIONS = /^ssm:(?:TerminateSession|ResumeSession)$/i;
const PICKS_NODES = /^ssm:(?:StartSession|SendCommand)$/i;

const lacking = <T>(from: ReadonlyMap<string, T>, other: ReadonlyMap<string, unknown>): readonly T[] =>
  [...from].flatMap(([key, value]) => (other.has(key) ? [] : [value]));

const meanings = (texts: readonly ReadText[]) =>
  mergeResources(texts.map(({ value }) => resourceMeaning(value)));
const isDocument = ({ value }: ReadText) => value.includes(':document/');

function meaningOf(condition: ReadCondition, { action }: ActionGrants): ConditionMeaning {
  return conditionMeaning(condition, [action]);
}

function selectionOf(grants: ActionGrants): Selection {
  const nodes = [...grants.resources.values()]
    .flat()
    .filter((each) => !isDocument(each) && canBe(each.value, 'node'));
  const tags = [...grants.conditions.values()].map((each) => meaningOf(each, grants)).filter(asksNodeTag);
  return { nodes: meanings(nodes), tags };
}

/** The key of what the actions of one difference have in common. */
export function signature(before: ActionGrants, after: ActionGrants): string {
  return JSON.stringify([
    after.effect,
    PICKS_NODES.test(after.action),
    PICKS_SESSIONS.test(after.action),
    lacking(after.resources, before.resources)
      .flat()
      .map(({ value }) => value),
    lacking(before.resources, after.resources)
      .flat()
      .map(({ value }) => value),
    [...after.conditions.keys()].filter((key) => !before.conditions.has(key)),
    [...before.conditions.keys()].filter((key) => !after.conditions.has(key)),
  ]);
}

function conditionChanges(
  difference: Difference,
  holder: Holder,
  skip: (meaning: ConditionMeaning) => boolean,
): readonly Change[] {
  const { before, after } = difference;
  const about = { holder, effect: after.effect, actions: difference.actions.map(actionMeaning) };
  const gone = lacking(before.conditions, after.conditions).filter((each) => !skip(meaningOf(each, before)));
  const come = lacking(after.conditions, before.conditions).filter((each) => !skip(meaningOf(each, after)));
  const keyOf = ({ key }: ReadCondition) => key.toLowerCase();
  // The first one of a key counts.
  const goneBy = new Map(gone.toReversed().map((condition) => [keyOf(condition), condition]));
  const comeKeys = new Set(come.map(keyOf));
  return [
    ...come.map<Change>((condition) => {
      const to = meaningOf(condition, after);
      const old = goneBy.get(keyOf(condition));
      return old === undefined
        ? { code: 'condition-added', at: [condition.at], params: { ...about, condition: to } }
        : {
            code: 'condition-changed',
            at: [condition.at],
            params: { ...about, from: meaningOf(old, before), to },
          };
    }),
    ...gone
      .filter((condition) => !comeKeys.has(keyOf(condition)))
      .map<Change>((condition) => ({
        code: 'condition-removed',
        at: [],
        params: { ...about, condition: meaningOf(condition, before) },
      })),
  ];
}

function resourceChange(
  code: 'nodes-changed' | 'documents-changed' | 'resources-changed',
  difference: Difference,
  holder: Holder,
  added: readonly ReadText[],
  removed: readonly ReadText[],
): readonly Change[] {
  if (added.length + removed.length === 0) return [];
  const params = {
    holder,
    effect: difference.after.effect,
    actions: difference.actions.map(actionMeaning),
    added: meanings(added),
    removed: meanings(removed),
    replaced: meanings(removed).filter((resource) => !isUnnamed(resource)),
  };
  return [{ code, at: added.map(({ at }) => at), params }];
}

/** Which sessions, as one statement: by their ARNs and by who started them. */
function sessionsOf({ actions }: Difference, grants: ActionGrants): StatementMeaning {
  return {
    effect: grants.effect,
    actions: actions.map(actionMeaning),
    exceptActions: false,
    resources: meanings([...grants.resources.values()].flat()),
    exceptResources: false,
    conditions: [...grants.conditions.values()].map((each) => meaningOf(each, grants)).filter(picksResources),
    principals: [],
  };
}

function sessionChanges(
  difference: Difference,
  holder: Holder,
  at: readonly JsonPointer[],
): readonly Change[] {
  const [from, to] = [sessionsOf(difference, difference.before), sessionsOf(difference, difference.after)];
  const rest = conditionChanges(difference, holder, picksResources);
  const sameOnes =
    JSON.stringify([from.resources, from.conditions]) === JSON.stringify([to.resources, to.conditions]);
  return sameOnes ? rest : [{ code: 'sessions-chosen', at, params: { holder, statement: to } }, ...rest];
}

/** Whether `*` stands for documents too, so that none of them has come or gone. */
function coversDocuments(grants: ActionGrants): boolean {
  const tagged = [...grants.conditions.values()].some((each) => asksNodeTag(meaningOf(each, grants)));
  return grants.resources.has('*') && !tagged;
}

/** What changed for actions that both documents name. */
export function actionChanges(difference: Difference, holder: Holder): readonly Change[] {
  const { before, after } = difference;
  const added = lacking(after.resources, before.resources).flat();
  const removed = lacking(before.resources, after.resources).flat();
  if (PICKS_SESSIONS.test(after.action)) {
    const picks = lacking(after.conditions, before.conditions).filter((each) =>
      picksResources(meaningOf(each, after)),
    );
    return sessionChanges(
      difference,
      holder,
      [...added, ...picks].map(({ at }) => at),
    );
  }
  if (!PICKS_NODES.test(after.action)) {
    return [
      ...resourceChange('resources-changed', difference, holder, added, removed),
      ...conditionChanges(difference, holder, () => false),
    ];
  }
  const [from, to] = [selectionOf(before), selectionOf(after)];
  const chosen =
    JSON.stringify(from.tags) !== JSON.stringify(to.tags) && from.tags.length * to.tags.length === 0;
  const node = (each: ReadText) => !isDocument(each);
  const selection: readonly Change[] = chosen
    ? [
        {
          code: 'nodes-chosen',
          at: [
            ...added.filter(node),
            ...[...after.conditions.values()].filter((each) => asksNodeTag(meaningOf(each, after))),
          ].map(({ at }) => at),
          params: { from, to },
        },
      ]
    : resourceChange('nodes-changed', difference, holder, added.filter(node), removed.filter(node));
  return [
    ...selection,
    ...resourceChange(
      'documents-changed',
      difference,
      holder,
      coversDocuments(before) ? [] : added.filter(isDocument),
      coversDocuments(after) ? [] : removed.filter(isDocument),
    ),
    ...conditionChanges(difference, holder, chosen ? asksNodeTag : () => false),
  ];
}
