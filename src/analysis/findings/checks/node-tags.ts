import { askedResource, compileResources, matchesResource } from '#iam';
import { conditionMeaning } from '../../explanation/meaning/condition.ts';
import type { CheckedPolicy, CheckedStatement } from '../checked-policy.ts';
import type { Found } from '../types.ts';

/** Actions that AWS asks about a node and about a document, each on its own. */
const TWO_QUESTIONS = ['ssm:StartSession', 'ssm:SendCommand'];

/** Documents that a statement names and that its tag condition then cuts off. */
function cutOff(policy: CheckedPolicy, action: string): readonly Found[] {
  const statements = policy.allowing(action);
  const elsewhere = statements
    .filter(({ nodeTags }) => nodeTags.length === 0)
    .flatMap(({ resources }) => resources.map(({ value }) => value));
  const { matcher } = compileResources([...new Set(elsewhere)], {
    negated: false,
    single: false,
    variables: false,
  });
  return statements.flatMap(({ nodeTags: [condition], resources }) =>
    resources
      .filter(({ value }) => condition !== undefined && value.includes(':document/'))
      .filter(({ value }) => !matchesResource(matcher, askedResource(value), {}))
      .map(({ value, at, arn }) => ({
        code: 'tag-condition-on-document' as const,
        at,
        params: { document: arn?.rest.replace(/^document\//, '') ?? value, key: condition?.key ?? '' },
      })),
  );
}

function optional({ conditions }: CheckedStatement): readonly Found[] {
  return conditions.flatMap<Found>((condition) => {
    const { code, params } = conditionMeaning(condition, []);
    if (code !== 'comparison' || params.key.code !== 'resource-tag' || !params.lenient) return [];
    return [{ code: 'tag-condition-optional', at: condition.at, params: { key: condition.key } }];
  });
}

/** `ssm:resourceTag/…` where nothing but ECS tasks is named, which have `aws:ResourceTag/…` only. */
function ofTasks({ nodeTags, resources }: CheckedStatement): readonly Found[] {
  if (resources.length === 0 || !resources.every(({ meaning }) => meaning.code === 'tasks')) return [];
  return nodeTags
    .filter(({ key }) => /^ssm:resourceTag\//i.test(key))
    .map(({ key, at }) => ({ code: 'tag-key-not-of-tasks', at, params: { key } }));
}

const unique = (found: readonly Found[]): readonly Found[] => [
  ...new Map(found.map((each) => [`${each.code} ${each.at}`, each])).values(),
];

/**
 * Tag conditions of statements that start sessions or run commands: over a document (P1), optional (P2), on tasks
 * (P24).
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-restrict-access-examples.html
 */
export function nodeTags(policy: CheckedPolicy): readonly Found[] {
  return unique(
    TWO_QUESTIONS.flatMap((action) => [
      ...cutOff(policy, action),
      ...policy.allowing(action).flatMap((statement) => [...optional(statement), ...ofTasks(statement)]),
    ]),
  );
}
