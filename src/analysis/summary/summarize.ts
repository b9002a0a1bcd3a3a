import { isObject, type PolicyProblem, readPolicy, type ReadStatement, type ReadText } from '#iam';
import { documentForm, POLICY_KINDS } from '../document-form.ts';
import { statementMeaning } from '../explanation/explain.ts';
import { actionMeaning } from '../explanation/meaning/action.ts';
import { keyMeaning } from '../explanation/meaning/condition-key.ts';
import type { ConditionMeaning } from '../explanation/meaning/condition.ts';
import { principalMeaning, servesOneAccount } from '../explanation/meaning/principal.ts';
import { limitsOfNodes, limitsOfPeople, startingWith } from './limits.ts';
import {
  asksAnyTag,
  asksNodeTag,
  isAbout,
  limit,
  meaningIn,
  present,
  reaches,
  reachesStar,
} from './reach.ts';
import { summarizeSessionDocument } from './session-document.ts';
import { allows, denies, generalConditions } from './statements.ts';
import { type Holder, SUMMARY_GROUPS, type SummaryItem } from './types.ts';

const OF_AGENTS = /^(?:ssmmessages:(?:Create|OpenControl)|ssm:UpdateInstanceInformation$|ec2messages:)/i;
/** What people do to nodes and sessions, and agents do not. */
const OF_PEOPLE = /^ssm:(?:(?:Start|Terminate|Resume)Session|SendCommand)$/i;
/**
 * What the agent asks before it writes session logs. Many programs write logs and objects; the group and the encryption
 * of its bucket is what only the agent looks at.
 */
const OF_SESSION_LOGS = /^(?:logs:DescribeLogGroups|s3:GetEncryptionConfiguration)$/i;
const WRITES_LOGS = /^(?:logs:PutLogEvents|s3:PutObject)$/i;
/** Who has a policy, by what it allows to do with sessions: people who connect, or the node they connect to. */
export function holderOf(statements: readonly ReadStatement[]): Holder {
  const names = statements
    .filter(({ effect }) => effect !== 'Deny')
    .flatMap(({ actions }) => actions.map(({ value }) => value));
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  const agent = has(OF_AGENTS) || (has(OF_SESSION_LOGS) && has(WRITES_LOGS));
  return agent && !has(OF_PEOPLE) ? 'node' : 'people';
}

/** Actions of this domain that know no resource, and so work on `*` only. Checked against AWS's reference by a test. */
export const ON_STAR_ONLY: ReadonlySet<string> = new Set(
  [
    'ssm:DescribeSessions',
    'ssm:DescribeInstanceInformation',
    'ssm:DescribeInstanceProperties',
    'ssm:ListDocuments',
    'ec2:DescribeInstances',
    'logs:DescribeLogGroups',
  ].map((action) => action.toLowerCase()),
);

const OF_OWN_SESSIONS = /^ssm:(?:Terminate|Resume)Session$/i;

/** Actions that a statement names in vain, by what they work on. */
interface Useless {
  /** They know no resource, but it names some or compares their tags. */
  readonly everything: readonly ReadText[];
  /** They know only sessions, but it names none or compares the tags of nodes. */
  readonly sessions: readonly ReadText[];
}

function uselessIn(statement: ReadStatement): Useless {
  const asks = (one: (meaning: ConditionMeaning) => boolean) =>
    statement.conditions.some((condition) => one(meaningIn(statement, condition)));
  const unless = (useful: boolean, isOne: (value: string) => boolean) =>
    useful ? [] : statement.actions.filter(({ value }) => isOne(value));
  return {
    everything: unless(reachesStar(statement) && !asks(asksAnyTag), (value) =>
      ON_STAR_ONLY.has(value.toLowerCase()),
    ),
    sessions: unless(reaches(statement, 'session') && !asks(asksNodeTag), (value) =>
      OF_OWN_SESSIONS.test(value),
    ),
  };
}

/** The statements without what they name in vain. */
function withoutUseless(statements: readonly ReadStatement[]): readonly ReadStatement[] {
  return statements.flatMap((statement) => {
    const { everything, sessions } = uselessIn(statement);
    const useless = [...everything, ...sessions];
    if (useless.length === 0) return [statement];
    const actions = statement.actions.filter((action) => !useless.includes(action));
    return actions.length === 0 ? [] : [{ ...statement, actions }];
  });
}

