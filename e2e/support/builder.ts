import type { Locator, Page } from '@playwright/test';
import { expect } from './test.ts';

/** The finished document, with everything that belongs to it. */
export const policyPane = (page: Page): Locator => page.getByRole('region', { name: 'Policy document' });

/** The document as plain text, before Monaco has come or in its stead. */
export const plainText = (page: Page): Locator => page.getByRole('region', { name: 'Policy', exact: true });

/** Monaco, where the keyboard reaches it. */
export const editor = (page: Page): Locator => page.getByRole('textbox', { name: /^Policy, read only/ });

/** Waits for Monaco, which comes when the browser has time for it. */
export const expectEditor = (page: Page): Promise<void> =>
  expect(editor(page)).toBeVisible({ timeout: 20_000 });

/** Waits until the page runs: what is measured before that may have given its place to the live page. */
export const expectRunning = (page: Page): Promise<void> =>
  expect(page.locator('#prepared')).not.toBeAttached();

/** Opens a document at the given answers: a link without its `#/`. */
export async function open(page: Page, link: string): Promise<void> {
  await page.goto(`./#/${link}`);
  await expectRunning(page);
  await expect(policyPane(page)).toBeVisible();
}

/** Opens a document as in a new tab: whatever the page has shown so far is gone. */
export async function openAnew(page: Page, link: string): Promise<void> {
  await page.goto('about:blank');
  await open(page, link);
}

/** Goes to another document by the links at the top. */
export async function openDocument(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Documents' }).getByRole('link', { name, exact: true }).click();
}

/** Turns to a tab of the policy. */
export async function openTab(page: Page, name: string): Promise<void> {
  await policyPane(page).getByRole('tab', { name }).click();
}

/** Chooses the plain text instead of Monaco. */
export async function choosePlainText(page: Page): Promise<void> {
  await policyPane(page).getByRole('button', { name: 'View', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Plain text' }).check();
  await page.keyboard.press('Escape');
}

/** Jumps to a step of the wizard. */
export async function openStep(page: Page, name: string): Promise<void> {
  const step = page
    .getByRole('navigation', { name: 'Steps' })
    .getByRole('button', { name: new RegExp(`^${name}\\b`) });
  await step.click();
  await expect(step).toHaveAttribute('aria-current', 'step');
  // The words of later steps come once the first one is there.
  await expect(page.locator('main [hidden][aria-busy="true"]')).toHaveCount(0);
}

/** Fills in where the policy works. */
export async function fillPlace(
  page: Page,
  { region, account }: { region: string; account: string },
): Promise<void> {
  await page.getByRole('combobox', { name: 'Which Regions?' }).fill(region);
  await page.getByRole('option', { name: new RegExp(`^${region}\\b`) }).click();
  await page.getByRole('textbox', { name: 'Which AWS account?' }).fill(account);
}

const readClipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** Does something that copies, and returns what was copied. */
export async function copiedBy(page: Page, copy: () => Promise<void>): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await copy();
  await expect.poll(() => readClipboard(page)).not.toBe('');
  return readClipboard(page);
}

/** Presses Copy, and returns the text of the document. */
export async function copyPolicy(page: Page): Promise<string> {
  // For a moment after a copy the button says so.
  const button = policyPane(page).getByRole('button', { name: /^(Copy|Copied)$/ });
  return copiedBy(page, () => button.click());
}

/** Presses Copy, and returns the document as data. */
export async function copyDocument(page: Page): Promise<unknown> {
  return JSON.parse(await copyPolicy(page));
}

/** Presses Download, and returns the file. */
export async function downloadPolicy(page: Page): Promise<{ readonly name: string; readonly text: string }> {
  const started = page.waitForEvent('download');
  await policyPane(page).getByRole('button', { name: 'Download' }).click();
  const download = await started;
  const chunks: Uint8Array[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') };
}

/** Presses Share and one of its buttons, and returns the link. */
export async function copyLink(page: Page, name: string): Promise<string> {
  const share = page.getByRole('button', { name: 'Share', exact: true });
  await share.click();
  const link = await copiedBy(page, () => page.getByRole('button', { name, exact: true }).click());
  await page.keyboard.press('Escape');
  return link;
}
