import { actionExists, actionReference, fitsArnFormat, resourceTypesOf } from '#iam';
import type { PolicyDocument, Statement } from '../policy/types.ts';

const OPERATOR =
  /^(?:(?:ForAllValues|ForAnyValue):)?(?:(?:String(?:Not)?(?:Equals(?:IgnoreCase)?|Like)|Numeric(?:Not)?Equals|Numeric(?:Less|Greater)Than(?:Equals)?|Date(?:Not)?Equals|Date(?:Less|Greater)Than(?:Equals)?|Bool|BinaryEquals|(?:Not)?IpAddress|Arn(?:Not)?(?:Equals|Like))(?:IfExists)?|Null)$/;

/** Keys that IAM itself provides for every action; `aws:ResourceTag/…` and the like depend on the resource. */
const GLOBAL_KEY =
  /^aws:(?:MultiFactorAuth(?:Present|Age)|SourceIp|SourceVpce?|SourceIdentity|ViaAWSService|PrincipalArn|CurrentTime|SourceAccount|SourceArn|CalledVia|PrincipalTag\/.+)$/;

export const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

/** Every operator, key and values of a statement's condition. */
const conditionsOf = ({ Condition = {} }: Statement) =>
  Object.entries(Condition).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => ({ operator, key, values: listOf(values) })),
  );

const matchesKey = (key: string, template: string): boolean => {
  const prefix = template.replace(/\$\{\w+\}$/, '');
  return prefix === template
    ? key.toLowerCase() === template.toLowerCase()
    : key.toLowerCase().startsWith(prefix.toLowerCase()) && key.length > prefix.length;
};

const supportsKey = (action: string, key: string): boolean =>
  (actionReference(action)?.conditionKeys ?? []).some((template) => matchesKey(key, template)) ||
  resourceTypesOf(action).some(({ conditionKeys }) =>
    conditionKeys.some((template) => matchesKey(key, template)),
  );

/** The caller's `ssmmessages:OpenDataChannel`, which AWS prints on sessions though its reference lists no resource. */
const isCallersDataChannel = (action: string, resource: string): boolean =>
  action === 'ssmmessages:OpenDataChannel' &&
  /^arn:[^:]+:ssm:\*:(?:\*|[0-9]{12}|account-id):session\/.+$/.test(resource);

/** What stands where the ARN of a key is not named yet. */
const withKeyArn = (resource: string): string =>
  /^(?:bucket-)?key-name$/.test(resource) ? 'arn:aws:kms:region:account-id:key/key-name' : resource;

const actionProblems = (statement: Statement): readonly string[] => {
  const actions = listOf(statement.Action);
  const resources = listOf(statement.Resource).map(withKeyArn);
  return actions.flatMap((action) => {
    // AWS prints one action with a star behind its name.
    if (actionExists(action.replace(/\*$/, '')) !== true) return [`${action} does not exist`];
    const types = resourceTypesOf(action);
    return resources
      .filter((resource) => resource !== '*' && !isCallersDataChannel(action, resource))
      .filter((resource) => !types.some(({ arn }) => fitsArnFormat(resource, arn)))
      .map((resource) => `${action} does not know the resource ${resource}`);
  });
};

const conditionProblems = (statement: Statement): readonly string[] =>
  conditionsOf(statement).flatMap(({ operator, key, values }) => {
    const actions = listOf(statement.Action);
    const deaf = GLOBAL_KEY.test(key) ? [] : actions.filter((action) => !supportsKey(action, key));
    return [
      ...(OPERATOR.test(operator) ? [] : [`${operator} is no operator`]),
      ...(values.length === 0 ? [`${key} has no values`] : []),
      ...(deaf.length === actions.length ? [`no action supports ${key}`] : []),
      ...(operator.endsWith('IfExists') ? [] : deaf.map((action) => `${action} does not support ${key}`)),
    ];
  });

const isTagCondition = (key: string): boolean => /^(?:ssm|aws):resourceTag\//i.test(key);

const documentProblems = (statement: Statement): readonly string[] => {
  const documents = listOf(statement.Resource).filter((resource) => resource.includes(':document/'));
  const byTag = conditionsOf(statement).some(({ key }) => isTagCondition(key));
  return documents.flatMap((arn) => {
    const [, , , , account, name = ''] = arn.split(':');
    return [
      ...(byTag ? [`the tag condition cuts off ${arn}`] : []),
      ...(/^document\/(?:AWS|Amazon)/.test(name) === (account === '') ? [] : [`wrong account in ${arn}`]),
    ];
  });
};

const shapeProblems = (statement: Statement, denies: boolean): readonly string[] => {
  const { Resource, NotResource } = statement;
  const lists = [listOf(statement.Action), listOf(Resource ?? NotResource)];
  const names = Object.keys(statement).filter((name) => name !== 'Sid' && name !== 'Condition');
  return [
    ...(statement.Effect === (denies ? 'Deny' : 'Allow') ? [] : [`effect ${statement.Effect}`]),
    ...(names.toSorted().join() ===
    `Action,Effect,${denies && NotResource !== undefined ? 'NotResource' : 'Resource'}`
      ? []
      : [`elements ${names.join()}`]),
    ...(statement.Sid === undefined || /^[A-Za-z0-9]+$/.test(statement.Sid) ? [] : [`Sid ${statement.Sid}`]),
    ...lists.flatMap((list) => [
      ...(list.length === 0 ? ['an empty list'] : []),
      ...(new Set(list).size === list.length ? [] : [`repetition in ${list.join()}`]),
    ]),
    ...(Object.values(statement.Condition ?? { any: { key: '' } }).some(
      (keys) => Object.keys(keys).length === 0,
    )
      ? ['an operator without keys']
      : []),
  ];
};

/**
 * What is wrong with an identity policy by IAM's grammar and the service authorization data.
 * @param denies whether it has Deny statements and no others
 */
export const identityPolicyProblems = ({ Statement }: PolicyDocument, denies = false): readonly string[] =>
  Statement.flatMap((statement) => [
    ...shapeProblems(statement, denies),
    ...actionProblems(statement),
    ...conditionProblems(statement),
    ...documentProblems(statement),
  ]);
