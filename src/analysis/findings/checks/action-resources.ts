import { type ReadText, resourceTypesOf } from '#iam';
import { actionFacts } from '../../explanation/action-facts.ts';
import type { CheckedPolicy, CheckedResource, CheckedStatement } from '../checked-policy.ts';
import type { Found } from '../types.ts';

const SESSION = 'arn:${Partition}:ssm:${Region}:${Account}:session/${SessionId}';
const isStar = ({ value }: CheckedResource) => /^\*+$/.test(value);

/** Forms of the ARNs that an action is asked about; of a caller's data channel, the sessions that AWS prints. */
function formsOf(action: string): readonly string[] {
  if (/^ssmmessages:opendatachannel$/i.test(action)) return [SESSION];
  return resourceTypesOf(action).map(({ arn }) => arn);
}

function matches(action: ReadText, resource: CheckedResource): boolean {
  return isStar(resource) || formsOf(action.value).some((form) => resource.fits(form));
}

function inVain(statement: CheckedStatement, action: ReadText): readonly Found[] {
  if (statement.resources.some((resource) => matches(action, resource))) return [];
  const params = { action: action.value };
  return actionFacts(action.value)?.onStarOnly === true
    ? [{ code: 'action-only-on-star', at: action.at, params }]
    : [
        {
          code: 'action-on-other-resource',
          at: action.at,
          params: { ...params, expected: formsOf(action.value) },
        },
      ];
}

function unused(statement: CheckedStatement): readonly Found[] {
  const { actions, known, resources } = statement;
  const described = new Set(known.map(({ value }) => value.toLowerCase()));
  if (!actions.every(({ value }) => described.has(value.toLowerCase()))) return [];
  const used = new Set(resources.filter((resource) => known.some((action) => matches(action, resource))));
  if (used.size === 0 || used.size === resources.length) return [];
  return resources
    .filter((resource) => !used.has(resource))
    .map(({ value, at }) => ({ code: 'resource-unused', at, params: { resource: value } }));
}

/**
 * Actions on resources that they are never asked about (P14, P21, E7, E35), and resources that no action of their
 * statement is asked about. Optional types are alternatives: one of them is enough (P53).
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html
 */
export function actionResources({ statements }: CheckedPolicy): readonly Found[] {
  return statements
    .filter(
      ({ resources }) =>
        resources.length > 0 && resources.every((each) => isStar(each) || each.arn !== undefined),
    )
    .flatMap((statement) => [
      ...statement.known.flatMap((action) => inVain(statement, action)),
      ...unused(statement),
    ]);
}
