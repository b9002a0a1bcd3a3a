import type { Locator, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expectNoAxeViolations } from './support/axe.ts';
import { copiedBy, open, openDocument, policyPane } from './support/builder.ts';
import { tabTo } from './support/keyboard.ts';
import { expect, test } from './support/test.ts';

test.use({ policyView: 'plain' });

const PLACE = 'region=eu-central-1&account=012345678901';
const LINK = `end-user?v=1&${PLACE}&user.node=i-0123456789abcdef0`;

async function openExport(page: Page): Promise<Locator> {
  await policyPane(page).getByRole('tab', { name: 'Export' }).click();
  const panel = page.getByRole('region', { name: 'Export', exact: true });
  await expect(panel).toBeVisible();
  return panel;
}

const format = (panel: Locator): Locator => panel.getByRole('combobox', { name: 'Format' });
const attachment = (panel: Locator): Locator => panel.getByRole('combobox', { name: 'Attach to' });
const file = (panel: Locator, name: string): Locator => panel.getByRole('region', { name });

/** Does something that downloads, and returns the file. */
async function downloadedBy(page: Page, start: () => Promise<void>) {
  const started = page.waitForEvent('download');
  await start();
  const download = await started;
  const chunks: Uint8Array[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(Buffer.concat(chunks)) };
}

test('choose a format, look at it, copy it, take it along', async ({ page }) => {
  await open(page, LINK);
  const panel = await openExport(page);
  await expect(file(panel, 'Terraform: session-manager.tf')).toContainText('aws_iam_policy_document');

  const formats = [
    ['Terraform, jsonencode', 'session-manager.tf', 'jsonencode('],
    ['CloudFormation, YAML', 'session-manager.yaml', 'AWS::IAM::ManagedPolicy'],
    ['CloudFormation, JSON', 'session-manager.json', '"AWS::IAM::ManagedPolicy"'],
    ['CDK, TypeScript', 'session-manager.ts', "from 'aws-cdk-lib"],
    ['CDK, Python', 'session_manager.py', 'aws_cdk'],
    ['Pulumi, TypeScript', 'session-manager.ts', '@pulumi/aws'],
    ['AWS CLI, POSIX shell', 'session-manager.sh', '#!/bin/sh'],
    ['AWS CLI, PowerShell', 'session-manager.ps1', 'create-policy'],
    ['Markdown', 'session-manager.md', '```json'],
  ] as const;
  for (const [name, fileName, part] of formats) {
    await format(panel).selectOption(name);
    const shown = file(panel, `${name}: ${fileName}`);
    await expect(shown).toContainText(part);
    await expect(shown).toContainText('i-0123456789abcdef0');
    await expect(shown).toContainText('#/end-user?v=1&region=eu-central-1');

    const text = await shown.evaluate((element) => element.textContent);
    expect(
      await copiedBy(page, () => panel.getByRole('button', { name: /^(Copy file|File copied)$/ }).click()),
    ).toBe(text);
    const saved = await downloadedBy(page, () =>
      panel.getByRole('button', { name: 'Download file' }).click(),
    );
    expect(saved.name).toBe(fileName);
    expect(strFromU8(saved.bytes)).toBe(text);
  }
  await expect(panel.getByRole('region', { name: 'You will be asked for' })).toBeHidden();
});

test('what is not filled in becomes a parameter, which leads to its question', async ({ page }) => {
  await open(page, 'end-user?v=1');
  const panel = await openExport(page);
  const shown = file(panel, 'Terraform: session-manager.tf');
  await expect(shown).toContainText('variable "account_id"');
  const asked = panel.getByRole('region', { name: 'You will be asked for' });
  await expect(asked.getByRole('listitem')).toHaveCount(3);

  await asked.getByRole('button', { name: 'Fill in account_id: Account' }).click();
  const field = page.getByRole('textbox', { name: 'Which AWS account?' });
  await expect(field).toBeFocused();
  await field.fill('012345678901');
  await expect(shown).not.toContainText('variable "account_id"');
  await expect(shown).toContainText('012345678901');
  await expect(asked.getByRole('listitem')).toHaveCount(2);
});

