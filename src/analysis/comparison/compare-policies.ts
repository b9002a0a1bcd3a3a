import {
  compile,
  type Context,
  decide,
  hasWildcard,
  matchesWildcards,
  type ReadStatement,
  readStatements,
  type Services,
} from '#iam';
import { policyAccess } from '../access/policy-access.ts';
import type { Case } from '../access/scenarios.ts';
import { PEOPLE } from '../attempts/starting.ts';
import { coveredBy, meeting } from '../covered.ts';
import { documentForm } from '../document-form.ts';
import { type Identity, principalContext } from '../tasks/scenario.ts';
import type { TaskId } from '../tasks/tasks.ts';

const SIDES = ['first', 'second'] as const;
/** Which of two policies. */
export type Side = (typeof SIDES)[number];

/** Something that one of two policies allows and the other does not. */
export interface AccessDifference {
  readonly allowedBy: Side;
  /** As a statement writes them, where it is all that the pattern stands for; else the names. */
  readonly actions: readonly string[];
  /** As a statement writes it. */
  readonly resource: string;
  /** What a request has to say besides who asks, as a condition writes it; nothing where it need not say anything. */
  readonly said: readonly { readonly key: string; readonly value: string }[];
  /** Where only people who sign in in one way are told apart. */
  readonly as?: Identity['kind'];
}

/** A task that people or nodes can do with one of two policies and not, or not always, with the other. */
export interface TaskDifference {
  readonly task: TaskId;
  readonly case: Case;
  readonly outcomes: Readonly<Record<Side, 'allowed' | 'denied' | 'partly'>>;
  /** Where only people who sign in in one way are told apart. */
  readonly as?: Identity['kind'];
}

/** How two policies differ in what they allow. */
export interface PolicyComparison {
  readonly tasks: readonly TaskDifference[];
  readonly access: readonly AccessDifference[];
  /** Policies that IAM refuses, so that they allow nothing. */
  readonly refused: readonly Side[];
  /** How many requests were put to both. */
  readonly requests: number;
  /** Whether nothing was left out because there was too much of it. */
  readonly complete: boolean;
}

/** More requests than these are not asked. */
const MOST_REQUESTS = 200_000;

const PARTITION = 'aws';
const ELSEWHERE = 'arn:aws:other:region:account:elsewhere';

/** An entry of a statement, and what it stands for. */
interface Entry {
  readonly written: string;
  readonly stands: readonly string[];
}

/** The names of actions that a pattern covers; of a service that nobody knows, one that might be. */
function namesOf(pattern: string, services: Services, named: ReadonlySet<string>): readonly string[] {
  if (!hasWildcard(pattern)) return [pattern];
  const prefixes = [...named].filter((prefix) =>
    matchesWildcards((pattern.split(':')[0] ?? '').toLowerCase(), prefix),
  );
  const names = prefixes.flatMap((prefix) =>
    (services.service(prefix)?.actions ?? []).map((name) => `${prefix}:${name}`),
  );
  const covered = names.filter((name) => matchesWildcards(pattern.toLowerCase(), name.toLowerCase()));
  return covered.length > 0 ? covered : [coveredBy(pattern, {})];
}

/** The actions of a statement; of `NotAction`, all others of the services that either policy names. */
function actionsOf(
  { actions, notActions, exceptActions }: ReadStatement,
  services: Services,
  named: ReadonlySet<string>,
): readonly Entry[] {
  if (!exceptActions)
    return actions.map(({ value }) => ({ written: value, stands: namesOf(value, services, named) }));
  const excluded = notActions.map(({ value }) => value.toLowerCase());
  return namesOf('*', services, named)
    .filter((name) => !excluded.some((pattern) => matchesWildcards(pattern, name.toLowerCase())))
    .map((name) => ({ written: name, stands: [name] }));
}

/** The resources of a statement; of `NotResource`, something that it does not name, and what it names. */
const resourcesOf = ({ resources, notResources, exceptResources }: ReadStatement): readonly string[] =>
  exceptResources
    ? [ELSEWHERE, ...notResources.map(({ value }) => value)]
    : resources.map(({ value }) => value);

/** What the fields of the ARN of a resource say that nobody names. */
const ANY_FIELD: Readonly<Record<string, string>> = {
  Partition: PARTITION,
  Region: 'us-east-1',
  Account: '111122223333',
};

/** Something that an action is asked about, and how it is called. */
interface Target {
  readonly concrete: string;
  readonly named: string;
}

/**
 * What an action is asked about where a statement covers it. `*` is asked of actions that know no resources alone; the
 * others are asked about one of each kind.
 */
