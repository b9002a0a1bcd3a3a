import {
  copyDocument,
  copyPolicy,
  downloadPolicy,
  fillPlace,
  openStep,
  policyPane,
  choosePlainText,
} from './support/builder.ts';
import { expect, test } from './support/test.ts';

const KEY = 'arn:aws:kms:eu-central-1:012345678901:key/7f3c1a52-0d4e-4b8a-9c61-2e5f8a7b9d10';

const START_BY_TAG = {
  Effect: 'Allow',
  Action: ['ssm:StartSession'],
  Resource: ['arn:aws:ec2:eu-central-1:012345678901:instance/*'],
  Condition: { StringLike: { 'ssm:resourceTag/Name': ['web-1', 'web-2'], 'ssm:resourceTag/Team': ['shop'] } },
};
const START_SHELL = {
  Effect: 'Allow',
  Action: ['ssm:StartSession'],
  Resource: ['arn:aws:ssm:eu-central-1:012345678901:document/SSM-SessionManagerRunShell'],
};
const OPEN_DATA_CHANNEL = {
  Effect: 'Allow',
  Action: ['ssmmessages:OpenDataChannel'],
  Resource: ['arn:aws:ssm:*:*:session/${aws:userid}-*'],
};
const READ = {
  Effect: 'Allow',
  Action: [
    'ssm:DescribeSessions',
    'ssm:GetConnectionStatus',
    'ssm:DescribeInstanceProperties',
    'ec2:DescribeInstances',
  ],
  Resource: '*',
};
const END_OWN = {
  Effect: 'Allow',
  Action: ['ssm:TerminateSession', 'ssm:ResumeSession'],
  Resource: '*',
  Condition: { StringLike: { 'ssm:resourceTag/aws:ssmmessages:session-id': ['${aws:userid}*'] } },
};
const USE_KEY = { Effect: 'Allow', Action: ['kms:GenerateDataKey'], Resource: KEY };

test('from the start to the finished policy of an end user', async ({ page }) => {
  await page.goto('./');
  await page
    .getByRole('main')
    .getByRole('link', { name: /^End user policy/ })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'End user policy' })).toBeVisible();

  await expect(page.getByRole('checkbox', { name: 'Session Manager console' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'AWS CLI' })).toBeChecked();
  await fillPlace(page, { region: 'eu-central-1', account: '012345678901' });

  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('radio', { name: 'Nodes with certain tags' }).check();
  await page.getByRole('textbox', { name: 'Key of tag 1' }).fill('Name');
  await page.getByRole('textbox', { name: 'Values of tag 1' }).fill('web-1, web-2');
  await page.getByRole('textbox', { name: 'Values of tag 1' }).press('Enter');
  await page.getByRole('button', { name: 'Add a tag' }).click();
  await page.getByRole('textbox', { name: 'Key of tag 2' }).fill('Team');
  await page.getByRole('textbox', { name: 'Values of tag 2' }).fill('shop');

  await openStep(page, 'Encryption');
  await page.getByRole('checkbox', { name: /^Use a KMS key on top of TLS/ }).check();
  await page.getByRole('textbox', { name: 'Which KMS key?' }).fill(KEY);
  await page.getByRole('textbox', { name: 'Which KMS key?' }).press('Enter');

  await expect(policyPane(page)).toContainText('Nothing left to fill in');
  const text = await copyPolicy(page);
  await expect(policyPane(page).getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(JSON.parse(text)).toEqual({
    Version: '2012-10-17',
    Statement: [START_BY_TAG, START_SHELL, OPEN_DATA_CHANNEL, READ, END_OWN, USE_KEY],
  });
  expect(await downloadPolicy(page)).toEqual({ name: 'session-manager-end-user.json', text: `${text}\n` });
});

test('the notes follow the policy', async ({ page }) => {
  await page.goto('./#/end-user');
  const notes = page.getByRole('region', { name: 'Notes' });
  await expect(notes.getByRole('listitem')).not.toHaveCount(0);
  await expect(notes).not.toContainText('KMS');

  await openStep(page, 'Encryption');
  await page.getByRole('checkbox', { name: /^Use a KMS key on top of TLS/ }).check();
  await expect(notes).toContainText('KMS');
});

test('a number in the text leads to its note, and a note to its question', async ({ page }) => {
  await page.goto('./#/end-user');
  await choosePlainText(page);
  await policyPane(page).getByRole('button', { name: 'Note 2', exact: true }).click();
  const note = page.getByRole('region', { name: 'Notes' }).getByRole('listitem').nth(1);
  await expect(note).toBeFocused();
  await expect(note).toHaveAttribute('aria-current', 'true');

  await note.getByRole('button', { name: 'Kinds of session' }).click();
  await expect(page.getByRole('group', { name: 'Which kinds of session?' })).toBeFocused();
});

test('a policy without sessions to start names neither nodes nor documents', async ({ page }) => {
  await page.goto('./#/end-user');
  await openStep(page, 'Nodes');
  await page.getByRole('checkbox', { name: 'They may start sessions' }).uncheck();
  await expect(page.getByRole('textbox', { name: 'Node IDs' })).toBeHidden();

  expect(JSON.stringify(await copyDocument(page))).not.toMatch(/StartSession|document\/|instance\//);
});
