import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build, type Plugin } from 'vite';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, '.cache/pseudo');

const pseudoEntry: Plugin = {
  name: 'pseudo-entry',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => html.replace('/src/app/main.tsx', '/src/app/testing/pseudo-main.ts'),
  },
};

/** Builds the page with the language in which every text is marked. @returns the folder, which is not handed out */
export async function buildPseudo(): Promise<string> {
  await build({
    root: ROOT,
    logLevel: 'warn',
    plugins: [pseudoEntry],
    build: { outDir: FOLDER, emptyOutDir: true, minify: false },
  });
  return FOLDER;
}

/**
 * What the page says, to eyes or to ears, that comes from no catalogue: texts outside of the marks, and sentences of
 * which a mark is missing. Literally IAM, what is typed, and what AWS has named in English stand in elements that say so.
 */
export const unmarked = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const LITERAL =
      'code, pre, textarea, script, style, noscript, .monaco-editor, [translate="no"], [lang="en"]';
    const found: string[] = [];

    /** Letters outside of marks, and marks without their other half. */
    const problemOf = (text: string): string | undefined => {
      let depth = 0;
      for (const character of text) {
        if (character === '⟦') depth += 1;
        else if (character === '⟧') depth -= 1;
        else if (depth === 0 && /\p{L}/u.test(character)) return 'unmarked';
        if (depth < 0) return 'cut';
      }
      return depth === 0 ? undefined : 'cut';
    };
    const report = (what: string, text: string) => {
      const problem = problemOf(text);
      if (problem !== undefined) found.push(`${problem} ${what}: ${text.replace(/\s+/g, ' ').slice(0, 160)}`);
    };
    const nameOf = (element: Element): string => {
      const classes = element.classList.length > 0 ? `.${[...element.classList].at(-1)}` : '';
      const parent = element.parentElement;
      return `${parent === null ? '' : `${parent.localName}>`}${element.localName}${classes}`;
    };

    report('title of the window', document.title);

    // A sentence may have elements in it: what flows in one box is read as one text.
    const boxes = new Map<Element, string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || parent.closest(LITERAL) !== null) continue;
      let box: Element = parent;
      while (box.parentElement !== null && /^(?:inline|contents)/.test(getComputedStyle(box).display)) {
        box = box.parentElement;
      }
      boxes.set(box, (boxes.get(box) ?? '') + (node.nodeValue ?? ''));
    }
    for (const [box, text] of boxes) report(nameOf(box), text);

    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest('.monaco-editor') !== null) continue;
      for (const attribute of [
        'aria-label',
        'aria-description',
        'aria-roledescription',
        'aria-valuetext',
        'title',
        'placeholder',
        'alt',
        'label',
      ]) {
        const text = element.getAttribute(attribute);
        // A title repeats an identifier that has no room, a label is the name of a group of them.
        if (/^(?:title|label)$/.test(attribute) && element.matches('[translate="no"]')) continue;
        if (text !== null) report(`${attribute} of ${nameOf(element)}`, text);
      }
    }
    for (const element of document.querySelectorAll('.monaco-editor [role="textbox"]')) {
      report('label of the editor', element.getAttribute('aria-label') ?? '');
    }
    return found;
  });
