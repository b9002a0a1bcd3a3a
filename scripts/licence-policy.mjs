/** What may be in the page and in the package: licences that ask for their notice and nothing else. */
const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Python-2.0',
  'Unlicense',
]);
/** What may build and test it besides: its files stay as they are, and are handed to nobody. */
const FOR_TOOLS = new Set(['MPL-2.0']);

/**
 * Whether a package may be used.
 * @param {string | undefined} licence an SPDX expression, such as `(MPL-2.0 OR Apache-2.0)`; without nesting
 * @param {{ tool: boolean }} use a tool is part of nothing that is handed out
 */
export function isPermitted(licence, { tool }) {
  if (licence === undefined) return false;
  /** @param {string} id */
  const permitted = (id) => PERMISSIVE.has(id) || (tool && FOR_TOOLS.has(id));
  return licence
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every(permitted));
}
