import { copiedBy, copyPolicy, editor, expectEditor, open, openStep, policyPane } from './support/builder.ts';
import { expectVisibleFocus, tabTo } from './support/keyboard.ts';
import { expect, test } from './support/test.ts';

test('from the start to the copied policy without a mouse', async ({ page }) => {
  const { keyboard } = page;
  await page.goto('./');
  const link = page.getByRole('main').getByRole('link', { name: /^End user policy/ });
  await expect(link).toBeVisible();
  await tabTo(page, link);
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'End user policy' })).toBeFocused();

  await tabTo(page, page.getByRole('combobox', { name: 'Which Regions?' }));
  await keyboard.type('eu-central-1');
  await keyboard.press('Enter');
  await tabTo(page, page.getByRole('textbox', { name: 'Which AWS account?' }));
  await keyboard.type('012345678901');
  await tabTo(page, page.getByRole('button', { name: 'Next' }));
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: /Nodes/ })).toBeFocused();

  await tabTo(page, page.getByRole('radio', { name: 'Certain nodes' }));
  await keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Nodes with certain tags' })).toBeChecked();
  await keyboard.press('ArrowUp');
  await tabTo(page, page.getByRole('textbox', { name: 'Node IDs' }));
  await keyboard.type('i-0123456789abcdef0');

  const copy = policyPane(page).getByRole('button', { name: /^(Copy|Copied)$/ });
  await tabTo(page, copy);
  const text = await copiedBy(page, () => keyboard.press('Enter'));
  expect(text).toContain('"arn:aws:ec2:eu-central-1:012345678901:instance/i-0123456789abcdef0"');
});

test('Tab passes through the editor, and so does Shift+Tab', async ({ page }) => {
  await open(page, 'end-user?v=1');
  await expectEditor(page);
  const after = page.getByRole('region', { name: 'Notes' }).getByRole('button').first();

  await policyPane(page).getByRole('button', { name: 'Download' }).focus();
  await tabTo(page, editor(page));
  await expectVisibleFocus(page);
  const text = await page.evaluate(() => location.hash);
  await page.keyboard.press('Tab');
  await expect(after).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(editor(page)).not.toBeFocused();
  expect(await page.evaluate(() => location.hash)).toBe(text);
});

test('the field of Regions is one stop, and arrows walk in the list that it opens', async ({ page }) => {
  await open(page, 'end-user?v=1');
  const field = page.getByRole('combobox', { name: 'Which Regions?' });
  const options = page.getByRole('listbox', { name: 'Which Regions?' }).getByRole('option');
  await field.focus();
  await expect(options).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const second = await options.nth(1).getAttribute('id');
  await expect(field).toHaveAttribute('aria-activedescendant', second ?? '');
  const name = ((await options.nth(1).locator('code').textContent()) ?? '').trim();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: `Remove ${name}`, exact: true })).toBeVisible();
  await expect(options).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(options).toHaveCount(0);
  await expect(field).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('checkbox', { name: 'Any Region' })).toBeFocused();
});

test('Regions that are pasted count at once, and half a name and Enter choose the best', async ({ page }) => {
  await open(page, 'end-user?v=1');
  const field = page.getByRole('combobox', { name: 'Which Regions?' });
  await field.focus();
  await page.evaluate(() => navigator.clipboard.writeText('eu-central-1, eu-west-1\nxx-new-9'));
  await page.keyboard.press('Control+v');
  const chips = page.getByRole('list', { name: 'Chosen: Which Regions?' }).getByRole('listitem');
  await expect(chips).toHaveText(['eu-central-1', 'eu-west-1', 'xx-new-9']);
  await page.keyboard.type('us-w');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('');
  await expect(chips).toHaveText(['eu-central-1', 'eu-west-1', 'xx-new-9', 'us-west-2']);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('checkbox', { name: 'Any Region' })).toBeFocused();
});

test('the list of Regions begins with those that were chosen last', async ({ page }) => {
  await open(page, 'end-user?v=1');
  const field = page.getByRole('combobox', { name: 'Which Regions?' });
  const options = page.getByRole('listbox', { name: 'Which Regions?' }).getByRole('option');
  await field.fill('Zurich');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Remove eu-central-2' })).toBeVisible();
  await page.reload();
  await field.click();
  await expect(options.first()).toHaveAccessibleName(/^eu-central-2/);
  await expect(options.nth(1)).toHaveAccessibleName(/^us-east-1/);
});

for (const width of [1440, 1024]) {
  test(`the focus is never behind a bar at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 620 });
    await open(page, 'end-user?v=1');
    await page.getByRole('heading', { level: 2, name: /Where/ }).focus();
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let stop = 0; stop < 16; stop += 1) {
        await page.keyboard.press(key);
        expect(await page.evaluate(hiddenFocus), `${key} ${stop}`).toBe('');
      }
    }
  });
}

/** Runs in the page: the element with the focus, when something else covers its middle. */
function hiddenFocus(): string {
  const { activeElement } = document;
  const form = activeElement?.closest('[data-setting]');
  if (!activeElement || !form) return '';
  const { left, top, width, height } = activeElement.getBoundingClientRect();
  const covering = document.elementFromPoint(left + width / 2, top + height / 2);
  const isSeen = covering !== null && (activeElement.contains(covering) || covering.contains(activeElement));
  return isSeen ? '' : activeElement.outerHTML.slice(0, 200);
}

test('the first stop skips to the content', async ({ page }) => {
  await open(page, 'end-user?v=1');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
  // The address still holds the answers.
  await expect(page).toHaveURL(/#\/end-user/);
});

test('chips can be removed by the keyboard, and the focus stays among them', async ({ page }) => {
  await open(page, 'end-user?v=1&region=eu-central-1,eu-west-1');
  const first = page.getByRole('button', { name: 'Remove eu-central-1' });
  await tabTo(page, first);
  await page.keyboard.press('Delete');
  await expect(first).toBeHidden();
  await expect(page.getByRole('button', { name: 'Remove eu-west-1' })).toBeFocused();
  expect(await copyPolicy(page)).not.toContain('eu-central-1');
});

test('chips are one stop, however many there are, and arrows walk among them', async ({ page }) => {
  const ids = Array.from({ length: 9 }, (_, index) => `i-0123456789abcdef${index}`);
  await open(page, `end-user?v=1&user.node=${ids.join()}`);
  await openStep(page, 'Nodes');
  const remove = (index: number) => page.getByRole('button', { name: `Remove ${ids[index]}` });
  await tabTo(page, remove(0));
  await page.keyboard.press('End');
  await expect(remove(8)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(remove(7)).toBeFocused();
  await page.keyboard.press('Tab');
  const field = page.getByRole('textbox', { name: 'Node IDs' });
  await expect(field).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(remove(8)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(field).toBeFocused();
});
