import { copyPolicy, open, openStep, policyPane } from './support/builder.ts';
import { expect, test } from './support/test.ts';

test.use({ policyView: 'plain' });

test('the ARN of an alias is refused at the field, with the reason', async ({ page }) => {
  await open(page, 'end-user?v=1&encryption=on');
  await openStep(page, 'Encryption');
  const key = page.getByRole('textbox', { name: 'Which KMS key?' });
  await key.fill('arn:aws:kms:eu-central-1:012345678901:alias/sessions');
  await key.press('Enter');

  await expect(key).toHaveAttribute('aria-invalid', 'true');
  await expect(key).toHaveAccessibleDescription(/alias.*ARN of the key itself/);
  const errors = policyPane(page).getByText(/^1 error to fix/);
  await expect(errors).toBeVisible();

  await key.press('Backspace');
  await key.fill('arn:aws:kms:eu-central-1:012345678901:key/7f3c1a52-0d4e-4b8a-9c61-2e5f8a7b9d10');
  await key.press('Enter');
  await expect(key).toHaveAttribute('aria-invalid', 'false');
  await expect(errors).toBeHidden();
});

test('each Region has a key of its own, and a Region without one is named', async ({ page }) => {
  await open(page, 'end-user?v=1&encryption=on&region=eu-central-1,eu-west-1&account=012345678901');
  await openStep(page, 'Encryption');
  const key = page.getByRole('textbox', { name: 'Which KMS key?' });
  const keyIn = (region: string) =>
    `arn:aws:kms:${region}:012345678901:key/7f3c1a52-0d4e-4b8a-9c61-2e5f8a7b9d10`;
  await key.fill(keyIn('eu-central-1'));
  await key.press('Enter');
  await expect(key).toHaveAccessibleDescription(/No key for eu-west-1 yet/);
  await expect(policyPane(page)).toContainText('arn:aws:kms:eu-west-1:012345678901:key/key-name');

  await key.fill(keyIn('eu-west-1'));
  await key.press('Enter');
  await expect(key).not.toHaveAccessibleDescription(/No key for/);
  const policy = await copyPolicy(page);
  expect(policy).toContain(keyIn('eu-central-1'));
  expect(policy).toContain(keyIn('eu-west-1'));
  expect(policy).not.toContain('key-name');
});

test('many node IDs pasted at once are taken apart; duplicates and errors are said', async ({ page }) => {
  await open(page, 'end-user?v=1');
  await openStep(page, 'Nodes');
  const field = page.getByRole('textbox', { name: 'Node IDs' });
  await page.evaluate(() =>
    navigator.clipboard.writeText(
      'i-0123456789abcdef0, i-0123456789abcdef1\nmi-0123456789abcdef0 i-0123456789abcdef0\ni-nonsense\n',
    ),
  );
  await field.focus();
  await page.keyboard.press('Control+v');

  const chips = page.getByRole('list', { name: 'Node IDs' }).getByRole('listitem');
  await expect(chips).toHaveText([
    // What is wrong stands first.
    'i-nonsense',
    'i-0123456789abcdef0',
    'i-0123456789abcdef1',
    'mi-0123456789abcdef0',
  ]);
  await expect(page.getByText(/Already in the list.*: i-0123456789abcdef0$/)).toBeVisible();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(/“i-nonsense” is not a node ID/);

  await page.getByRole('button', { name: 'Remove i-nonsense' }).click();
  await expect(field).toHaveAttribute('aria-invalid', 'false');
  expect(await copyPolicy(page)).toContain(':managed-instance/mi-0123456789abcdef0"');
});

test('a Region of another partition is an error at the Regions', async ({ page }) => {
  await open(page, 'end-user?v=1&region=eu-central-1');
  await page.getByText('More: AWS partition').click();
  await page.getByRole('combobox', { name: 'Which AWS partition?' }).selectOption('aws-cn');
  const regions = page.getByRole('combobox', { name: 'Which Regions?' });
  await expect(regions).toHaveAccessibleDescription(/eu-central-1 belongs to the partition aws, not aws-cn/);
  await expect(page.getByRole('button', { name: /^Where.*1 error/ })).toBeVisible();

  await page.getByRole('button', { name: 'Remove eu-central-1' }).click();
  await regions.click();
  await page.getByRole('option', { name: /^cn-north-1\b/ }).click();
  await expect(regions).not.toHaveAccessibleDescription(/Error/);
  expect(await copyPolicy(page)).toContain('arn:aws-cn:ec2:cn-north-1:');
});

