import { expectNoAxeViolations } from './support/axe.ts';
import {
  copyDocument,
  fillPlace,
  open,
  openDocument,
  openStep,
  openTab,
  policyPane,
} from './support/builder.ts';
import { expect, test } from './support/test.ts';

test.use({ policyView: 'plain' });

const TASKS = 'arn:aws:ecs:eu-west-1:012345678901:task/shop/*';

test('ECS Exec: from the goal to the people, their tasks, the role of these and the commands', async ({
  page,
}) => {
  await test.step('the goal', async () => {
    await page.goto('./');
    await page
      .getByRole('main')
      .getByRole('link', { name: /^Shell into ECS tasks/ })
      .click();
    await fillPlace(page, { region: 'eu-west-1', account: '012345678901' });
  });

  await test.step('which tasks', async () => {
    await openStep(page, 'Nodes');
    // The cluster is left to fill in, so that its questions are not folded away.
    await expect(page.getByRole('button', { name: /^ECS tasks: ECS Exec/ })).toHaveAttribute(
      'aria-expanded',
      'true',
    );
    await expect(page.getByRole('checkbox', { name: 'Run commands (ECS Exec)' })).toBeChecked();
    const clusters = page.getByRole('textbox', { name: 'In which ECS clusters?' });
    await clusters.fill('shop/web');
    await clusters.press('Enter');
    await expect(page.getByText(/“shop\/web” is not a cluster name/)).toBeVisible();
    await page.getByRole('button', { name: 'Remove shop/web' }).click();
    await clusters.fill('shop');
    await clusters.press('Enter');
    await page.getByRole('textbox', { name: 'Key of tag 1' }).fill('Team');
    await page.getByRole('textbox', { name: 'Values of tag 1, any one of them' }).fill('web');
    await page.getByRole('textbox', { name: 'In which containers?' }).fill('app');
    await page.getByRole('textbox', { name: 'In which containers?' }).press('Enter');
    await expectNoAxeViolations(page);
    expect(await copyDocument(page)).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['ecs:ExecuteCommand'],
          Resource: [TASKS],
          Condition: {
            StringLike: { 'aws:ResourceTag/Team': ['web'] },
            StringEquals: { 'ecs:container-name': ['app'] },
          },
        },
        {
          Effect: 'Allow',
          Action: ['ecs:ExecuteCommand'],
          Resource: ['arn:aws:ecs:eu-west-1:012345678901:cluster/shop'],
        },
        { Effect: 'Allow', Action: ['ecs:DescribeTasks'], Resource: [TASKS] },
      ],
    });
  });

  await test.step('who may', async () => {
    await openTab(page, 'Access');
    const cell = (name: RegExp) => policyPane(page).getByRole('button', { name });
    await expect(cell(/^Allowed for Run a command in a container \(ECS Exec\), in your tasks/)).toBeVisible();
    await expect(cell(/^Denied for Run a command in a container \(ECS Exec\), in other tasks/)).toBeVisible();
    await expect(cell(/^Denied for Shell without ECS Exec, in your tasks/)).toBeVisible();
    await openTab(page, 'Policy');
  });

  await test.step('the role of the tasks', async () => {
    await openDocument(page, 'Instance role');
    await page.getByRole('combobox', { name: 'What is the role for?' }).selectOption('ECS tasks');
    const { Statement: statements } = (await copyDocument(page)) as { Statement: readonly unknown[] };
    expect(JSON.stringify(statements)).not.toContain('UpdateInstanceInformation');
    await openDocument(page, 'Trust policy');
    await expect(page.getByRole('combobox', { name: 'What is the role for?' })).toHaveValue('ecs-task');
    expect(await copyDocument(page)).toMatchObject({
      Statement: [{ Principal: { Service: 'ecs-tasks.amazonaws.com' } }],
    });
  });

  await test.step('the commands', async () => {
    await openTab(page, 'Export');
    await policyPane(page)
      .getByRole('button', { name: /^Commands/ })
      .click();
    const commands = policyPane(page).getByRole('region', { name: 'Commands', exact: true });
    await commands.getByText('For those who set it up').click();
    await expect(commands.getByText(/aws ecs update-cluster --cluster shop/)).toBeVisible();
  });
});

test('a role for pods asks for their issuer, namespace and service account', async ({ page }) => {
  await open(page, 'trust-policy?v=1&region=eu-west-1&account=012345678901');
  const issuer = page.getByRole('textbox', { name: 'Which OIDC issuer?' });
  await expect(issuer).toBeHidden();
  await page
    .getByRole('combobox', { name: 'What is the role for?' })
    .selectOption('EKS pods, by service account');
  await issuer.fill('https://oidc.eks.eu-west-1.amazonaws.com/id/1');
  await issuer.blur();
  await expect(page.getByText(/is not an issuer. Leave out https:\/\//)).toBeVisible();
  await issuer.fill('oidc.eks.eu-west-1.amazonaws.com/id/1');
  await page.getByRole('textbox', { name: 'Which namespace?' }).fill('kube-system');
  await page.getByRole('textbox', { name: 'Which service account?' }).fill('ssm-agent');
  expect(await copyDocument(page)).toMatchObject({
    Statement: [
      {
        Principal: {
          Federated: 'arn:aws:iam::012345678901:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/1',
        },
        Action: 'sts:AssumeRoleWithWebIdentity',
      },
    ],
  });
});
