import type { Page } from '@playwright/test';
import { expectRunning, policyPane } from './support/builder.ts';
import { expect, test } from './support/test.ts';

test.use({ policyView: 'plain', reuseContext: false });

/** Opens a page whose scripts do not come until the function that it returns is called. */
async function openPrepared(page: Page, route: string): Promise<() => Promise<void>> {
  let come = (): void => undefined;
  const scripts = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route(/\/assets\/index-[^/]*\.js$/, async (request) => {
    await scripts;
    await request.continue();
  });
  // What explains the document comes when the page has time, and adds to it.
  await page.route(/\/assets\/explain[^/]*\.js$/, () => undefined);
  await page.goto(`./#/${route}`, { waitUntil: 'commit' });
  await expect(page.locator('#prepared')).toBeAttached();
  return async () => {
    come();
    await expect(page.locator('#prepared')).not.toBeAttached();
  };
}

/** Where each element of the page is that has a place, by what it is. */
const places = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, label, input, button, a, .line, [role="tabpanel"]')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const place = [x, y, width, height].map((each) => Math.round(each * 2) / 2).join(' ');
        return `${element.tagName} ${element.textContent.slice(0, 40)}: ${place}`;
      }),
  );

for (const [route, heading, proof] of [
  ['', 'What do you need?', 'Start from a goal'],
  ['end-user', 'End user policy', '"ssm:StartSession"'],
  ['administrator?v=1', 'Administrator policy', '"ssm:TerminateSession"'],
  ['instance-role?v=1', 'Instance role policy', '"ssmmessages:CreateControlChannel"'],
  ['trust-policy?v=1', 'Trust policy', '"sts:AssumeRole"'],
  ['session-preferences?v=1', 'Session preferences', '"sessionType"'],
  ['tunnel?v=1', 'Tunnel', 'portNumber'],
  ['session-command?v=1', 'Session with one command', 'InteractiveCommands'],
] as const) {
  test(`/${route} is there before any script, and stays where it is`, async ({ page }) => {
    for (const size of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize(size);
      // Otherwise only the fragment changes.
      await page.goto('about:blank');
      const begin = await openPrepared(page, route);
      await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
      await expect(page.locator('#prepared').getByText(proof).first()).toBeAttached();
      const prepared = await places(page);
      expect(prepared.length).toBeGreaterThan(10);
      await begin();
      expect(await places(page)).toEqual(prepared);
    }
  });
}

test('what is typed and pressed before the scripts have come is done', async ({ page }) => {
  const begin = await openPrepared(page, 'end-user?v=1');
  const console = page.getByRole('checkbox', { name: 'Amazon EC2 console' });
  await console.check();
  await policyPane(page).getByRole('tab', { name: 'Access' }).click();
  const account = page.getByRole('textbox', { name: 'Which AWS account?' });
  await account.click();
  await page.keyboard.type('012345678901');
  await begin();
  await expect(account).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('2');
  await expect(console).toBeChecked();
  await expect(policyPane(page).getByRole('tab', { name: 'Access' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await policyPane(page).getByRole('tab', { name: 'Policy' }).click();
  await expect(policyPane(page)).toContainText('012345678902');
});

test('a link does not show the defaults before it is read', async ({ page }) => {
  const begin = await openPrepared(page, 'end-user?v=1&account=012345678901&regions=eu-central-1');
  await expect(page.getByRole('heading', { name: 'End user policy', level: 1 })).toBeVisible();
  await expect(page.locator('#prepared').getByText('Which AWS account?').first()).toBeAttached();
  await expect(page.getByRole('textbox', { name: 'Which AWS account?' })).toBeHidden();
  await expect(page.getByRole('region', { name: 'Policy', exact: true })).toBeHidden();
  await begin();
  await expect(page.getByRole('textbox', { name: 'Which AWS account?' })).toHaveValue('012345678901');
});

test('the icon of a button is the button', async ({ page }) => {
  const begin = await openPrepared(page, '');
  await page
    .getByRole('button', { name: /^Colours: system/ })
    .locator('svg')
    .click();
  await begin();
  await expect(page.getByRole('button', { name: 'Colours: light' })).toBeVisible();
});

test('a link that is followed before the scripts have come leads where it says', async ({ page }) => {
  const begin = await openPrepared(page, '');
  const documents = page.getByRole('navigation', { name: 'Documents' });
  await documents.getByRole('link', { name: 'Session preferences' }).click();
  const title = page.getByRole('heading', { name: 'Session preferences', level: 1 });
  await expect(title).toBeVisible();
  await begin();
  await expect(title).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a tap before the scripts have come is over when it is over', async ({ page }) => {
    await page.goto('./', { waitUntil: 'commit' });
    await page
      .getByRole('main')
      .getByRole('link', { name: /^Shell on instances with a tag/ })
      .tap();
    await expectRunning(page);
    await expect(page.getByRole('combobox', { name: 'Which Regions?' })).toBeVisible();
  });
});

test('what is held down while the scripts come gets the click', async ({ page }) => {
  const begin = await openPrepared(page, '');
  const goal = page.getByRole('main').getByRole('link', { name: /^Node role with logs/ });
  const { x, y } = (await goal.boundingBox()) ?? { x: 0, y: 0 };
  await page.mouse.move(x + 20, y + 20);
  await page.mouse.down();
  const begun = begin();
  await expect(page.locator('#root h1')).toBeAttached();
  await page.mouse.up();
  await begun;
  await expect(page.getByRole('heading', { name: 'Instance role policy', level: 1 })).toBeVisible();
});

test('the width that the answers had on the last visit is theirs from the first paint on', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.addInitScript(() => localStorage.setItem('session-manager-policy-builder/answers-share', '0.6'));
  const begin = await openPrepared(page, 'end-user?v=1');
  const widthOf = async () => Math.round((await policyPane(page).boundingBox())?.width ?? 0);
  const prepared = await widthOf();
  expect(prepared).toBeLessThan(600);
  await begin();
  expect(await widthOf()).toBe(prepared);
});
