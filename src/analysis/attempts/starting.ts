import {
  applies,
  ask,
  compile,
  type CompiledCondition,
  type CompiledStatement,
  type Context,
  type JsonPointer,
  matchesAction,
  readPolicy,
} from '#iam';
import { type AskedDocument, prepare } from '../tasks/asking.ts';
import type { Obstacle } from '../tasks/obstacle.ts';
import { answers, type Check, type Judge, rememberingJudge } from '../tasks/perform.ts';
import {
  type Circumstances,
  type Identity,
  type Node,
  nodeContext,
  requestContext,
  type Scenario,
  tagContext,
  TODAY,
} from '../tasks/scenario.ts';
import { ownDocument, startSession } from '../tasks/start-session.ts';
import { bestOf, byKey, fittingContext, valuesFor, type Wishes } from './fitting.ts';
import { ANYWHERE, isOtherTarget, type Place, type Target, targetsOf } from './targets.ts';

const START = 'ssm:StartSession';

/** A session that somebody tries to start, with everything that a policy asks for as far as it can be had. */
export interface Attempt {
  readonly scenario: Scenario;
  readonly document: AskedDocument;
}

/** What came of one half of starting: the node, or the document. */
export interface Half {
  /** `unknown`: on targets of which nothing is known, such as EKS clusters. `unnamed`: no statement is about any. */
  readonly outcome: 'allowed' | 'denied' | 'unnamed' | 'unknown';
  /** Only documents that carry the tags of nodes themselves are allowed, which documents rarely do. */
  readonly onlyTagged: boolean;
  /** Of a half that is denied: what was in the way, first of what lets itself be told best. */
  readonly obstacles: readonly Obstacle[];
}

/** Whether anybody can start a session with a policy alone, as the tasks have it. */
export interface Startable {
  /** Kinds of people who can start some session; none when nobody can. */
  readonly people: ReadonlySet<Identity['kind']>;
  /** A session that can be started, by each kind of people who can. */
  readonly attempts: readonly Attempt[];
  readonly node: Half;
  readonly document: Half;
  /** Statements that allow `ssm:StartSession` and match nothing that it is asked about. */
  readonly idle: readonly JsonPointer[];
  /** Whether everything was tried that the policy names; otherwise "cannot" is only "was not found". */
  readonly exhaustive: boolean;
}

const ANN = { account: ANYWHERE.account, tags: {} } as const;
/** One of each kind. */
export const PEOPLE: readonly Identity[] = [
  { ...ANN, kind: 'assumed-role', role: 'SessionRole', roleId: 'AROAROLEEXAMPLE000001', sessionName: 'ann' },
  { ...ANN, kind: 'iam-user', name: 'ann', userId: 'AIDAANNEXAMPLE0000001' },
];
export const CIRCUMSTANCES: Circumstances = {
  time: '2026-06-01T12:00:00Z',
  sourceIp: '203.0.113.10',
  mfaAge: 60,
  documentAccessCheck: 'absent',
};
const NO_NODE: Node = { kind: 'instance', id: 'i-0123456789abcdef0', ...ANYWHERE, tags: {} };

/** More than this of anything is not tried: a policy with more of it says nothing by what it does not allow. */
const MOST = { statements: 24, entries: 24, conditions: 48, pairs: 120 };

const TAG = /^(?:aws|ssm):resourcetag\/(?!aws:ssmmessages:)(.+)$/is;
const tagIn = (key: string): string | undefined => TAG.exec(key)?.[1];
/** Keys that the tasks say themselves, or that no request to start a session has. */
const SETTLED =
  /^(?:(?:aws|ssm):resourcetag\/(?!aws:ssmmessages:target-id$).*|ssm:sessiondocumentaccesscheck|ssm:documenttype|aws:principaltype|aws:resourceaccount)$/is;

const isFree =
  ({ kind }: Identity) =>
  (key: string): boolean =>
    !SETTLED.test(key) &&
    // Only IAM users have the one, only roles the other.
    !(kind !== 'iam-user' && /^aws:username$/i.test(key)) &&
    !(kind === 'iam-user' && /^aws:(?:tokenissuetime|rolesessionname)$/i.test(key));

