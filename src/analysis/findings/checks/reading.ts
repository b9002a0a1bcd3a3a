import { coversAction, hasHoles, hasWildcard, keptActions, readPolicy, type ReadStatement } from '#iam';
import { READ_OBJECT } from '../../tasks/node-side.ts';
import { POLICY_KINDS } from '../../document-form.ts';
import type { CheckedPolicy } from '../checked-policy.ts';
import type { Found } from '../types.ts';

/** How deep a document may be nested to be checked; no policy and no Session document comes close. */
export const DEEPEST = 16;
/** IAM's API takes no longer policy; a Session document may have half of it. */
const LONGEST = 131_072;
/** Length of all JSON pointers together: what a few very long names with many values would cost. */
const LONGEST_POINTERS = 16_777_216;

interface Waiting {
  readonly value: unknown;
  readonly depth: number;
  readonly pointer: number;
}

/**
 * Whether a value is JSON of a size that can be checked in a moment. Total, also for values of any depth.
 *
 * @returns what keeps it from being checked; `undefined` = nothing.
 */
export function measure(document: unknown): Found | undefined {
  const waiting: Waiting[] = [{ value: document, depth: 1, pointer: 0 }];
  let characters = 0;
  let pointers = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth, pointer } = next;
    characters += typeof value === 'string' ? value.length + 2 : 2;
    pointers += pointer;
    if (typeof value === 'object' && value !== null) {
      if (depth > DEEPEST) return { code: 'json-too-deep', at: '', params: { limit: DEEPEST } };
      if (Array.isArray(value) && hasHoles(value)) return { code: 'not-a-policy', at: '', params: {} };
      for (const [name, member] of Object.entries(value)) {
        characters += Array.isArray(value) ? 0 : name.length + 2;
        waiting.push({ value: member, depth: depth + 1, pointer: pointer + name.length + 1 });
        if (waiting.length > LONGEST) break;
      }
    } else if (!['string', 'number', 'boolean'].includes(typeof value) && value !== null) {
      return { code: 'not-a-policy', at: '', params: {} };
    }
    if (characters + waiting.length > LONGEST || pointers > LONGEST_POINTERS) {
      return { code: 'json-too-large', at: '', params: { limit: LONGEST } };
    }
  }
  return undefined;
}

/**
 * Why IAM refuses the document.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function grammar({ kind, document }: CheckedPolicy): readonly Found[] {
  if (kind === 'session-document' || kind === 'other') return [];
  const problems = readPolicy(document, POLICY_KINDS[kind]).problems;
  const { Statement: statements } = document;
  return [
    // The evaluator reads it: nothing is allowed, which is right of a document that is not finished.
    ...(Array.isArray(statements) && statements.length === 0
      ? [{ code: 'statement-missing' as const, at: '/Statement', params: {} }]
      : []),
    ...problems.map(({ code, at }) => ({ code, at, params: {} })),
  ];
}

/** Systems Manager as a whole, also what of it is not kept. */
const SYSTEMS_MANAGER = /^(?:ssm|ec2messages)/i;
const NO_ACTION = /^[^:]*$/;

const KEPT: ReadonlySet<string> = new Set(keptActions.map((action) => action.toLowerCase()));

/** Whether an action has to do with sessions, as far as it is one. */
function concernsSessions(action: string): boolean {
  if (SYSTEMS_MANAGER.test(action) || NO_ACTION.test(action)) return true;
  if (!hasWildcard(action)) return KEPT.has(action.toLowerCase());
  return keptActions.some((kept) => coversAction(action, kept));
}

const concerns = ({ actions, notActions }: ReadStatement): boolean =>
  notActions.length > 0 ||
  actions.some(({ value }) => concernsSessions(value) && value.toLowerCase() !== READ_OBJECT.toLowerCase());

/**
 * Whether all of a policy is about something else: that nothing was found in it says little then. What is no
 * action, or lacks it, has its own findings.
 */
export function nothingOfSessions({ statements, services }: CheckedPolicy): readonly Found[] {
  const actions = statements.flatMap((statement) => statement.actions);
  if (actions.length === 0) return [];
  if (!statements.some(concerns)) {
    return [{ code: 'nothing-of-sessions', at: '', params: { names: services.complete } }];
  }
  if (!services.complete) return [];
  const others = actions
    .filter(({ value }) => !concernsSessions(value))
    .map(({ value }) => value.slice(0, value.indexOf(':')).toLowerCase());
  const prefixes = [...new Set(others)].filter((prefix) => services.service(prefix) !== undefined).sort();
  return prefixes.length === 0 ? [] : [{ code: 'services-by-name', at: '', params: { services: prefixes } }];
}
