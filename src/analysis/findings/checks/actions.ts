import {
  actionReference,
  compileActions,
  hasWildcard,
  keptServices,
  matchesAction,
  matchesWildcards,
  type ReadText,
  type ServiceNames,
  type Services,
} from '#iam';
import {
  type CheckedPolicy,
  type CheckedResource,
  type CheckedStatement,
  type KnownAction,
  isOfKms,
} from '../checked-policy.ts';
import { type Suggest, suggestions } from '../nearest.ts';
import type { Found } from '../types.ts';

/** Whether a name with wildcards covers an action of a service. */
function coversAny(name: string, { loweredActions }: ServiceNames): boolean {
  const matcher = compileActions([name]);
  const start = (/^[^*?]*/.exec(name)?.[0] ?? '').toLowerCase();
  return loweredActions.some((each) => each.startsWith(start) && matchesAction(matcher, each));
}

function unknown({ value, at }: ReadText, services: Services, suggest: Suggest): readonly Found[] {
  const [prefix = '', name = ''] = value.split(':');
  const service = services.service(prefix);
  if (service === undefined) {
    if (!services.complete) return [];
    const near = suggest(prefix, services.prefixes);
    return near === undefined
      ? [{ code: 'service-unlisted', at, params: { service: prefix } }]
      : [{ code: 'service-unknown', at, params: { service: prefix, nearest: near } }];
  }
  const lacking = (near: string | undefined): Found =>
    near === undefined && !keptServices.has(service.prefix)
      ? { code: 'action-unlisted', at, params: { action: value } }
      : { code: 'action-unknown', at, params: { action: value, nearest: near } };
  if (hasWildcard(name)) {
    if (/^\*+$/.test(name)) return [];
    return coversAny(name, service) ? [] : [lacking(undefined)];
  }
  if (service.action(name) !== undefined) return [];
  const near = suggest(name, service.actions);
  return [lacking(near === undefined ? undefined : `${prefix}:${near}`)];
}

/** What IAM takes for an action: a prefix of letters, digits, hyphens and dots, and one colon. */
const ACTION = /^[A-Za-z0-9.-]+:[^:]*$/;
const WITH_WILDCARD_IN_SERVICE = /^([A-Za-z0-9.*?-]*[*?][A-Za-z0-9.*?-]*):[^:]*$/;

/**
 * Actions that IAM refuses, and those that do not exist: IAM accepts them, and no request ever has them.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export function actions({ statements, services }: CheckedPolicy): readonly Found[] {
  const suggest = suggestions();
  return statements
    .flatMap((statement) => [...statement.actions, ...statement.notActions])
    .flatMap<Found>((action) => {
      const { value, at } = action;
      if (/^\*+$/.test(value)) return [];
      if (ACTION.test(value)) return unknown(action, services, suggest);
      const service = WITH_WILDCARD_IN_SERVICE.exec(value)?.[1];
      return service === undefined
        ? [{ code: 'action-malformed', at, params: { text: value } }]
        : [{ code: 'action-service-wildcard', at, params: { service } }];
    });
}

const SESSION = 'arn:${Partition}:ssm:${Region}:${Account}:session/${SessionId}';
const isStar = ({ value }: CheckedResource) => /^\*+$/.test(value);

/** Forms of the ARNs that an action is asked about; of a caller's data channel, the sessions that AWS prints. */
const formsOf = ({ value, arns }: KnownAction): readonly string[] =>
  /^ssmmessages:opendatachannel$/i.test(value) ? [SESSION] : arns;

/** The ARN that AWS asks about although its reference says that the action has no resources, as its denials name it. */
function unlistedArn(action: string): string {
  if (/^logs:DescribeLogGroups$/i.test(action)) {
    return 'arn:${Partition}:logs:${Region}:${Account}:log-group::log-stream:';
  }
  const service = action.slice(0, action.indexOf(':')).toLowerCase();
  return `arn:\${Partition}:${service}:\${Region}:\${Account}:*`;
}

/** Whether a resource covers the ARN of a whole service, and not one thing in it. */
function coversWhole(form: string, { arn, fits }: CheckedResource): boolean {
  const rest = form.slice(form.indexOf('${Account}:') + '${Account}:'.length);
  return arn !== undefined && fits(form) && matchesWildcards(arn.rest, rest);
}

/** EKS has sessions into clusters, and SageMaker into its apps; the reference of `ssm:StartSession` lacks them. */
const OTHER_TARGETS = /^arn:[^:]*:(?:eks|sagemaker):/;

/** The resources of a statement by what is asked about them. */
interface Asked {
  /** Those that can match an ARN of a form. */
  readonly of: (form: string) => readonly CheckedResource[];
  /** Lists of those that an action can be asked about; one of them may be in several. */
  readonly by: (action: KnownAction) => readonly (readonly CheckedResource[])[];
}

