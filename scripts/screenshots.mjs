import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { launchOptions } from './chromium.mjs';

/** Makes the pictures of the README anew, from the page as it is built: `npm run screenshots`. */

const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'docs');
const ANSWERS =
  'v=1&region=eu-west-1&account=210987654321&user.nodes-by=tag&user.tag=Team:payments&user.document=shell,ssh';

/** @type {readonly { file: string; colorScheme: 'light' | 'dark'; link: string; tab: string | undefined }[]} */
const PICTURES = [
  { file: 'screenshot.png', colorScheme: 'light', link: `end-user?${ANSWERS}`, tab: undefined },
  { file: 'screenshot-dark.png', colorScheme: 'dark', link: `end-user?${ANSWERS}`, tab: 'Access' },
];

await build({ root: ROOT, logLevel: 'warn' });
const server = await preview({ root: ROOT, preview: { host: '127.0.0.1', port: 0 } });
const [base] = server.resolvedUrls?.local ?? [];
const browser = await chromium.launch(launchOptions());
await mkdir(FOLDER, { recursive: true });
for (const { file, colorScheme, link, tab } of PICTURES) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme });
  await page.goto(`${base}#/${link}`);
  await page.getByRole('textbox', { name: /^Policy, read only/ }).waitFor();
  await page
    .getByRole('navigation', { name: 'Steps' })
    .getByRole('button', { name: /^Nodes/ })
    .click();
  if (tab) await page.getByRole('tab', { name: tab }).click();
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(FOLDER, file) });
  await page.close();
}
await browser.close();
await server.close();
