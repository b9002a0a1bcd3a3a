import { expectNoAxeViolations } from './support/axe.ts';
import {
  copyDocument,
  downloadPolicy,
  fillPlace,
  open,
  openDocument,
  openStep,
  policyPane,
} from './support/builder.ts';
import { expect, test } from './support/test.ts';

test.use({ policyView: 'plain' });

const HOST = 'orders.abc123.eu-west-1.rds.amazonaws.com';

test('a tunnel to a database: the policy for people, the Session document, and the export of both', async ({
  page,
}) => {
  await page.goto('./');
  await page
    .getByRole('main')
    .getByRole('link', { name: /^End user policy/ })
    .click();
  await fillPlace(page, { region: 'eu-west-1', account: '012345678901' });
  await openStep(page, 'Nodes');
  await page.getByRole('textbox', { name: 'Node IDs' }).fill('i-0123456789abcdef0');
  await openStep(page, 'Sessions');
  await page.getByRole('checkbox', { name: 'Shell' }).uncheck();
  await page.getByRole('checkbox', { name: 'Tunnel to one host and port' }).check();
  await page.getByRole('textbox', { name: 'Which host?' }).fill(HOST);
  await page.getByRole('textbox', { name: 'Which port of the host?' }).fill('5432');

  const { Statement: statements } = (await copyDocument(page)) as { Statement: readonly unknown[] };
  expect(statements[0]).toEqual({
    Effect: 'Allow',
    Action: ['ssm:StartSession'],
    Resource: [
      'arn:aws:ec2:eu-west-1:012345678901:instance/i-0123456789abcdef0',
      'arn:aws:ssm:eu-west-1:012345678901:document/SessionManagerTunnel',
    ],
  });
  expect(JSON.stringify(statements)).not.toContain('RemoteHost');

  await openStep(page, 'Review');
  await page.getByRole('main').getByRole('link', { name: 'Tunnel to one host and port' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tunnel to one host and port' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Which host?' })).toHaveValue(HOST);
  expect(await copyDocument(page)).toMatchObject({
    sessionType: 'Port',
    properties: { type: 'LocalPortForwarding', host: HOST, portNumber: '5432' },
  });
  expect((await downloadPolicy(page)).name).toBe('session-manager-tunnel.json');
  await openStep(page, 'Review');
  await expect(page.getByText(/aws ssm create-document --name SessionManagerTunnel/)).toBeVisible();

  await policyPane(page).getByRole('tab', { name: 'Export' }).click();
  const panel = page.getByRole('region', { name: 'Export', exact: true });
  await panel.getByText('The whole setup', { exact: true }).click();
  const file = panel.getByRole('region', { name: 'Terraform: session-manager.tf' });
  await expect(file).toContainText('resource "aws_ssm_document" "tunnel"');
  await expect(file).toContainText(`host            = "${HOST}"`);
  await expect(file).toContainText('resource "aws_iam_policy" "end_user"');
});

test('a host with its port, and a port that is none, are told at their fields', async ({ page }) => {
  await open(page, 'tunnel?v=1');
  const host = page.getByRole('textbox', { name: 'Which host?' });
  await host.fill('db.internal:5432');
  await host.blur();
  await expect(
    page.getByText('The port goes into its own field: db.internal here, 5432 there.'),
  ).toBeVisible();
  await host.fill('169.254.169.254');
  await host.blur();
  await expect(page.getByText(/SSM Agent refuses tunnels to 169\.254\.169\.254/)).toBeVisible();
  const port = page.getByRole('textbox', { name: 'Which port of the host?' });
  await port.fill('70000');
  await port.blur();
  await expect(page.getByText('A port is a number from 1 to 65535.')).toBeVisible();
  await expectNoAxeViolations(page);
});

test('the export leads to the document that asks where it leads', async ({ page }) => {
  await open(page, 'end-user?v=1&admin.tunnel=on');
  await policyPane(page).getByRole('tab', { name: 'Export' }).click();
  const panel = page.getByRole('region', { name: 'Export', exact: true });
  await panel.getByText('The whole setup', { exact: true }).click();
  await panel.getByRole('button', { name: /^Asks for/ }).click();
  // End users are asked where the tunnel leads only once they may use it.
  await panel.getByRole('button', { name: /^Fill in tunnel_host: / }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Administrator policy' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Which host?' })).toBeFocused();
});

test('where it leads and what it is called are the same for everybody', async ({ page }) => {
  await open(page, `end-user?v=1&tunnel.host=${HOST}&tunnel.port=5432&user.tunnel=on&admin.tunnel=on`);
  await openDocument(page, 'Administrator');
  await openStep(page, 'Sessions');
  await expect(page.getByRole('textbox', { name: 'Which host?' })).toHaveValue(HOST);
  await page.getByRole('textbox', { name: 'What is the Session document called?' }).fill('Orders-Tunnel');
  await openDocument(page, 'End user');
  await expect
    .poll(async () => JSON.stringify(await copyDocument(page)))
    .toContain(':document/Orders-Tunnel');
});
