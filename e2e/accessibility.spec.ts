import type { Locator, Page } from '@playwright/test';
import { expectNoAxeViolations } from './support/axe.ts';
import { choosePlainText, expectEditor, open, openTab, policyPane } from './support/builder.ts';
import { expect, test } from './support/test.ts';

test('the start page and the samples', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1, name: 'What do you need?' })).toBeVisible();
  await expectNoAxeViolations(page);

  await page.getByRole('link', { name: 'Samples', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Published samples' })).toBeVisible();
  await expectNoAxeViolations(page);
});

test('an address that leads nowhere', async ({ page }) => {
  await page.goto('./#/nowhere?v=1');
  await expect(page.getByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
  await expectNoAxeViolations(page);
});

const documents = [
  ['end-user', 'End user policy'],
  ['administrator', 'Administrator policy'],
  ['instance-role', 'Instance role policy'],
  ['trust-policy', 'Trust policy'],
  ['session-preferences', 'Session preferences'],
  ['tunnel', 'Tunnel to one host and port'],
  ['session-command', 'Session with one command'],
  ['guardrail', 'Guardrail'],
] as const;
/** Answers that ask whatever there is to ask, some of them wrong. */
const ANSWERS =
  'v=1&region=eu-central-1&account=1&encryption=on&key=x&s3=on&logs=on&role.trust=hybrid&prefs.run-as=on' +
  '&user.nodes-by=tag&user.tag=a:b,c&admin.nodes-by=tag&admin.tag=a:b,c&tunnel.host=db:1&command.parameters=a&expect=deny:open-shell:intended';

test.describe('each document', () => {
  test.use({ policyView: 'plain' });
  for (const [kind, title] of documents) {
    test(`${title}, at every step and every tab`, async ({ page }) => {
      test.setTimeout(120_000);
      await open(page, `${kind}?${ANSWERS}`);
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
      await expectNoAxeViolations(page);
      for (const step of await stepButtons(page).all()) {
        await step.click();
        await unfold(page);
        await expectNoAxeViolations(page, { within: page.locator('#answers') });
      }
      for (const name of await tabNames(page)) {
        await openTab(page, name);
        await expectWhole(page, name);
        await expectNoAxeViolations(page, { within: policyPane(page) });
      }
    });
  }
});

test('where less motion is asked for, nothing moves by itself', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript(() => {
    const moved: string[] = [];
    Object.assign(window, { moved });
    for (const type of ['transitionrun', 'animationstart'])
      document.addEventListener(
        type,
        ({ target }) => moved.push((target as Element).outerHTML.slice(0, 160)),
        true,
      );
  });
  await open(page, `end-user?${ANSWERS}`);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.keyboard.press('Escape');
  await unfold(page);
  for (const name of (await tabNames(page)).toReversed()) {
    await openTab(page, name);
    await expectWhole(page, name);
  }
  await policyPane(page)
    .getByRole('button', { name: /Account/ })
    .first()
    .click();
  expect(await page.evaluate(() => (window as unknown as { moved: string[] }).moved)).toEqual([]);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test.describe('zoomed to 200 % in a window of 1440 × 900', () => {
  test.use({ viewport: { width: 720, height: 450 }, deviceScaleFactor: 2, policyView: 'plain' });

  test('nothing is cut off or covered, and no page scrolls sideways', async ({ page }) => {
    test.setTimeout(120_000);
    await page.goto('./');
    await expect(page.getByRole('heading', { level: 1, name: 'What do you need?' })).toBeVisible();
    await expectNothingCut(page);
    await page.goto('./#/samples');
    await expect(page.getByRole('heading', { level: 1, name: 'Published samples' })).toBeVisible();
    await expectNothingCut(page);
    for (const [kind, title] of documents) {
      await page.goto(`./#/${kind}?${ANSWERS}`);
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
      for (const step of await stepButtons(page).all()) {
        await step.click();
        await unfold(page);
        await expectNothingCut(page);
      }
      const bar = page.getByRole('group', { name: 'Answers or policy' });
      for (const button of (await bar.getByRole('button').all()).toReversed()) {
        await button.click();
        await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0);
        await expectNothingCut(page);
      }
    }
  });
});

const stepButtons = (page: Page): Locator =>
  page.getByRole('navigation', { name: 'Steps' }).getByRole('button');

const tabNames = async (page: Page): Promise<readonly string[]> =>
  (await policyPane(page).getByRole('tab').allInnerTexts()).map((text) => text.split('\n')[0] ?? '');

/** Waits until all of a tab has come. */
async function expectWhole(page: Page, name: string): Promise<void> {
  const panel = policyPane(page).getByRole('tabpanel', { name });
  await expect(panel).toBeVisible();
  await expect(panel.locator('[aria-busy="true"]')).toHaveCount(0);
}

/** Opens what is folded in the step. */
async function unfold(page: Page): Promise<void> {
  const folded = page
    .getByRole('main')
    .getByRole('heading', { level: 3 })
    .getByRole('button', { expanded: false });
  while ((await folded.count()) > 0) await folded.first().click();
}

/** Everything that can be read or used is within the width of the window, whole, and under nothing when it has the focus. */
async function expectNothingCut(page: Page): Promise<void> {
  const problems = await page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`scrolls sideways by ${scrollWidth - clientWidth}`);
    const nameOf = (element: Element) => element.outerHTML.slice(0, 160);
    const isSeen = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return (
        width > 1 &&
        height > 1 &&
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      );
    };
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      ((/auto|scroll/.test(getComputedStyle(element).overflowX) &&
        element.scrollWidth > element.clientWidth) ||
        scrolls(element.parentElement));
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest('svg') || !isSeen(element)) continue;
      const { left, right } = element.getBoundingClientRect();
      const isText = [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
      if ((isText || element.matches('input, select, textarea')) && (left < -1 || right > clientWidth + 1)) {
        if (!scrolls(element)) found.push(`out of the window: ${nameOf(element)}`);
      }
      const { overflowX, textOverflow } = getComputedStyle(element);
      const isCut = isText && /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
      if (isCut && textOverflow !== 'ellipsis') found.push(`cut off: ${nameOf(element)}`);
    }
    for (const control of document.querySelectorAll<HTMLElement>(
      ':is(a, button, input, select, textarea):enabled, a',
    )) {
      if (!isSeen(control)) continue;
      control.focus();
      const { x, y, width, height } = control.getBoundingClientRect();
      const hit = document.elementFromPoint(x + Math.min(width / 2, 20), y + Math.min(height / 2, 10));
      const label = 'labels' in control ? (control as HTMLInputElement).labels : null;
      const isFree =
        hit !== null &&
        (control.contains(hit) ||
          hit.contains(control) ||
          [...(label ?? [])].some((each) => each.contains(hit)));
      if (!isFree)
        found.push(`under ${hit === null ? 'nothing in the window' : nameOf(hit)}: ${nameOf(control)}`);
    }
    return found;
  });
  expect(problems, page.url()).toEqual([]);
}

