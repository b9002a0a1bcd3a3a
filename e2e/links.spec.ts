import { copyLink, copyPolicy, open, openAnew, openStep, policyPane } from './support/builder.ts';
import { expect, test } from './support/test.ts';

test.use({ policyView: 'plain' });

const KEY = 'arn:aws:kms:eu-central-1:012345678901:key/7f3c1a52-0d4e-4b8a-9c61-2e5f8a7b9d10';
const FULL =
  `v=1&region=eu-central-1&account=012345678901&encryption=on&key=${KEY}&s3=on&s3.bucket=central-session-logs` +
  '&logs=on&logs.group=/ssm/sessions&user.node=i-0123456789abcdef0&user.network=203.0.113.0/24' +
  '&prefs.run-as=on&prefs.run-as-user=ops';
const KINDS = [
  'end-user',
  'administrator',
  'instance-role',
  'trust-policy',
  'session-preferences',
  'tunnel',
  'session-command',
  'guardrail',
];

test('a link to each document opens the same text in another browser', async ({ page, openProfile }) => {
  const other = await openProfile();
  for (const kind of KINDS) {
    await test.step(kind, async () => {
      await openAnew(page, `${kind}?${FULL}`);
      const text = await copyPolicy(page);
      const link = await copyLink(page, 'Copy link');
      expect(link).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:\\d+/#/${kind}\\?v=1&`));

      await other.goto('about:blank');
      await other.goto(link);
      expect(await copyPolicy(other)).toBe(text);
      await expect(other.getByRole('region', { name: /of the link could not be used/ })).toBeHidden();
    });
  }
});

test('the address follows the answers', async ({ page }) => {
  await open(page, 'end-user?v=1');
  await page.getByRole('textbox', { name: 'Which AWS account?' }).fill('012345678901');
  await expect(page).toHaveURL(/#\/end-user\?v=1&account=012345678901$/);
});

test('a link pasted into the open page is opened, and can be undone', async ({ page }) => {
  await open(page, 'end-user?v=1&account=012345678901');
  const account = page.getByRole('textbox', { name: 'Which AWS account?' });
  await page.evaluate(() => location.assign('#/end-user?v=1&account=999988887777'));
  await expect(account).toHaveValue('999988887777');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(account).toHaveValue('012345678901');
});

test('a link can leave out what names something of the organisation', async ({ page, openProfile }) => {
  await open(page, `end-user?${FULL}`);
  const link = await copyLink(page, 'Copy link without identifiers');
  expect(link).not.toMatch(/0123456789|7f3c1a52|central-session-logs|203\.0\.113|\/ssm\/sessions|ops/);

  const other = await openProfile();
  await other.goto(link);
  await openStep(other, 'Encryption');
  await expect(other.getByRole('checkbox', { name: /^Use a KMS key on top of TLS/ })).toBeChecked();
  expect(await copyPolicy(other)).toContain('"arn:aws:ec2:eu-central-1:account-id:instance/instance-id"');
});

const imperfect = [
  ['a damaged link', 'v=1&account=%E0%A4%A&region=eu-central-1', /“account” is damaged.*It stays empty/],
  [
    'an answer that does not exist',
    'v=1&user.nodes-by=nonsense&region=eu-central-1',
    /“user\.nodes-by”.*“nonsense”.*The page uses the recommended value/,
  ],
  ['a link of a newer version', 'v=99&region=eu-central-1', /newer version \(99\)/],
  ['a setting that is unknown', 'v=1&future=1&region=eu-central-1', /“future” is not a setting/],
  [
    'a setting that is there twice',
    'v=1&region=eu-central-1&account=1&account=2',
    /“account” is in the link more than once/,
  ],
] as const;

test('an imperfect link opens with what could be read and says what could not', async ({ page }) => {
  for (const [title, query, warning] of imperfect) {
    await test.step(title, async () => {
      await openAnew(page, `end-user?${query}`);
      const warnings = page.getByRole('region', { name: /of the link could not be used/ });
      await expect(warnings).toContainText(warning);
      expect(await copyPolicy(page)).toContain('arn:aws:ec2:eu-central-1:account-id:');

      await page.getByRole('textbox', { name: 'Which AWS account?' }).fill('012345678901');
      await expect(policyPane(page)).toContainText('arn:aws:ec2:eu-central-1:012345678901:');
      await warnings.getByRole('button', { name: 'Close' }).click();
      await expect(warnings).toBeHidden();
    });
  }
});

test('a link to an unknown document keeps its answers for the next one', async ({ page }) => {
  await page.goto('./#/no-such-document?v=1&account=012345678901');
  const main = page.getByRole('main');
  await expect(main).toContainText('There is no document “no-such-document”');
  await main.getByRole('link', { name: 'Instance role' }).click();
  await openStep(page, 'Where');
  await expect(page.getByRole('textbox', { name: 'Which AWS account?' })).toHaveValue('012345678901');
});

test('an address that leads nowhere says so and leads back', async ({ page }) => {
  await page.goto('./#/no-such-document?v=1');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
  await page
    .getByRole('main')
    .getByRole('link', { name: /start page/ })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'What do you need?' })).toBeVisible();
});
