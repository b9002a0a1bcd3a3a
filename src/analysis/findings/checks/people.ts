import { hasWildcard, type ReadText } from '#iam';
import { keyMeaning } from '../../explanation/meaning/condition-key.ts';
import type { CheckedPolicy, CheckedResource, CheckedStatement, PolicyCheck } from '../checked-policy.ts';
import { everyDocumentIn, placeOf } from './starting.ts';
import { textsWithVariables } from './writing.ts';
import type { Found } from '../types.ts';

const END = 'ssm:TerminateSession';
const RESUME = 'ssm:ResumeSession';
const START = 'ssm:StartSession';
const USER_NAME = /\$\{aws:username\s*[,}]/i;
const USER_ID = /\$\{aws:userid\s*[,}]/i;
const ofSession = ({ key }: { readonly key: string }) =>
  ['session-owner', 'session-target'].includes(keyMeaning(key).code);

/** Whether nothing narrows the sessions down. */
function everySession(statement: CheckedStatement): ReadText | undefined {
  if (statement.conditions.some((condition) => ofSession(condition) || isTag(condition.key)))
    return undefined;
  return statement.resources.find(
    ({ meaning }) => meaning.code === 'everything' || meaning.code === 'every-session',
  );
}

const isTag = (key: string) => keyMeaning(key).code === 'resource-tag';

function forms(statement: CheckedStatement): readonly Found[] {
  const { resources, conditions } = statement;
  const byId = resources.filter(({ meaning }) => meaning.code === 'sessions-of-user-id');
  const byName = conditions
    .filter(({ key }) => keyMeaning(key).code === 'session-owner')
    .flatMap(({ values }) => values.filter(({ value }) => USER_NAME.test(value)));
  const every = everySession(statement);
  return [
    ...byId.map(({ at }) => ({ code: 'user-id-in-session-arn' as const, at, params: {} })),
    ...byName.map(({ at }) => ({ code: 'session-tag-with-user-name' as const, at, params: {} })),
    ...conditions
      .filter(({ key }) => isTag(key))
      .map(({ key, at }) => ({ code: 'session-tag-unknown' as const, at, params: { key } })),
    ...(every === undefined ? [] : [{ code: 'every-session' as const, at: every.at, params: {} }]),
  ];
}

function variables({ statements }: CheckedPolicy): readonly Found[] {
  const texts = statements.flatMap(textsWithVariables);
  const name = texts.find(({ value }) => /session/.test(value) && USER_NAME.test(value));
  if (name === undefined) return [];
  const mixed = texts.some(({ value }) => USER_ID.test(value));
  return [{ code: mixed ? 'user-variables-mixed' : 'user-name-only-of-users', at: name.at, params: {} }];
}

/**
 * How a policy tells people's own sessions from others'.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-restrict-access-examples.html
 */
function ownSessions(policy: CheckedPolicy): readonly Found[] {
  const ending = policy.allowing(END);
  const resuming = policy.allowing(RESUME);
  // Whoever ends the sessions of others, and starts none, has none to resume.
  const [first] = ending.filter(
    (statement) => everySession(statement) === undefined || policy.allowing(START).length > 0,
  );
  const statements = [...new Set([...ending, ...resuming])];
  // Sessions of Remote Desktop are not resumed.
  const starting = policy.allowing(START);
  const remoteDesktop =
    starting.length > 0 &&
    starting.every(({ conditions }) => conditions.some(({ key }) => keyMeaning(key).code === 'called-via'));
  return [
    ...statements.flatMap(forms),
    ...(first !== undefined && resuming.length === 0 && !remoteDesktop
      ? [{ code: 'resume-missing' as const, at: placeOf(first, END), params: {} }]
      : []),
    ...variables(policy),
  ];
}

const UPDATE = 'ssm:UpdateDocument';

const anyName = ({ value, kinds }: CheckedResource) =>
  kinds.has('document') && hasWildcard(value.slice(value.indexOf('document/')));

/** Whether a statement is held to documents of other types, such as approval policies, which start no session. */
const isOfOtherTypes = ({ conditions }: CheckedStatement): boolean =>
  conditions.some(
    ({ key, operator, values }) =>
      /^ssm:DocumentType$/i.test(key) &&
      /^String(?:Equals|Like)$/i.test(operator) &&
      values.every(({ value }) => value !== 'Session' && !hasWildcard(value)),
  );

/**
 * Administrators who may write documents: together with sessions on every document, they can write themselves a way
 * round all limits; and a changed document may not become the default one.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/preference-setting-permissions.html
 */
function preferences(policy: CheckedPolicy): readonly Found[] {
  const writing = [...policy.allowing('ssm:CreateDocument'), ...policy.allowing(UPDATE)];
  const open = writing.find((statement) => statement.resources.some(anyName) && !isOfOtherTypes(statement));
  const startsAll = policy
    .allowing('ssm:StartSession')
    .some((statement) => everyDocumentIn(statement).length > 0);
  const [updating] = policy.allowing(UPDATE);
  return [
    ...(open !== undefined && startsAll
      ? [{ code: 'documents-escalation' as const, at: open.at, params: {} }]
      : []),
    ...(updating !== undefined && policy.allowing('ssm:UpdateDocumentDefaultVersion').length === 0
      ? [{ code: 'default-version-missing' as const, at: placeOf(updating, UPDATE), params: {} }]
      : []),
  ];
}

/** Own sessions and preferences, in the order in which findings of one place appear. */
export const peopleChecks: readonly PolicyCheck[] = [ownSessions, preferences];