/** Says which actions are named in vain. */
function grantsNothing(statements: readonly ReadStatement[]): readonly SummaryItem[] {
  return statements.flatMap((statement) => {
    const useless = uselessIn(statement);
    return (['everything', 'sessions'] as const).flatMap((on) => {
      const actions = useless[on];
      return actions.length === 0
        ? []
        : [
            {
              code: 'grants-nothing' as const,
              group: 'limits' as const,
              at: actions.map(({ at }) => at),
              params: { actions: actions.map(({ value }) => actionMeaning(value)), on },
            },
          ];
    });
  });
}

const SOURCES: ReadonlySet<string> = new Set(['source-account', 'source-arn', 'external-id']);

/** Services that act for many customers, trusted without a word on which of them. */
function trustsAnyAccount(statement: ReadStatement): SummaryItem | undefined {
  const services = statement.principals.filter(
    ({ type, value }) => type === 'Service' && !servesOneAccount(value),
  );
  const confined = statement.conditions.some(({ key }) => SOURCES.has(keyMeaning(key).code));
  if (services.length === 0 || confined || statement.effect !== 'Allow') return undefined;
  return {
    code: 'trust-any-account',
    group: 'limits',
    at: services.map(({ at }) => at),
    params: { principals: services.map(principalMeaning) },
  };
}

/** Who may assume a role. */
function summarizeTrust(statements: readonly ReadStatement[]): readonly SummaryItem[] {
  return [
    ...statements.map<SummaryItem>((statement) => {
      const params = { statement: statementMeaning(statement) };
      return statement.effect === 'Deny'
        ? { code: 'may-not-assume', group: 'denies', at: [statement.at], params }
        : { code: 'may-assume', group: 'allows', at: [statement.at], params };
    }),
    ...present(statements.map(trustsAnyAccount)),
  ];
}

const OF_SESSIONS = [
  'ssm:StartSession',
  'ssm:TerminateSession',
  'ssm:ResumeSession',
  'ssm:DescribeSessions',
  'ssmmessages:OpenDataChannel',
];

/** Whether it makes sense to say what the policy does not allow. */
function concernsSessions(statements: readonly ReadStatement[]): boolean {
  return statements.some((statement) => OF_SESSIONS.some((action) => isAbout(statement, action)));
}

function summarizePolicy(statements: readonly ReadStatement[], document: unknown): readonly SummaryItem[] {
  const allowed = statements.filter(({ effect }) => effect === 'Allow');
  const useful = withoutUseless(allowed);
  const holder = holderOf(allowed);
  const starting = startingWith(statements, document);
  const limits = () => (holder === 'node' ? limitsOfNodes(statements) : limitsOfPeople(statements, starting));
  return [
    ...allows(useful, { holder, starts: starting.starts }),
    ...generalConditions(useful, holder),
    ...denies(
      statements.filter(({ effect }) => effect === 'Deny'),
      holder,
    ),
    ...grantsNothing(allowed),
    ...(allowed.length === 0 ? [limit('allows-nothing')] : []),
    ...(allowed.length > 0 && (holder === 'node' || concernsSessions(allowed)) ? limits() : []),
  ];
}

/** Of a policy that IAM refuses, nothing else can be said. */
function refused(problems: readonly PolicyProblem[]): SummaryItem {
  return { code: 'refused', group: 'limits', at: problems.map(({ at }) => at), params: {} };
}

function itemsOf(document: unknown): readonly SummaryItem[] {
  const form = documentForm(document);
  switch (form) {
    case 'session-document':
      return isObject(document) ? summarizeSessionDocument(document) : [];
    case 'other':
      return [limit('not-a-document')];
    default: {
      const { statements, problems } = readPolicy(document, POLICY_KINDS[form]);
      if (problems.length > 0) return [refused(problems)];
      return form === 'trust-policy' ? summarizeTrust(statements) : summarizePolicy(statements, document);
    }
  }
}

/** Says once what several statements say alike. */
function withoutRepetition(items: readonly SummaryItem[]): readonly SummaryItem[] {
  const said = new Map<string, SummaryItem>();
  for (const item of items) {
    const key = JSON.stringify([item.group, item.code, item.params]);
    const before = said.get(key);
    said.set(key, before === undefined ? item : { ...before, at: [...before.at, ...item.at] });
  }
  return [...said.values()];
}

/**
 * A document in words, from its own elements alone: what it allows, on which conditions, what it denies, and what it
 * does not allow although somebody might expect it. Total: any JSON value, also a policy that IAM would refuse.
 *
 * @param document parsed JSON: a policy, a trust policy or a Session document.
 * @returns items in the order of `SUMMARY_GROUPS`.
 */
export function summarize(document: unknown): readonly SummaryItem[] {
  const items = withoutRepetition(itemsOf(document));
  return SUMMARY_GROUPS.flatMap((group) => items.filter((item) => item.group === group));
}
