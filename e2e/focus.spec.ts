import type { Locator, Page } from '@playwright/test';
import { open, openStep } from './support/builder.ts';
import { expect, test } from './support/test.ts';

const TAGS = 'end-user?v=1&user.nodes-by=tag&user.tag=Env:dev,test;Team:web;Stage:one';

const key = (page: Page, position: number): Locator =>
  page.getByRole('textbox', { name: `Key of tag ${position}` });
const removeTag = (page: Page, name: string): Locator =>
  page.getByRole('button', { name: `Remove tag ${name}`, exact: true });

async function pressKey(page: Page, button: Locator, name = 'Enter'): Promise<void> {
  await button.focus();
  await page.keyboard.press(name);
}

test.describe('what adds and removes keeps the focus near', () => {
  test.use({ policyView: 'plain' });

  test('tags', async ({ page }) => {
    await open(page, TAGS);
    await openStep(page, 'Nodes');
    await pressKey(page, page.getByRole('button', { name: 'Add a tag' }));
    await expect(key(page, 4)).toBeFocused();

    await pressKey(page, removeTag(page, '4'));
    await expect(page.getByTestId('live-region')).toHaveText('Tag 4 removed');
    await expect(removeTag(page, 'Stage')).toBeFocused();
    await pressKey(page, removeTag(page, 'Env'));
    await expect(removeTag(page, 'Team')).toBeFocused();
    await pressKey(page, removeTag(page, 'Stage'));
    await expect(removeTag(page, 'Team')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(key(page, 1)).toBeFocused();
    await expect(key(page, 1)).toHaveValue('');
    await pressKey(page, removeTag(page, '1'));
    await expect(key(page, 1)).toBeFocused();
  });

  test('the chips of a value', async ({ page }) => {
    await open(page, TAGS);
    await openStep(page, 'Nodes');
    await pressKey(page, page.getByRole('button', { name: 'Remove test' }));
    await expect(page.getByRole('button', { name: 'Remove dev' })).toBeFocused();
    await page.keyboard.press('Delete');
    const field = page.getByRole('textbox', { name: /^Values of tag 1/ });
    await expect(field).toBeFocused();
    await page.keyboard.type('prod,');
    await page.keyboard.press('Backspace');
    await expect(field).toBeFocused();
  });

  test('the last Region', async ({ page }) => {
    await open(page, 'end-user?v=1&region=eu-central-1');
    await pressKey(page, page.getByRole('button', { name: 'Remove eu-central-1' }));
    await expect(page.getByRole('combobox', { name: 'Which Regions?' })).toBeFocused();
  });

  test('remarks about the page', async ({ page }) => {
    await open(page, 'end-user?v=1&nonsense=1');
    await pressKey(page, page.getByRole('button', { name: 'Close' }));
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    const reset = page.getByRole('button', { name: 'Reset', exact: true });
    await pressKey(page, reset);
    await pressKey(page, page.getByRole('button', { name: /^Reset everything/ }));
    const dismiss = page.getByRole('button', { name: 'Dismiss' });
    await dismiss.focus();
    await page.keyboard.press('Enter');
    await expect(reset).toBeFocused();
  });

  test('keys of a request that is tried', async ({ page }) => {
    await open(page, 'end-user?v=1');
    await page.getByRole('tab', { name: 'Try' }).click();
    const panel = page.getByRole('tabpanel');
    await panel.getByText('Tags and context keys').click();
    const group = panel.getByRole('group', { name: 'Tags of the resource' });
    const add = group.getByRole('button', { name: /^Add/ });
    await pressKey(page, add);
    await expect(group.getByRole('textbox').first()).toBeFocused();
    await pressKey(page, group.getByRole('button', { name: /^Remove/ }));
    await expect(add).toBeFocused();
  });
});
