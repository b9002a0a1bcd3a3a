import type { Locator, Page } from '@playwright/test';
import {
  copyPolicy,
  editor,
  expectEditor,
  expectRunning,
  open,
  openStep,
  openTab,
  plainText,
  policyPane,
} from './support/builder.ts';
import { expect, test } from './support/test.ts';

/** An administrator of everything, in two Regions: a long document. */
const LONG =
  'administrator?v=1&region=eu-west-1,us-east-1&account=111122223333&admin.preferences=manage&encryption=on';

/** Lines of an editor, as they are wrapped, that are to be seen whole. */
const linesInView = (page: Page): Promise<number> =>
  policyPane(page)
    .locator('.monaco-editor')
    .evaluate((box) => {
      const view = box.getBoundingClientRect();
      return [...box.querySelectorAll('.view-line')].filter((line) => {
        const { top, bottom, height } = line.getBoundingClientRect();
        return height > 0 && top >= view.top && bottom <= view.bottom + 0.5;
      }).length;
    });

/** Whether a panel, its editor or something else in it is scrolled. */
const isScrolled = (panel: Locator): Promise<boolean> =>
  panel.evaluate((element) =>
    [element, ...element.querySelectorAll('*')].some(
      (each) =>
        each.scrollTop > 0 ||
        /translate3d\(0px, -[1-9]/.test((each as HTMLElement).style?.transform ?? '') ||
        (each.matches('.lines-content') && (each as HTMLElement).style.top.startsWith('-')),
    ),
  );

const divider = (page: Page): Locator => page.getByRole('separator', { name: 'Width of the answers' });

for (const [width, height, lines] of [
  [1440, 900, 34],
  [1280, 720, 26],
  [1024, 768, 26],
] as const) {
  test.describe(`at ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });

    test(`${lines} lines of the policy are in view, and Copy is, whatever scrolls`, async ({ page }) => {
      await open(page, LONG);
      await expectEditor(page);
      await expect.poll(() => linesInView(page)).toBeGreaterThanOrEqual(lines);
      const copy = policyPane(page).getByRole('button', { name: /^Copy/ }).first();
      const before = await copy.boundingBox();
      for (const name of ['Policy', 'Access', 'Try', 'Export']) {
        await openTab(page, name);
        await expect(copy).toBeVisible();
        const panel = policyPane(page).getByRole('tabpanel', { name });
        const box = await panel.boundingBox();
        await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 300);
        // What is in it may still be on its way.
        await expect
          .poll(async () => {
            await page.mouse.wheel(0, 4000);
            return isScrolled(panel);
          })
          .toBe(true);
        expect((await copy.boundingBox())?.y).toBe(before?.y);
      }
      await page.mouse.move(100, 400);
      await page.mouse.wheel(0, 4000);
      await expect.poll(() => page.locator('#answers').evaluate((box) => box.scrollTop)).toBeGreaterThan(0);
      expect((await copy.boundingBox())?.y).toBe(before?.y);
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('each tab is one tap away, and Copy stays in view', async ({ page }) => {
    await page.goto('./#/end-user?v=1');
    const bar = page.getByRole('group', { name: 'Answers or policy' });
    for (const name of ['Policy', 'Access', 'Try', 'Export']) {
      await bar.getByRole('button', { name, exact: true }).tap();
      await expect(policyPane(page).getByRole('tabpanel', { name, exact: true })).toBeVisible();
      await expect
        .poll(() =>
          page.evaluate(() => {
            window.scrollTo({ top: 3000 });
            return window.scrollY;
          }),
        )
        .toBeGreaterThan(0);
      await expect(policyPane(page).getByRole('button', { name: /^Copy/ }).first()).toBeInViewport({
        ratio: 1,
      });
    }
    await bar.getByRole('button', { name: 'Answers' }).tap();
    await expect(page.getByRole('heading', { level: 1, name: 'End user policy' })).toBeVisible();
  });

  test('eighteen lines of the policy are in view', async ({ page }) => {
    await page.goto('./#/end-user?v=1');
    await expectRunning(page);
    await page
      .getByRole('group', { name: 'Answers or policy' })
      .getByRole('button', { name: 'Policy' })
      .tap();
    const bottom = await page.getByRole('group', { name: 'Answers or policy' }).boundingBox();
    const lines = plainText(page).locator('.line');
    const seen = await lines.evaluateAll(
      (all, end) => all.filter((line) => line.getBoundingClientRect().bottom <= end).length,
      bottom?.y ?? 0,
    );
    expect(seen).toBeGreaterThanOrEqual(18);
  });
});

test.describe('the divider', () => {
  const widthOf = async (page: Page) => (await policyPane(page).boundingBox())?.width ?? 0;

  test('can be dragged, and is where it was after a reload', async ({ page }) => {
    await open(page, 'end-user?v=1');
    const before = await widthOf(page);
    const box = await divider(page).boundingBox();
    await page.mouse.move(box?.x ?? 0, 500);
    await page.mouse.down();
    await page.mouse.move((box?.x ?? 0) + 60, 500, { steps: 5 });
    await page.mouse.move((box?.x ?? 0) + 120, 500, { steps: 5 });
    await page.mouse.up();
    expect(Math.abs(before - 120 - (await widthOf(page)))).toBeLessThanOrEqual(2);
    await page.reload();
    await expectRunning(page);
    expect(Math.abs(before - 120 - (await widthOf(page)))).toBeLessThanOrEqual(2);
  });

  test('can be dragged after a double click, too', async ({ page }) => {
    await open(page, 'end-user?v=1');
    for (let click = 0; click < 2; click += 1) {
      const { x, y } = (await divider(page).boundingBox()) ?? { x: 0, y: 0 };
      await page.mouse.dblclick(x, y + 300);
    }
    const before = await widthOf(page);
    const box = await divider(page).boundingBox();
    await page.mouse.move(box?.x ?? 0, 400);
    await page.mouse.down();
    await page.mouse.move((box?.x ?? 0) + 150, 400, { steps: 12 });
    await page.mouse.up();
    expect(Math.abs(before - 150 - (await widthOf(page)))).toBeLessThanOrEqual(2);
  });

  test('moves by the keyboard', async ({ page }) => {
    await open(page, 'end-user?v=1');
    const before = await widthOf(page);
    await divider(page).focus();
    await page.keyboard.press('ArrowRight');
    expect(await widthOf(page)).toBeLessThan(before);
    await page.keyboard.press('ArrowLeft');
    expect(Math.abs(before - (await widthOf(page)))).toBeLessThanOrEqual(1);
  });

  test('gives a half the whole width by a double click, and by keys', async ({ page }) => {
    await open(page, 'end-user?v=1');
    const before = await widthOf(page);
    await divider(page).dblclick({ position: { x: 0, y: 300 } });
    expect(await widthOf(page)).toBeGreaterThan(1430);
    await expect(page.getByRole('navigation', { name: 'Steps' })).toBeHidden();
    await page.keyboard.press('Control+\\');
    expect(await widthOf(page)).toBe(before);
    // Whoever goes to an answer gets it on the screen.
    await page.keyboard.press('Control+\\');
    await policyPane(page)
      .getByRole('button', { name: /^account-id/ })
      .click();
    await expect(page.getByRole('textbox', { name: 'Which AWS account?' })).toBeFocused();
    expect(await widthOf(page)).toBe(before);
    await policyPane(page).getByRole('button', { name: 'View' }).click();
    await page.getByRole('button', { name: 'Answers at full width' }).click();
    await expect(policyPane(page)).toBeHidden();
    await page.keyboard.press('Control+\\');
    expect(await widthOf(page)).toBe(before);
  });
});

test.describe('notes in the margin', () => {
  const note = (page: Page, number: number) => page.locator(`#note-${number}`);
  const lineTop = async (page: Page, text: string) =>
    (await policyPane(page).locator('.view-line', { hasText: text }).first().boundingBox())?.y ?? Number.NaN;

  test('stand beside their lines, also after scrolling', async ({ page }) => {
    await open(page, LONG);
    await expectEditor(page);
    const first = await note(page, 1).boundingBox();
    expect(Math.abs((first?.y ?? 0) - (await lineTop(page, '{')) - 3 * 20)).toBeLessThanOrEqual(3);
    await page.mouse.move(900, 400);
    await page.mouse.wheel(0, 100);
    await expect.poll(async () => (await note(page, 1).boundingBox())?.y).toBeLessThan((first?.y ?? 0) - 40);
    const moved = await note(page, 2).boundingBox();
    expect(
      Math.abs((moved?.y ?? 0) - (await lineTop(page, 'SSM-SessionManagerRunShell'))),
    ).toBeLessThanOrEqual(24);
    // The wheel scrolls from the margin as well.
    await page.mouse.move(1400, 400);
    await page.mouse.wheel(0, -1000);
    await expect.poll(async () => (await note(page, 1).boundingBox())?.y).toBe(first?.y);
  });

  test('all of them can be scrolled to', async ({ page }) => {
    await open(page, LONG);
    await expectEditor(page);
    await editor(page).focus();
    await page.keyboard.press('Control+End');
    await page.mouse.move(1400, 400);
    await page.mouse.wheel(0, 20_000);
    await expect(page.getByRole('region', { name: 'Notes' }).getByRole('listitem').last()).toBeInViewport({
      ratio: 1,
    });
  });

  test('number, line and note are marked together', async ({ page }) => {
    await open(page, 'end-user?v=1');
    await expectEditor(page);
    await note(page, 2).hover();
    await expect(policyPane(page).locator('.line-hovered')).not.toHaveCount(0);
    await note(page, 2)
      .getByRole('button', { name: /^Note 2/ })
      .click();
    await expect(note(page, 2)).toHaveAttribute('aria-current', 'true');
    await expect(policyPane(page).locator('.line-lit')).not.toHaveCount(0);
    await expect(note(page, 2).getByRole('link')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(policyPane(page).locator('.line-lit')).toHaveCount(0);
    await policyPane(page).locator('.mark', { hasText: '3' }).click();
    await expect(note(page, 3)).toBeFocused();
    await expect(note(page, 3)).toHaveAttribute('aria-current', 'true');
  });

  test('what a line means stands beside it, and can be reached by the mouse', async ({ page }) => {
    await open(page, 'end-user?v=1');
    await expectEditor(page);
    const line = policyPane(page).locator('.view-line', { hasText: 'SSM-SessionManagerRunShell' }).last();
    await line.hover();
    const card = page.getByRole('region', { name: 'What it means' });
    await expect(card).toBeVisible();
    const [cardBox, lineBox] = [await card.boundingBox(), await line.boundingBox()];
    expect(cardBox?.x).toBeGreaterThan(lineBox?.x ?? 0);
    expect(Math.abs((cardBox?.y ?? 0) - (lineBox?.y ?? 0))).toBeLessThanOrEqual(30);
    await page.mouse.move((cardBox?.x ?? 0) + 20, (cardBox?.y ?? 0) + 20, { steps: 8 });
    await card
      .getByRole('button', { name: /^Go to setting/ })
      .first()
      .click();
    await expect(page.getByRole('group', { name: /Which kinds of session/ })).toBeInViewport();
  });
});

test.describe('the way through the steps', () => {
  test('Back goes a step back and keeps the answers, and a reload stays where one is', async ({ page }) => {
    await open(page, 'end-user?v=1&account=111122223333');
    await openStep(page, 'Nodes');
    await openStep(page, 'Encryption');
    await page.getByRole('checkbox', { name: /^Use a KMS key/ }).check();
    await openTab(page, 'Access');
    await page.reload();
    await expect(page.getByRole('heading', { level: 2, name: 'Encryption' })).toBeVisible();
    await expect(policyPane(page).getByRole('tab', { name: 'Access' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await page.goBack();
    await expect(page.getByRole('heading', { level: 2, name: 'Nodes' })).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('heading', { level: 2, name: 'Where it applies' })).toBeVisible();
    expect(page.url()).toContain('encryption=on');
    await page.goForward();
    await page.goForward();
    await expect(page.getByRole('checkbox', { name: /^Use a KMS key/ })).toBeChecked();
  });

  test('the review copies, says where it goes, and goes on', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, 'end-user?v=1&account=111122223333');
    await openStep(page, 'Review');
    await page.getByRole('button', { name: 'Copy the document' }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await copyPolicy(page));
    await expect(page.getByText(/Permission sets/)).toBeVisible();
    await page.getByRole('link', { name: 'Continue: Instance role' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Instance role policy' })).toBeVisible();
  });

  test('Reset asks which, and its message undoes it', async ({ page }) => {
    await open(page, 'end-user?v=1&account=111122223333&user.mfa=on');
    await page.getByRole('button', { name: 'Reset' }).click();
    await page.getByRole('button', { name: /^Reset this document/ }).click();
    await expect(page).toHaveURL(/account=111122223333$/);
    await page
      .getByRole('alert')
      .or(page.locator('.MuiSnackbar-root'))
      .getByRole('button', { name: 'Undo' })
      .click();
    await expect(page).toHaveURL(/user\.mfa=on/);
    await page.getByRole('button', { name: 'Reset' }).click();
    await page.getByRole('button', { name: /^Reset everything/ }).click();
    await expect(page).not.toHaveURL(/account=/);
  });
});