test('a question of another document is asked there', async ({ page }) => {
  await open(page, 'end-user?v=1&s3=on');
  const panel = await openExport(page);
  await panel.getByRole('button', { name: 'The whole setup' }).click();
  await panel.getByRole('button', { name: /^Fill in bucket_name/ }).click();
  await expect(page).toHaveURL(/#\/instance-role\?/);
  await expect(page.getByRole('textbox', { name: 'Which bucket?' })).toBeFocused();
});

test('the whole setup agrees, and comes as one archive', async ({ page }) => {
  await open(page, `${LINK}&s3=on&s3.bucket=example-session-logs&logs=on&logs.group=/session-manager`);
  const panel = await openExport(page);
  await panel.getByRole('button', { name: 'The whole setup' }).click();
  await expect(panel).toContainText('The parts agree with one another.');
  const shown = file(panel, 'Terraform: session-manager.tf');
  for (const resource of ['aws_iam_instance_profile', 'aws_ssm_document', 'aws_cloudwatch_log_group']) {
    await expect(shown).toContainText(resource);
  }
  const text = await shown.evaluate((element) => element.textContent);

  const save = () => panel.getByRole('button', { name: 'Download everything (ZIP)' }).click();
  const saved = await downloadedBy(page, save);
  expect(saved.name).toBe('session-manager-setup.zip');
  const files = unzipSync(saved.bytes);
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining([
      'session-manager/README.md',
      'session-manager/terraform/session-manager.tf',
      'session-manager/aws-cli/session-manager.sh',
    ]),
  );
  expect(strFromU8(files['session-manager/terraform/session-manager.tf'] ?? new Uint8Array())).toBe(text);
  for (const bytes of Object.values(files)) expect(strFromU8(bytes)).toMatch(/\n$/);
  expect((await downloadedBy(page, save)).bytes).toEqual(saved.bytes);
});

test('attached to a permission set, the policy is in it', async ({ page }) => {
  await open(page, LINK);
  const panel = await openExport(page);
  await attachment(panel).selectOption('A permission set');
  await expect(file(panel, 'Terraform: session-manager.tf')).toContainText('aws_ssoadmin_permission_set');
  await expect(panel).toContainText('In it: the permission set SessionManagerEndUser.');
  await expect(panel.getByRole('region', { name: 'You will be asked for' })).toContainText(
    'ARN of the instance of IAM Identity Center',
  );
});

test('the commands that people type are ready to be pasted', async ({ page }) => {
  await open(page, `${LINK}&user.document=shell,remote-host`);
  const panel = await openExport(page);
  const commands = panel.getByRole('region', { name: 'What people type' });
  await commands.getByText('For end users').click();
  const forward = commands.getByRole('group', { name: 'Forward a port of another host' });
  expect(await copiedBy(page, () => forward.getByRole('button', { name: 'Copy' }).click())).toMatch(
    /^aws ssm start-session --target i-0123456789abcdef0 --document-name AWS-StartPortForwardingSessionToRemoteHost --parameters .* --region eu-central-1$/,
  );
  await commands.getByRole('button', { name: 'PowerShell' }).click();
  await expect(forward).toContainText('AWS-StartPortForwardingSessionToRemoteHost');
  await commands.getByText('Test it as an end user').click();
  await expect(commands.getByRole('group', { name: 'Try a document that is not allowed' })).toContainText(
    'has to be denied',
  );
  await expectNoAxeViolations(page);
});

