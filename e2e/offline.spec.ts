import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serve } from '../bench/server.mjs';
import { copyPolicy, fillPlace, open, openTab, policyPane } from './support/builder.ts';
import { expect, test as base } from './support/test.ts';

interface Host {
  readonly url: string;
  readonly folder: string;
  readonly stop: () => void;
}

/** Each test has a host of the built page of its own, whose files can be replaced, and that can go away. */
const test = base.extend<{ host: Host }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this parameter.
  host: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'policy-builder-'));
    cpSync('dist', folder, { recursive: true });
    const { url, close } = await serve(folder);
    await use({ url, folder, stop: close });
    close();
    rmSync(folder, { recursive: true, force: true });
  },
  baseURL: ({ host }, use) => use(host.url),
});
test.use({ policyView: 'plain', reuseContext: false, serviceWorkers: 'allow' });

/** The page has all that it needs without a network. */
const expectKept = (page: Page) =>
  expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 30_000 })
    .toBe('activated');

test('after one visit everything works when the host is gone', async ({ page, host }) => {
  await open(page, 'end-user?v=1');
  await expectKept(page);
  host.stop();

  await page.reload();
  await fillPlace(page, { region: 'eu-central-1', account: '012345678901' });
  expect(await copyPolicy(page)).toContain('eu-central-1:012345678901');
  for (const [tab, proof] of [
    ['Access', 'What this policy allows'],
    ['Try', 'Try a request'],
    ['Export', 'The whole setup'],
  ] as const) {
    await openTab(page, tab);
    await expect(policyPane(page).getByText(proof).first()).toBeVisible();
  }
  await policyPane(page).getByRole('button', { name: 'The whole setup' }).click();
  const download = page.waitForEvent('download');
  await policyPane(page).getByRole('button', { name: /\.zip/ }).click();
  expect((await download).suggestedFilename()).toMatch(/\.zip$/);
  await page.getByRole('link', { name: 'Samples' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /samples/i })).toBeVisible();
});

test('a new version waits until somebody asks for it, and answers and undo stay', async ({
  page,
  host: { folder },
}) => {
  await open(page, 'end-user?v=1');
  await expectKept(page);
  await fillPlace(page, { region: 'eu-central-1', account: '012345678901' });

  // The host has another version: another title, and a worker that knows its file.
  const html = join(folder, 'index.html');
  writeFileSync(html, readFileSync(html, 'utf8').replace('<title>', '<title data-version="next">'));
  const worker = join(folder, 'service-worker.js');
  writeFileSync(
    worker,
    readFileSync(worker, 'utf8').replace(/(url:`index\.html`,revision:`)[^`]+/, '$1next-version'),
  );
  await page.evaluate(async () => void (await navigator.serviceWorker.ready).update());
  const banner = page.getByRole('region', { name: /A new version of this page is ready/ });
  await expect(banner).toBeVisible();
  // Nothing has changed under anybody’s hands.
  await expect(page.getByRole('textbox', { name: 'Which AWS account?' })).toHaveValue('012345678901');
  expect(await page.locator('title[data-version="next"]').count()).toBe(0);

  await banner.getByRole('button', { name: 'Reload' }).click();
  await expect(page.locator('title[data-version="next"]')).toHaveCount(1);
  await expect(page.getByRole('textbox', { name: 'Which AWS account?' })).toHaveValue('012345678901');
  await expect(banner).toBeHidden();
  await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('textbox', { name: 'Which AWS account?' })).toHaveValue('');
});

/** Puts another version in the place of the one that is there: every chunk has another name. */
function redeploy(folder: string): void {
  const assets = join(folder, 'assets');
  const names = readdirSync(assets).filter((name) => name.endsWith('.js'));
  const renamed = new Map(names.map((name) => [name, name.replace(/\.js$/, '-redeploy.js')]));
  for (const file of [join(folder, 'index.html'), ...names.map((name) => join(assets, name))]) {
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      text.replace(/[\w-]+\.js\b/g, (name) => renamed.get(name) ?? name),
    );
  }
  for (const [from, to] of renamed) renameSync(join(assets, from), join(assets, to));
}

test.describe('a new version in the same place, while the page is open and the browser keeps nothing', () => {
  test.use({
    serviceWorkers: 'block',
    allowedErrors: [/Failed to load resource|Failed to fetch dynamically imported module|LoadError/],
  });

  test('what did not come yet says so, and a reload brings it, with answers and undo', async ({
    page,
    host: { folder },
  }) => {
    await open(page, 'end-user?v=1');
    await fillPlace(page, { region: 'eu-central-1', account: '012345678901' });
    redeploy(folder);
    await openTab(page, 'Access');
    const missing = policyPane(page).getByRole('region', { name: 'Access did not load' });
    await expect(missing).toBeVisible();
    await missing.getByRole('button', { name: 'Try again' }).click();
    await expect(missing).toBeVisible();
    expect(await copyPolicy(page)).toContain('eu-central-1:012345678901');

    await missing.getByRole('button', { name: 'Reload' }).click();
    await expect(policyPane(page).getByText('What this policy allows').first()).toBeVisible();
    const account = page.getByRole('textbox', { name: 'Which AWS account?' });
    await expect(account).toHaveValue('012345678901');
    await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
    await expect(account).toHaveValue('');
  });
});
