import type { Context } from '../request.ts';
import type { Template } from '../template.ts';

/** Whether a value of a request answers the values of a policy. */
export type Test = (value: string, context: Context) => boolean;

/** What a family of condition operators compares, without negation, qualifier and `IfExists`. */
export interface Comparison {
  /** Whether `*` and `?` in values of the policy are wildcards. */
  readonly wildcards: boolean;
  /** Whether `${…}` in values of the policy is a variable (R20). */
  readonly variables: boolean;
  /** Whether a value answers any of the values of a policy. What the operator cannot read answers nothing. */
  readonly compile: (templates: readonly Template[]) => Test;
  /** Whether a text is something that the operator can read. */
  readonly reads: (text: string) => boolean;
}

/** The text of a value without wildcards and variables. */
export function literalText(template: Template): string {
  return template.filter((part) => typeof part === 'string').join('');
}

/** Compares with one value after the other. */
export function anyOf(compileOne: (template: Template) => Test): Comparison['compile'] {
  return (templates) => {
    const tests = templates.map(compileOne);
    return (value, context) => {
      for (const test of tests) {
        if (test(value, context)) return true;
      }
      return false;
    };
  };
}

/** Reads the value of the request once, and compares what was read. */
export function anyRead<T>(
  read: (text: string) => T | undefined,
  holds: (value: T, wanted: T) => boolean,
): Pick<Comparison, 'compile' | 'reads'> {
  return {
    reads: (text) => read(text) !== undefined,
    compile: (templates) => {
      const all = templates.flatMap((template) => {
        const wanted = read(literalText(template));
        return wanted === undefined ? [] : [wanted];
      });
      return (text) => {
        const value = read(text);
        return value !== undefined && all.some((wanted) => holds(value, wanted));
      };
    },
  };
}