test('what somebody chose is there again, and is no part of the link', async ({ page }) => {
  await open(page, LINK);
  const panel = await openExport(page);
  await format(panel).selectOption('CDK, Python');
  await panel.getByRole('button', { name: 'The whole setup' }).click();
  await attachment(panel).selectOption('A role');
  await panel.getByRole('textbox', { name: 'Names begin with' }).fill('TeamA');
  await panel.getByRole('checkbox', { name: 'With administrators' }).uncheck();
  const { hash } = new URL(page.url());
  expect(hash).toBe(`#/${LINK}`);
  await page.reload();
  const again = await openExport(page);
  await expect(format(again)).toHaveValue('cdk-python');
  await expect(attachment(again)).toHaveValue('role');
  await expect(again.getByRole('textbox', { name: 'Names begin with' })).toHaveValue('TeamA');
  await expect(again.getByRole('checkbox', { name: 'With administrators' })).not.toBeChecked();
  await expect(file(again, 'CDK, Python: session_manager.py')).toContainText('TeamAEndUser');
  await expect(again.getByRole('button', { name: 'The whole setup' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(file(again, 'CDK, Python: session_manager.py')).toBeVisible();
});

test('text that would end a string or run as code stays text', async ({ page }) => {
  const value = '$(id)`"\'\\${x}%{y}{{z}}</script>';
  await open(page, `end-user?v=1&${PLACE}&user.nodes-by=tag&user.tag=Env:${encodeURIComponent(value)}`);
  const panel = await openExport(page);
  await expect(panel).toContainText('Error: 1 error is exported as it stands.');
  await expect(file(panel, 'Terraform: session-manager.tf')).toContainText(
    '$(id)`\\"\'\\\\&{x}%%{y}{{z}}</script>',
  );
  await format(panel).selectOption('CloudFormation, JSON');
  const shown = file(panel, 'CloudFormation, JSON: session-manager.json');
  await expect(shown).toContainText('AWS::IAM::ManagedPolicy');
  const text = await shown.evaluate((element) => element.textContent ?? '');
  expect(JSON.stringify(JSON.parse(text))).toContain(JSON.stringify(value));
  await panel.getByRole('button', { name: /^Go to setting/ }).click();
  await expect(page.getByRole('textbox', { name: 'Key of tag 1' })).toBeInViewport();
});

test('a document that allows nothing is not handed over', async ({ page }) => {
  await open(page, 'end-user?v=1&user.start=off&user.read=none&user.own-by=none&user.data-channel=off');
  const panel = await openExport(page);
  await expect(panel).toContainText('This policy allows nothing, so there is nothing to hand over.');
  await openDocument(page, 'Instance role');
  await expect(file(panel, 'Terraform: session-manager.tf')).toContainText('aws_iam_instance_profile');
});

test('names that IAM cannot have are not used, and the field says so', async ({ page }) => {
  await open(page, LINK);
  const panel = await openExport(page);
  const name = panel.getByRole('textbox', { name: 'Names begin with' });
  const shown = file(panel, 'Terraform: session-manager.tf');
  await name.fill('TeamA');
  await expect(shown).toContainText('TeamAEndUser');
  await name.fill('Team A"');
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await expect(name).toHaveAccessibleDescription(/Until then names begin with TeamA/);
  await expect(shown).toContainText('TeamAEndUser');
  await expectNoAxeViolations(page);
});

test('a policy that does not fit how people sign in leads to that question', async ({ page }) => {
  await open(page, LINK);
  const panel = await openExport(page);
  await attachment(panel).selectOption('A user group');
  await expect(panel).toContainText('Careful: End user policy: for people who sign in through a role');
  await panel.getByRole('button', { name: 'Go to setting Signs in' }).click();
  await page.getByRole('radio', { name: 'As an IAM user' }).check();
  await expect(panel).not.toContainText('Careful:');
});

test('by keyboard and for everybody', async ({ page }) => {
  await open(page, `end-user?v=1&account=1&s3=on`);
  const panel = await openExport(page);
  await panel.getByRole('button', { name: 'The whole setup' }).click();
  await expectNoAxeViolations(page);
  await policyPane(page).getByRole('tab', { name: 'Export' }).focus();
  await tabTo(page, format(panel));
  await tabTo(page, panel.getByRole('button', { name: 'Copy file' }));
  const shown = file(panel, 'Terraform: session-manager.tf');
  await tabTo(page, shown);
  await page.keyboard.press('End');
  await expect.poll(() => shown.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the file scrolls inside of its box, and everything can be touched', async ({ page }) => {
    await page.goto(`./#/end-user?v=1&region=1`);
    await page
      .getByRole('group', { name: 'Answers or policy' })
      .getByRole('button', { name: /^Policy/ })
      .tap();
    const panel = await openExport(page);
    await panel.getByRole('button', { name: 'The whole setup' }).tap();
    const shown = file(panel, 'Terraform: session-manager.tf');
    await expect(shown).toContainText('aws_iam_instance_profile');
    await expect(shown).not.toContainText('aws_ssm_document');
    await panel.getByRole('checkbox', { name: 'With preferences' }).tap();
    await expect(shown).toContainText('aws_ssm_document');
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
    expect(scrollWidth).toBe(clientWidth);
    const controls = panel.locator(
      'button:visible, select:visible, input:not([type]):visible, label:has(input):visible',
    );
    for (const control of await controls.all()) {
      expect((await control.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }

    await attachment(panel).selectOption('A user group');
    await panel.getByText('Before you use it').tap();
    await expect(panel).toContainText('Careful: Administrator policy: for people who sign in');
    await panel.getByRole('button', { name: 'Fill in account_id: Account' }).tap();
    await expect(page.getByRole('textbox', { name: 'Which AWS account?' })).toBeFocused();
  });
});
