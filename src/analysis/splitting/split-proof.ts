import { type Configuration, generate, type PolicyDocument, type PolicyKind, type Statement } from '#core';
import {
  compile,
  conditionValues,
  type Context,
  type ContextValue,
  decide,
  indexed,
  isObject,
  type Request,
  stringList,
} from '#iam';
import { accessReport } from '../access/access-report.ts';
import { splitPolicy } from './split-policy.ts';
import { coveredBy, meeting } from '../covered.ts';
import type { Authorization } from '../tasks/asking.ts';

/** One thing that a request says, in every way in which a statement covers it, and in a way in which it does not. */
interface Axis {
  readonly choices: readonly Part[];
  readonly miss: readonly Part[];
}

type Part =
  | { readonly name: 'action' | 'resource'; readonly value: string }
  | { readonly name: 'key'; readonly key: string; readonly value: ContextValue | undefined };

function elementAxis(
  statement: object,
  name: 'action' | 'resource',
  element: 'Action' | 'Resource',
  context: Context,
): Axis {
  const members: Readonly<Record<string, unknown>> = { ...statement };
  const listed = stringList(members[element]) ?? stringList(members[`Not${element}`]) ?? [];
  const elsewhere = name === 'action' ? 'other:Action' : 'arn:aws:other:region:account:elsewhere';
  const covered = listed.map((pattern): Part => ({ name, value: coveredBy(pattern, context) }));
  const near = covered.map(({ value }): Part => ({ name, value: `${String(value)}-other` }));
  const away: Part = { name, value: elsewhere };
  return members[element] === undefined
    ? { choices: [away], miss: covered }
    : { choices: covered, miss: [...near, away] };
}

function conditionAxes(statement: object, context: Context): readonly Axis[] {
  const block = 'Condition' in statement ? statement.Condition : undefined;
  if (!isObject(block)) return [];
  return Object.entries(block).flatMap(([operator, keys]) =>
    (isObject(keys) ? Object.entries(keys) : []).map(([key, written]): Axis => {
      const part = (value: ContextValue | undefined): Part => ({ name: 'key', key, value });
      const values = conditionValues(written) ?? [];
      const said = values.map((value) => coveredBy(value, context));
      return {
        choices: values.map((value) => part(meeting(operator, value, context))),
        miss: [
          ...[undefined, 'not-listed', ...said.map((value) => `${value}-other`)],
          // Negated operators exclude what is listed, and set operators see all of it at once.
          ...said,
          said,
          [...said, 'not-listed'],
        ].map(part),
      };
    }),
  );
}

/** A context in which some keys say something else. */
function contextWith(context: Context, parts: readonly (Part | undefined)[]): Context {
  // A tag that differs only in case would be a second value of the same key.
  const keys = new Map(Object.entries(context).map((entry) => [entry[0].toLowerCase(), entry]));
  for (const part of parts) {
    if (part?.name !== 'key') continue;
    const { key, value } = part;
    keys.delete(key.toLowerCase());
    if (value !== undefined) keys.set(key.toLowerCase(), [key, value]);
  }
  return indexed(Object.fromEntries(keys.values()));
}

function requestOf(parts: readonly (Part | undefined)[], context: Context): Request {
  let [action, resource] = ['other:Action', '*'];
  for (const part of parts) {
    if (part?.name === 'action') action = part.value;
    else if (part?.name === 'resource') resource = part.value;
  }
  return { action, resource, context: contextWith(context, parts) };
}

/** A request that says one thing otherwise. Requests that say the same of their keys share the context. */
function changed(request: Request, part: Part): Request {
  switch (part.name) {
    case 'action':
      return { ...request, action: part.value };
    case 'resource':
      return { ...request, resource: part.value };
    case 'key':
      return { ...request, context: contextWith(request.context, [part]) };
  }
}

/**
 * Requests that a statement answers, so that each of its values decides once, also together with the last values of
 * its other lists; and near misses, in each of which one thing is said differently.
 *
 * @param statement parsed JSON.
 * @param context what every request says, such as who asks.
 */
export function statementRequests(statement: object, context: Context): readonly Request[] {
  const axes = [
    elementAxis(statement, 'action', 'Action', context),
    elementAxis(statement, 'resource', 'Resource', context),
    ...conditionAxes(statement, context),
  ];
  const first = requestOf(
    axes.map(({ choices: [choice] }) => choice),
    context,
  );
  const last = requestOf(
    axes.map(({ choices }) => choices.at(-1)),
    context,
  );
  return [
    first,
    last,
    ...axes.flatMap(({ choices, miss }) => [
      ...choices.flatMap((choice) => [changed(first, choice), changed(last, choice)]),
      ...miss.map((part) => changed(first, part)),
    ]),
  ];
}

