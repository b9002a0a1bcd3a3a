import published from '../src/core/samples/fixtures/published-policies.json' with { type: 'json' };
import type { Locator, Page } from '@playwright/test';
import { copyDocument, expectRunning, open, openStep, policyPane } from './support/builder.ts';
import { expect, test } from './support/test.ts';

test.use({ policyView: 'plain' });

/** What AWS printed. */
const policyOf = (id: string): unknown => published.find((entry) => entry.id === id)?.policy;

/** The samples of one topic in one edition. */
const edition = (page: Page, topic: string, year: string): Locator =>
  page.getByRole('region', { name: topic }).getByRole('list', { name: `Edition ${year}` });

const preview = (page: Page, title: string): Locator =>
  page.getByRole('region', { name: `Preview: ${title}` });

const QUICKSTART = 'Connect from a console or the CLI';

test('a sample from the start page opens as AWS published it', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('link', { name: /^Search \d+ samples/ }).click();
  await edition(page, QUICKSTART, '2020')
    .getByRole('link', { name: /^End user: Amazon EC2 console/ })
    .click();

  await expect(page.getByRole('heading', { level: 1, name: 'End user policy' })).toBeVisible();
  await expect(
    page.getByRole('region', { name: /^AWS’s published sample: End user: Amazon EC2/ }),
  ).toContainText('exactly what AWS printed');
  const document = await copyDocument(page);
  expect(sorted(document)).toEqual(sorted(policyOf('quickstart-2020/end-user/ec2')));
});

test('samples are found by words of their name, page, goal and edition', async ({ page }) => {
  await page.goto('./#/samples');
  const links = page.getByRole('main').getByRole('link');
  await expect(links).toHaveCount(published.length);
  const search = page.getByRole('searchbox', { name: 'Find a sample' });
  const status = page.getByRole('main').getByRole('status');
  await search.fill('ssh CONNECTIONS');
  await expect(links).toHaveText([/^Allow SSH connections/, /^Deny SSH connections/]);
  await expect(status).toHaveText(`2 of ${published.length} samples`);
  await expect(preview(page, 'Allow SSH connections')).toContainText('AWS-StartSSHSession');
  await search.fill('2020 own session-id');
  await expect(links).toHaveCount(0);
  await expect(status).toHaveText('No sample has all these words.');
  await search.fill('2020 own tag');
  await expect(links).toHaveCount(4);

  // Whoever comes back goes on from there.
  await links.first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'End user policy' })).toBeVisible();
  await page.goBack();
  await expect(search).toHaveValue('2020 own tag');
  await page.getByRole('button', { name: 'Show all samples' }).click();
  await expect(search).toBeFocused();
  await expect(links).toHaveCount(published.length);
});

test('the document that a sample opens is beside it, for pointer and keyboard, and nothing moves', async ({
  page,
}) => {
  await page.goto('./#/samples');
  await expectRunning(page);
  const first = page.getByRole('main').getByRole('link').first();
  await expect(preview(page, 'End user: Session Manager console and Fleet Manager')).toBeVisible();
  const place = await first.boundingBox();
  await page
    .getByRole('link', { name: /^End user: AWS CLI/ })
    .first()
    .hover();
  await expect(preview(page, 'End user: AWS CLI')).toContainText('ssm:SendCommand');
  await first.focus();
  await page.keyboard.press('Tab');
  await expect(preview(page, 'End user: Amazon EC2 console')).toBeVisible();
  expect(await first.boundingBox()).toEqual(place);
});

test('a sample keeps the place and the other documents, and undo brings everything back', async ({
  page,
}) => {
  const answers =
    'v=1&region=eu-west-1&account=012345678901&user.nodes-by=every&admin.mfa=on&prefs.run-as=on';
  await open(page, `end-user?${answers}`);
  const before = await copyDocument(page);
  await page.getByRole('link', { name: 'Samples', exact: true }).click();
  const link = page.getByRole('link', { name: /^Example 3: sessions on nodes with one tag/ });
  await link.hover();
  await expect(preview(page, 'Example 3: sessions on nodes with one tag')).toContainText(
    'arn:aws:ec2:eu-west-1:012345678901:instance/*',
  );
  await link.click();
  const banner = page.getByRole('region', { name: /^AWS’s published sample/ });
  await expect(banner).toContainText('Apart from your own answers');
  const opened = JSON.stringify(await copyDocument(page));
  expect(opened).toContain('arn:aws:ec2:eu-west-1:012345678901:instance/*');
  expect(opened).toContain('"ssm:resourceTag/Finance":["WebServers"]');
  await expect(page).toHaveURL(/admin\.mfa=on.*prefs\.run-as=on.*sample=latest-ex3-one-tag/);
  await expect(policyPane(page)).toContainText('1 value to fill in');

  await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
  expect(await copyDocument(page)).toEqual(before);
  await expect(banner).toBeHidden();
});

