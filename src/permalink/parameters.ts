import type { LinkWarning } from './warnings.ts';
import { linkWarning } from './warnings.ts';

/** The parameters of a link by name, still escaped; a name that stands there twice is left out. */
export interface Parameters {
  readonly values: ReadonlyMap<string, string>;
  readonly warnings: readonly LinkWarning[];
}

/** Splits `name=value&name=value`; `&amp;`, as pages show it, separates like `&`. */
export function parseParameters(query: string): Parameters {
  const values = new Map<string, string>();
  const repeated = new Map<string, string>();
  for (const part of query.split('&')) {
    const pair = part.startsWith('amp;') ? part.slice('amp;'.length) : part;
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = equals < 0 ? pair : pair.slice(0, equals);
    const value = equals < 0 ? '' : pair.slice(equals + 1);
    if (values.has(name)) repeated.set(name, value);
    else values.set(name, value);
  }
  for (const name of repeated.keys()) values.delete(name);
  return {
    values,
    warnings: [...repeated].map(([name, value]) => linkWarning('repeated-parameter', name, value)),
  };
}
