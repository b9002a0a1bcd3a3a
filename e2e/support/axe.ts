import type { Locator, Page } from '@playwright/test';
import axe from 'axe-core';
import { expect } from './test.ts';

interface AxeOptions {
  /** The part of the page that is new since the last analysis. */
  readonly within?: Locator;
  /** CSS selectors of what is not ours to mend. Say why where you use it. */
  readonly exclude?: readonly string[];
  readonly colorSchemes?: readonly ('light' | 'dark')[];
}

/** A colour scheme changes nothing but colours. */
const RULES_ABOUT_COLOUR = ['color-contrast', 'link-in-text-block'];

/** Runs axe in both colour schemes. Evaluated by the debugger, so the Content-Security-Policy stays as it is. */
export async function expectNoAxeViolations(page: Page, options: AxeOptions = {}): Promise<void> {
  const { within, exclude = [], colorSchemes = ['light', 'dark'] } = options;
  for (const [index, colorScheme] of colorSchemes.entries()) {
    // A colour half way through a transition has a contrast of its own.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await settle(page);
    const rules = index === 0 ? [] : RULES_ABOUT_COLOUR;
    if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
    const violations = await page.evaluate(
      async ({ part, excluded, only }) => {
        const { axe: engine } = window as unknown as { axe: typeof axe };
        const context =
          excluded.length === 0 ? (part ?? document) : { exclude: excluded.map((selector) => [selector]) };
        const { violations: found } = await engine.run(context, {
          resultTypes: ['violations'],
          ...(only.length > 0 && { runOnly: { type: 'rule', values: only } }),
        });
        return found.map(({ id, help, nodes }) => ({
          id,
          help,
          nodes: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`),
        }));
      },
      { part: (await within?.elementHandle()) ?? null, excluded: exclude, only: rules },
    );
    expect(violations, `axe, ${colorScheme}`).toEqual([]);
  }
}

/** Waits until the new scheme is painted and no transition runs any more. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const finite = document.getAnimations().filter((animation) => {
      const { iterations } = animation.effect?.getComputedTiming() ?? {};
      return iterations !== Number.POSITIVE_INFINITY;
    });
    await Promise.allSettled(finite.map((animation) => animation.finished));
  });
}
