import { expectNoAxeViolations } from './support/axe.ts';
import { copyDocument, downloadPolicy, fillPlace, open, openStep, policyPane } from './support/builder.ts';
import { expect, test } from './support/test.ts';

test.use({ policyView: 'plain' });

const PATTERN = '^/var/log/[A-Za-z0-9._-]+$';

test('one log for people: the policy, the Session document, and the export of both', async ({ page }) => {
  await open(page, 'end-user?v=1');
  await fillPlace(page, { region: 'eu-west-1', account: '012345678901' });
  await openStep(page, 'Nodes');
  await page.getByRole('textbox', { name: 'Node IDs' }).fill('i-0123456789abcdef0');
  await openStep(page, 'Sessions');
  await page.getByRole('checkbox', { name: 'One fixed command' }).check();
  await expect(page.getByText(/You also allow sessions in which people run any command/)).toBeVisible();
  await page.getByRole('checkbox', { name: 'Shell' }).uncheck();
  await expect(page.getByText(/You also allow sessions in which people run any command/)).toBeHidden();
  await page.getByRole('textbox', { name: 'What is the Session document called?' }).fill('Read-Log');

  const { Statement: statements } = (await copyDocument(page)) as { Statement: readonly unknown[] };
  expect(statements[0]).toEqual({
    Effect: 'Allow',
    Action: ['ssm:StartSession'],
    Resource: [
      'arn:aws:ec2:eu-west-1:012345678901:instance/i-0123456789abcdef0',
      'arn:aws:ssm:eu-west-1:012345678901:document/Read-Log',
    ],
  });

  await openStep(page, 'Review');
  await page.getByRole('main').getByRole('link', { name: 'Session with one command' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Session with one command' })).toBeVisible();
  await page.getByRole('textbox', { name: 'What runs on Linux?' }).fill('tail -f {{ logpath }}');
  await page
    .getByRole('textbox', { name: 'What may people fill in?' })
    .fill(`logpath = ${PATTERN}\nlogpath.default = /var/log/messages`);
  await openStep(page, 'Sessions');
  await expect(page.getByRole('textbox', { name: 'What is the Session document called?' })).toHaveValue(
    'Read-Log',
  );
  await page.getByRole('radio', { name: /they only see what it prints/ }).check();
  expect(await copyDocument(page)).toEqual({
    schemaVersion: '1.0',
    description: 'Session Manager session that runs one command',
    sessionType: 'NonInteractiveCommands',
    parameters: { logpath: { type: 'String', allowedPattern: PATTERN, default: '/var/log/messages' } },
    properties: { linux: { commands: 'tail -f {{ logpath }}', runAsElevated: false } },
  });
  expect((await downloadPolicy(page)).name).toBe('session-manager-command.json');
  await openStep(page, 'Review');
  await expect(page.getByText(/aws ssm create-document --name Read-Log/)).toBeVisible();

  await policyPane(page).getByRole('tab', { name: 'Export' }).click();
  const panel = page.getByRole('region', { name: 'Export', exact: true });
  await panel.getByText('The whole setup', { exact: true }).click();
  const file = panel.getByRole('region', { name: 'Terraform: session-manager.tf' });
  await expect(file).toContainText('resource "aws_ssm_document" "session_command"');
  await expect(file).toContainText('resource "aws_iam_policy" "end_user"');
});

test('what a parameter lets in is said where it is written', async ({ page }) => {
  await open(page, 'session-command?v=1');
  await page.getByRole('textbox', { name: 'What runs on Linux?' }).fill('cat {{ logpath }}');
  const parameters = page.getByRole('textbox', { name: 'What may people fill in?' });
  await parameters.click();
  await expect(page.getByText(/There is no parameter logpath/)).toBeVisible();
  for (const [text, message] of [
    ['logpath', /takes any text, so whoever fills it in can run any command/],
    ['logpath = [a-z]+', /lets anything stand around what it matches/],
    ['logpath = ^/var/log/.*$', /also matches ; and \$/],
    ['log path = x', /“log path = x” is not read/],
  ] as const) {
    await parameters.fill(text);
    await parameters.blur();
    await expect(page.getByText(message)).toBeVisible();
  }
  await parameters.fill(`logpath = ${PATTERN}`);
  await expect(page.getByText(/also matches|is not read/)).toBeHidden();
  await expectNoAxeViolations(page);
});

test('it is behind “More” where the bar has no room for every document', async ({ page }) => {
  await open(page, 'end-user?v=1');
  await page.getByRole('navigation', { name: 'Documents' }).getByRole('button', { name: 'More' }).click();
  await page.getByRole('link', { name: 'Command', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Session with one command' })).toBeVisible();
  await expect(policyPane(page)).toContainText('command-to-run');
});
