import { copyLink, copyPolicy, open, openStep } from './support/builder.ts';
import { expect, test } from './support/test.ts';

test.use({ policyView: 'plain', reuseContext: false });

const ids = (count: number) =>
  Array.from({ length: count }, (_, index) => `i-${`${index}`.padStart(17, '0')}`);

test('answers that make a link of 65,000 characters survive a reload, a step back and a colleague', async ({
  page,
  openProfile,
}) => {
  test.setTimeout(120_000);
  await open(page, 'end-user?v=1&account=012345678901&region=eu-central-1');
  await openStep(page, 'Nodes');
  const field = page.getByRole('textbox', { name: /instance IDs|node IDs/i });
  await page.evaluate((text) => navigator.clipboard.writeText(text), ids(3276).join('\n'));
  await field.focus();
  await page.keyboard.press('Control+v');
  await expect(page).toHaveURL(/#\/end-user\?v=1&z=/, { timeout: 30_000 });
  const text = await copyPolicy(page);
  expect(text).toContain('i-00000000000003275');

  await page.reload();
  expect(await copyPolicy(page)).toBe(text);
  await openStep(page, 'Sessions');
  await page.goBack();
  expect(await copyPolicy(page)).toBe(text);

  const link = await copyLink(page, 'Copy link');
  expect(link.length).toBeLessThan(65_536);
  const other = await openProfile();
  await other.goto(link);
  await expect(other.getByRole('button', { name: /^Nodes/ })).toBeVisible();
  await expect(other.getByRole('region', { name: 'Policy', exact: true })).toContainText(
    'i-00000000000003275',
  );
});

test('a long link that was cut says so, and the page works', async ({ page }) => {
  await page.goto('./#/end-user?v=1&z=7cExAQAAAMKg9U9tDQ8g');
  await expect(page.getByText('A part of the link is missing or was changed on the way')).toBeVisible();
  expect(await copyPolicy(page)).toContain('"Version"');
});

test('an edit right before a reload is not lost, and can be undone after it', async ({ page }) => {
  await open(page, 'end-user?v=1');
  const account = page.getByRole('textbox', { name: 'Which AWS account?' });
  await account.fill('012345678901');
  await page.reload();
  await expect(account).toHaveValue('012345678901');
  await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
  await expect(account).toHaveValue('');
  await page.reload();
  await expect(account).toHaveValue('');
  await page.getByRole('banner').getByRole('button', { name: 'Redo' }).click();
  await expect(account).toHaveValue('012345678901');
});