test('an account says what is wrong when it is left or long enough, and keeps what was typed', async ({
  page,
}) => {
  await open(page, 'end-user');
  const account = page.getByRole('textbox', { name: 'Which AWS account?' });
  await account.pressSequentially('12345');
  await expect(account).toHaveAttribute('aria-invalid', 'false');
  await account.blur();
  await expect(account).toHaveAccessibleDescription(/“12345” is not an account ID/);
  await expect(account).toHaveValue('12345');

  await account.fill('');
  await account.pressSequentially('4829-1573-01');
  await expect(account).toHaveAttribute('aria-invalid', 'false');
  await account.pressSequentially('645');
  await expect(account).toHaveAccessibleDescription(/“4829157301645” is not an account ID/);
  await account.press('Backspace');
  await expect(account).toHaveValue('482915730164');
  await expect(account).toHaveAttribute('aria-invalid', 'false');
});

test('any account and any Region can be typed, and give back what stood before', async ({ page }) => {
  await open(page, 'end-user?v=1&region=eu-central-1&account=012345678901');
  const account = page.getByRole('textbox', { name: 'Which AWS account?' });
  const anyAccount = page.getByRole('checkbox', { name: 'Any account' });
  await account.press('Control+a');
  await page.keyboard.type('*');
  await expect(anyAccount).toBeChecked();
  await expect(account).toBeFocused();
  await anyAccount.uncheck();
  await expect(account).toHaveValue('012345678901');

  const search = page.getByRole('combobox', { name: 'Which Regions?' });
  const anyRegion = page.getByRole('checkbox', { name: 'Any Region' });
  await search.fill('*');
  await search.press('Enter');
  await expect(anyRegion).toBeChecked();
  await expect(search).toBeFocused();
  await openStep(page, 'Nodes');
  await openStep(page, 'Where');
  await anyRegion.uncheck();
  await expect(page.getByRole('button', { name: 'Remove eu-central-1' })).toBeVisible();
});

test('junk is said once, stands in no policy, and is taken away at once', async ({ page }) => {
  await open(page, 'end-user?v=1&user.node=i-0123456789abcdef0');
  await openStep(page, 'Nodes');
  const field = page.getByRole('textbox', { name: 'Node IDs' });
  await field.fill('Instance ID State Name Type web-1');
  await field.press('Enter');
  await expect(field).toHaveAccessibleDescription(/6 values are not node IDs: Instance, ID, State, …/);
  await expect(page.getByRole('navigation', { name: 'Steps' })).toContainText('1 error');
  expect(await copyPolicy(page)).not.toContain('web-1');
  await page.getByRole('button', { name: 'Remove these 6' }).click();
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute('aria-invalid', 'false');
  await expect(page.getByRole('list', { name: 'Node IDs' }).getByRole('listitem')).toHaveText([
    'i-0123456789abcdef0',
  ]);
});

test('the size warns when a limit is passed, with what to do', async ({ page }) => {
  const ids = Array.from({ length: 120 }, (_, index) => `i-${index.toString(16).padStart(17, '0')}`);
  await open(page, 'end-user?v=1');
  const size = policyPane(page).getByRole('button', { name: /^Size/ });
  await expect(size).toHaveAccessibleName(/^Size: [\d,]+ of 6,144 characters$/);

  await openStep(page, 'Nodes');
  await page.getByRole('textbox', { name: 'Node IDs' }).fill(ids.join(' '));
  await page.getByRole('textbox', { name: 'Node IDs' }).press('Enter');
  await expect(size).toHaveAccessibleName(/Too large/);
  await size.click();
  const managed = policyPane(page)
    .getByRole('listitem')
    .filter({ hasText: 'Customer managed policy' })
    .first();
  await expect(managed).toContainText(/too many.*Export splits it/s);

  await openStep(page, 'Review');
  const main = page.getByRole('main');
  await expect(main).toContainText(/Too large for a managed policy: [\d,]+ characters too many/);
  await expect(main).toContainText('choose nodes by tag');
  await expect(main).not.toContainText('Nothing is wrong');
});

test('the placeholders left are listed, and each leads to its question', async ({ page }) => {
  await open(page, 'end-user');
  const left = policyPane(page);
  await expect(left).toContainText('3 values to fill in');
  await left.getByRole('button', { name: /^account-id/ }).click();
  await expect(page.getByRole('textbox', { name: 'Which AWS account?' })).toBeFocused();
  await left.getByRole('button', { name: /^instance-id/ }).click();
  await expect(page.getByRole('textbox', { name: 'Node IDs' })).toBeFocused();
  await page.keyboard.type('i-0123456789abcdef0,');
  await expect(left).toContainText('2 values to fill in');
  await expect(left.getByRole('button', { name: /^instance-id/ })).toBeHidden();
});
