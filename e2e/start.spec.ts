import type { Locator, Page } from '@playwright/test';
import {
  copyDocument,
  fillPlace,
  expectRunning,
  open,
  plainText,
  policyPane,
  openStep,
  openTab,
} from './support/builder.ts';
import { tabTo } from './support/keyboard.ts';
import { expect, test } from './support/test.ts';

test.use({ policyView: 'plain' });

const goal = (page: Page, name: string): Locator =>
  page.getByRole('region', { name: 'Start from a goal' }).getByRole('link', { name: new RegExp(`^${name}`) });
const preview = (page: Page, title: string): Locator =>
  page.getByRole('region', { name: `Preview: ${title}` });

const GOALS = [
  ['Shell on instances with a tag', 'End user policy', 'ssm:resourceTag/tag-key'],
  ['SSH and SCP', 'End user policy', 'document/AWS-StartSSHSession'],
  ['Tunnel to a database', 'Tunnel to one host and port', 'host-name'],
  ['One command, and no shell', 'Session with one command', 'InteractiveCommands'],
  ['Operators who can end any session', 'Administrator policy', 'arn:aws:ssm:*:*:session/*'],
  ['Break-glass with MFA', 'Administrator policy', 'aws:MultiFactorAuthPresent'],
  ['Node role with logs', 'Instance role policy', 's3:PutObject'],
  ['Forbid what nobody should do', 'Guardrail', 'NotResource'],
] as const;

test('the page opens on a result, and every goal is one click from its document', async ({ page }) => {
  await page.goto('./');
  await expect(preview(page, GOALS[0][0])).toContainText(GOALS[0][2]);
  for (const [name, title, line] of GOALS) {
    await goal(page, name).hover();
    await expect(preview(page, name)).toContainText(title);
    const previewed = await preview(page, name).getByRole('group').textContent();
    await goal(page, name).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    expect(previewed).toContain(line);
    expect(await copyDocument(page)).toEqual(JSON.parse(previewed ?? ''));
    await page.goBack();
  }
});

test('the preview stands still beside the goals, with lines to read', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('./');
  const boxes = () =>
    page
      .getByRole('main')
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().top));
  const text = page.getByRole('region', { name: /^Preview: / });
  await expectRunning(page);
  await expect(text).toBeVisible();
  const before = [await boxes(), await text.boundingBox()];
  for (const [name] of GOALS) {
    await goal(page, name).hover();
    await expect(preview(page, name)).toBeVisible();
    expect([await boxes(), await text.boundingBox()]).toEqual(before);
  }
  // 34 lines of 20 pixels.
  expect((await text.getByRole('group').boundingBox())?.height).toBeGreaterThanOrEqual(34 * 20);
});

test('the keyboard sees and opens a goal, and undo brings back what was there', async ({ page }) => {
  await open(page, 'administrator?v=1&region=eu-west-1&account=012345678901&admin.nodes-by=every');
  await page.getByRole('link', { name: 'Session Manager Policy Builder' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'What do you need?' })).toBeFocused();
  await tabTo(page, goal(page, 'Break-glass with MFA'));
  await expect(preview(page, 'Break-glass with MFA')).toContainText('aws:MultiFactorAuthAge');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Administrator policy' })).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Which AWS account?' })).toHaveValue('012345678901');
  await expect(policyPane(page)).toContainText('aws:MultiFactorAuthPresent');
  await page.keyboard.press('Control+z');
  await expect(policyPane(page)).not.toContainText('aws:MultiFactorAuthPresent');
  await expect(policyPane(page)).toContainText('arn:aws:ec2:eu-west-1:012345678901:instance/*');
});

test('a goal is no edit, and its message undoes it', async ({ page }) => {
  await open(page, 'end-user?v=1&account=012345678901&user.mfa=on');
  await openTab(page, 'Access');
  await page.getByRole('banner').getByRole('link', { name: 'Session Manager Policy Builder' }).click();
  await goal(page, 'SSH and SCP').click();
  await expect(plainText(page)).toContainText('AWS-StartSSHSession');
  await expect(policyPane(page).locator('.line-changed')).toHaveCount(0);
  await page.locator('.MuiSnackbar-root').getByRole('button', { name: 'Undo' }).click();
  await expect(plainText(page)).toContainText('aws:MultiFactorAuthPresent');
});

test('goals add up to one setup', async ({ page }) => {
  await page.goto('./');
  await goal(page, 'Node role with logs').click();
  await openStep(page, 'Where');
  await fillPlace(page, { region: 'eu-west-1', account: '012345678901' });
  await page.getByRole('link', { name: 'Session Manager Policy Builder' }).click();
  await goal(page, 'SSH and SCP').click();
  await expect(policyPane(page)).toContainText('arn:aws:ec2:eu-west-1:012345678901:instance/');
  await expect(page).toHaveURL(/s3=on&logs=on/);
});

test('a goal opens in the answers of the last visit, and undo brings these back', async ({
  page,
  context,
}) => {
  await open(page, 'instance-role');
  await openStep(page, 'Where');
  await fillPlace(page, { region: 'eu-west-1', account: '012345678901' });
  await expect(page).toHaveURL(/account=012345678901/);
  await page.close();
  const next = await context.newPage();
  await next.goto('./');
  await goal(next, 'SSH and SCP').click();
  await expect(policyPane(next)).toContainText('arn:aws:ec2:eu-west-1:012345678901:instance/');
  await expect(next.getByRole('region', { name: 'Continue where you left off' })).toBeHidden();
  await next.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
  await expect(plainText(next)).not.toContainText('AWS-StartSSHSession');
  await expect(policyPane(next)).toContainText('arn:aws:ec2:eu-west-1:012345678901:instance/');
});

test('the documents say which answers they share', async ({ page }) => {
  await page.goto('./');
  const documents = page.getByRole('region', { name: 'Or write one document' });
  await expect(documents.getByRole('link')).toHaveText([
    'End user policy',
    'Administrator policy',
    'Instance role policy',
    'Trust policy',
    'Session preferences',
    'Tunnel to one host and port',
    'Session with one command',
    'Guardrail',
  ]);
  await expect(documents).toContainText('Regions and account, encryption key, logs in Amazon S3');
});

for (const width of [1600, 1440, 1280, 1024]) {
  test(`the bar at the top has room for every document at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 720 });
    await open(page, 'end-user?v=1');
    const bar = page.getByRole('banner');
    const controls = [...(await bar.getByRole('link').all()), ...(await bar.getByRole('button').all())];
    const boxes = await Promise.all(controls.map((each) => each.boundingBox()));
    const seen = boxes.filter((box) => box !== null).toSorted((a, b) => a.x - b.x);
    expect(seen.length).toBeGreaterThan(9);
    for (const [index, { x, width: wide }] of seen.entries()) {
      expect(x + wide).toBeLessThanOrEqual(seen[index + 1]?.x ?? width);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
}
