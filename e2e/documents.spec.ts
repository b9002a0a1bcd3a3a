import { copyDocument, downloadPolicy, fillPlace, openDocument, openStep } from './support/builder.ts';
import { expect, test } from './support/test.ts';

test.use({ policyView: 'plain' });

const PLACE = { region: 'eu-central-1', account: '012345678901' };

test('an administrator who manages the preferences', async ({ page }) => {
  await page.goto('./');
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Administrator policy/ })
    .click();
  await fillPlace(page, PLACE);
  await openStep(page, 'Nodes');
  await page.getByRole('radio', { name: 'Every node' }).check();
  await openStep(page, 'Sessions');
  await page
    .getByRole('radiogroup', { name: /session preferences/ })
    .getByRole('radio', { name: 'Manage' })
    .check();

  const { Statement: statements } = (await copyDocument(page)) as { Statement: readonly unknown[] };
  expect(statements).toContainEqual({
    Effect: 'Allow',
    Action: ['ssm:StartSession'],
    Resource: [
      'arn:aws:ec2:eu-central-1:012345678901:instance/*',
      'arn:aws:ssm:eu-central-1:012345678901:document/SSM-SessionManagerRunShell',
    ],
  });
  expect(statements).toContainEqual({
    Effect: 'Allow',
    Action: [
      'ssm:CreateDocument',
      'ssm:UpdateDocument',
      'ssm:GetDocument',
      'ssm:DeleteDocument',
      'ssm:UpdateDocumentDefaultVersion',
    ],
    Resource: ['arn:aws:ssm:eu-central-1:012345678901:document/SSM-SessionManagerRunShell'],
  });
  expect((await downloadPolicy(page)).name).toBe('session-manager-administrator.json');
});

test('an instance role that logs into the bucket of another account and to CloudWatch', async ({ page }) => {
  await page.goto('./');
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Instance role policy/ })
    .click();
  await openStep(page, 'Where');
  await fillPlace(page, PLACE);
  await openStep(page, 'Logs');
  await page.getByRole('checkbox', { name: /^Upload session logs to a bucket/ }).check();
  await page.getByRole('textbox', { name: 'Which bucket?' }).fill('central-session-logs');
  await page.getByRole('checkbox', { name: 'Put the logs under a prefix' }).check();
  await page.getByRole('textbox', { name: 'Which prefix?' }).fill('prod/web');
  await page.getByRole('checkbox', { name: 'The bucket belongs to another account' }).check();
  await page.getByRole('checkbox', { name: /^Write session logs to a log group/ }).check();
  await page.getByRole('textbox', { name: 'Which log group?' }).fill('/ssm/sessions');

  expect(await copyDocument(page)).toEqual({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: [
          'ssm:UpdateInstanceInformation',
          'ssmmessages:CreateControlChannel',
          'ssmmessages:CreateDataChannel',
          'ssmmessages:OpenControlChannel',
          'ssmmessages:OpenDataChannel',
        ],
        Resource: '*',
      },
      {
        Effect: 'Allow',
        Action: ['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogStreams'],
        Resource: ['arn:aws:logs:eu-central-1:012345678901:log-group:/ssm/sessions:*'],
      },
      { Effect: 'Allow', Action: ['logs:DescribeLogGroups'], Resource: '*' },
      {
        Effect: 'Allow',
        Action: ['s3:PutObject', 's3:PutObjectAcl'],
        Resource: 'arn:aws:s3:::central-session-logs/prod/web/*',
      },
      {
        Effect: 'Allow',
        Action: ['s3:GetEncryptionConfiguration'],
        Resource: 'arn:aws:s3:::central-session-logs',
      },
    ],
  });
  expect((await downloadPolicy(page)).name).toBe('session-manager-instance-role.json');
});

test('a trust policy for hybrid nodes', async ({ page }) => {
  await page.goto('./');
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Trust policy/ })
    .click();
  await page.getByRole('combobox', { name: 'What is the role for?' }).selectOption('Hybrid nodes');
  await fillPlace(page, PLACE);

  expect(await copyDocument(page)).toEqual({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: 'ssm.amazonaws.com' },
        Action: 'sts:AssumeRole',
        Condition: {
          StringEquals: { 'aws:SourceAccount': '012345678901' },
          ArnEquals: { 'aws:SourceArn': ['arn:aws:ssm:eu-central-1:012345678901:*'] },
        },
      },
    ],
  });
  expect((await downloadPolicy(page)).name).toBe('session-manager-trust-policy.json');
});

test('session preferences that agree with the instance role', async ({ page }) => {
  await page.goto('./#/instance-role');
  await openStep(page, 'Logs');
  await page.getByRole('checkbox', { name: /^Upload session logs to a bucket/ }).check();
  await page.getByRole('textbox', { name: 'Which bucket?' }).fill('central-session-logs');

  await openDocument(page, 'Session preferences');
  await expect(page.getByRole('heading', { level: 1, name: 'Session preferences' })).toBeVisible();
  await openStep(page, 'Sessions');
  await page.getByRole('checkbox', { name: /^Start sessions as a named/ }).check();
  await page.getByRole('textbox', { name: /^Which user/ }).fill('ops');
  await page.getByLabel('End a session that is idle for').fill('15');
  await page.getByLabel('End every session after').fill('480');
  await page.getByLabel(/^Commands to run first on Linux/).fill('exec bash');

  expect(await copyDocument(page)).toMatchObject({
    schemaVersion: '1.0',
    sessionType: 'Standard_Stream',
    inputs: {
      s3BucketName: 'central-session-logs',
      s3EncryptionEnabled: true,
      cloudWatchLogGroupName: '',
      runAsEnabled: true,
      runAsDefaultUser: 'ops',
      idleSessionTimeout: '15',
      maxSessionDuration: '480',
      shellProfile: { windows: '', linux: 'exec bash' },
    },
  });
  expect((await downloadPolicy(page)).name).toBe('session-manager-preferences.json');
});
