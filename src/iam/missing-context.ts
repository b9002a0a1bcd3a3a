import { type CompiledCondition, conditionOutcome, isMet } from './condition.ts';
import { resourceTemplate } from './decision.ts';
import type { CompiledPolicies, Layer, Verdict } from './evaluate.ts';
import { ANY_RUN } from './glob.ts';
import { type Context, type ContextKey, lookup, type Outcome } from './request.ts';
import { matchesAction } from './action.ts';
import { type AskedResource, compileResource, compileResources, listedAt, mismatch } from './resource.ts';
import { applies, type Asked, type CompiledStatement } from './statement.ts';
import { filledText, type Template, unsetVariables } from './variables.ts';

/** What a part of a statement says: it is settled, or it waits for keys. */
type Part = 'matches' | 'fails' | readonly string[];

const spellings = (keys: readonly ContextKey[]): readonly string[] => keys.map(({ written }) => written);

function resourcePart({ resources }: CompiledStatement, { resource, context }: Asked): Part {
  const { written, negated, variables } = resources;
  const unset = (text: string) => unsetVariables(resourceTemplate(text, variables), context);
  const fixed = written.filter((text) => unset(text).length === 0);
  const { matcher } = compileResources(fixed, { negated, variables });
  const waiting = written.filter((text) => unset(text).length > 0 && mayCover(text, resource));
  if (listedAt(matcher, resource, context) >= 0) return negated ? 'fails' : 'matches';
  return waiting.length > 0 ? spellings(waiting.flatMap(unset)) : negated ? 'matches' : 'fails';
}

/** Whether a pattern could match if its variables were anything. */
function mayCover(text: string, resource: AskedResource): boolean {
  const open = resourceTemplate(text, true).map((part) => (typeof part === 'object' ? ANY_RUN : part));
  const { pattern } = compileResource(filledText(open, {}), 0, false);
  return mismatch(pattern, resource, {}) < 0;
}

/** A condition with some of its values. */
function withTemplates(condition: CompiledCondition, templates: readonly Template[]): CompiledCondition {
  const { base } = condition.operator;
  return base === 'Null'
    ? condition
    : { ...condition, templates, answered: base.comparison.compile(templates) };
}

function conditionPart(condition: CompiledCondition, effect: 'Allow' | 'Deny', context: Context): Part {
  const { operator, key, templates } = condition;
  if (lookup(context, key).length === 0) {
    // With these, `Null` always or never holds, whatever the key.
    const fixed = operator.base === 'Null' && operator.qualifier !== undefined;
    if (!fixed) return [key.written];
  }
  const unset = templates.map((template) => unsetVariables(template, context));
  const settled = withTemplates(
    condition,
    templates.filter((_, position) => unset[position]?.length === 0),
  );
  const met = isMet(conditionOutcome(settled, context), effect);
  // A value with a variable could answer, which meets a condition and breaks a negated one.
  const negated = operator.base !== 'Null' && operator.base.negated;
  const waiting = unset.flat();
  if (waiting.length > 0 && met === negated) return spellings(waiting);
  return met ? 'matches' : 'fails';
}

/**
 * The keys without which it is not settled whether a statement applies; none when it is settled, because some part
 * does not match whatever those keys are, or because no key is missing.
 */
function openKeys(statement: CompiledStatement, asked: Asked): readonly string[] {
  const { actions, conditions, effect } = statement;
  if (!matchesAction(actions, asked.action)) return [];
  const parts = [
    resourcePart(statement, asked),
    ...conditions.map((condition) => conditionPart(condition, effect, asked.context)),
  ];
  if (parts.includes('fails')) return [];
  return parts.flatMap((part) => (typeof part === 'string' ? [] : part));
}

function keysOf(
  { statements }: Layer,
  asked: Asked,
  effect: 'Allow' | 'Deny',
  applying: boolean,
): readonly string[] {
  return statements.flatMap(({ statement }) =>
    statement.effect === effect && applies(statement, asked) === applying ? openKeys(statement, asked) : [],
  );
}

/** Whether a statement of this effect applies whatever the missing keys are. */
function isSettled({ statements }: Layer, asked: Asked, effect: 'Allow' | 'Deny'): boolean {
  return statements.some(
    ({ statement }) =>
      statement.effect === effect && applies(statement, asked) && openKeys(statement, asked).length === 0,
  );
}

function layerKeys(
  layer: Layer,
  layers: readonly Layer[],
  asked: Asked,
  outcome: Outcome,
): readonly string[] {
  switch (outcome) {
    case 'explicitly-denied':
      return layers.some((other) => isSettled(other, asked, 'Deny'))
        ? []
        : keysOf(layer, asked, 'Deny', true);
    case 'allowed': {
      const denials = keysOf(layer, asked, 'Deny', false);
      return isSettled(layer, asked, 'Allow')
        ? denials
        : [...denials, ...keysOf(layer, asked, 'Allow', true)];
    }
    case 'implicitly-denied':
      return isAllowing(layer, asked) ? [] : keysOf(layer, asked, 'Allow', false);
  }
}

function isAllowing({ statements }: Layer, asked: Asked): boolean {
  return statements.some(({ statement }) => statement.effect === 'Allow' && applies(statement, asked));
}

/**
 * Context keys that the request lacks and that could give or take access: what an answer without them leaves open.
 * Each once, in the spelling and the order of the policies.
 */
export function missingContext(
  { layers }: CompiledPolicies,
  asked: Asked,
  { outcome }: Verdict,
): readonly string[] {
  const first = new Map<string, string>();
  for (const key of layers.flatMap((layer) => layerKeys(layer, layers, asked, outcome))) {
    if (!first.has(key.toLowerCase())) first.set(key.toLowerCase(), key);
  }
  return [...first.values()];
}
