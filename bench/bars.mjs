/**
 * What is measured, by name, in the unit of its row.
 * @typedef {Readonly<Record<string, number>>} Figures
 *
 * @typedef {object} Row
 * @property {string} figure
 * @property {string} what
 * @property {'s' | 'ms' | 'kB' | 'million' | 'thousand' | ''} unit
 * @property {number | 'reference'} [bar] the most that it may be, or the least for `isLeast`
 * @property {boolean} [isLeast]
 */

/** Everything that is measured, with its bar. Times are never gated; sizes and counts are, by `npm run size` and e2e. */
/** @type {readonly Row[]} */
const ROWS = [
  { figure: 'scripts', what: 'JS before the form, gz', unit: 'kB', bar: 200 },
  { figure: 'first paint', what: 'first contentful paint', unit: 's', bar: 0.3 },
  { figure: 'first paint, slow', what: 'the same, slow', unit: 's', bar: 0.95 },
  { figure: 'first control', what: 'first control usable', unit: 's', bar: 0.35 },
  { figure: 'first control, slow', what: 'the same, slow', unit: 's', bar: 1.9 },
  { figure: 'policy', what: 'policy visible', unit: 's', bar: 0.3 },
  { figure: 'policy, slow', what: 'the same, slow', unit: 's', bar: 0.95 },
  { figure: 'Monaco', what: 'Monaco on screen', unit: 's', bar: 'reference' },
  { figure: 'Monaco, slow', what: 'the same, slow', unit: 's', bar: 'reference' },
  { figure: 'key, median', what: 'key press → painted, median', unit: 'ms', bar: 25 },
  { figure: 'key, p95', what: 'key press → painted, p95', unit: 'ms', bar: 40 },
  { figure: 'key, p95, 1000 IDs', what: 'the same with 1,000 node IDs', unit: 'ms', bar: 60 },
  { figure: 'longest task, 1000 IDs', what: 'longest task while typing there', unit: 'ms', bar: 200 },
  { figure: 'key, p95, 5000 IDs', what: 'key press → painted with 5,000 IDs', unit: 'ms' },
  { figure: 'longest task, 5000 IDs', what: 'longest task while typing there', unit: 'ms', bar: 200 },
  { figure: 'keys without effect', what: 'key presses that changed nothing', unit: '', bar: 0 },
  { figure: 'shift', what: 'layout shift', unit: '', bar: 0 },
  { figure: 'requests', what: 'requests until ready', unit: '', bar: 5 },
  { figure: 'foreign', what: 'of these to another origin', unit: '', bar: 0 },
  { figure: 'derivation, median', what: 'derivation of the largest configuration, median', unit: 'ms' },
  { figure: 'derivation, p95', what: 'the same, p95', unit: 'ms', bar: 2.5 },
  { figure: 'report, median', what: 'access report, median', unit: 'ms', bar: 1 },
  { figure: 'report, p95', what: 'access report, p95', unit: 'ms', bar: 2 },
  { figure: 'decisions', what: 'decisions a second', unit: 'million', bar: 2, isLeast: true },
  { figure: 'explanations', what: 'explanations a second', unit: 'thousand' },
  { figure: 'compilations', what: 'compilations of a policy a second', unit: 'thousand' },
];

/** @param {number | undefined} value @param {Row['unit']} unit */
function written(value, unit) {
  if (value === undefined) return '';
  const digits = { s: 2, ms: value < 10 ? 2 : 0, kB: 1, million: 2, thousand: 0, '': 3 }[unit];
  const number = Number.isInteger(value) ? String(value) : value.toFixed(digits);
  return unit === '' ? number : `${number} ${unit}`;
}

/**
 * Figures beside the empty page of the stack and their bars, and which of these are missed.
 * @param {Figures} figures @param {Figures} references
 */
export function compare(figures, references) {
  const rows = ROWS.flatMap(({ figure, what, unit, bar, isLeast = false }) => {
    const value = figures[figure];
    const reference = references[figure];
    if (value === undefined && reference === undefined) return [];
    const limit = bar === 'reference' ? reference : bar;
    const isKept = value === undefined || limit === undefined || (isLeast ? value >= limit : value <= limit);
    return [
      {
        what,
        figure: written(value, unit),
        reference: written(reference, unit),
        bar: limit === undefined ? '' : `${isLeast ? '≥' : '≤'} ${written(limit, unit)}`,
        verdict: value === undefined || limit === undefined ? '' : isKept ? 'kept' : 'MISSED',
      },
    ];
  });
  return Object.fromEntries(rows.map(({ what, ...row }, index) => [`${index + 1} ${what}`, row]));
}
