import type { Page } from '@playwright/test';
import { copyPolicy, open, openAnew, openStep } from './support/builder.ts';
import { expect, test } from './support/test.ts';

const IMG = '<img src=x onerror=window.ran=1>';
const SCRIPT = '"><script>window.ran=1</script>';
const URL = 'javascript:window.ran=1';

const links = {
  'markup in values': `account=${IMG}&region=${SCRIPT}&user.node=${IMG}&user.custom-document=${SCRIPT}`,
  'markup in names': `${IMG}=1&${SCRIPT}=2`,
  'markup that is not an answer': `user.reach=${IMG}&partition=${SCRIPT}&v=${IMG}`,
  'script addresses': `account=${URL}&user.network=${URL}&encryption=on&key=${URL}`,
  'names of the prototype': '__proto__=1&__proto__.ran=1&constructor.prototype.ran=1&user.__proto__.ran=1',
  'tags named like the prototype': 'user.nodes-by=tag&user.tag=__proto__:ran;constructor:ran',
} as const;

test('a link with what could run does nothing but show it', async ({ page }) => {
  for (const [title, query] of Object.entries(links)) {
    await test.step(title, async () => {
      await openAnew(page, `end-user?v=1&${encodeURI(query)}`);
      await expectNothingRan(page);
      for (const step of ['Nodes', 'Review']) {
        await openStep(page, step);
        await expectNothingRan(page);
      }
      // Whatever it holds, it is still a document.
      expect(JSON.parse(await copyPolicy(page))).toHaveProperty('Version', '2012-10-17');
    });
  }
});

test('markup in a value stays text: in the field and in the policy', async ({ page }) => {
  await open(page, `end-user?v=1&account=${encodeURIComponent(IMG)}`);
  await expect(page.getByRole('textbox', { name: 'Which AWS account?' })).toHaveValue(IMG);
  await expect(page.getByRole('textbox', { name: 'Which AWS account?' })).toHaveAccessibleDescription(
    /is not an account ID/,
  );
});

test('a document named in markup is shown as text', async ({ page }) => {
  await page.goto(`./#/${encodeURIComponent(IMG)}?v=1`);
  await expect(page.getByRole('main')).toBeVisible();
  await expectNothingRan(page);
});

test('a link of 200,000 characters opens, and the page goes on', async ({ page }) => {
  const account = '1'.repeat(200_000);
  await open(page, `end-user?v=1&region=eu-central-1&account=${account}`);
  const policy = await copyPolicy(page);
  expect(JSON.parse(policy)).toHaveProperty('Version', '2012-10-17');
  expect(policy).toContain(account);
  await page.getByRole('textbox', { name: 'Which AWS account?' }).fill('012345678901');
  await expect(page).toHaveURL(/account=012345678901$/);
});

async function expectNothingRan(page: Page): Promise<void> {
  await expect(
    page.locator('img, script:not([src]), iframe, [onerror], a[href^="javascript:" i]'),
  ).toHaveCount(0);
  const ran = await page.evaluate(() => 'ran' in window || 'ran' in {});
  expect(ran).toBe(false);
}
