import type { JsonPointer, ReadStatement, ReadText } from '#iam';
import { statementMeaning } from '../explanation/explain.ts';
import { actionMeaning } from '../explanation/meaning/action.ts';
import { mergeResources, resourceMeaning } from '../explanation/meaning/resource.ts';
import { type Portion, portions, rankOf } from './families.ts';
import { asksNodeTag, canBe, meaningIn, picksResources } from './reach.ts';
import type { Holder, SummaryItem } from './types.ts';

const meanings = (texts: readonly ReadText[]) =>
  mergeResources(texts.map(({ value }) => resourceMeaning(value)));

/** The elements that a portion rests on; the whole statement when the portion is all of it. */
function pointersOf({ statement }: Portion, whole: ReadStatement): readonly JsonPointer[] {
  if (statement.actions.length === whole.actions.length) return [whole.at];
  const picking = statement.conditions.filter((condition) => picksResources(meaningIn(whole, condition)));
  return [...statement.actions, ...statement.resources, ...picking].map(({ at }) => at);
}

/** Of whom it is said, and whether a session can be started with the policy alone. */
interface Said {
  readonly holder: Holder;
  readonly starts: boolean;
}

function mayStart({ statement }: Portion, said: Said, at: readonly JsonPointer[]): SummaryItem {
  const conditions = statement.conditions
    .map((condition) => meaningIn(statement, condition))
    .filter(picksResources);
  const isDocument = ({ value }: ReadText) => value.includes(':document/');
  const documents = statement.resources.filter(isDocument);
  // Documents have none of the nodes' tags, so a condition on these denies them.
  const tagged = conditions.some(asksNodeTag);
  return {
    code: 'may-start',
    group: 'allows',
    at,
    params: {
      holder: said.holder,
      works: said.starts,
      nodes: meanings(statement.resources.filter((resource) => !isDocument(resource))),
      documents: tagged ? [] : meanings(documents),
      except: meanings(statement.notResources),
      conditions,
    },
  };
}

function may(portion: Portion, holder: Holder, at: readonly JsonPointer[]): SummaryItem {
  const conditions = portion.statement.conditions.filter((condition) =>
    picksResources(meaningIn(portion.statement, condition)),
  );
  const statement = statementMeaning({ ...portion.statement, conditions });
  return { code: 'may', group: 'allows', at, params: { holder, statement } };
}

/** What the statements allow, in the order in which people ask for it. */
export function allows(statements: readonly ReadStatement[], said: Said): readonly SummaryItem[] {
  return statements
    .flatMap((whole) => portions(whole, said.holder === 'node').map((portion) => ({ portion, whole })))
    .toSorted((a, b) => rankOf(a.portion.family) - rankOf(b.portion.family))
    .map(({ portion, whole }) => {
      const at = pointersOf(portion, whole);
      const aboutSessions = whole.resources.some(
        ({ value }) => canBe(value, 'node') || canBe(value, 'document'),
      );
      return portion.family === 'start' && (aboutSessions || whole.notResources.length > 0)
        ? mayStart(portion, said, at)
        : may(portion, said.holder, at);
    });
}

/** Conditions that say when or from where, each once with all that it holds for. */
export function generalConditions(
  statements: readonly ReadStatement[],
  holder: Holder,
): readonly SummaryItem[] {
  const found = statements.flatMap((statement) =>
    statement.conditions
      .map((condition) => ({ statement, at: condition.at, condition: meaningIn(statement, condition) }))
      .filter(({ condition }) => !picksResources(condition)),
  );
  const groups = new Map<string, typeof found>();
  for (const each of found) {
    const key = JSON.stringify(each.condition);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const actions = group.flatMap(({ statement }) =>
      statement.actions.map(({ value }) => actionMeaning(value)),
    );
    return [
      {
        code: 'only-if' as const,
        group: 'conditions' as const,
        at: group.map(({ at }) => at),
        params: {
          holder,
          condition: first.condition,
          actions,
          everything: group.length === statements.length,
        },
      },
    ];
  });
}

/** What the statements deny. */
export function denies(statements: readonly ReadStatement[], holder: Holder): readonly SummaryItem[] {
  return statements.map((statement) => ({
    code: 'may-not',
    group: 'denies',
    at: [statement.at],
    params: { holder, statement: statementMeaning(statement) },
  }));
}
