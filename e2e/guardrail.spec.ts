import { expectNoAxeViolations } from './support/axe.ts';
import { copyDocument, expectRunning, open, openStep, openTab, policyPane } from './support/builder.ts';
import { expect, test } from './support/test.ts';

test.use({ policyView: 'plain' });

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
});
