import { copyPolicy, expectEditor, open, openTab } from './support/builder.ts';
import { expect, test } from './support/test.ts';

test.use({ reuseContext: false });

test('paper gets the whole policy with its notes, whatever is on the screen', async ({ page }) => {
  await open(page, 'end-user?v=1&region=eu-central-1&account=012345678901');
  await expectEditor(page);
  const text = await copyPolicy(page);
  await openTab(page, 'Access');

  await expect(async () => {
    await page.emulateMedia({ media: 'screen' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect(page.getByRole('heading', { level: 1, name: 'End user policy' })).toBeVisible({
      timeout: 500,
    });
  }).toPass();
  const lines = page.locator('#printed pre > span');
  await expect(lines).toHaveCount(text.trimEnd().split('\n').length);
  const printed = await lines.evaluateAll((all) =>
    all.map((line) =>
      [...line.childNodes]
        .filter((node) => node.nodeType === 3)
        .map((node) => node.textContent)
        .join(''),
    ),
  );
  expect(printed.join('\n')).toBe(text.trimEnd());
  await expect(page.getByRole('listitem').first()).toContainText('lines 4–13');
  await expect(page.getByRole('tab', { name: 'Access' })).toBeHidden();

  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('#printed')).toHaveCount(0);
  await expect(page.getByRole('tab', { name: 'Access' })).toBeVisible();
});
