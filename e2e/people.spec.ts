import { expectNoAxeViolations } from './support/axe.ts';
import { copyDocument, fillPlace, openDocument, openStep, openTab, policyPane } from './support/builder.ts';
import { expect, test } from './support/test.ts';

test.use({ policyView: 'plain' });

test('just-in-time access and the role of people: from the goal to their trust', async ({ page }) => {
  await test.step('the goal', async () => {
    await page.goto('./');
    await page
      .getByRole('main')
      .getByRole('link', { name: /^Ask before connecting/ })
      .click();
    await fillPlace(page, { region: 'eu-west-1', account: '012345678901' });
  });

  await test.step('whoever may start sessions goes around approval', async () => {
    await openStep(page, 'Nodes');
    await page.getByRole('radio', { name: /^Every node/ }).check();
    const fold = page.getByRole('button', { name: /^Just-in-time access/ });
    if ((await fold.getAttribute('aria-expanded')) !== 'true') await fold.click();
    await expect(page.getByRole('checkbox', { name: 'Ask for sessions' })).toBeChecked();
    const start = page.getByRole('checkbox', { name: 'They may start sessions' });
    await start.check();
    await expect(page.getByText(/nobody has to approve anything/)).toBeVisible();
    await start.uncheck();
    await expect(page.getByText(/nobody has to approve anything/)).toBeHidden();
    await expectNoAxeViolations(page);
    const { Statement: statements } = (await copyDocument(page)) as { Statement: readonly unknown[] };
    expect(statements.slice(0, 2)).toEqual([
      {
        Effect: 'Allow',
        Action: ['ssm:StartAccessRequest'],
        Resource: ['arn:aws:ec2:eu-west-1:012345678901:instance/*'],
      },
      {
        Effect: 'Allow',
        Action: ['ssm:GetAccessToken'],
        Resource: ['arn:aws:ssm:eu-west-1:012345678901:opsitem/*'],
      },
    ]);
    expect(JSON.stringify(statements)).not.toContain('ssm:StartSession');
  });

  await test.step('who may', async () => {
    await openTab(page, 'Access');
    const cell = (name: RegExp) => policyPane(page).getByRole('button', { name });
    await expect(cell(/^Allowed for Ask for a session \(just-in-time\), on your nodes/)).toBeVisible();
    await expect(cell(/^Denied for Ask for a session \(just-in-time\), on other nodes/)).toBeVisible();
    await expect(cell(/^Denied for Approve and reject requests/)).toBeVisible();
    await openTab(page, 'Policy');
  });

  await test.step('an endpoint beside a network lets nobody in', async () => {
    await openStep(page, 'Sessions');
    await page.getByRole('button', { name: /^Extra conditions/ }).click();
    const add = async (name: string, value: string) => {
      await page.getByRole('textbox', { name }).fill(value);
      await page.getByRole('textbox', { name }).press('Enter');
    };
    await add('Only from these networks', '8.8.8.0/24');
    await add('Only through these VPC endpoints', 'vpce-0a1b2c3d4e5f67890');
    await expect(page.getByText(/never both, so nobody would get in/)).toBeVisible();
    await page.getByRole('button', { name: 'Remove vpce-0a1b2c3d4e5f67890' }).click();
    await add('Only with these source identities', '*@example.com');
    expect(JSON.stringify(await copyDocument(page))).toContain('"aws:SourceIdentity":["*@example.com"]');
  });

  await test.step('the role that they get', async () => {
    await openDocument(page, 'Trust policy');
    await page.getByRole('radio', { name: /^People’s/ }).check();
    await page.getByRole('textbox', { name: 'Which SAML provider?' }).fill('Company');
    await page.getByRole('checkbox', { name: 'Let a source identity come with the session' }).check();
    await expectNoAxeViolations(page);
    expect(await copyDocument(page)).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: 'arn:aws:iam::012345678901:saml-provider/Company' },
          Action: ['sts:AssumeRoleWithSAML', 'sts:SetSourceIdentity'],
          Condition: { StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' } },
        },
      ],
    });
    await openTab(page, 'Export');
    await expect(
      policyPane(page)
        .getByText(/SessionManagerPeople/)
        .first(),
    ).toBeVisible();
  });

  await test.step('from another account, under one’s own name', async () => {
    await openTab(page, 'Policy');
    await page.getByRole('radio', { name: /^From another role or account/ }).check();
    const who = page.getByRole('textbox', { name: 'Which users, roles or accounts?' });
    await who.fill('arn:aws:iam::111111111111:role/Ops');
    await who.press('Enter');
    await page.getByRole('checkbox', { name: 'Name sessions after the IAM user' }).check();
    await expect(page.getByText(/nobody gets in from arn:aws:iam::111111111111:role\/Ops/)).toBeVisible();
  });
});
