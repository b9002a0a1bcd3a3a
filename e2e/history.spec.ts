import type { Page } from '@playwright/test';
import { copyPolicy, open, openDocument, openStep, policyPane } from './support/builder.ts';
import { expect, test } from './support/test.ts';

test.use({ policyView: 'plain' });

const account = (page: Page) => page.getByRole('textbox', { name: 'Which AWS account?' });
const cli = (page: Page) => page.getByRole('checkbox', { name: 'AWS CLI' });

test('undo and redo by their buttons, one step per field', async ({ page }) => {
  await open(page, 'end-user');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  await cli(page).uncheck();
  await account(page).pressSequentially('012345678901');

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(account(page)).toHaveValue('');
  await expect(cli(page)).not.toBeChecked();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(cli(page)).toBeChecked();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();

  await page.getByRole('button', { name: 'Redo' }).click();
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(account(page)).toHaveValue('012345678901');
  await expect(page.getByRole('button', { name: 'Redo' })).toBeDisabled();
  await expect(page).toHaveURL(/account=012345678901/);
});

test('undo and redo by the keyboard, also from within a field', async ({ page }) => {
  await open(page, 'end-user');
  await cli(page).uncheck();
  await account(page).pressSequentially('0123');

  await page.keyboard.press('Control+z');
  await expect(account(page)).toHaveValue('');
  await page.keyboard.press('Control+z');
  await expect(cli(page)).toBeChecked();
  await page.keyboard.press('Control+Shift+z');
  await expect(cli(page)).not.toBeChecked();
  await page.keyboard.press('Control+y');
  await expect(account(page)).toHaveValue('0123');
});

test('reset goes back to the recommendations, and can be undone', async ({ page }) => {
  await open(page, 'end-user');
  const recommended = await copyPolicy(page);
  await account(page).fill('012345678901');
  const mine = await copyPolicy(page);

  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await page.getByRole('button', { name: /^Reset everything/ }).click();
  await expect(account(page)).toHaveValue('');
  expect(await copyPolicy(page)).toBe(recommended);

  await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
  await expect(account(page)).toHaveValue('012345678901');
  expect(await copyPolicy(page)).toBe(mine);
});

test('typing adds no entries to the history of the browser', async ({ page }) => {
  await open(page, 'end-user');
  const entries = await page.evaluate(() => history.length);
  await account(page).pressSequentially('012345678901');
  await cli(page).uncheck();
  await expect(page).toHaveURL(/account=012345678901&.*user\.surface=/);
  expect(await page.evaluate(() => history.length)).toBe(entries);
});

test('back and forward go between documents and samples, each with its answers', async ({ page }) => {
  const heading = (name: string) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await page.goto('./');
  await page
    .getByRole('main')
    .getByRole('link', { name: /^End user policy/ })
    .click();
  await heading('End user policy');
  await account(page).fill('012345678901');
  await openDocument(page, 'Instance role');
  await heading('Instance role policy');
  await openStep(page, 'Where');
  await expect(account(page)).toHaveValue('012345678901');
  await page.getByRole('link', { name: 'Samples', exact: true }).click();
  await heading('Published samples');
  await page.getByRole('link', { name: /^Example 3: sessions on nodes with one tag/ }).click();
  await heading('End user policy');
  // The account stays, and the rest is the sample's.
  await expect(account(page)).toHaveValue('012345678901');
  await expect(policyPane(page)).toContainText('ssm:resourceTag/Finance');

  await page.goBack();
  await heading('Published samples');
  await page.goBack();
  await heading('Instance role policy');
  await expect(account(page)).toHaveValue('012345678901');
  // Each step is an entry of its own.
  await page.goBack();
  await heading('Instance role policy');
  await page.goBack();
  await heading('End user policy');
  await expect(account(page)).toHaveValue('012345678901');
  await expect(policyPane(page)).not.toContainText('ssm:resourceTag/Finance');
  await page.goBack();
  await heading('What do you need?');

  await page.goForward();
  await heading('End user policy');
  for (const name of ['Instance role policy', 'Instance role policy', 'Published samples']) {
    await page.goForward();
    await heading(name);
  }
  await page.goForward();
  await heading('End user policy');
  // The account stays, and the rest is the sample's.
  await expect(account(page)).toHaveValue('012345678901');
  await expect(policyPane(page)).toContainText('ssm:resourceTag/Finance');
});