test('a sample from the list says where it departs from what AWS printed', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('link', { name: 'Samples', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Published samples' })).toBeVisible();
  await edition(page, QUICKSTART, '2026')
    .getByRole('link', { name: /^End user: Amazon EC2 console.*1 difference/ })
    .click();

  await expect(page.getByRole('heading', { level: 1, name: 'End user policy' })).toBeVisible();
  const banner = page.getByRole('region', { name: /^AWS’s published sample: End user/ });
  await expect(banner.getByRole('listitem')).toHaveCount(1);
  await expect(banner.getByRole('listitem')).toContainText('${aws:username}');
  expect(JSON.stringify(await copyDocument(page))).not.toContain('${aws:username}');
});

test('a sample for administrators is as AWS printed it, without the delete that AWS’s text promises', async ({
  page,
}) => {
  await page.goto('./#/samples');
  await edition(page, 'Administer sessions and preferences', '2020')
    .getByRole('link', { name: /^Administrator: Session Manager console and AWS CLI.*as published/ })
    .click();
  const banner = page.getByRole('region', { name: /^AWS’s published sample: Administrator/ });
  await expect(banner).toContainText('exactly what AWS printed');
  const printed = JSON.stringify(await copyDocument(page));
  expect(printed).toContain('ssm:UpdateDocument');
  expect(printed).not.toContain('ssm:DeleteDocument');
});

test('a sample takes values of one’s own, and stays what they began with', async ({ page }) => {
  await page.goto('./#/samples');
  await edition(page, 'Limit the nodes', '2026')
    .getByRole('link', { name: /^Example 3: sessions on nodes with one tag/ })
    .click();
  const banner = page.getByRole('region', { name: /^AWS’s published sample/ });
  await expect(banner).toBeVisible();

  const account = page.getByRole('textbox', { name: 'Which AWS account?' });
  const details = banner.getByRole('button', { name: 'Details' });
  const height = (await banner.boundingBox())?.height;
  await account.fill('012345678901');
  await expect(policyPane(page)).toContainText('012345678901');
  // Nothing moves under whoever types.
  await expect(banner).toContainText('exactly what AWS printed');
  expect((await banner.boundingBox())?.height).toBe(height);
  expect(JSON.stringify(await copyDocument(page))).toContain(':012345678901:instance/*');

  // On the next step it makes room.
  await openStep(page, 'Nodes');
  await expect(details).toHaveAttribute('aria-expanded', 'false');
  await expect(banner).not.toContainText('exactly what AWS printed');
  await details.click();
  await expect(banner).toContainText('exactly what AWS printed');
  await details.click();
  expect((await banner.boundingBox())?.height).toBeLessThan(60);

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(banner).toBeVisible();
});

test('what still stands as AWS printed it counts as to be replaced', async ({ page }) => {
  await page.goto('./#/samples');
  await edition(page, 'Limit the nodes', '2026')
    .getByRole('link', { name: /^Example 3: sessions on nodes with one tag/ })
    .click();
  const policy = policyPane(page);
  await expect(policy).toContainText('3 values to fill in');
  await page.getByRole('textbox', { name: 'Which AWS account?' }).fill('012345678901');
  await expect(policy).toContainText('2 values to fill in');
  await expect(policy.getByRole('button', { name: /^us-east-1/ })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Which Regions?' })).toHaveAccessibleDescription(
    /us-east-1 comes from AWS’s sample/,
  );
  await policy.getByRole('tab', { name: 'Export' }).click();
  await policy.getByRole('button', { name: /^Before you use it/ }).click();
  await expect(policy.getByRole('tabpanel')).toContainText(
    '2 values are AWS’s examples: us-east-1, Finance=WebServers',
  );

  // The link knows as much.
  await page.reload();
  await policy.getByRole('tab', { name: 'Policy' }).click();
  await expect(policy).toContainText('2 values to fill in');
  await policy.getByRole('button', { name: /^Finance=WebServers/ }).click();
  await expect(page.getByRole('group', { name: 'Tags that a node must have' })).toBeFocused();
  await page.getByRole('textbox', { name: 'Key of tag 1' }).fill('Team');
  await expect(policy).toContainText('1 value to fill in');

  // Whoever works in that very Region says so once.
  const banner = page.getByRole('region', { name: /^AWS’s published sample/ });
  await banner.getByRole('button', { name: /^Close/ }).press('Enter');
  await expect(banner).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(policy).toContainText('Nothing left to fill in');
  await expect(page).not.toHaveURL(/sample=/);
  await page.reload();
  await expect(policy).toContainText('Nothing left to fill in');
});

/** Equal for documents that IAM reads the same: the order of statements, actions and members does not count. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 1 ? sorted(value[0]) : value.map(sorted).toSorted(byText);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, each]) => [key, sorted(each)])
      .toSorted(byText),
  );
}

function byText(a: unknown, b: unknown): number {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  return left < right ? -1 : Number(left > right);
}

test('a document that is reset has not begun with a sample any more', async ({ page }) => {
  await page.goto('./#/samples');
  await page.getByRole('link', { name: /^Example 3: sessions on nodes with one tag/ }).click();
  const banner = page.getByRole('region', { name: /^AWS’s published sample/ });
  await expect(banner).toBeVisible();
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await page.getByRole('button', { name: /^Reset this document/ }).click();
  await expect(banner).toBeHidden();
  await expect(page).not.toHaveURL(/sample=/);
  await page.locator('.MuiSnackbar-root').getByRole('button', { name: 'Undo' }).click();
  await expect(banner).toBeVisible();
});
