import type { Locator, Page } from '@playwright/test';
import { expectEditor, open, plainText, policyPane } from './support/builder.ts';
import { expect, test } from './support/test.ts';

test.describe('a jump scrolls what it must, and nothing else', () => {
  const answers = (page: Page) => page.locator('#answers');
  const scrolled = (page: Page) => answers(page).evaluate(({ scrollTop }) => Math.round(scrollTop));
  const note = (page: Page, number: number): Locator =>
    page
      .getByRole('region', { name: 'Notes' })
      .getByRole('listitem')
      .nth(number - 1);

  for (const height of [900, 620]) {
    test(`from the plain text to a note and back, ${height} pixels high`, async ({ page }) => {
      await page.addInitScript(() =>
        localStorage.setItem('session-manager-policy-builder/policy-view', 'plain'),
      );
      await page.setViewportSize({ width: 1440, height });
      await open(page, 'end-user?v=1');
      for (const from of [0, 70, 200]) {
        await answers(page).evaluate((box, top) => box.scrollTo(0, top), from);
        for (const number of [1, 5, 2]) {
          const before = await scrolled(page);
          // By its click alone: Playwright would scroll to it first.
          await plainText(page)
            .getByRole('button', { name: `Note ${number}` })
            .first()
            .dispatchEvent('click');
          await expect(note(page, number)).toBeFocused();
          await expect(note(page, number)).toBeInViewport();
          expect(await scrolled(page)).toBe(before);

          await note(page, number)
            .getByRole('button', { name: /^Show lines?/ })
            .first()
            .dispatchEvent('click');
          await expect(policyPane(page).locator('.line-lit').first()).toBeInViewport();
          expect(await scrolled(page)).toBe(before);
        }
      }
    });
  }

  test('a note that is not there yet gets the focus when it comes', async ({ page }) => {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/\/explainer-[^/]*\.js$/, async (route) => {
      await released;
      await route.continue();
    });
    await page.addInitScript(() =>
      localStorage.setItem('session-manager-policy-builder/policy-view', 'plain'),
    );
    await open(page, 'end-user?v=1');
    await plainText(page).getByRole('button', { name: 'Note 2' }).first().click();
    release();
    await expect(note(page, 2)).toBeFocused();
  });

  test('from the editor to a note and back', async ({ page }) => {
    await open(page, 'end-user?v=1');
    await expectEditor(page);
    await answers(page).evaluate((box) => box.scrollTo(0, 120));
    const before = await scrolled(page);
    for (const number of [6, 1]) {
      await note(page, number).getByRole('button', { name: /^Note/ }).dispatchEvent('click');
      await note(page, number)
        .getByRole('button', { name: /^Show lines?/ })
        .first()
        .dispatchEvent('click');
      await expect(note(page, number)).toHaveAttribute('aria-current', 'true');
      expect(await scrolled(page)).toBe(before);
    }
  });

  test('to a question that is in view already', async ({ page }) => {
    await open(page, 'end-user?v=1');
    const account = page.getByRole('textbox', { name: 'Which AWS account?' });
    const goTo = policyPane(page).getByRole('button', { name: /^account-id/ });
    await goTo.click();
    await expect(account).toBeFocused();
    await expect(account).toBeInViewport({ ratio: 1 });
    const before = await scrolled(page);
    await policyPane(page)
      .getByRole('button', { name: /^region/ })
      .focus();
    await answers(page).evaluate((box) => box.scrollBy(0, -40));
    await goTo.click();
    await expect(account).toBeFocused();
    expect(await scrolled(page)).toBe(before - 40);
  });
});