/** Every request says who asks, when and for which Region. */
const mayLack = (key: string): boolean =>
  !/^aws:(?:principalarn|principalaccount|userid|currenttime|epochtime|securetransport|requestedregion)$/i.test(
    key,
  );

/** Keys that stand in variables of a policy and that nobody has said a value of. */
function variablesIn(statements: readonly CompiledStatement[]): Context {
  const tags = /\$\{(aws:principaltag\/[^},]+)/gi;
  const texts = statements.flatMap(({ read }) => [
    ...read.resources.map(({ value }) => value),
    ...read.conditions.flatMap(({ values }) => values.map(({ value }) => value)),
  ]);
  return Object.fromEntries(
    texts.flatMap((text) => [...text.matchAll(tags)].map(([, key = '']) => [key, 'value'])),
  );
}

/** Tags with which a resource meets what is wanted. */
function fittingTags(
  base: Context,
  wishes: Wishes,
  contextOf: (tags: Readonly<Record<string, string>>) => Context,
): Readonly<Record<string, string>> {
  const tags: Record<string, string> = {};
  for (const { written, wanted, unwanted } of byKey(wishes, tagIn).values()) {
    const texts = [...wanted, ...unwanted].flatMap((condition) => valuesFor(condition, base));
    const choices = [undefined, ...new Set([...texts, 'something-else'])];
    const best = bestOf(choices, { wanted, unwanted }, (choice) => ({
      ...base,
      ...(choice === undefined ? {} : contextOf({ [written]: choice })),
    }));
    if (best !== undefined) tags[written] = best;
  }
  return tags;
}

interface Tried {
  readonly target: Target;
  readonly statement: CompiledStatement;
}

interface Setting {
  readonly identity: Identity;
  readonly denying: readonly CompiledCondition[];
  readonly variables: Context;
}

/** Puts together everything that goes into starting a session on one target with one document. */
function attemptOf(
  { identity, denying, variables }: Setting,
  { node, document }: { readonly node?: Tried; readonly document?: Tried },
  tagged: boolean,
): Attempt {
  const at: Place = node?.target ?? document?.target ?? ANYWHERE;
  const target = node?.target;
  const asked = document?.target;
  const conditions = (tried: Tried | undefined) => tried?.statement.conditions ?? [];
  const place = { region: at.region, account: at.account };
  const base: Scenario = {
    partition: at.partition,
    identity: { ...identity, account: at.account === '' ? ANN.account : at.account },
    node: {
      ...NO_NODE,
      ...(target?.half === 'node' ? { kind: target.kind, id: target.id } : {}),
      ...place,
    },
    session: { owner: identity, node: NO_NODE, suffix: '0a1b2c3d4e5f60718' },
    documents: { custom: '', customIsPort: false, picked: '' },
    preferencesExist: true,
    logs: {},
    circumstances: CIRCUMSTANCES,
    // Whether a data channel is asked about is a question of its own.
    assumptions: { ...TODAY, dataChannel: 'not-checked' },
    others: variables,
  };
  const general = { wanted: [...conditions(node), ...conditions(document)], unwanted: denying };
  const said = requestContext(base, base.identity);
  const others = { ...variables, ...fittingContext(said, general, isFree(identity), mayLack) };
  const context = { ...said, ...others };
  const nodeTags = fittingTags(context, { wanted: conditions(node), unwanted: denying }, (tags) =>
    nodeContext({ ...base.node, tags }),
  );
  const shell = asked?.half === 'document' ? asked.document : ownDocument('Custom-Session-Document');
  const documentTags =
    tagged && shell.owner === 'account'
      ? fittingTags(context, { wanted: conditions(document), unwanted: denying }, tagContext)
      : {};
  const shared = asked !== undefined && asked.account !== at.account ? { account: asked.account } : {};
  return {
    scenario: { ...base, others, node: { ...base.node, tags: nodeTags } },
    document: {
      ...shell,
      ...shared,
      ...(Object.keys(documentTags).length > 0 ? { tags: documentTags } : {}),
    },
  };
}

interface Answered {
  readonly node: Check;
  readonly document: Check;
}

