import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FUNCTIONS, planOf } from './plan.ts';
import { powershellLibrary } from './powershell-library.ts';
import { powershell } from './powershell.ts';
import { shellLibrary } from './shell-library.ts';
import { shell } from './shell.ts';
import { setupArbitrary } from '../testing/setups.ts';
import type { Setup } from '../types.ts';

const namesIn = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, name = '']) => name);

/** The words of a script outside comments, and outside documents, which begin with a brace. */
const wordsOf = (script: string): readonly string[] =>
  script
    .replaceAll(/^ *#.*$/gm, '')
    .replaceAll(/= ?'\{\n.*?\n\}'(?=\n)/gs, '')
    .split(/[^A-Za-z0-9_-]+/);

describe('the functions of a script', () => {
  it.each([
    ['POSIX shell', shell.write, shellLibrary, /^([a-z_]+)\(\) \{/gm],
    ['PowerShell', powershell.write, powershellLibrary, /^function ([A-Za-z-]+)/gm],
  ] as const)('are all that it calls, and no others: %s', (_, write, library, definition) => {
    fc.assert(
      fc.property(setupArbitrary, (setup: Setup) => {
        const script = write(setup);
        const defined = namesIn(script, definition);
        const words = wordsOf(script);
        const known = namesIn(Object.values(library(planOf(setup))).join('\n'), definition);
        expect(known.length).toBeGreaterThan(FUNCTIONS.length);
        expect(new Set(defined).size).toBe(defined.length);
        expect(defined.filter((name) => words.filter((word) => word === name).length < 2)).toEqual([]);
        expect(known.filter((name) => words.includes(name) && !defined.includes(name))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
