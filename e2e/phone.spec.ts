import type { Page } from '@playwright/test';
import {
  copyLink,
  copyPolicy,
  editor,
  fillPlace,
  openStep,
  plainText,
  policyPane,
} from './support/builder.ts';
import { expectNoAxeViolations } from './support/axe.ts';
import { expect, test } from './support/test.ts';

test.use({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true });

const answersOrPolicy = (page: Page, name: RegExp) =>
  page.getByRole('group', { name: 'Answers or policy' }).getByRole('button', { name });

test('answers and policy are one tap apart', async ({ page }) => {
  await open390(page, 'end-user');
  await fillPlace(page, { region: 'eu-central-1', account: '012345678901' });
  await expect(policyPane(page)).toBeHidden();
  await expect(answersOrPolicy(page, /^Policy/)).toContainText(/Account 012345678901 is filled in|changed/);

  await answersOrPolicy(page, /^Policy/).tap();
  await expect(policyPane(page)).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Which AWS account?' })).toBeHidden();
  await expect(plainText(page)).toContainText('arn:aws:ec2:eu-central-1:012345678901:instance/instance-id');
  // Monaco does not know touch.
  await expect(editor(page)).toBeHidden();
  expect(await copyPolicy(page)).toContain('arn:aws:ec2:eu-central-1:012345678901:instance/instance-id');

  await answersOrPolicy(page, /^Answers/).tap();
  await expect(page.getByRole('textbox', { name: 'Which AWS account?' })).toHaveValue('012345678901');
});

test('a placeholder leads to its question', async ({ page }) => {
  await open390(page, 'end-user');
  await answersOrPolicy(page, /^Policy/).tap();
  await policyPane(page)
    .getByRole('button', { name: /^instance-id/ })
    .tap();
  const field = page.getByRole('textbox', { name: 'Node IDs' });
  await expect(field).toBeFocused();
  await expect(field).toBeInViewport({ ratio: 1 });
});

test('the last question is in view when the policy leads to it', async ({ page }) => {
  await open390(page, 'instance-role?v=1&region=eu-central-1&account=012345678901&logs=on');
  await answersOrPolicy(page, /^Policy/).tap();
  await policyPane(page)
    .getByRole('button', { name: /go to Log group/ })
    .tap();
  const field = page.getByRole('textbox', { name: 'Which log group?' });
  await expect(field).toBeFocused();
  await expect(field).toBeInViewport({ ratio: 1 });
});

for (const width of [390, 360]) {
  test(`nothing in the header covers anything else at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open390(page, 'administrator');
    const boxes = await page
      .getByRole('banner')
      .locator('a:visible, button:visible')
      .evaluateAll((elements) =>
        elements.map((element) => {
          const { left, right } = element.getBoundingClientRect();
          return { left, right };
        }),
      );
    expect(boxes.length).toBeGreaterThan(4);
    for (const [index, { right }] of boxes.entries()) {
      expect(right).toBeLessThanOrEqual(boxes[index + 1]?.left ?? width);
    }
  });
}

test('a sample opens at its answers', async ({ page }) => {
  await open390(page, 'end-user');
  await answersOrPolicy(page, /^Policy/).tap();
  await page.goto('./#/samples');
  await page.getByRole('link', { name: /^Example 3: sessions on nodes with one tag/ }).tap();
  await expect(page.getByRole('region', { name: /^AWS’s published sample/ })).toBeVisible();
});

test('a goal is one tap away, and its document scrolls with the page', async ({ page }) => {
  await page.goto('./');
  const text = page.getByRole('region', { name: /^Preview: / }).getByRole('group');
  await expect(text).toContainText('ssm:StartSession');
  expect(await text.evaluate((element) => element.scrollHeight - element.clientHeight)).toBe(0);
  await page.getByRole('link', { name: /^Break-glass with MFA/ }).tap();
  await expect(page.getByRole('heading', { level: 1, name: 'Administrator policy' })).toBeVisible();
});

test('no page scrolls sideways', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectNoSidewaysScrolling(page);
  await page.goto('./#/samples');
  await expect(page.getByRole('heading', { level: 1, name: 'Published samples' })).toBeVisible();
  await expectNoSidewaysScrolling(page);

  const key = 'arn:aws:kms:eu-central-1:012345678901:key/7f3c1a52-0d4e-4b8a-9c61-2e5f8a7b9d10';
  const answers = `v=1&encryption=on&key=${key}&s3=on&s3.encryption=kms&logs=on&user.nodes-by=tag&user.tag=Name:a,b`;
  for (const kind of [
    'end-user',
    'administrator',
    'instance-role',
    'trust-policy',
    'session-preferences',
    'tunnel',
    'session-command',
    'guardrail',
  ]) {
    await open390(page, `${kind}?${answers}`);
    const steps = page.getByRole('navigation', { name: 'Steps' }).getByRole('button');
    for (let step = 0; step < (await steps.count()); step += 1) {
      await steps.nth(step).tap();
      await expectNoSidewaysScrolling(page);
    }
    await answersOrPolicy(page, /^Policy/).tap();
    await expectNoSidewaysScrolling(page);
    await answersOrPolicy(page, /^Answers/).tap();
  }
});

test('the documents are behind one button', async ({ page }) => {
  await open390(page, 'end-user');
  await page.getByRole('banner').getByRole('button', { name: 'End user: choose another document' }).tap();
  await page
    .getByRole('navigation', { name: 'Documents' })
    .getByRole('link', { name: 'Session preferences' })
    .tap();
  await expect(page.getByRole('heading', { level: 1, name: 'Session preferences' })).toBeVisible();
  await openStep(page, 'Sessions');
  await expect(page.getByLabel('End a session that is idle for')).toBeVisible();
});

test('a link can be shared', async ({ page }) => {
  await open390(page, 'end-user?v=1&account=012345678901');
  expect(await copyLink(page, 'Copy link')).toMatch(/#\/end-user\?v=1&account=012345678901$/);
  await expectNoSidewaysScrolling(page);
});

test('answers and policy have no accessibility violations', async ({ page }) => {
  await open390(page, 'end-user');
  await expectNoAxeViolations(page);
  await answersOrPolicy(page, /^Policy/).tap();
  await expectNoAxeViolations(page);
});

async function open390(page: Page, link: string): Promise<void> {
  await page.goto(`./#/${link}`);
  await expect(page.getByRole('navigation', { name: 'Steps' })).toBeVisible();
}

async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const tooWide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(tooWide, page.url()).toBeLessThanOrEqual(0);
}
