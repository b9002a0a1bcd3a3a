import { editor } from 'monaco-editor/editor';

export const THEME = 'page';

/**
 * Which colour of the code box each token has, and with `.` at its end those of one language. Monaco needs them as plain
 * colours.
 */
const RULES: readonly (readonly [token: string, colour: string, fontStyle?: string])[] = [
  ['key', '--code-key'],
  ['keyword', '--code-key'],
  ['tag', '--code-key'],
  ['metatag', '--code-quiet'],
  ['string', '--code-string'],
  ['comment', '--code-quiet'],
  ['number', '--code-type'],
  ['type', '--code-type'],
  ['variable', '--code-type'],
  ['constants', '--code-type'],
  ['attribute', '--code-type'],
  ['namespace', '--code-type'],
  ['regexp', '--code-string'],
  ['delimiter', '--code-quiet'],
  ['punctuation', '--code-quiet'],
  ['allow', '--code-allow'],
  ['deny', '--code-deny'],
  // Most of a policy is strings.
  ['string.json', '--code-text'],
  // Keys are types for Monaco there.
  ['type.yaml', '--code-key'],
  ['keyword.table', '--code-quiet'],
  ['string.md', '--code-quiet'],
  ['variable.source', '--code-text'],
  ['strong', '--code-text', 'bold'],
  ['emphasis', '--code-text', 'italic'],
];

/** Gives Monaco the colours that the page has at `host`: Monaco paints tokens itself and reads no style sheets. */
function takeTheme(host: HTMLElement): void {
  const style = getComputedStyle(host);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const background = colour('--code-background');
  editor.defineTheme(THEME, {
    base: style.colorScheme.includes('dark') ? 'vs-dark' : 'vs',
    // Not all colours of the base can be read on this background.
    inherit: false,
    rules: RULES.map(([token, name, fontStyle]) => ({
      token,
      foreground: colour(name).replace('#', ''),
      ...(fontStyle === undefined ? {} : { fontStyle }),
    })),
    colors: {
      'editor.background': background,
      'editor.foreground': colour('--code-text'),
      'editorGutter.background': background,
      'editorLineNumber.foreground': colour('--code-quiet'),
      'editorLineNumber.activeForeground': colour('--code-text'),
      'editorCursor.foreground': colour('--code-key'),
      'editor.selectionBackground': colour('--code-selection'),
      'editor.lineHighlightBorder': '#00000000',
      'editorWidget.background': background,
      'editorWidget.border': colour('--code-line'),
      'input.background': background,
      'input.foreground': colour('--code-text'),
      'input.border': colour('--code-line'),
      focusBorder: colour('--code-key'),
      // Lines are tinted, and what differs in them a little more; the text keeps its contrast on both.
      'diffEditor.insertedLineBackground': `${colour('--code-allow')}1a`,
      'diffEditor.insertedTextBackground': `${colour('--code-allow')}33`,
      'diffEditor.removedLineBackground': `${colour('--code-deny')}1a`,
      'diffEditor.removedTextBackground': `${colour('--code-deny')}33`,
      'diffEditor.diagonalFill': `${colour('--code-line')}80`,
      'diffEditor.border': colour('--code-line'),
      'widget.shadow': '#00000022',
    },
  });
  editor.setTheme(THEME);
}

/** Follows the switch between light and dark. @returns how to stop. */
export function followTheme(host: HTMLElement): () => void {
  takeTheme(host);
  const observer = new MutationObserver(() => takeTheme(host));
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-scheme'] });
  return () => observer.disconnect();
}
