import fc from 'fast-check';
import { expect, it } from 'vitest';
import { documentsOf, isReadBack } from './testing/read-back.ts';
import { readDocuments } from './index.ts';
import { FORMATS } from '../exporters/formats.ts';
import { FULL_SETUP, setupArbitrary, setupOf } from '../exporters/testing/setups.ts';
import type { Setup } from '../exporters/types.ts';

const READ_BACK = [
  ['cloudformation-json', 'a.template'],
  ['cloudformation-yaml', 'a.yaml'],
  ['terraform', 'main.tf'],
  ['terraform-jsonencode', 'main.tf'],
] as const;

/** Documents of a setup that are not in what was read of an export. */
async function missing(setup: Setup, format: (typeof READ_BACK)[number][0], path: string) {
  const text = FORMATS[format].write(setup);
  const { documents } = await readDocuments(text, { path });
  return documentsOf(setup).filter(
    (template) => !documents.some(({ document }) => isReadBack(template, document)),
  );
}

it.each(READ_BACK)('reads back what %s says of a full setup', async (format, path) => {
  expect(await missing(setupOf(FULL_SETUP, { attachment: 'group' }), format, path)).toEqual([]);
});

it.each(READ_BACK)(
  'reads back what %s says, whatever people typed',
  async (format, path) => {
    await fc.assert(
      fc.asyncProperty(setupArbitrary, async (setup) => {
        expect(await missing(setup, format, path)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  },
  120_000,
);