/** What requests say about a whole and its parts. */
export interface SplitEvidence {
  /** How many different requests were asked. */
  readonly requests: number;
  /** Those that the parts decide otherwise. */
  readonly differing: readonly Request[];
}

/** Each request once. A context is written out once, however many requests share it. */
function different(requests: readonly Request[]): readonly Request[] {
  const numbers = new Map<string, number>();
  const known = new Map<Context, number>();
  const numberOf = (context: Context): number => {
    const text = JSON.stringify(context);
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
  const found = new Map<string, Request>();
  for (const request of requests) {
    const { action, resource, context } = request;
    const number = known.get(context) ?? numberOf(context);
    known.set(context, number);
    found.set(JSON.stringify([action, resource, number]), request);
  }
  return [...found.values()];
}

/** Hears how many of the requests have been decided. */
export type OnProgress = (done: number, of: number) => void;

/** Between two words about the progress. */
const SOME_REQUESTS = 5000;

/**
 * Asks a policy document and the documents that it was split into the same questions. IAM takes all policies of an
 * identity together, so the parts are asked together. Sees the given policies only.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function proveSplit(
  whole: unknown,
  documents: readonly unknown[],
  requests: readonly Request[],
  onProgress: OnProgress = () => {},
): SplitEvidence {
  const one = compile({ identity: [whole] });
  const several = compile({ identity: documents });
  const asked = different(requests);
  return {
    requests: asked.length,
    differing: asked.filter((request, index) => {
      if (index > 0 && index % SOME_REQUESTS === 0) onProgress(index, asked.length);
      return decide(one, request) !== decide(several, request);
    }),
  };
}

/** Policies that are attached to people and to nodes, and so have a size limit and can be split. */
export type SplitKind = Exclude<PolicyKind, 'trust-policy'>;

/** A split policy, with the evidence that it says what the whole says. */
export interface SplitProof extends SplitEvidence {
  readonly documents: number;
  /** Whether every document is short enough. */
  readonly fits: boolean;
}

/** Everything that an authorisation may ask. */
function asked({ action, resource, context, asPrinted, unless }: Authorization): readonly Request[] {
  return [
    { action, resource, context },
    ...(asPrinted === undefined ? [] : [{ action, resource: asPrinted.resource, context }]),
    ...(unless === undefined ? [] : [unless]),
  ];
}

/** Every request that the access report of a document asks: all tasks in all their cases. */
function reportRequests(configuration: Configuration, kind: SplitKind): readonly Request[] {
  const { rows } = accessReport(configuration, kind);
  const trials = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.trials));
  return trials.flatMap(({ decision }) =>
    decision.checks.flatMap(({ authorization }) => asked(authorization)),
  );
}

/**
 * The statements of a policy that stand in none of the documents as they are. Only of these can the parts say something
 * else than the whole: what stands there unchanged answers as it did.
 */
export function dividedStatements(
  whole: PolicyDocument,
  documents: readonly PolicyDocument[],
): readonly Statement[] {
  const kept = new Set(documents.flatMap(({ Statement }) => Statement.map((each) => JSON.stringify(each))));
  return whole.Statement.filter((statement) => !kept.has(JSON.stringify(statement)));
}

/**
 * Splits the policy of a configuration and puts to the whole and to the parts what the access report asks, and for every
 * value of every statement that was divided a request that it answers and near misses. Takes the evaluator, so it is for
 * lazy use, and with thousands of values seconds: a page does it in a worker.
 *
 * @param limit characters other than white space that a document may have.
 */
export function splitProof(
  configuration: Configuration,
  kind: SplitKind,
  limit: number,
  onProgress?: OnProgress,
): SplitProof {
  const { document } = generate(configuration, kind);
  if (!('Statement' in document)) return { documents: 1, fits: true, requests: 0, differing: [] };
  const { documents, fits } = splitPolicy(document, limit);
  const reported = reportRequests(configuration, kind);
  const context = reported[0]?.context ?? {};
  const ofStatements = dividedStatements(document, documents).flatMap((statement) =>
    statementRequests(statement, context),
  );
  const evidence = proveSplit(document, documents, [...reported, ...ofStatements], onProgress);
  return { documents: documents.length, fits, ...evidence };
}
