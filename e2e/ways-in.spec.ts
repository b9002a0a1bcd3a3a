import { expectNoAxeViolations } from './support/axe.ts';
import { copyDocument, fillPlace, open, openStep, openTab, policyPane } from './support/builder.ts';
import { expect, test } from './support/test.ts';

test.use({ policyView: 'plain' });

const VIA = { 'ForAnyValue:StringEquals': { 'aws:CalledVia': 'ssm-guiconnect.amazonaws.com' } };

test('Remote Desktop, pushed SSH keys, further documents, and nodes of one kind', async ({ page }) => {
  const cell = (name: RegExp) => policyPane(page).getByRole('button', { name });

  await test.step('Remote Desktop, from the goal', async () => {
    await page.goto('./');
    await page
      .getByRole('main')
      .getByRole('link', { name: /^Remote Desktop to Windows/ })
      .click();
    await fillPlace(page, { region: 'eu-west-1', account: '012345678901' });
    await openStep(page, 'Nodes');
    await page.getByRole('textbox', { name: 'Key of tag 1' }).fill('Team');
    await page.getByRole('textbox', { name: 'Values of tag 1, any one of them' }).fill('web');
    await page.getByRole('button', { name: /^Remote Desktop/ }).click();
    await page.getByRole('radio', { name: 'With IAM Identity Center' }).check();
    await expectNoAxeViolations(page);
    expect(await copyDocument(page)).toMatchObject({
      Statement: [
        {
          Action: ['ssm:StartSession'],
          Condition: { StringLike: { 'ssm:resourceTag/Team': ['web'] }, ...VIA },
        },
        { Resource: ['arn:aws:ssm:*::document/AWS-StartPortForwardingSession'], Condition: VIA },
        { Action: ['ssmmessages:OpenDataChannel'], Condition: VIA },
        { Resource: '*' },
        { Action: ['ssm:SendCommand'] },
        { Resource: ['arn:aws:ssm:*::document/AWSSSO-CreateSSOUser'] },
        { Action: ['sso:ListDirectoryAssociations*', 'identitystore:DescribeUser'] },
        { Action: ['ec2:DescribeInstances', 'ec2:GetPasswordData'] },
        { Resource: '*' },
        { Action: ['ssm:TerminateSession', 'ssm:ResumeSession'] },
      ],
    });
    await openTab(page, 'Access');
    await expect(cell(/^Allowed for Remote Desktop, Fleet Manager, on your nodes/)).toBeVisible();
    await expect(cell(/^Denied for Remote Desktop, Fleet Manager, on other nodes/)).toBeVisible();
    await expect(cell(/^Denied for Port forwarding.*, on your nodes/).first()).toBeVisible();
  });

  await test.step('a pushed key, beside SSH and further documents', async () => {
    await open(
      page,
      'end-user?v=1&region=eu-west-1&account=012345678901&user.node=i-0a1b2c3d&user.document=ssh',
    );
    await openStep(page, 'Sessions');
    const push = page.getByRole('checkbox', { name: /^They may push an SSH key/ });
    await push.check();
    const users = page.getByRole('textbox', { name: 'For which operating system users?' });
    await users.fill('-x');
    await users.press('Enter');
    await expect(page.getByText(/“-x” is not a user name/)).toBeVisible();
    await page.getByRole('button', { name: 'Remove -x' }).click();
    await users.fill('ubuntu');
    await users.press('Enter');
    await page.getByRole('checkbox', { name: 'Commands without a terminal' }).check();
    await expectNoAxeViolations(page);
    const text = JSON.stringify(await copyDocument(page));
    expect(text).toContain('"StringEquals":{"ec2:osuser":["ubuntu"]}');
    expect(text).toContain('document/AWS-StartNonInteractiveCommand');
    await page.getByRole('checkbox', { name: 'SSH and SCP' }).uncheck();
    await expect(push).toBeHidden();
  });

  await test.step('hybrid nodes alone, but for some', async () => {
    await openStep(page, 'Nodes');
    await page.getByRole('radio', { name: 'Every node' }).check();
    await page.getByRole('checkbox', { name: 'Include hybrid nodes' }).check();
    await page.getByRole('checkbox', { name: 'Hybrid nodes alone' }).check();
    await page.getByRole('textbox', { name: 'Key of tag 1' }).fill('Tier');
    await page.getByRole('textbox', { name: 'Values of tag 1, any one of them' }).fill('db');
    expect(await copyDocument(page)).toMatchObject({
      Statement: [
        {
          Resource: ['arn:aws:ssm:eu-west-1:012345678901:managed-instance/*'],
          Condition: { StringNotLike: { 'ssm:resourceTag/Tier': ['db'] } },
        },
        {},
        {},
        {},
        {},
      ],
    });
  });
});
