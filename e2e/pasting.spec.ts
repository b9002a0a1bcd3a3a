import type { Locator, Page } from '@playwright/test';
import { copyPolicy, open, openStep, policyPane } from './support/builder.ts';
import { expectNoAxeViolations } from './support/axe.ts';
import { expect, test } from './support/test.ts';

test.use({ policyView: 'plain' });

const KEY = 'arn:aws:kms:eu-west-1:012345678901:key/7f3c1a52-0d4e-4b8a-9c61-2e5f8a7b9d10';

async function paste(page: Page, field: Locator, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await field.focus();
  await page.keyboard.press('Control+v');
}

const account = (page: Page) => page.getByRole('textbox', { name: 'Which AWS account?' });

test('an ARN in the field of the account gives the account, and offers its Region', async ({ page }) => {
  await open(page, 'end-user?v=1');
  await paste(page, account(page), KEY);
  await expect(account(page)).toHaveValue('012345678901');
  const take = page.getByRole('button', { name: 'Use that too' });
  await expect(account(page)).toHaveAccessibleDescription(/It also names eu-west-1/);
  await expectNoAxeViolations(page);
  await take.click();
  await expect(account(page)).toBeFocused();
  await expect(take).toBeHidden();
  await expect(page).toHaveURL(/region=eu-west-1&account=012345678901/);
});

test('the names of nodes and the console they are copied from leave no trace in the policy', async ({
  page,
}) => {
  await open(page, 'end-user?v=1');
  await openStep(page, 'Nodes');
  const field = page.getByRole('textbox', { name: 'Node IDs' });
  await paste(
    page,
    field,
    '• web-1 (i-0123456789abcdef0)\n• https://eu-west-1.console.aws.amazon.com/ec2/home?region=eu-west-1#InstanceDetails:instanceId=i-0123456789abcdef1',
  );
  const chips = page.getByRole('list', { name: 'Node IDs' }).getByRole('listitem');
  await expect(chips).toHaveText(['i-0123456789abcdef0', 'i-0123456789abcdef1']);
  await expect(field).toHaveAccessibleDescription(/Ignored the rest of the text: web-1/);
  await page.getByRole('button', { name: 'Use that too' }).click();
  const policy = await copyPolicy(page);
  expect(policy).toContain('arn:aws:ec2:eu-west-1:account-id:instance/i-0123456789abcdef1');
  expect(policy).not.toContain('web-1');
});

test('an address of S3 gives the bucket, and offers its folder', async ({ page }) => {
  await open(page, 'instance-role?v=1&s3=on');
  await openStep(page, 'Logs');
  const bucket = page.getByRole('textbox', { name: 'Which bucket?' });
  await paste(page, bucket, 's3://session-logs/ssm/prod/');
  await expect(bucket).toHaveValue('session-logs');
  await page.getByRole('button', { name: 'Use that too' }).click();
  expect(await copyPolicy(page)).toContain('arn:aws:s3:::session-logs/ssm/prod/*');
});

test('an address of a database gives its host, and offers its port', async ({ page }) => {
  await open(page, 'tunnel?v=1');
  const host = page.getByRole('textbox', { name: 'Which host?' });
  await paste(page, host, 'orders.abc123.eu-west-1.rds.amazonaws.com:5432');
  await expect(host).toHaveValue('orders.abc123.eu-west-1.rds.amazonaws.com');
  await page.getByRole('button', { name: 'Use that too' }).click();
  await expect(page.getByRole('textbox', { name: 'Which port of the host?' })).toHaveValue('5432');
});

test('what is none is refused: the field keeps what it had, and says why', async ({ page }) => {
  await open(page, 'end-user?v=1&account=012345678901');
  await account(page).press('Control+a');
  await paste(page, account(page), 'arn:aws:s3:::session-logs');
  await expect(account(page)).toHaveValue('012345678901');
  await expect(account(page)).toHaveAccessibleDescription(
    /No single account ID found in “arn:aws:s3:::session-logs”, so nothing is added/,
  );
  await account(page).press('End');
  await page.keyboard.press('Backspace');
  await expect(account(page)).not.toHaveAccessibleDescription(/nothing is added/);
});

test('a Region of another partition brings its partition, in one step of undo', async ({ page }) => {
  await open(page, 'end-user?v=1');
  await page.getByRole('combobox', { name: 'Which Regions?' }).fill('cn-north-1');
  await page.keyboard.press('Enter');
  await expect(policyPane(page)).toContainText('arn:aws-cn:ec2:cn-north-1:');
  await expect(page.getByRole('button', { name: /^Where.*error/ })).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(policyPane(page)).toContainText('arn:aws:ec2:region:');
});

test('what is typed counts before Enter, and one undo takes it back', async ({ page }) => {
  await open(page, 'end-user?v=1&user.nodes-by=tag&user.tag=Env:dev');
  await openStep(page, 'Nodes');
  const values = page.getByRole('textbox', { name: /^Values of tag 1/ });
  await values.pressSequentially('staging');
  await expect(policyPane(page)).toContainText('"staging"');
  await expect(values).toHaveValue('staging');
  await values.press('Enter');
  await values.pressSequentially('prod');
  await page.keyboard.press('Control+z');
  await expect(values).toHaveValue('');
  await expect(policyPane(page)).not.toContainText('"prod"');
  await expect(policyPane(page)).toContainText('"staging"');
  await page.keyboard.press('Control+z');
  await expect(policyPane(page)).not.toContainText('"staging"');
  await expect(policyPane(page)).toContainText('"dev"');
});

test('half an ID stands in no line, and a whole one does before Enter', async ({ page }) => {
  await open(page, 'end-user?v=1');
  await openStep(page, 'Nodes');
  const field = page.getByRole('textbox', { name: 'Node IDs' });
  await field.pressSequentially('i-0123456789abcde');
  await expect(policyPane(page)).toContainText('instance/instance-id');
  await expect(field).toHaveAttribute('aria-invalid', 'false');
  await field.pressSequentially('f0');
  await expect(policyPane(page)).toContainText('instance/i-0123456789abcdef0');
});

for (const typed of ['12345', '111122223333']) {
  test(`nothing moves for what is said about the account ${typed}`, async ({ page }) => {
    await open(page, 'end-user?v=1');
    await account(page).focus();
    const after = page.getByRole('checkbox', { name: 'Any account' });
    const before = await after.boundingBox();
    await page.keyboard.type(typed);
    await page.keyboard.press('Tab');
    await expect(account(page)).toHaveAccessibleDescription(/Error|Note/);
    expect(await after.boundingBox()).toEqual(before);
  });
}

test('more than there is room for opens when it is asked for', async ({ page }) => {
  await open(page, 'instance-role?v=1&encryption=on&region=eu-west-1,eu-west-2');
  await openStep(page, 'Logs');
  const after = page.getByRole('checkbox', { name: 'Upload session logs to a bucket' });
  const field = page.getByRole('textbox', { name: 'Which KMS key?' });
  await field.focus();
  const before = await after.boundingBox();
  await page.keyboard.type(KEY.replace('eu-west-1', 'eu-central-1'));
  await page.keyboard.press('Tab');
  await expect(page.getByText(/No key for eu-west-1, eu-west-2 yet/)).not.toBeInViewport();
  expect(await after.boundingBox()).toEqual(before);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.getByText(/No key for eu-west-1, eu-west-2 yet/)).toBeInViewport();
  await expect(page.getByText(/This key is in eu-central-1/)).toBeInViewport();
});
