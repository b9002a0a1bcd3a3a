import type { Page } from '@playwright/test';
import {
  copyPolicy,
  fillPlace,
  open,
  openAnew,
  openStep,
  openTab,
  plainText,
  policyPane,
} from './support/builder.ts';
import { expect, test } from './support/test.ts';

test.use({
  policyView: 'plain',
  reuseContext: false,
  allowedErrors: [/Failed to load resource|Failed to fetch dynamically imported module|LoadError/],
});

/** Lets the chunks of a name not come, until the function that it returns is called. */
async function block(page: Page, chunk: string): Promise<() => Promise<void>> {
  const pattern = new RegExp(`/assets/${chunk}-[^/]*\\.js$`);
  await page.route(pattern, (route) => route.abort());
  return () => page.unroute(pattern);
}

test('without a part of a tab, only the tab is missing, and comes when it is tried again', async ({
  page,
}) => {
  test.setTimeout(120_000);
  for (const [tab, chunk, proof] of [
    ['Access', 'access-panel', 'What this policy allows'],
    ['Access', 'access', 'What this policy allows'],
    ['Try', 'request-panel', 'Try a request'],
    ['Export', 'export-panel', 'The whole setup'],
    ['Export', 'export', 'The whole setup'],
  ] as const) {
    const unblock = await block(page, chunk);
    await openAnew(page, 'end-user?v=1');
    await openTab(page, tab);
    const missing = policyPane(page).getByRole('region', { name: `${tab} did not load` });
    await expect(missing).toBeVisible();

    // Everything else works.
    await fillPlace(page, { region: 'eu-central-1', account: '012345678901' });
    await openTab(page, 'Policy');
    expect(await copyPolicy(page)).toContain('eu-central-1:012345678901');

    // It was tried again, and is still missing.
    await openTab(page, tab);
    await expect(missing).toBeVisible();
    await unblock();
    await missing.getByRole('button', { name: 'Try again' }).click();
    await expect(policyPane(page).getByText(proof).first(), chunk).toBeVisible();
  }
});

test('the review that did not load can be tried again, and the step before it works', async ({ page }) => {
  const unblock = await block(page, 'review');
  await open(page, 'end-user?v=1');
  await openStep(page, 'Review');
  await expect(page.getByRole('region', { name: 'Review did not load' })).toBeVisible();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Review did not load' })).toBeHidden();
  await openStep(page, 'Review');
  await unblock();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('Where it goes').first()).toBeVisible();
});

test('a page that did not load leaves the others, and Back leads to them', async ({ page }) => {
  const unblock = await block(page, 'samples-route');
  await open(page, 'end-user?v=1&account=012345678901');
  const text = await copyPolicy(page);
  await page.getByRole('link', { name: 'Samples' }).click();
  await expect(page.getByRole('region', { name: /did not load/ })).toBeVisible();
  await page.goBack();
  await expect(plainText(page)).toBeVisible();
  expect(await copyPolicy(page)).toBe(text);
  await unblock();
  await page.getByRole('link', { name: 'Samples' }).click();
  await expect(page.getByRole('heading', { name: /samples/i, level: 1 })).toBeVisible();
});

test('expectations that cannot be checked are not taken for kept', async ({ page }) => {
  await block(page, 'failing-expectations');
  await open(page, 'end-user?v=1&expect=deny:open-shell:intended');
  await expect(page.getByRole('tab', { name: /Access.*could not be checked/ })).toBeVisible();
});

test('when the server is gone, answers and copying go on, and what did not come says so', async ({
  page,
}) => {
  await open(page, 'end-user?v=1');
  await page.route('**/*', (route) => route.abort());
  await fillPlace(page, { region: 'eu-central-1', account: '012345678901' });
  expect(await copyPolicy(page)).toContain('eu-central-1:012345678901');
  await openTab(page, 'Access');
  await expect(policyPane(page).getByRole('region', { name: 'Access did not load' })).toBeVisible();
  await page.unroute('**/*');
  await page.getByRole('button', { name: 'Reload', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Which AWS account?' })).toHaveValue('012345678901');
  await expect(policyPane(page).getByText('What this policy allows').first()).toBeVisible();
});

test('when the page itself does not come, it says what to do, and a reload has the answers', async ({
  page,
}) => {
  await page.route(/\/assets\/index-[^/]*\.js$/, (route) => route.abort());
  await page.goto('./#/end-user?v=1&account=012345678901');
  await expect(page.getByText('This page did not load whole.')).toBeVisible();
  await page.unrouteAll();
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Which AWS account?' })).toHaveValue('012345678901');
  await expect(page.getByText('This page did not load whole.')).toBeHidden();
});
