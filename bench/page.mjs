/**
 * What the benchmark looks for: elements by CSS selector and, where given, by their label. Change this file when
 * the page changes; the rest of the benchmark knows no page.
 *
 * @typedef {{ selector: string, name?: string }} Target
 * @typedef {object} Page
 * @property {string} path with a fragment where the page needs one
 * @property {Target} firstControl the form is usable as soon as it can be
 * @property {Target} policy the region that shows the policy as text, with or without Monaco
 * @property {string} policyText a part of every policy
 * @property {string} policyLines the part of that region which holds the text
 * @property {string} editorLine a line that Monaco has drawn
 * @property {Target} typeInto a field each of whose key presses changes the policy
 * @property {string} typed
 */

/** @type {Page} */
const common = {
  path: '',
  firstControl: { selector: 'main input, main button, main [role="radio"], main [role="checkbox"]' },
  policy: { selector: 'section, [role="region"]', name: 'Policy' },
  policyText: '2012-10-17',
  policyLines: '.view-lines, pre',
  editorLine: '.monaco-editor .view-line > span',
  typeInto: { selector: 'input' },
  typed: 'abcdefghijklmnopqrstuvwxyz0123456789',
};

/** @type {Page} */
export const app = {
  ...common,
  path: '#/end-user?v=1',
  // Not in the prepared HTML, which cannot be used.
  firstControl: {
    selector: '#root main :is(input, button, [role="radio"], [role="checkbox"])',
  },
  policy: { selector: 'section', name: 'Policy document' },
  typeInto: { selector: 'input', name: 'Which AWS account?' },
  typed: '012345678901',
};

/** @type {Page} */
export const reference = {
  ...common,
  firstControl: { selector: 'main input' },
  typeInto: { selector: 'main input', name: 'Account' },
};

/**
 * The app with many node IDs.
 * @param {number} count
 * @returns {Page}
 */
export function withNodes(count) {
  const ids = Array.from({ length: count }, (_, index) => `i-${index.toString(16).padStart(17, '0')}`);
  return { ...app, path: `#/end-user?v=1&region=eu-west-1&user.node=${ids.join(',')}` };
}
