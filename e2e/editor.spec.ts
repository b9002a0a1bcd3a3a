import {
  copiedBy,
  copyPolicy,
  editor,
  expectEditor,
  open,
  openStep,
  plainText,
  policyPane,
  choosePlainText,
} from './support/builder.ts';
import { expect, test } from './support/test.ts';

test.use({ reuseContext: false });

const LINK = 'end-user?v=1&region=eu-central-1&account=012345678901&user.node=i-0123456789abcdef0';

test('Monaco shows the text that Copy copies', async ({ page }) => {
  await open(page, LINK);
  await expectEditor(page);
  await expect(plainText(page)).toBeHidden();
  await expect(policyPane(page)).toContainText('"Version": "2012-10-17"');

  const text = await copyPolicy(page);
  await editor(page).focus();
  await page.keyboard.press('Control+a');
  expect(await copiedBy(page, () => page.keyboard.press('Control+c'))).toBe(text);
});

test('Monaco follows the answers and takes none of its own', async ({ page }) => {
  await open(page, LINK);
  await expectEditor(page);
  await editor(page).focus();
  await page.keyboard.type('xyz');
  await page.getByRole('textbox', { name: 'Which AWS account?' }).fill('999988887777');
  await expect(policyPane(page)).toContainText('eu-central-1:999988887777:instance/');

  const text = await copyPolicy(page);
  expect(text).not.toContain('xyz');
  await editor(page).focus();
  await page.keyboard.press('Control+a');
  expect(await copiedBy(page, () => page.keyboard.press('Control+c'))).toBe(text);
});

test('Ctrl+F finds in the text', async ({ page }) => {
  await open(page, LINK);
  await expectEditor(page);
  await editor(page).focus();
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('textbox', { name: 'Find' })).toBeFocused();
  await page.keyboard.type('DescribeSessions');
  await expect(policyPane(page)).toContainText('1 of 1');
});

test('the plain text is one click away and stays chosen', async ({ page }) => {
  await open(page, LINK);
  await expectEditor(page);
  await choosePlainText(page);
  await expect(editor(page)).toBeHidden();
  const text = await copyPolicy(page);
  // The numbers of the notes and lines are not part of it.
  expect(await plainText(page).evaluate((element) => element.textContent)).toBe(text);

  await page.reload();
  await expect(plainText(page)).toBeVisible();
  await policyPane(page).getByRole('button', { name: 'View', exact: true }).click();
  await expect(page.getByRole('checkbox', { name: 'Plain text' })).toBeChecked();
});

test('who saves data gets the plain text, and Monaco on request', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  );
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await open(page, LINK);
  await expect(plainText(page)).toBeVisible();
  await policyPane(page).getByRole('button', { name: 'View', exact: true }).click();
  const plain = page.getByRole('checkbox', { name: 'Plain text' });
  await expect(plain).toBeChecked();
  expect(fetched.filter((url) => url.includes('code-editor'))).toEqual([]);
  await plain.uncheck();
  await page.keyboard.press('Escape');
  await expectEditor(page);
});

test.describe('without Monaco', () => {
  test.use({ allowedErrors: [/Failed to load resource.*policy-editor/s] });

  test('the plain text is whole, current and can be copied', async ({ page }) => {
    await page.route(/\/policy-editor-[^/]*\.js$/, (route) => route.abort());
    await open(page, LINK);
    await expect(policyPane(page).getByRole('status')).toContainText('editor could not be loaded');

    const text = await copyPolicy(page);
    expect(await plainText(page).evaluate((element) => element.textContent)).toBe(text);
    await openStep(page, 'Encryption');
    await page.getByRole('checkbox', { name: /^Use a KMS key on top of TLS/ }).check();
    await expect(plainText(page)).toContainText('kms:GenerateDataKey');
    expect(await copyPolicy(page)).toContain('kms:GenerateDataKey');
  });

  test('it can be tried again', async ({ page }) => {
    await page.route(/\/policy-editor-[^/]*\.js$/, (route) => route.abort());
    await open(page, LINK);
    const again = policyPane(page).getByRole('button', { name: 'Try again' });
    await expect(again).toBeVisible();
    await page.unrouteAll();
    await again.click();
    await expectEditor(page);
  });
});
