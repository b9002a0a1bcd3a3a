import type { Locator, Page } from '@playwright/test';
import { expectNoAxeViolations } from './support/axe.ts';
import { copyDocument, expectRunning, open, openStep, openTab, policyPane } from './support/builder.ts';
import { expect, test } from './support/test.ts';

test.use({ policyView: 'plain' });

const terraformFile = (page: Page): Locator =>
  page.getByRole('region', { name: 'Terraform: session-manager.tf' });

const ROLE = 'arn:aws:iam::012345678901:role/SessionAdmin';

test('a guardrail: from the menu to a control policy, what it refuses and whom', async ({ page }) => {
  await test.step('behind the button for more documents', async () => {
    await page.setViewportSize({ width: 1024, height: 768 });
    await open(page, 'end-user?v=1');
    await page.getByRole('button', { name: 'More documents' }).click();
    await page
      .getByRole('navigation', { name: 'More documents' })
      .getByRole('link', { name: 'Guardrail' })
      .click();
    await expect(page.getByRole('heading', { level: 1, name: 'Guardrail' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Guardrail: choose another document' })).toBeVisible();
  });

  await test.step('as a service control policy, with an exception', async () => {
    await expectRunning(page);
    await page.getByRole('radio', { name: /^A service control policy/ }).click();
    const exempt = page.getByRole('textbox', { name: 'Who is left alone?' });
    await exempt.fill('SessionAdmin');
    await exempt.press('Enter');
    await expect(page.getByText(/“SessionAdmin” is not the ARN of a role/)).toBeVisible();
    await page.getByRole('button', { name: 'Remove SessionAdmin' }).click();
    await exempt.fill(ROLE);
    await exempt.press('Enter');
    await expectNoAxeViolations(page);
  });

  await test.step('what it refuses', async () => {
    await openStep(page, 'What');
    await page.getByRole('checkbox', { name: /^Changes of the session preferences/ }).click();
    await page.getByRole('checkbox', { name: /^Sessions on nodes by tag/ }).click();
    await page.getByRole('textbox', { name: 'Key of tag 1' }).fill('Tier');
    await page.getByRole('textbox', { name: 'Values of tag 1, any one of them' }).fill('web');
    const condition = { ArnNotLike: { 'aws:PrincipalArn': [ROLE] } };
    expect(await copyDocument(page)).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Deny',
          Action: ['ssm:StartSession'],
          NotResource: [
            'arn:aws:ec2:*:*:instance/*',
            'arn:aws:ssm:*:*:managed-instance/*',
            'arn:aws:ecs:*:*:task/*',
            'arn:aws:ssm:*:*:document/SSM-SessionManagerRunShell',
          ],
          Condition: condition,
        },
        {
          Effect: 'Deny',
          Action: ['ssm:StartSession'],
          Resource: ['arn:aws:ec2:*:*:instance/*', 'arn:aws:ssm:*:*:managed-instance/*'],
          Condition: { StringNotLike: { 'ssm:resourceTag/Tier': ['web'] }, ...condition },
        },
      ],
    });
    await expectNoAxeViolations(page);
  });

  await test.step('its size, and where it goes', async () => {
    await expect(policyPane(page).getByRole('button', { name: /of 5,120 characters/ })).toBeVisible();
    await openStep(page, 'Review');
    await expect(page.getByText(/Attach it to an organizational unit/)).toBeVisible();
  });

  await test.step('what it denies people who may do everything else', async () => {
    await openTab(page, 'Access');
    await expect(page.getByRole('button', { name: /^Denied for SSH, on your nodes/ })).toBeVisible();
    await expect(
      page.getByRole('button', { name: /^Allowed for .*AWS CLI.*, on your nodes/ }).first(),
    ).toBeVisible();
    await expect(page.getByText(/whose policies allow everything else/)).toBeVisible();
  });

  await test.step('what it leaves to end users, with their own policy', async () => {
    await openTab(page, 'Try');
    const answer = page.getByTestId('answer');
    await expect(answer.getByRole('heading', { name: 'Denied' })).toBeVisible();
    await expect(answer).toContainText('The guardrail denies it, whatever other policies allow: statement 2');
    await expect(answer).toContainText('The condition StringNotLike on ssm:resourceTag/Tier is met.');
    // A node with the tag passes, and the policy of end users allows the one that it names.
    await page.getByRole('button', { name: /^Tags and context keys/ }).click();
    await page.getByRole('button', { name: 'Add a tag' }).click();
    await page.getByRole('textbox', { name: 'Key of tag 1' }).last().fill('Tier');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Value of tag 1' }).fill('web');
    await page.keyboard.press('Enter');
    await expect(answer.getByRole('heading', { name: 'Allowed' })).toBeVisible();
    await expect(answer).toContainText('The guardrail lets it pass, and the end user policy allows it');
    await expect(answer).toContainText('FullAWSAccess');
    await expectNoAxeViolations(page);
  });

  await test.step('an error message, with the part that denies', async () => {
    await page
      .getByRole('textbox', { name: 'Paste an error message' })
      .fill(
        'User: arn:aws:sts::111122223333:assumed-role/Ops/ann is not authorized to perform: ssm:StartSession on resource: ' +
          'arn:aws:ssm:eu-west-1::document/AWS-StartSSHSession with an explicit deny in a service control policy',
      );
    const diagnosis = page.getByTestId('diagnosis');
    await expect(diagnosis.getByRole('heading', { name: 'The guardrail denies this' })).toBeVisible();
    await expect(diagnosis).toContainText('The guardrail refuses Session documents that are not on its list');
    await expectNoAxeViolations(page);
  });

  await test.step('as code, in the form of what it is', async () => {
    await openTab(page, 'Export');
    const panel = page.getByRole('region', { name: 'Export' });
    await expect(panel).toContainText('the service control policy SessionManagerGuardrail');
    await expect(terraformFile(page)).toContainText('resource "aws_organizations_policy" "guardrail"');
    await expectNoAxeViolations(page);
  });
});

test('the policy of an endpoint is no CloudFormation, and the page says so', async ({ page }) => {
  await open(page, 'guardrail?v=1&guard.as=endpoint');
  await openTab(page, 'Export');
  await expect(terraformFile(page)).toContainText('resource "aws_vpc_endpoint_policy" "guardrail"');
  await expect(page.getByText('Asks for 1 value')).toBeVisible();
  await page.getByRole('combobox', { name: 'Format' }).selectOption('CloudFormation, YAML');
  await expect(page.getByText(/only where it creates the endpoint/).first()).toBeVisible();
  await expect(page.getByText('Asks for no values')).toBeVisible();
});

test('what AWS prints as a denial opens as a guardrail, with what differs', async ({ page }) => {
  await page.goto('./#/samples');
  await page
    .getByRole('region', { name: 'Forbid what nobody should do' })
    .getByRole('link', { name: /^Deny SSH connections.*2 differences/ })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Guardrail' })).toBeVisible();
  await expect(page.getByRole('region', { name: /^AWS’s published sample: Deny SSH/ })).toContainText(
    'A guardrail only denies',
  );
  expect(await copyDocument(page)).toEqual({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Deny',
        Action: ['ssm:StartSession'],
        Resource: ['arn:aws:ssm:*::document/AWS-StartSSHSession'],
      },
    ],
  });
});
