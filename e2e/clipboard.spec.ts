import { copyPolicy, open, openTab, policyPane } from './support/builder.ts';
import { expect, test } from './support/test.ts';

test.use({ policyView: 'plain' });

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    const { clipboard } = navigator;
    const write = clipboard.writeText.bind(clipboard);
    // Tests empty the clipboard first.
    clipboard.writeText = async (text) => {
      if (text !== '') throw new DOMException('Refused by the test', 'NotAllowedError');
      return write(text);
    };
  });
});

test('where the Clipboard API is refused, the old way of copying still works', async ({ page }) => {
  await open(page, 'end-user?v=1');
  expect(JSON.parse(await copyPolicy(page))).toHaveProperty('Version', '2012-10-17');
  await expect(policyPane(page).getByRole('button', { name: 'Copied' })).toBeVisible();
});

test('where every way of copying is refused, the text is laid out selected', async ({ page }) => {
  await page.addInitScript(() => {
    document.execCommand = () => false;
  });
  await open(page, 'end-user?v=1&account=012345678901');
  await policyPane(page).getByRole('button', { name: 'Copy' }).click();

  const text = page.getByRole('textbox', { name: /refused to copy/ });
  await expect(text).toBeFocused();
  await expect(text).toHaveValue(/"arn:aws:ec2:region:012345678901:instance\/instance-id"/);
  const selected = await text.evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  );
  expect(JSON.parse(selected)).toHaveProperty('Version', '2012-10-17');

  await page.getByRole('button', { name: 'Close' }).click();
  await expect(text).toBeHidden();
});

test('where the browser makes no files, the text is laid out selected, and the archive says what to do', async ({
  page,
}) => {
  await page.addInitScript(() => {
    URL.createObjectURL = () => {
      throw new DOMException('Refused by the test', 'SecurityError');
    };
  });
  await open(page, 'end-user?v=1&account=012345678901');
  const text = page.getByRole('textbox', { name: /refused to make the file/ });
  const selected = () =>
    text.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd));
  await policyPane(page).getByRole('button', { name: 'Download' }).click();
  await expect(text).toBeFocused();
  expect(JSON.parse(await selected())).toHaveProperty('Version', '2012-10-17');
  await page.keyboard.press('Escape');
  await expect(text).toBeHidden();

  await openTab(page, 'Export');
  await policyPane(page).getByRole('button', { name: 'Download', exact: true }).click();
  await expect(text).toBeFocused();
  expect(await selected()).toContain('aws_iam_policy');
  await page.keyboard.press('Escape');
  await policyPane(page).getByRole('button', { name: 'The whole setup' }).click();
  await policyPane(page).getByRole('button', { name: /\.zip/ }).click();
  await expect(policyPane(page).getByRole('alert')).toContainText('The browser refused to make the archive');
});