function targetsOf(written: string, action: string, services: Services, who: Context): readonly Target[] {
  const [prefix = '', name = ''] = action.split(':');
  const forms = written === '*' ? (services.service(prefix)?.action(name)?.arns ?? []) : [];
  if (forms.length === 0) return [{ concrete: coveredBy(written, who), named: written }];
  return forms.map((form) => ({
    concrete: form.replaceAll(/\$\{(\w+)\}/g, (_, field: string) => ANY_FIELD[field] ?? 'x'),
    named: form.replaceAll(/\$\{\w+\}/g, '*'),
  }));
}

type Said = AccessDifference['said'];

/** What a request says besides who asks, and how people are told of it. */
interface Way {
  readonly context: Context;
  readonly said: Said;
}

/** Whether a value of a condition can be told as it is written: what is meant is a value like this. */
const isToldAsWritten = (operator: string): boolean => /^(?:For\w+:)?(?:String|Arn)(?!Not)/i.test(operator);

/** What requests can say: nothing; and what meets every condition, once with each of their values. */
function waysOf({ conditions }: ReadStatement, who: Context): readonly Way[] {
  const meetingBy = (chosen: number, value: number): Way => {
    const met = conditions.flatMap(({ operator, key, values }, index) => {
      const written = values[index === chosen ? value : 0]?.value;
      const answer = written === undefined ? undefined : meeting(operator, written, who);
      if (written === undefined || answer === undefined) return [];
      const told = isToldAsWritten(operator) ? written : [answer].flat().join(', ');
      return [{ key, answer, told }];
    });
    return {
      context: { ...who, ...Object.fromEntries(met.map(({ key, answer }) => [key, answer])) },
      said: met.map(({ key, told }) => ({ key, value: told })),
    };
  };
  const all = conditions.flatMap(({ values }, index) => values.map((_, value) => meetingBy(index, value)));
  const different = new Map(all.map((way) => [JSON.stringify(way.said), way]));
  return [{ context: who, said: [] }, ...different.values()];
}

const prefixesIn = (statements: readonly ReadStatement[]): readonly string[] =>
  statements.flatMap(({ actions, notActions }) =>
    [...actions, ...notActions].flatMap(({ value }) => {
      const prefix = value.split(':')[0]?.toLowerCase() ?? '';
      return prefix === '' || hasWildcard(prefix) ? [] : [prefix];
    }),
  );

/** A statement, and of which policy. */
interface Placed {
  readonly of: Side;
  readonly statement: ReadStatement;
}

interface Asked {
  readonly services: Services;
  /** Prefixes of services whose actions wildcards stand for. */
  readonly named: ReadonlySet<string>;
  readonly who: Context;
  /** Which policy alone allows a request, if one does. */
  readonly allowedBy: (action: string, resource: string, context: Context) => Side | undefined;
}

/** What differs, and the names of all actions in which it does. */
interface Witness extends AccessDifference {
  readonly names: readonly string[];
}

/** What differs in the requests that a statement names. */
function witnessesOf(statement: ReadStatement, asked: Asked): readonly Witness[] {
  const { services, named, who, allowedBy } = asked;
  const found: Witness[] = [];
  const ways = waysOf(statement, who);
  for (const resource of resourcesOf(statement)) {
    for (const { written, stands } of actionsOf(statement, services, named)) {
      let open = stands.flatMap((action) =>
        targetsOf(resource, action, services, who).map((target) => ({ action, target })),
      );
      for (const { context, said } of ways) {
        const decided = open.map((each) => ({
          ...each,
          side: allowedBy(each.action, each.target.concrete, context),
        }));
        for (const side of SIDES) {
          const differing = decided.filter((each) => each.side === side);
          const names = [...new Set(differing.map(({ action }) => action))];
          if (differing.length > 0 && differing.length === open.length)
            found.push({ allowedBy: side, actions: [written], resource, said, names });
          else
            for (const { action, target } of differing)
              found.push({
                allowedBy: side,
                actions: [action],
                resource: target.named,
                said,
                names: [action],
              });
        }
        // What differs without a word needs none.
        open = decided.filter(({ side }) => side === undefined);
      }
    }
  }
  return found;
}

/**
 * What differs, in the words of the policy that allows it, or of what denies it in the other one; in those of an Allow of
 * the other one only where nothing else tells of it, since that can be wider than what differs.
 */
