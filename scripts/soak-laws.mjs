/**
 * A law that holds for whatever is made at random. `npm test` tries it a few times, `npm run soak` very often.
 * @typedef {object} Law
 * @property {string} what is tried
 * @property {number} runs in `npm test`
 * @property {number} soaked how often in `npm run soak`
 * @property {string} file the test that holds it
 * @property {string} title of that test, with those of its groups before it
 */

/** @typedef {keyof import('vitest').ProvidedContext['lawRuns']} LawId */

/** @type {Readonly<Record<LawId, Law>>} */
export const laws = {
  configurations: {
    what: 'random configurations, encoded and decoded',
    runs: 300,
    soaked: 1_000_000,
    file: 'src/permalink/permalink.property.test.ts',
    title: 'links give back every configuration',
  },
  links: {
    what: 'damaged links, decoded',
    runs: 300,
    soaked: 100_000,
    file: 'src/permalink/permalink.property.test.ts',
    title: 'links never throw, whatever they say, and always open a configuration',
  },
  printed: {
    what: 'documents of hostile values, generated, printed and read back',
    runs: 100,
    soaked: 100_000,
    file: 'src/core/generate.property.test.ts',
    title: 'a generated document is the text, for any values whatsoever',
  },
  checked: {
    what: 'documents, generated, read as IAM reads them and checked',
    runs: 300,
    soaked: 100_000,
    file: 'src/analysis/findings/generated.property.test.ts',
    title: 'what the builder writes has no error and no warning that was not announced',
  },
  mutated: {
    what: 'documents with mistakes, mutated, checked and mended',
    runs: 5000,
    soaked: 100_000,
    file: 'src/checking/mutated.test.ts',
    title: 'mutated documents are read to the end, with every finding and fix in its place',
  },
  recognized: {
    what: 'documents, generated and turned back into answers',
    runs: 12,
    soaked: 10_000,
    file: 'src/analysis/recognition/recognize.test.ts',
    title: 'recognition loses and gains nothing of what any answers make',
  },
};

const { SOAK } = process.env;
const share = Number(SOAK);
if (SOAK !== undefined && !(share > 0)) throw new Error(`SOAK is no number above 0: ${SOAK}`);

/** Whether this is `npm run soak`, which says by `SOAK` what share of its runs to do. */
export const soaking = SOAK !== undefined;

/** How often each law is tried in this run. */
export const lawRuns = /** @type {Readonly<Record<LawId, number>>} */ (
  Object.fromEntries(
    Object.entries(laws).map(([id, { runs, soaked }]) => [id, soaking ? Math.ceil(soaked * share) : runs]),
  )
);
