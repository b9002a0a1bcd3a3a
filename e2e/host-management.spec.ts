import { expectNoAxeViolations } from './support/axe.ts';
import { copyDocument, open, openStep, openTab } from './support/builder.ts';
import { expect, test } from './support/test.ts';

test.use({ policyView: 'plain' });

const PLACE = 'region=eu-west-1&account=012345678901';
const ROLE = 'service-role/AWSSystemsManagerDefaultEC2InstanceManagementRole';

test('a role for all instances of an account, behind a permissions boundary, and its setting', async ({
  page,
}) => {
  await open(page, `instance-role?v=1&${PLACE}`);
  await page
    .getByRole('combobox', { name: 'What is the role for?' })
    .selectOption('All EC2 instances of the account');
  await expect(page.getByText(/EC2 instances with SSM Agent 3\.2\.582\.0 or later/).first()).toBeVisible();
  await page.getByRole('button', { name: /^More choices/ }).click();
  const boundary = page.getByRole('textbox', { name: 'Permissions boundary' });
  await boundary.fill('NodeBoundary');
  await boundary.press('Tab');
  await expect(page.getByText(/“NodeBoundary” is not the ARN of a managed policy/).first()).toBeVisible();
  await boundary.fill('arn:aws:iam::012345678901:policy/NodeBoundary');
  await boundary.press('Tab');
  await expect(page.getByText(/is not the ARN of a managed policy/)).toHaveCount(0);
  await expectNoAxeViolations(page);

  await openTab(page, 'Export');
  const panel = page.getByRole('region', { name: 'Export', exact: true });
  const shown = panel.getByRole('region', { name: 'Terraform: session-manager.tf' });
  await expect(shown).toContainText('resource "aws_ssm_service_setting" "host_management"');
  await expect(shown).toContainText(`setting_value = "${ROLE}"`);
  await expect(shown).toContainText('permissions_boundary = "arn:aws:iam::012345678901:policy/NodeBoundary"');
  await expect(shown).not.toContainText('aws_iam_instance_profile');

  // A role that exists already is not limited from here.
  await page.getByRole('radio', { name: /^An addition to a role you have/ }).check();
  await expect(boundary).toHaveCount(0);
  await expect(shown).not.toContainText('aws_ssm_service_setting');
});

test('administrators who turn it on: the policy, and what it allows', async ({ page }) => {
  await open(page, `administrator?v=1&${PLACE}&admin.start=off&admin.preferences=none&admin.own-by=none`);
  await openStep(page, 'Sessions');
  await page.getByRole('checkbox', { name: /^Set up Default Host Management Configuration/ }).check();
  const { Statement: statements } = (await copyDocument(page)) as { Statement: readonly object[] };
  expect(statements).toContainEqual({
    Effect: 'Allow',
    Action: ['iam:PassRole'],
    Resource: [`arn:aws:iam::012345678901:role/${ROLE}`],
    Condition: { StringEquals: { 'iam:PassedToService': 'ssm.amazonaws.com' } },
  });
  await openTab(page, 'Access');
  const table = page.getByRole('table', { name: 'Default Host Management Configuration' });
  await expect(table.getByRole('row', { name: /^Turn it on/ })).toContainText('Allowed');
  await expectNoAxeViolations(page);
});
