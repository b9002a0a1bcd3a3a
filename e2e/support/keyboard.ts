import type { Locator, Page } from '@playwright/test';
import { expect } from './test.ts';

const MOST_STOPS = 120;

/** Presses Tab until something has the focus. Every stop on the way must be seen to have it. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await expectVisibleFocus(page);
  }
  throw new Error(`Tab does not reach ${target}`);
}

/** The element with the focus, or something around it, has a ring. */
export async function expectVisibleFocus(page: Page): Promise<void> {
  const focus = await page.evaluate(() => {
    const { activeElement } = document;
    const hasRing = (element: Element | null): boolean => {
      if (element === null || element === document.body) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const outlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
      return outlined || boxShadow !== 'none';
    };
    // Monaco's own frame stands around the element that takes the keys, and that of a field around its chips as well.
    const box = activeElement?.closest('[data-code-box]') ?? null;
    const frame = box ?? (activeElement?.matches('input') ? activeElement.parentElement : null);
    return {
      element: activeElement?.outerHTML.slice(0, 200) ?? '',
      visible: hasRing(activeElement) || hasRing(frame),
    };
  });
  expect(focus.visible, `focus can be seen on ${focus.element}`).toBe(true);
}

/**
 * Types what stands between words, and the last character of each word, key by key; the rest of a word comes at once,
 * as from an input method. Every key costs a render, and fields act on separators and on what was typed last.
 */
export async function typeWords(page: Page, text: string): Promise<void> {
  for (const [, word = '', key = ''] of text.matchAll(/([^ ,\n]*)([^ ,\n]|[ ,\n])/g)) {
    if (word) await page.keyboard.insertText(word);
    await page.keyboard.type(key);
  }
}