/** Asks the task: what starting this session needs, each answered. */
function start({ scenario, document }: Attempt, judged: Judge): Answered | undefined {
  const checks = answers(startSession(prepare(scenario), { document, port: true }), judged);
  const of = (purpose: Check['authorization']['purpose']) =>
    checks.find(({ authorization }) => authorization.purpose === purpose);
  const [node, shell] = [of('start-on-node'), of('start-with-document')];
  return node === undefined || shell === undefined ? undefined : { node, document: shell };
}

const isAllowed = ({ answer }: Check): boolean => answer !== 'denied';

/** The same with the key that some requests lack. */
const withAccessCheck = ({ scenario, document }: Attempt): Attempt => ({
  document,
  scenario: { ...scenario, circumstances: { ...scenario.circumstances, documentAccessCheck: 'true' } },
});

/** Obstacles, those that say most first. */
const RANK: Readonly<Record<Obstacle['code'], number>> = {
  'explicitly-denied': 0,
  'condition-not-met': 1,
  'resource-not-covered': 2,
  'action-not-allowed': 3,
  'policy-refused': 4,
};

/** What is found out about one half. */
class HalfTried {
  readonly outcomes = new Set<'allowed' | 'allowed-tagged' | 'unknown'>();
  readonly obstacles: Obstacle[] = [];
  named = false;

  summary(): Half {
    const { outcomes } = this;
    const allowed = outcomes.has('allowed') || outcomes.has('allowed-tagged');
    const not = outcomes.has('unknown') ? 'unknown' : this.named ? 'denied' : 'unnamed';
    return {
      outcome: allowed ? 'allowed' : not,
      onlyTagged: outcomes.has('allowed-tagged') && !outcomes.has('allowed'),
      obstacles: this.obstacles.toSorted((a, b) => RANK[a.code] - RANK[b.code]),
    };
  }
}

/** Entries of `Resource` that targets are read from; of `NotResource`, everything. */
const entriesOf = ({ read, resources }: CompiledStatement): readonly string[] =>
  resources.negated ? ['*'] : read.resources.slice(0, MOST.entries).map(({ value }) => value);

/** What is known of a caller before a target is. */
const contextOf = (setting: Setting): Context => {
  const { scenario } = attemptOf(setting, {}, false);
  return requestContext(scenario, scenario.identity);
};

/** What was found out about the policy, over all people. */
interface Found {
  readonly node: HalfTried;
  readonly document: HalfTried;
  /** Statements that match something that is asked. */
  readonly contributing: Set<JsonPointer>;
}

/** Tries one half by itself. */
function tryHalf(setting: Setting, tried: Tried, judged: Judge, found: Found): boolean {
  const { half } = tried.target;
  const alone = (tagged: boolean) => attemptOf(setting, { [half]: tried }, tagged);
  const plain = alone(false);
  const ways = [
    { way: plain, tagged: false },
    { way: withAccessCheck(plain), tagged: false },
    ...(half === 'document' ? [{ way: alone(true), tagged: true }] : []),
  ];
  found[half].named = true;
  for (const { way, tagged } of ways) {
    const check = start(way, judged)?.[half];
    if (check === undefined) continue;
    if (applies(tried.statement, ask(check.authorization))) found.contributing.add(tried.statement.read.at);
    if (isAllowed(check)) {
      found[half].outcomes.add(tagged ? 'allowed-tagged' : 'allowed');
      return true;
    }
    if (check.obstacle !== undefined) found[half].obstacles.push(check.obstacle);
  }
  return false;
}

/** The same node or document as near to a place as its pattern leaves it. */
function near({ target, statement }: Tried, place: Place, context: Context): Tried {
  const isSame = (each: Target) =>
    each.half === 'document'
      ? target.half === 'document' && each.document.name === target.document.name
      : target.half === 'node' && each.kind === target.kind && each.id === target.id;
  const others = entriesOf(statement)
    .flatMap((entry) => targetsOf(entry, context, place))
    .filter(isSame);
  const there = others.filter(({ region }) => region === place.region);
  const best = there.find(({ account }) => account === place.account) ?? there[0];
  return { statement, target: best ?? target };
}

interface Pairs {
  readonly node: readonly Tried[];
  readonly document: readonly Tried[];
}

