import type { Page } from '@playwright/test';
import {
  choosePlainText,
  copyDocument,
  expectEditor,
  open,
  openStep,
  plainText,
  policyPane,
} from './support/builder.ts';
import { expect, test } from './support/test.ts';

/** Everything that a browser does not draw, or that turns text around. */
const HIDDEN = '(?![\\t\\n\\r ])[\\p{Cc}\\p{Cf}\\p{Z}\\p{Default_Ignorable_Code_Point}]';

/** What the page shows and reads out with such characters in it. What is typed into is the person's own. */
const hiddenOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate((source) => {
    const hidden = new RegExp(source, 'u');
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Element) {
        for (const name of ['aria-label', 'title', 'alt']) {
          const text = node.getAttribute(name) ?? '';
          if (hidden.test(text)) found.push(`${name}: ${JSON.stringify(text)}`);
        }
      } else if (hidden.test(node.nodeValue ?? '')) {
        const parent = node.parentElement;
        if (parent?.closest('bdi, script, style, textarea, .monaco-editor') === null)
          found.push(`${parent?.outerHTML.slice(0, 200)}`);
      }
    }
    return found;
  }, HIDDEN);

const PREFERENCES = 'session-preferences?v=1&prefs.run-as=on&prefs.run-as-user=%E2%80%AEtoor';
const runAsUser = (page: Page) =>
  page.getByRole('textbox', { name: 'Which user, if the caller has no tag?' });

test('a user who turns around is named at the field, in the policy and in the review', async ({ page }) => {
  await open(page, PREFERENCES);
  await openStep(page, 'Sessions');
  await expect(runAsUser(page)).toHaveAccessibleDescription(
    /“‹U\+202E›toor” has U\+202E \(right-to-left override\) at position 1/,
  );
  await expect(runAsUser(page)).toHaveAttribute('aria-invalid', 'true');
  await expectEditor(page);
  await expect(policyPane(page).getByRole('code').getByText('\\u202e')).toBeVisible();
  await choosePlainText(page);
  await expect(plainText(page)).toContainText('"runAsDefaultUser": "\\u202etoor"');
  expect(await copyDocument(page)).toMatchObject({ inputs: { runAsDefaultUser: '\u202etoor' } });
  expect(await hiddenOn(page)).toEqual([]);
  await openStep(page, 'Review');
  await expect(page.getByRole('main')).toContainText('‹U+202E›toor');
  expect(await hiddenOn(page)).toEqual([]);
  await openStep(page, 'Sessions');
  await page.getByRole('button', { name: 'Remove it' }).click();
  await expect(runAsUser(page)).toBeFocused();
  await expect(runAsUser(page)).toHaveValue('toor');
  await expect(runAsUser(page)).toHaveAttribute('aria-invalid', 'false');
});

test('what came along unseen with a pasted value is dropped, and said', async ({ page }) => {
  await open(page, 'end-user?v=1');
  const account = page.getByRole('textbox', { name: 'Which AWS account?' });
  await page.evaluate(() => navigator.clipboard.writeText('\u202a444455556666\u202c'));
  await account.focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(account).toHaveValue('444455556666');
  await expect(account).toHaveAccessibleDescription(/Dropped what came along unseen: U\+202A/);
});

test.describe('nothing that is not seen is shown', () => {
  test.use({ policyView: 'plain' });
  const odd = '%E2%80%AE%E2%80%8B%C2%A0';
  const links = {
    'end-user': [
      `end-user?v=1&region=eu-west-1${odd}&account=${odd}123&user.nodes-by=tag&user.tag=Team${odd}:We${odd}b&user.custom-document=My${odd}Doc`,
      `user.network=10.0.0.0${odd}&encryption=on&key=arn:aws:kms:${odd}`,
    ].join('&'),
    nodes: `end-user?v=1&region=eu-west-1&user.node=i-0123${odd}456789abcdef,i-0123456789abcdef0`,
    'instance-role': `instance-role?v=1&region=eu-west-1&s3=on&s3.bucket=my${odd}logs&s3.prefixed=on&s3.prefix=a${odd}b&cloudwatch=on&cloudwatch.group=g${odd}`,
    'session-preferences': `${PREFERENCES}&prefs.linux-profile=echo${odd}&s3=on&s3.bucket=my${odd}logs`,
  } as const;
  for (const [name, link] of Object.entries(links)) {
    test(`in ${name}`, async ({ page }) => {
      await open(page, link);
      await expect.poll(() => hiddenOn(page)).toEqual([]);
      const steps = page.getByRole('navigation', { name: 'Steps' }).getByRole('button');
      for (const step of await steps.all()) {
        await step.click();
        await expect(step).toHaveAttribute('aria-current', 'step');
        await expect.poll(() => hiddenOn(page)).toEqual([]);
      }
      for (const tab of await policyPane(page).getByRole('tab').all()) {
        await tab.click();
        await expect(policyPane(page).getByRole('tabpanel')).not.toBeEmpty();
        await expect.poll(() => hiddenOn(page)).toEqual([]);
      }
    });
  }
});
