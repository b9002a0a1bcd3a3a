import { editor } from 'monaco-editor/editor';

const THEME = 'policy';

/** The custom properties of the code box that Monaco needs as plain colours. */
const RULES = [
  ['key', '--code-key'],
  ['string', '--code-text'],
  ['literal', '--code-text'],
  ['punctuation', '--code-quiet'],
  ['allow', '--code-allow'],
  ['deny', '--code-deny'],
] as const;

/** Gives Monaco the colours that the page has at `host`: Monaco paints tokens itself and reads no style sheets. */
function takeTheme(host: HTMLElement): void {
  const style = getComputedStyle(host);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const background = colour('--code-background');
  editor.defineTheme(THEME, {
    base: style.colorScheme.includes('dark') ? 'vs-dark' : 'vs',
    inherit: true,
    rules: RULES.map(([token, name]) => ({ token, foreground: colour(name).replace('#', '') })),
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
