import { coversAction } from '#iam';
import { operatorMeaning } from '../../explanation/meaning/condition.ts';
import { keyMeaning } from '../../explanation/meaning/condition-key.ts';
import { type Half, type Startable, startable } from '../../attempts/starting.ts';
import { isIdPattern } from '../../attempts/targets.ts';
import type { Obstacle } from '../../tasks/obstacle.ts';
import type { CheckedPolicy, CheckedStatement, PolicyCheck } from '../checked-policy.ts';
import type { Found } from '../types.ts';
import { statementOf } from '../causes.ts';
import { placeOf } from './starting.ts';
import { textsWithVariables } from './writing.ts';

const START = 'ssm:StartSession';
const USER_NAME = /\$\{aws:username\s*[,}]/i;

/** Whether a statement is meant for sessions: it names the action, and not only everything there is. */
const isMeant = ({ actions }: CheckedStatement): boolean =>
  actions.some(({ value }) => coversAction(value, START) && !/^(?:ssm:)?\*+$/i.test(value));

const meansToStart = (policy: CheckedPolicy): readonly CheckedStatement[] =>
  policy.allowing(START).filter(isMeant);

/** The statement and condition that an obstacle is about. */
function statementAt({ statements }: CheckedPolicy, obstacle: Obstacle): CheckedStatement | undefined {
  return 'statement' in obstacle ? statements.find(({ at }) => at === obstacle.statement.at) : undefined;
}

/** A condition that asks a resource not to have a tag of some value, which what has no tag meets. */
const isNegatedTag = ({ key, operator }: { readonly key: string; readonly operator: string }): boolean =>
  keyMeaning(key).code === 'resource-tag' && operatorMeaning(operator).negated;

/**
 * A Deny of what lacks the tag of a node: documents lack it as well, so nobody can start a session.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
function deniedByTag(policy: CheckedPolicy, { document }: Startable): readonly Found[] {
  if (document.outcome === 'allowed' && !document.onlyTagged) return [];
  const denying = document.obstacles.flatMap((obstacle) => {
    const statement = obstacle.code === 'explicitly-denied' ? statementAt(policy, obstacle) : undefined;
    return statement === undefined ? [] : [statement];
  });
  return [...new Set(denying)].flatMap<Found>(({ conditions }) =>
    conditions
      .filter(isNegatedTag)
      .map(({ key, at }) => ({ code: 'deny-tag-on-documents', at, params: { key } })),
  );
}

/** Why one half is denied in every attempt. */
function reason(policy: CheckedPolicy, half: 'node' | 'document', found: Startable): readonly Found[] {
  const { outcome, obstacles }: Half = found[half];
  const [first] = obstacles;
  if (outcome !== 'denied' || first === undefined) return [];
  const statement = statementAt(policy, first);
  if (statement === undefined) return [];
  if (first.code === 'explicitly-denied') {
    return [{ code: 'start-denied', at: statement.at, params: {} }];
  }
  if (first.code !== 'condition-not-met') {
    // The obstacle names the statement that comes first, which may be about the other half.
    const idle = meansToStart(policy).find(({ at }) => found.idle.includes(at));
    return [{ code: 'start-without-effect', at: placeOf(idle ?? statement, START), params: {} }];
  }
  const { at, key } = first;
  return keyMeaning(key).code === 'session-owner'
    ? [{ code: 'session-tag-on-start', at, params: { key } }]
    : [{ code: 'start-condition-unmet', at, params: { key } }];
}

/** Statements for sessions that match nothing, where others work. */
function idle(policy: CheckedPolicy, found: Startable): readonly Found[] {
  return meansToStart(policy)
    .filter(({ at, actions }) => found.idle.includes(at) && actions.length === 1)
    .flatMap<Found>((statement) => {
      const tag = statement.conditions.find(({ key }) => keyMeaning(key).code === 'session-owner');
      return tag === undefined
        ? [{ code: 'start-without-effect', at: placeOf(statement, START), params: {} }]
        : [{ code: 'session-tag-on-start', at: tag.at, params: { key: tag.key } }];
    });
}

/** Names that only IAM users have, in what lets people start sessions. */
function onlyUsers(policy: CheckedPolicy, { people }: Startable): readonly Found[] {
  if (!people.has('iam-user') || people.has('assumed-role')) return [];
  const text = policy
    .allowing(START)
    .flatMap(textsWithVariables)
    .find(({ value }) => USER_NAME.test(value));
  return text === undefined ? [] : [{ code: 'user-name-only-of-users', at: text.at, params: {} }];
}

const unique = (found: readonly Found[]): readonly Found[] => [
  ...new Map(found.map((each) => [`${each.code} ${each.at}`, each])).values(),
];

/**
 * Whether what is meant to let people start sessions does: the tasks are asked, and where nobody can start one, or a
 * statement matches nothing, the reason is told.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-getting-started-restrict-access.html
 */
function starting(policy: CheckedPolicy): readonly Found[] {
  const meant = meansToStart(policy);
  const [first] = meant;
  if (first === undefined) return [];
  const found = startable(policy.document);
  if (found === undefined || !found.exhaustive) return [];
  const byTag = deniedByTag(policy, found);
  const { node, document } = found;
  if (node.outcome === 'unnamed' && document.outcome !== 'unnamed') {
    return [{ code: 'nodes-missing', at: placeOf(first, START), params: {} }];
  }
  const reasons =
    byTag.length > 0 ? byTag : [...reason(policy, 'node', found), ...reason(policy, 'document', found)];
  const apart =
    node.outcome === 'allowed' && document.outcome === 'allowed' && found.people.size === 0
      ? [{ code: 'start-apart' as const, at: placeOf(first, START), params: {} }]
      : [];
  // A statement that does nothing has one reason for it.
  const told = new Set(reasons.map(statementOf));
  const alsoIdle = idle(policy, found).filter((each) => !told.has(statementOf(each)));
  return unique([...reasons, ...apart, ...alsoIdle, ...onlyUsers(policy, found)]);
}

/**
 * Nodes by their names: the ARN of an instance or hybrid node holds its ID.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html
 */
function nodeNames({ statements }: CheckedPolicy): readonly Found[] {
  return statements
    .flatMap(({ resources, notResources }) => [...resources, ...notResources])
    .flatMap<Found>(({ meaning, at }) => {
      if (meaning.code !== 'instances' && meaning.code !== 'hybrid-nodes') return [];
      const kind = meaning.code === 'instances' ? 'instance' : 'hybrid';
      return meaning.params.ids
        .filter((id) => !isIdPattern(kind, id) && !/^m?i-/.test(id))
        .map((name) => ({ code: 'node-name', at, params: { name, kind } }));
    });
}

/** Unique IDs of IAM users and roles. */
const UNIQUE_ID = /^A(?:ID|RO)A[A-Z0-9]{6,}/;

/**
 * Sessions by the unique ID of somebody: session IDs begin with a name.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-restrict-access-examples.html
 */
function uniqueIds({ statements }: CheckedPolicy): readonly Found[] {
  return statements
    .flatMap(({ resources, notResources }) => [...resources, ...notResources])
    .flatMap<Found>(({ meaning, at }) =>
      meaning.code === 'sessions-like' && UNIQUE_ID.test(meaning.params.pattern)
        ? [
            {
              code: 'unique-id-in-session-arn',
              at,
              params: { id: meaning.params.pattern.split(/[-:*]/)[0] ?? '' },
            },
          ]
        : [],
    );
}

/** What a policy comes to, asked of the tasks, in the order in which findings of one place appear. */
export const effectChecks: readonly PolicyCheck[] = [nodeNames, uniqueIds, starting];
