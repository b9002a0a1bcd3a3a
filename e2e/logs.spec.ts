import { copiedBy, copyDocument, open, openDocument, openStep, policyPane } from './support/builder.ts';
import { expect, test } from './support/test.ts';

test.use({ policyView: 'plain' });

test('one log bucket for an organization, in the statements that its owner gets', async ({ page }) => {
  await open(page, 'instance-role?v=1&account=012345678901&s3=on&s3.bucket=central-session-logs');
  await openStep(page, 'Logs');
  const whose = page.getByRole('radiogroup', { name: 'Whose nodes use the bucket and the keys?' });
  await expect(whose).toBeHidden();
  await page.getByRole('checkbox', { name: 'The bucket belongs to another account' }).check();
  await whose.getByRole('radio', { name: 'Nodes of a whole organization' }).check();
  const organization = page.getByRole('textbox', { name: 'Which organization?' });
  await organization.fill('r-ab12');
  await organization.blur();
  await expect(page.getByText('“r-ab12” is not the ID of an organization.')).toBeVisible();
  await organization.fill('o-a1b2c3d4e5');

  await policyPane(page).getByRole('tab', { name: 'Export' }).click();
  const panel = page.getByRole('region', { name: 'Export', exact: true });
  await panel.getByRole('button', { name: 'The whole setup' }).click();
  await panel.getByRole('combobox', { name: 'Format' }).selectOption('Markdown');
  await expect(panel.getByRole('region', { name: 'session-manager.md' })).toContainText(
    'Policy of the log bucket',
  );
  const text = await copiedBy(page, () =>
    policyPane(page)
      .getByRole('button', { name: /^(Copy|Copied)$/ })
      .first()
      .click(),
  );
  expect(text).toContain('"aws:PrincipalOrgID": "o-a1b2c3d4e5"');
  expect(text).toContain('"aws:PrincipalArn": "arn:aws:iam::*:role/SessionManagerNode"');
});

test('a log bucket for each Region, in the preferences and in the role', async ({ page }) => {
  await open(page, 'session-preferences?v=1&s3=on');
  const bucket = page.getByRole('textbox', { name: 'Which bucket?' });
  await bucket.fill('acme-{region}');
  await bucket.blur();
  await expect(page.getByText('Name the Regions: each of them takes the place of {region}.')).toBeVisible();
  const regions = page.getByRole('combobox', { name: 'Which Regions?' });
  for (const region of ['eu-west-1', 'us-east-1']) {
    await regions.fill(region);
    await regions.press('Enter');
  }
  expect(await copyDocument(page)).toMatchObject({ inputs: { s3BucketName: 'acme-eu-west-1' } });

  await openDocument(page, 'Instance role');
  expect(await copyDocument(page)).toMatchObject({
    Statement: [
      {},
      { Resource: ['arn:aws:s3:::acme-eu-west-1/*', 'arn:aws:s3:::acme-us-east-1/*'] },
      { Resource: ['arn:aws:s3:::acme-eu-west-1', 'arn:aws:s3:::acme-us-east-1'] },
    ],
  });
});
