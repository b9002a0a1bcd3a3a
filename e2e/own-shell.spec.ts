import { expectNoAxeViolations } from './support/axe.ts';
import { copyDocument, fillPlace, open, openStep, policyPane } from './support/builder.ts';
import { expect, test } from './support/test.ts';

test.use({ policyView: 'plain' });

test('a shell with preferences of its own: its document, the policy, access and the export', async ({
  page,
}) => {
  await open(page, 'session-preferences?v=1');
  await openStep(page, 'Sessions');
  await page.getByRole('checkbox', { name: 'Start sessions as a named operating system user' }).check();
  await page.getByRole('textbox', { name: /Which user/ }).fill('deploy');
  const name = page.getByRole('textbox', { name: 'What is the Session document called?' });
  await name.fill('AWS-Shell');
  await name.blur();
  await expect(page.getByText(/begins in a way that AWS reserves/)).toBeVisible();
  await name.fill('Deploy-Shell');
  await expect(policyPane(page)).toContainText('"runAsDefaultUser": "deploy"');
  await expectNoAxeViolations(page);
  await openStep(page, 'Review');
  await expect(page.getByText(/aws ssm create-document --name Deploy-Shell/)).toBeVisible();
  await expect(page.getByText(/--name SSM-SessionManagerRunShell/)).toBeHidden();

  await page.getByRole('main').getByRole('link', { name: 'End user policy' }).click();
  await fillPlace(page, { region: 'eu-west-1', account: '012345678901' });
  await openStep(page, 'Nodes');
  await page.getByRole('textbox', { name: 'Node IDs' }).fill('i-0123456789abcdef0');
  await openStep(page, 'Sessions');
  await page.getByRole('checkbox', { name: 'Shell with preferences of its own' }).check();
  await expect(page.getByText(/You also allow sessions with the preferences of the Region/)).toBeVisible();
  await page.getByRole('checkbox', { name: 'Shell', exact: true }).uncheck();
  await expect(page.getByText(/You also allow sessions with the preferences of the Region/)).toBeHidden();
  const { Statement: statements } = (await copyDocument(page)) as { Statement: readonly unknown[] };
  expect(statements[0]).toEqual({
    Effect: 'Allow',
    Action: ['ssm:StartSession'],
    Resource: [
      'arn:aws:ec2:eu-west-1:012345678901:instance/i-0123456789abcdef0',
      'arn:aws:ssm:eu-west-1:012345678901:document/Deploy-Shell',
    ],
  });

  await policyPane(page).getByRole('tab', { name: 'Access' }).click();
  const row = (task: string) => page.getByRole('row', { name: new RegExp(`^${task}`) });
  await expect(row('Shell with preferences of its own')).toContainText('Allowed');
  await expect(row('Shell, AWS CLI Denied')).toBeVisible();

  await policyPane(page).getByRole('tab', { name: 'Export' }).click();
  const panel = page.getByRole('region', { name: 'Export', exact: true });
  await panel.getByText('The whole setup', { exact: true }).click();
  const file = panel.getByRole('region', { name: 'Terraform: session-manager.tf' });
  await expect(file).toContainText('resource "aws_ssm_document" "session_preferences"');
  await expect(file).toContainText('name            = "Deploy-Shell"');
  await expect(file).not.toContainText('prevent_destroy');
});

test('who takes the name back is told that people start nothing by it', async ({ page }) => {
  await open(
    page,
    'end-user?v=1&prefs.name=Deploy-Shell&user.node=i-0123456789abcdef0&user.document=&user.own-shell=on',
  );
  await openStep(page, 'Sessions');
  const name = page.getByRole('textbox', { name: 'What is the Session document called?' });
  await name.fill('');
  await expect(page.getByText(/Without a name these are the preferences of every session/)).toBeVisible();
  await expect(name).toBeFocused();
  await name.fill('Deploy-Shell');
  await expect(policyPane(page)).toContainText('document/Deploy-Shell');
});
