import { expectNoAxeViolations } from './support/axe.ts';
import { copyDocument, fillPlace, open, openStep, policyPane } from './support/builder.ts';
import { expect, test } from './support/test.ts';

test.use({ policyView: 'plain' });

test('shells in training jobs by their names, and none on nodes', async ({ page }) => {
  await open(page, 'end-user?v=1');
  await fillPlace(page, { region: 'eu-west-1', account: '012345678901' });
  await openStep(page, 'Nodes');
  await page.getByRole('checkbox', { name: 'They may start sessions' }).uncheck();
  await page.getByRole('button', { name: /Training jobs of SageMaker AI/ }).click();
  await page.getByRole('checkbox', { name: 'Open a shell' }).check();
  await page.getByRole('textbox', { name: 'In which training jobs?' }).fill('churn-*');
  await page.getByRole('textbox', { name: 'In which training jobs?' }).blur();
  await expectNoAxeViolations(page);
  const { Statement: statements } = (await copyDocument(page)) as { Statement: readonly unknown[] };
  expect(statements.slice(0, 2)).toEqual([
    {
      Effect: 'Allow',
      Action: ['ssm:StartSession'],
      Resource: '*',
      Condition: {
        StringLike: {
          'ssm:resourceTag/aws:ssmmessages:target-id': ['sagemaker-training-job:churn-*_algo-*'],
        },
      },
    },
    {
      Effect: 'Allow',
      Action: ['ssm:StartSession'],
      Resource: ['arn:aws:ssm:eu-west-1:012345678901:document/SSM-SessionManagerRunShell'],
    },
  ]);
  await policyPane(page).getByRole('tab', { name: 'Access' }).click();
  await expect(page.getByRole('row', { name: /^Shell in a training job Allowed/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /^Shell, AWS CLI Denied/ })).toBeVisible();
});