/** Keeps what was asked once: many actions have the same forms. */
function once<T>(ask: (key: string) => T): (key: string) => T {
  const answers = new Map<string, T>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = ask(key);
    answers.set(key, answer);
    return answer;
  };
}

function askedOf(statement: CheckedStatement): Asked {
  const { resources } = statement;
  const ofKms = isOfKms(statement);
  // An alias has a finding of its own.
  const always = resources.filter(
    (resource) => isStar(resource) || (ofKms && resource.meaning.code === 'kms-alias'),
  );
  const others = resources.filter(({ value }) => OTHER_TARGETS.test(value));
  const of = once((form) => resources.filter(({ fits }) => fits(form)));
  const whole = once((form) => resources.filter((resource) => coversWhole(form, resource)));
  return {
    of,
    by: (action) => [
      always,
      whole(unlistedArn(action.value)),
      ...(/^ssm:StartSession$/i.test(action.value) ? [others] : []),
      ...formsOf(action).map(of),
    ],
  };
}

const isAsked = (action: KnownAction, { by }: Asked) => by(action).some(({ length }) => length > 0);

/** Whether this program knows what an action is asked about, beyond what the reference says. */
const isDescribed = ({ value }: KnownAction) => actionReference(value) !== undefined;

function inVain(asked: Asked, action: KnownAction): readonly Found[] {
  if (isAsked(action, asked)) return [];
  const { value, at } = action;
  const expected = formsOf(action);
  const params = { action: value };
  return expected.length === 0
    ? [{ code: 'action-only-on-star', at, params }]
    : [{ code: 'action-on-other-resource', at, params: { ...params, expected } }];
}

/** Actions that only the ARN of their whole service is for, as denials name it, said once a statement. */
function onWholeService({ known, resources }: CheckedStatement, asked: Asked): readonly Found[] {
  if (resources.some(isStar)) return [];
  const actions = known.filter(
    (action) =>
      isDescribed(action) &&
      formsOf(action).length === 0 &&
      // AWS prints this one itself.
      !/^logs:DescribeLogGroups$/i.test(action.value) &&
      isAsked(action, asked),
  );
  const [first] = actions;
  if (first === undefined) return [];
  return [
    {
      code: 'action-on-whole-service',
      at: first.at,
      params: { actions: actions.map(({ value }) => value) },
    },
  ];
}

/** Actions of other services: what their reference leaves out nobody knows, so that it is said once a statement. */
function notListed({ known }: CheckedStatement, asked: Asked): readonly Found[] {
  const actions = known.filter((action) => !isDescribed(action) && !isAsked(action, asked));
  const [first] = actions;
  if (first === undefined) return [];
  return [
    { code: 'resource-not-listed', at: first.at, params: { actions: actions.map(({ value }) => value) } },
  ];
}

function unused({ actions, known, resources }: CheckedStatement, asked: Asked): readonly Found[] {
  const described = new Set(known.filter(isDescribed).map(({ value }) => value.toLowerCase()));
  if (!actions.every(({ value }) => described.has(value.toLowerCase()))) return [];
  // Actions share lists, each of which is looked at once.
  const used = new Set([...new Set(known.flatMap(asked.by))].flat());
  if (used.size === 0 || used.size === resources.length) return [];
  return resources
    .filter((resource) => !used.has(resource))
    .map(({ value, at }) => ({ code: 'resource-unused', at, params: { resource: value } }));
}

/**
 * Actions on resources that they are never asked about, and resources that no action of their
 * statement is asked about. Optional types are alternatives: one of them is enough.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html
 */
export function actionResources({ statements }: CheckedPolicy): readonly Found[] {
  return statements
    .filter(
      ({ resources }) =>
        resources.length > 0 && resources.every((each) => isStar(each) || each.arn !== undefined),
    )
    .flatMap((statement) => {
      const asked = askedOf(statement);
      return [
        ...statement.known.filter(isDescribed).flatMap((action) => inVain(asked, action)),
        ...onWholeService(statement, asked),
        ...notListed(statement, asked),
        ...unused(statement, asked),
      ];
    });
}

/**
 * `Allow` with `NotAction` grants nearly everything there is.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html
 */
export function notAction({ statements }: CheckedPolicy): readonly Found[] {
  return statements
    .filter(({ effect, notActions }) => effect === 'Allow' && notActions.length > 0)
    .map(({ at }) => ({ code: 'not-action-allowed', at: `${at}/NotAction`, params: {} }));
}

/**
 * `Allow` with `NotResource` grants its actions on nearly everything there is.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notresource.html
 */
export function notResource({ statements }: CheckedPolicy): readonly Found[] {
  return statements
    .filter(({ effect, notResources }) => effect === 'Allow' && notResources.length > 0)
    .map(({ at }) => ({ code: 'not-resource-allowed', at: `${at}/NotResource`, params: {} }));
}