test('the editor, what opens on demand, and the plain text', async ({ page }) => {
  await open(page, 'end-user?v=99&region=eu-central-1');
  await expectEditor(page);
  await expectNoAxeViolations(page);
  await choosePlainText(page);
  await page.getByRole('button', { name: /^Size/ }).click();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expectNoAxeViolations(page);
});

test('where colours are forced, buttons have an edge and what is current is marked alone', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, 'end-user?v=1');
  const edge = (button: Locator) => button.evaluate((element) => getComputedStyle(element).borderTopWidth);
  expect(await edge(page.getByRole('button', { name: 'Next', exact: true }))).not.toBe('0px');
  expect(await edge(policyPane(page).getByRole('button', { name: 'Copy', exact: true }))).not.toBe('0px');

  const colours = (elements: Locator, side: 'borderBottomColor' | 'backgroundColor') =>
    elements.evaluateAll((all, name) => all.map((element) => getComputedStyle(element)[name]), side);
  const paper = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.background = 'Canvas';
    const colour = getComputedStyle(probe).backgroundColor;
    probe.remove();
    return colour;
  });
  const documents = await colours(
    page.getByRole('navigation', { name: 'Documents' }).getByRole('link'),
    'borderBottomColor',
  );
  expect(documents.map((colour) => colour !== paper)).toEqual(documents.map((_, index) => index === 0));
  const [indicator] = await colours(policyPane(page).locator('.MuiTabs-indicator'), 'backgroundColor');
  expect(indicator).not.toBe(paper);
});