/** A session that starts: both halves of one attempt are allowed. `undefined` when none was found. */
function tryTogether(
  setting: Setting,
  { node: nodes, document: documents }: Pairs,
  judged: Judge,
): Attempt | undefined {
  const context = contextOf(setting);
  const pairs = nodes.flatMap((node) => documents.map((document) => ({ node, document })));
  for (const { node, document } of pairs.slice(0, MOST.pairs)) {
    const ways = [
      { node, document: near(document, node.target, context) },
      { node: near(node, document.target, context), document },
    ].flatMap((pair) => [false, true].map((tagged) => attemptOf(setting, pair, tagged)));
    const works = ways
      .flatMap((way) => [way, withAccessCheck(way)])
      .find((way) => {
        const answered = start(way, judged);
        return answered !== undefined && isAllowed(answered.node) && isAllowed(answered.document);
      });
    if (works !== undefined) return works;
  }
  return undefined;
}

const isTooMuch = (allowing: readonly CompiledStatement[], denying: readonly CompiledCondition[]): boolean =>
  allowing.length > MOST.statements ||
  denying.length > MOST.conditions ||
  allowing.some(
    ({ conditions, read }) => conditions.length > MOST.conditions || read.resources.length > MOST.entries,
  );

/** Whether nobody can start a session, for sure: neither too much for every attempt, nor on targets that nothing is known about. */
export function nobodyStarts({ people, exhaustive, node }: Startable): boolean {
  return exhaustive && people.size === 0 && node.outcome !== 'unknown';
}

/**
 * Tries to start sessions with a policy alone: on nodes and with documents that it names, by a user and by a role, under
 * the conditions that it asks for. The tasks decide, and so the evaluator.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-getting-started-restrict-access.html
 *
 * @returns `undefined` for what IAM would refuse, and for policies that do not allow `ssm:StartSession`.
 */
export function startable(document: unknown): Startable | undefined {
  const { compiled, problems } = readPolicy(document);
  const about = compiled.filter(({ actions }) => matchesAction(actions, START.toLowerCase()));
  const allowing = about.filter(({ effect }) => effect === 'Allow');
  if (problems.length > 0 || allowing.length === 0) return undefined;
  const denying = about.filter(({ effect }) => effect === 'Deny').flatMap(({ conditions }) => conditions);
  const statements = allowing.slice(0, MOST.statements).map((statement) => ({
    ...statement,
    conditions: statement.conditions.slice(0, MOST.conditions),
  }));
  // What a Deny leaves out may be all that is left.
  const exempt = about
    .filter(({ effect }) => effect === 'Deny')
    .flatMap(({ read }) => read.notResources.slice(0, MOST.entries).map(({ value }) => value));
  const judged = rememberingJudge(compile({ identity: [document] }));
  const found: Found = { node: new HalfTried(), document: new HalfTried(), contributing: new Set() };
  const attempts: Attempt[] = [];
  let pairs = 0;
  for (const identity of PEOPLE) {
    const setting = {
      identity,
      denying: denying.slice(0, MOST.conditions),
      variables: variablesIn(statements),
    };
    const context = contextOf(setting);
    const tried = statements.flatMap((statement) => {
      const entries = entriesOf(statement);
      if (entries.some(isOtherTarget)) {
        found.node.outcomes.add('unknown');
        found.contributing.add(statement.read.at);
      }
      return [...entries, ...exempt]
        .flatMap((entry) => targetsOf(entry, context))
        .map((target) => ({ target, statement }))
        .filter((each) => tryHalf(setting, each, judged, found));
    });
    const of = (half: Target['half']) => tried.filter(({ target }) => target.half === half);
    const together = { node: of('node'), document: of('document') };
    pairs = Math.max(pairs, together.node.length * together.document.length);
    const attempt = tryTogether(setting, together, judged);
    if (attempt !== undefined) attempts.push(attempt);
  }
  return {
    people: new Set(attempts.map(({ scenario }) => scenario.identity.kind)),
    attempts,
    node: found.node.summary(),
    document: found.document.summary(),
    idle: allowing.map(({ read }) => read.at).filter((at) => !found.contributing.has(at)),
    exhaustive: !isTooMuch(allowing, denying) && pairs <= MOST.pairs,
  };
}