function accessDifferences(statements: readonly Placed[], asked: Asked): readonly AccessDifference[] {
  const witnesses = statements.flatMap(({ of, statement }) =>
    witnessesOf(statement, asked).map((witness) => ({
      witness,
      isForeign: statement.effect === 'Allow' && witness.allowedBy !== of,
    })),
  );
  const toldOf = ({ allowedBy }: Witness, name: string, said: Said) =>
    JSON.stringify([allowedBy, name.toLowerCase(), said]);
  const told = new Set(
    witnesses
      .filter(({ isForeign }) => !isForeign)
      .flatMap(({ witness }) => witness.names.map((name) => toldOf(witness, name, witness.said))),
  );
  const isTold = (witness: Witness) =>
    witness.names.every((name) => [[], witness.said].some((said) => told.has(toldOf(witness, name, said))));
  const merged = new Map<string, AccessDifference>();
  for (const { witness, isForeign } of witnesses) {
    if (isForeign && isTold(witness)) continue;
    const { allowedBy, resource, said, actions } = witness;
    const key = JSON.stringify([allowedBy, resource, said]);
    const known = merged.get(key)?.actions ?? [];
    const lowered = new Set(known.map((each) => each.toLowerCase()));
    const fresh = actions.filter((each) => !lowered.has(each.toLowerCase()));
    merged.set(key, { allowedBy, resource, said, actions: [...known, ...fresh] });
  }
  return [...merged.values()];
}

/** What each task of both reports says, where they say something else. */
function taskDifferences(documents: Readonly<Record<Side, unknown>>): readonly TaskDifference[] {
  const seen = new Set<string>();
  return SIDES.flatMap((source) => {
    const tried = documents[source];
    const [first, second] = SIDES.map((side) => policyAccess(tried, documentForm(tried), documents[side]));
    return (first?.reports ?? []).flatMap(({ identity, rows }, report) =>
      rows.flatMap(({ task, cells }) =>
        cells.flatMap((cell): readonly TaskDifference[] => {
          const other = second?.reports[report]?.rows
            .find((row) => row.task === task)
            ?.cells.find((each) => each.case === cell.case);
          const outcomes = { first: cell.outcome, second: other?.outcome ?? 'denied' };
          const key = JSON.stringify([identity, task, cell.case, outcomes]);
          if (outcomes.first === outcomes.second || seen.has(key)) return [];
          seen.add(key);
          return [{ task, case: cell.case, outcomes, as: identity }];
        }),
      ),
    );
  });
}

/** What holds however people sign in is said once. */
function together<T extends { readonly as?: Identity['kind'] }>(differences: readonly T[]): readonly T[] {
  const ways = new Map<string, T[]>();
  for (const difference of differences) {
    const { as: _, ...rest } = difference;
    const key = JSON.stringify(rest);
    ways.set(key, [...(ways.get(key) ?? []), difference]);
  }
  return [...ways.values()].flatMap(([one, ...others]): readonly T[] => {
    if (one === undefined) return [];
    const { as: _, ...rest } = one;
    return [others.length + 1 < PEOPLE.length ? one : (rest as T)];
  });
}

/**
 * How two identity policies differ in what they allow, whatever they look like: order, lists, Sids and split statements do
 * not matter. Both are asked the same: the tasks, with sessions that each of them suggests, and every action on every
 * resource that a statement of either names, with and without what its conditions ask. Each difference is one that the
 * evaluator saw; that there is none means that none of these requests is decided otherwise.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 *
 * @param first parsed JSON, of which nothing is known; a policy that IAM refuses allows nothing.
 * @param second the same.
 * @param services the names that wildcards in actions stand for.
 */
export function comparePolicies(first: unknown, second: unknown, services: Services): PolicyComparison {
  const policies = { first: compile({ identity: [first] }), second: compile({ identity: [second] }) };
  const documents = { first, second };
  const statements = SIDES.flatMap((of) =>
    readStatements(documents[of]).map((statement): Placed => ({ of, statement })),
  );
  const named = new Set([...prefixesIn(statements.map(({ statement }) => statement)), 'ssm', 'ssmmessages']);
  let left = MOST_REQUESTS;
  const allowedBy: Asked['allowedBy'] = (action, resource, context) => {
    if (left <= 0) return undefined;
    left -= 1;
    const [one, other] = SIDES.map(
      (side) => decide(policies[side], { action, resource, context }) === 'allowed',
    );
    if (one === other) return undefined;
    return one ? 'first' : 'second';
  };
  const access = PEOPLE.flatMap((person) => {
    const who = principalContext(person, PARTITION);
    return accessDifferences(statements, { services, named, who, allowedBy }).map((difference) => ({
      ...difference,
      as: person.kind,
    }));
  });
  return {
    tasks: together(taskDifferences(documents)),
    access: together(access),
    refused: SIDES.filter((side) => policies[side].problems.length > 0),
    requests: MOST_REQUESTS - left,
    complete: left > 0,
  };
}
