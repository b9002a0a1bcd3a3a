import { expectNoAxeViolations } from './support/axe.ts';
import { copyDocument, open, openTab } from './support/builder.ts';
import { expect, test } from './support/test.ts';

test.use({ policyView: 'plain' });

const BUCKETS = ['aws-windows-downloads-R', 'amazon-ssm-R', 'aws-ssm-R', 'R-birdwatcher-prod'];
const inRegion = (region: string) => BUCKETS.map((bucket) => `arn:aws:s3:::${bucket.replace('R', region)}/*`);

test('nodes behind VPC endpoints read the buckets of the agent, of named Regions alone', async ({ page }) => {
  await open(page, 'instance-role?v=1&account=012345678901');
  await page.getByRole('button', { name: /^More choices/ }).click();
  await page.getByRole('checkbox', { name: /^Let the agent read AWS’s own buckets/ }).check();
  const issue = page.getByText(/Name the Regions: each has its own buckets/);
  await expect(issue.first()).toBeVisible();
  await expectNoAxeViolations(page);

  const read = (resources: readonly string[]) => ({
    Effect: 'Allow',
    Action: ['s3:GetObject'],
    Resource: resources,
  });
  expect((await copyDocument(page)) as object).toMatchObject({
    Statement: expect.arrayContaining([read(inRegion('region'))]),
  });
  await openTab(page, 'Access');
  await expect(page.getByRole('row', { name: /^Load updates and packages/ })).toContainText('Allowed');

  await open(page, 'instance-role?v=1&region=eu-west-1,us-east-2&role.agent-buckets=on');
  await expect(issue).toHaveCount(0);
  expect((await copyDocument(page)) as object).toMatchObject({
    Statement: expect.arrayContaining([read([...inRegion('eu-west-1'), ...inRegion('us-east-2')])]),
  });
  // Tasks are no managed nodes.
  await page.getByRole('combobox', { name: 'What is the role for?' }).selectOption('ECS tasks');
  expect(JSON.stringify(await copyDocument(page))).not.toContain('s3:GetObject');
});
