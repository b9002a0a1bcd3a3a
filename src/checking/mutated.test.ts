import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { isObject, loadServices } from '#iam';
import { findingCases } from '../analysis/findings/testing/cases.ts';
import reported from '../analysis/findings/testing/reported-policies.json' with { type: 'json' };
import { checkText } from './check-text.ts';
import { fixesIn } from './fixes.ts';

const services = await loadServices();

/** Documents with every mistake that is known, and like them without. */
const DOCUMENTS: readonly unknown[] = [
  ...findingCases.flatMap(({ bad, good }) => [bad, good]),
  ...reported.map(({ input }) => input),
];
// Short ones: what is found by luck is found sooner where there is less.
const TEXTS = DOCUMENTS.flatMap((document) => JSON.stringify(document) ?? []).filter(
  ({ length }) => length < 1500,
);
const PIECES = [
  ...['"', '{', '}', '[', ']', ',', ':', '\\', '\\u0000', '${', '}', '*', '?', ' ', '\n', '0', '-', 'null'],
  ...[
    '"Effect": "Deny",',
    '"NotAction"',
    '"NotResource"',
    '"Condition": {}',
    '"Principal": "*"',
    '"__proto__"',
  ],
  ...['"Version": "2008-10-17",', '[]', '{}', 'true', '1e999', '\ud800', '"arn:aws:"', '"ssm:*"', '/*'],
];

type Choose = (below: number) => number;

/** Changes somewhere in a text, as a slip of the hand does. */
function inText(text: string, choose: Choose): string {
  const at = choose(text.length + 1);
  const end = Math.min(text.length, at + choose(12));
  const piece = PIECES[choose(PIECES.length)] ?? '';
  switch (choose(4)) {
    case 0:
      return text.slice(0, at) + text.slice(end);
    case 1:
      return text.slice(0, at) + piece + text.slice(at);
    case 2:
      return text.slice(0, at) + piece + text.slice(end);
    default:
      return text.slice(0, end) + text.slice(at);
  }
}

const VALUES = [null, true, 0, '', '*', [], {}, ['*'], { AWS: '*' }, 'ssm:StartSession', 'arn:aws:ssm:*:*:*'];

/** Any value somewhere in a document. */
function anyIn(value: unknown, choose: Choose): unknown {
  const entries = typeof value === 'object' && value !== null ? Object.values(value) : [];
  return entries.length === 0 || choose(3) === 0 ? value : anyIn(entries[choose(entries.length)], choose);
}

/** A document with another value somewhere in it, which may be one of another document. */
function inValue(value: unknown, choose: Choose): unknown {
  if (typeof value !== 'object' || value === null || choose(4) === 0) {
    return choose(2) === 0
      ? VALUES[choose(VALUES.length)]
      : anyIn(DOCUMENTS[choose(DOCUMENTS.length)], choose);
  }
  const keys = Object.keys(value);
  const key = keys[choose(keys.length)];
  if (Array.isArray(value)) {
    const at = choose(value.length + 1);
    const changed = inValue(value[at], choose);
    return choose(3) === 0 ? [...(value as unknown[]), changed] : value.toSpliced(at, 1, changed);
  }
  if (key === undefined || !isObject(value)) return value;
  const { [key]: child, ...others } = value;
  if (choose(6) === 0) return others;
  if (choose(6) === 0) return { ...others, [`${key}x`]: child };
  return { ...value, [key]: inValue(child, choose) };
}

/** A document that a number stands for, with one to three mistakes more than it had. */
function mutated(seed: number): string {
  let state = seed;
  const choose: Choose = (below) => {
    // A linear congruence, of which the upper bits are as good as random.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  let text = TEXTS[choose(TEXTS.length)] ?? '';
  for (let round = choose(3); round >= 0; round -= 1) {
    if (choose(2) === 0) text = inText(text, choose);
    else {
      try {
        text = JSON.stringify(inValue(JSON.parse(text), choose)) ?? '';
      } catch {
        // A text that is no JSON any more changes as a text.
        text = inText(text, choose);
      }
    }
  }
  return text;
}

/** Longer than other tests have: a soak tries many, and neither depends on the speed of the machine. */
const PATIENCE = 3_600_000;

describe('mutated documents', () => {
  it('are read to the end, with every finding and fix in its place', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const text = mutated(seed);
        const { findings } = checkText(text, 'policy.json', services);
        const lines = text.split(/\r\n|[\n\r]/).length;
        // A million expectations take longer than what they are about.
        const misplaced = findings.filter(
          ({ region: { startLine, endLine } }) => startLine < 1 || endLine < startLine || endLine > lines,
        );
        const torn = fixesIn(text, 'policy.json', findings).filter(
          (fix) =>
            fix?.edits.every(
              ({ offset, length }, index) => offset + length <= (fix.edits[index + 1]?.offset ?? text.length),
            ) === false,
        );
        if (misplaced.length + torn.length > 0) expect({ text, misplaced, torn }).toEqual({ text });
      }),
      { numRuns: inject('lawRuns').mutated },
    );
  });
});
