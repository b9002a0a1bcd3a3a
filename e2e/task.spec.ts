import type { Locator, Page } from '@playwright/test';
import { copiedBy, policyPane } from './support/builder.ts';
import { expect, test } from './support/test.ts';

/** Shell for the instances with two tags, from CLI and console, with a key: from the start page to the clipboard. */
const KEY = 'arn:aws:kms:eu-west-1:210987654321:key/7f3c1a52-0d4e-4b8a-9c61-2e5f8a7b9d10';

function expectPolicy(text: string): void {
  expect(JSON.parse(text)).toMatchObject({ Version: '2012-10-17' });
  expect(text).toContain('"arn:aws:ec2:eu-west-1:210987654321:instance/*"');
  expect(text).toMatch(/"ssm:resourceTag\/Team": \[\s*"payments"/);
  expect(text).toMatch(/"ssm:resourceTag\/Env": \[\s*"prod"/);
  expect(text).toContain(KEY);
  expect(text).toContain('ssm:DescribeSessions');
  expect(text).not.toMatch(/tag-key|account-id|key-name/);
}

const step = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: new RegExp(`^${name}`) });
const copyButton = (page: Page): Locator =>
  policyPane(page).getByRole('button', { name: 'Copy', exact: true });

/** The same with a mouse or a finger: `press` is how. */
async function doTask(
  page: Page,
  press: (target: Locator) => Promise<void>,
  /** What leads to the policy. */
  turnToPolicy: () => Promise<void> = async () => {},
): Promise<string> {
  const { keyboard } = page;
  await page.goto('./');
  await press(page.getByRole('main').getByRole('link', { name: /^Shell on instances with a tag/ }));
  await press(page.getByRole('combobox', { name: 'Which Regions?' }));
  await keyboard.type('eu-west-1');
  await keyboard.press('Enter');
  await press(page.getByRole('textbox', { name: 'Which AWS account?' }));
  await keyboard.type('210987654321');
  await press(step(page, 'Nodes'));
  await press(page.getByRole('textbox', { name: 'Key of tag 1' }));
  await keyboard.type('Team');
  await keyboard.press('Tab');
  await keyboard.type('payments');
  await press(page.getByRole('button', { name: 'Add a tag' }));
  await expect(page.getByRole('textbox', { name: 'Key of tag 2' })).toBeFocused();
  await keyboard.type('Env');
  await keyboard.press('Tab');
  await keyboard.type('prod');
  await press(step(page, 'Encryption'));
  await press(page.getByRole('checkbox', { name: /^Use a KMS key on top of TLS/ }));
  await press(page.getByRole('textbox', { name: /Which KMS key/ }));
  await keyboard.insertText(KEY);
  await turnToPolicy();
  return copiedBy(page, () => press(copyButton(page)));
}

test('takes at most twelve clicks', async ({ page }) => {
  let clicks = 0;
  const text = await doTask(page, async (target) => {
    clicks += 1;
    await target.click();
  });
  expectPolicy(text);
  expect(clicks).toBeLessThanOrEqual(12);
});

test('takes at most 110 presses of a key', async ({ page }) => {
  const { keyboard } = page;
  /** Keys that move: typing of values is what has to be typed in any case, and is not counted. */
  let presses = 0;
  const press = async (key: string) => {
    presses += 1;
    await keyboard.press(key);
  };
  const tabTo = async (target: Locator) => {
    for (let stop = 0; stop < 60; stop += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await press('Tab');
    }
    throw new Error(`Tab does not reach ${target}`);
  };
  await page.goto('./');
  const goal = page.getByRole('main').getByRole('link', { name: /^Shell on instances with a tag/ });
  await expect(goal).toBeVisible();
  await tabTo(goal);
  await press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'End user policy' })).toBeFocused();
  await tabTo(page.getByRole('combobox', { name: 'Which Regions?' }));
  await keyboard.type('eu-west-1');
  await press('Enter');
  await tabTo(page.getByRole('textbox', { name: 'Which AWS account?' }));
  await keyboard.type('210987654321');
  await tabTo(page.getByRole('button', { name: 'Next' }));
  await press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: /Nodes/ })).toBeFocused();
  await tabTo(page.getByRole('textbox', { name: 'Key of tag 1' }));
  await keyboard.type('Team');
  await press('Tab');
  await keyboard.type('payments');
  await tabTo(page.getByRole('button', { name: 'Add a tag' }));
  await press('Enter');
  await expect(page.getByRole('textbox', { name: 'Key of tag 2' })).toBeFocused();
  await keyboard.type('Env');
  await press('Tab');
  await keyboard.type('prod');
  for (const name of [/Sessions/, /Encryption/]) {
    await tabTo(page.getByRole('button', { name: 'Next' }));
    await press('Enter');
    await expect(page.getByRole('heading', { level: 2, name })).toBeFocused();
  }
  await tabTo(page.getByRole('checkbox', { name: /^Use a KMS key on top of TLS/ }));
  await press('Space');
  await tabTo(page.getByRole('textbox', { name: /Which KMS key/ }));
  await keyboard.insertText(KEY);
  await tabTo(copyButton(page));
  expectPolicy(await copiedBy(page, () => press('Enter')));
  expect(presses).toBeLessThanOrEqual(110);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('takes at most thirteen taps', async ({ page }) => {
    let taps = 0;
    const tap = async (target: Locator) => {
      taps += 1;
      await target.tap();
    };
    const bar = page.getByRole('group', { name: 'Answers or policy' });
    const text = await doTask(page, tap, () => tap(bar.getByRole('button', { name: /^Policy/ })));
    expectPolicy(text);
    expect(taps).toBeLessThanOrEqual(13);
  });
});
