import {
  ANY_ONE,
  ANY_RUN,
  type Context,
  type ContextValue,
  filledText,
  formatInstant,
  parseInstant,
  parseOperator,
  parseTemplate,
} from '#iam';

// What a request can say so that a statement covers it.

/** A text that a pattern of a policy covers, its variables filled in. */
export function coveredBy(pattern: string, context: Context): string {
  if (pattern === '*') return pattern;
  return parseTemplate(pattern, { wildcards: true, variables: true })
    .template.map((part) => (part === ANY_RUN || part === ANY_ONE ? 'x' : filledText([part], context)))
    .join('');
}

function shifted(value: string, by: number): string {
  const number = Number(value);
  return Number.isNaN(number) ? value : String(number + by);
}

function shiftedInstant(value: string, by: number): string {
  const instant = parseInstant(value);
  return instant === undefined ? value : formatInstant(instant + by);
}

/** What a request can say so that a value of a condition answers it; `undefined` when it has to say nothing. */
function answer(base: string, value: string, context: Context): string | undefined {
  const by = /LessThan/.test(base) ? -1 : /GreaterThan/.test(base) ? 1 : 0;
  if (base === 'Null') return value.toLowerCase() === 'true' ? undefined : 'present';
  if (base.startsWith('Numeric')) return shifted(value, by);
  if (base.startsWith('Date')) return shiftedInstant(value, by);
  if (base === 'IpAddress') return value.split('/')[0] ?? value;
  return coveredBy(value, context);
}

/** What no value of a negated operator is likely to name. */
function unrelated(base: string): string {
  if (base.startsWith('Numeric')) return '-987654321';
  if (base.startsWith('Date')) return '1999-09-09T09:09:09Z';
  return base === 'NotIpAddress' ? '192.0.2.99' : 'unrelated';
}

/**
 * What a request says about the key of a condition so that one of its values answers; `undefined`: nothing.
 *
 * @param operatorName such as `ForAnyValue:StringLike`; of unknown operators nothing can be said.
 */
export function meeting(operatorName: string, value: string, context: Context): ContextValue | undefined {
  const operator = parseOperator(operatorName);
  if (operator === undefined) return undefined;
  const base = operatorName.replace(/^.*:/, '').replace(/IfExists$/, '');
  const negated = operator.base !== 'Null' && operator.base.negated;
  const said = negated ? unrelated(base) : answer(base, value, context);
  return said === undefined || operator.qualifier === undefined ? said : [said];
}
