import type { Locator } from '@playwright/test';
import { expectNoAxeViolations } from './support/axe.ts';
import {
  choosePlainText,
  expectEditor,
  open,
  openDocument,
  openStep,
  policyPane,
} from './support/builder.ts';
import { expect, test } from './support/test.ts';

test('the start page and the samples', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1, name: 'What do you need?' })).toBeVisible();
  await expectNoAxeViolations(page);

  await page.getByRole('link', { name: 'Samples', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Published samples' })).toBeVisible();
  await expectNoAxeViolations(page);
});

const documents = [
  ['Administrator', 'Administrator policy'],
  ['Instance role', 'Instance role policy'],
  ['Trust policy', 'Trust policy of the instance role'],
  ['Session preferences', 'Session preferences'],
] as const;

test('each document', async ({ page }) => {
  await open(page, 'end-user?v=1&s3=on&logs=on&role.trust=hybrid&prefs.run-as=on');
  await expectEditor(page);
  for (const [name, title] of documents) {
    await openDocument(page, name);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expectNoAxeViolations(page);
  }
});

test('each step of the wizard', async ({ page }) => {
  // Questions of every kind, with errors, warnings, notes and chips.
  await open(
    page,
    'end-user?v=1&region=eu-central-1&account=1&encryption=on&key=x&user.nodes-by=tag&user.tag=a:b,c',
  );
  await expectEditor(page);
  for (const step of ['Where', 'Nodes', 'Sessions', 'Encryption', 'Review']) {
    await openStep(page, step);
    const folded = page
      .getByRole('main')
      .getByRole('heading', { level: 3 })
      .getByRole('button', { expanded: false });
    while ((await folded.count()) > 0) await folded.first().click();
    await expectNoAxeViolations(page);
  }
});

test('what opens on demand, and the plain text', async ({ page }) => {
  await open(page, 'end-user?v=99&region=eu-central-1');
  await expectEditor(page);
  await choosePlainText(page);
  await page.getByRole('button', { name: /^Size/ }).click();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expectNoAxeViolations(page);
});

test('where colours are forced, buttons have an edge and what is current is marked alone', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, 'end-user?v=1');
  const edge = (button: Locator) => button.evaluate((element) => getComputedStyle(element).borderTopWidth);
  expect(await edge(page.getByRole('button', { name: 'Next', exact: true }))).not.toBe('0px');
  expect(await edge(policyPane(page).getByRole('button', { name: 'Copy', exact: true }))).not.toBe('0px');

  const colours = (elements: Locator, side: 'borderBottomColor' | 'backgroundColor') =>
    elements.evaluateAll((all, name) => all.map((element) => getComputedStyle(element)[name]), side);
  const paper = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.background = 'Canvas';
    const colour = getComputedStyle(probe).backgroundColor;
    probe.remove();
    return colour;
  });
  const documents = await colours(
    page.getByRole('navigation', { name: 'Documents' }).getByRole('link'),
    'borderBottomColor',
  );
  expect(documents.map((colour) => colour !== paper)).toEqual(documents.map((_, index) => index === 0));
  const [indicator] = await colours(policyPane(page).locator('.MuiTabs-indicator'), 'backgroundColor');
  expect(indicator).not.toBe(paper);
});
