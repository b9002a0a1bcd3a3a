import type { Locator, Page } from '@playwright/test';
import { expectNoAxeViolations } from './support/axe.ts';
import { copyLink, open, openDocument, plainText, policyPane } from './support/builder.ts';
import { expect, test } from './support/test.ts';

test.use({ policyView: 'plain' });

const LINK = 'end-user?v=1&region=eu-central-1&account=012345678901&user.node=i-0123456789abcdef0';
const INSTANCE = 'arn:aws:ec2:eu-central-1:012345678901:instance/';
const DENIED = `An error occurred (AccessDeniedException) when calling the StartSession operation: User: arn:aws:sts::012345678901:assumed-role/Developers/ann is not authorized to perform: ssm:StartSession on resource: ${INSTANCE}i-0fedcba9876543210 because no identity-based policy allows the ssm:StartSession action`;

async function openTry(page: Page): Promise<Locator> {
  const pane = policyPane(page);
  // A narrow screen has the tabs at its bottom.
  await pane
    .getByRole('tab', { name: 'Try' })
    .or(page.getByRole('button', { name: 'Try', exact: true }))
    .click();
  const panel = pane.getByRole('tabpanel', { name: 'Try' });
  await expect(panel.getByLabel('Paste an error message')).toBeVisible();
  return panel;
}

const paste = (panel: Locator, text: string) => panel.getByLabel('Paste an error message').fill(text);
const diagnosis = (panel: Locator) => panel.getByTestId('diagnosis');
const answer = (panel: Locator) => panel.getByTestId('answer');

test('a pasted message leads to the answer that mends it', async ({ page }) => {
  await open(page, LINK);
  const panel = await openTry(page);
  await paste(panel, DENIED);
  const result = diagnosis(panel);
  await expect(result).toContainText('The role Developers of account 012345678901, used by ann');
  await expect(
    result.getByRole('heading', { name: 'The end user policy does not allow this' }),
  ).toBeVisible();
  await expect(result).toContainText('Add i-0fedcba9876543210');

  await result.getByRole('button', { name: 'Go to setting Node IDs' }).click();
  const nodes = page.locator('#setting-endUser\\.nodes\\.ids');
  await expect(nodes).toBeFocused();
  await page.keyboard.type('i-0fedcba9876543210');
  await page.keyboard.press('Enter');
  await expect(result.getByRole('heading', { name: 'The end user policy allows this' })).toBeVisible();
  await expect(result).toContainText('is not in effect there');
});

test('a message about the node is put to the policy of the node', async ({ page }) => {
  await open(page, LINK);
  const panel = await openTry(page);
  await paste(panel, 'Fetching data key failed: Unable to retrieve data key, AccessDeniedException: ');
  const result = diagnosis(panel);
  await expect(
    result.getByRole('heading', { name: 'The instance role policy does not allow this' }),
  ).toBeVisible();
  await expect(result.getByRole('button', { name: 'Go to setting Session encryption' })).toBeVisible();

  await paste(panel, 'encryption is not set up on the selected CloudWatch Logs log group');
  await result.getByRole('button', { name: /Log to CloudWatch Logs \(Instance role\)/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Instance role policy' })).toBeVisible();
});

test('what was pasted stays here, out of the link, until it is tried', async ({ page }) => {
  await open(page, LINK);
  const panel = await openTry(page);
  await paste(panel, DENIED);
  await expect(diagnosis(panel)).toBeVisible();
  expect(page.url()).not.toContain('i-0fedcba9876543210');

  await policyPane(page).getByRole('tab', { name: 'Policy' }).click();
  await openTry(page);
  await expect(panel.getByLabel('Paste an error message')).toHaveValue(DENIED);

  await panel.getByRole('button', { name: 'Try this request' }).click();
  await expect(panel.getByLabel('Resource', { exact: true })).toHaveValue(`${INSTANCE}i-0fedcba9876543210`);
  await expect(page).toHaveURL(/try=.*i-0fedcba9876543210/);

  await panel.getByRole('button', { name: 'Clear' }).click();
  await expect(panel.getByLabel('Paste an error message')).toHaveValue('');
  await expect(diagnosis(panel)).toBeHidden();
});

test('texts that are no message, and hostile ones, do no harm', async ({ page }) => {
  await open(page, LINK);
  const panel = await openTry(page);
  await paste(panel, 'Hello, world');
  await expect(panel).toContainText('does not recognize the message');
  await paste(
    panel,
    'User: <img src=x onerror=alert(1)> is not authorized to perform: ssm:StartSession on resource: `</code><script>alert(1)</script>',
  );
  await expect(diagnosis(panel)).toBeVisible();
  await expect(panel.locator('img, script')).toHaveCount(0);
});

test('a request is tried from a task, and travels in the link', async ({ page, openProfile }) => {
  await open(page, LINK);
  const panel = await openTry(page);
  await expect(answer(panel).getByRole('heading', { name: 'Allowed' })).toBeVisible();

  await panel.getByLabel('Start with a task').selectOption({ label: 'SSH, on your nodes' });
  await panel.getByRole('button', { name: /Start it with this document/ }).click();
  await expect(panel.getByLabel('Resource', { exact: true })).toHaveValue(
    'arn:aws:ssm:eu-central-1::document/AWS-StartSSHSession',
  );
  await expect(answer(panel).getByRole('heading', { name: 'Denied' })).toBeVisible();
  await expect(answer(panel)).toContainText('No statement allows it.');

  const link = await copyLink(page, 'Copy link');
  const other = await openProfile();
  await other.goto(link);
  const copy = await openTry(other);
  await expect(copy.getByLabel('Resource', { exact: true })).toHaveValue(
    'arn:aws:ssm:eu-central-1::document/AWS-StartSSHSession',
  );
  await expect(answer(copy).getByRole('heading', { name: 'Denied' })).toBeVisible();
});

test('a statement of the answer is marked in the policy', async ({ page }) => {
  await open(page, LINK);
  const panel = await openTry(page);
  await answer(panel).getByRole('button', { name: 'Show statement 1 in the policy' }).first().click();
  await expect(plainText(page).locator('.line-lit').first()).toContainText('{');
});

test('tags and keys change the answer', async ({ page }) => {
  await open(page, `${LINK.replace(/&user\.node=.*/, '')}&user.nodes-by=tag&user.tag=Team:Web&user.mfa=on`);
  const panel = await openTry(page);
  const result = answer(panel);
  await expect(result.getByRole('heading', { name: 'Allowed' })).toBeVisible();

  await panel.getByLabel('Value of tag 1').fill('web');
  await expect(result.getByRole('heading', { name: 'Denied' })).toBeVisible();
  await expect(result).toContainText('in upper and lower case only');
  await panel.getByLabel('Value of tag 1').fill('Web');
  await expect(result.getByRole('heading', { name: 'Allowed' })).toBeVisible();

  await panel.getByText(/^Keys that the request has by default/).click();
  await panel.getByRole('button', { name: 'Leave out aws:MultiFactorAuthPresent' }).click();
  await expect(result.getByRole('heading', { name: 'Denied' })).toBeVisible();
  await expect(result).toContainText('compares aws:MultiFactorAuthPresent, which the request lacks');

  await panel.getByRole('button', { name: 'Add a key' }).click();
  await page.keyboard.type('aws:MultiFactorAuthPresent');
  await page.keyboard.press('Tab');
  await expect(panel).toContainText('aws:MultiFactorAuthPresent is already in the request');
  await panel.getByRole('button', { name: 'Remove aws:MultiFactorAuthPresent' }).click();
  await expect(result.getByRole('heading', { name: 'Allowed' })).toBeVisible();

  await panel.getByRole('button', { name: 'Undo my changes to this request' }).click();
  await expect(page).not.toHaveURL(/try=/);
});

test('what a link says wrongly is told where it belongs', async ({ page }) => {
  await open(page, `${LINK}&try=action=ssm:Nothing,resource=x,colour=red`);
  const panel = await openTry(page);
  await expect(panel).toContainText('part of the request in the link and ignores it: colour=red');
  await expect(panel).toContainText('AWS has no action ssm:Nothing');
  await expect(panel).toContainText('A resource is an ARN');
});

test('documents that allow nothing say so', async ({ page }) => {
  await open(page, LINK);
  await openDocument(page, 'Trust policy');
  const panel = await openTry(page);
  await expect(panel).toContainText('a trust policy only says who may assume the role');
  await openDocument(page, 'Instance role');
  await expect(answer(panel)).toBeVisible();
  await expect(panel.getByLabel('Who', { exact: true })).toBeHidden();
});

test('without barriers', async ({ page }) => {
  await open(page, `${LINK}&user.mfa=on`);
  const panel = await openTry(page);
  await paste(panel, DENIED);
  await panel.getByText('Tags and context keys').click();
  await panel.getByRole('button', { name: 'Add a tag' }).click();
  await panel.getByText(/^Keys that the request has by default/).click();
  await panel.getByLabel('Action', { exact: true }).fill('ssm:*');
  await expectNoAxeViolations(page);
});

test('on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`./#/${LINK}`);
  await page
    .getByRole('button', { name: /^Policy/ })
    .first()
    .click();
  const panel = await openTry(page);
  await paste(panel, DENIED);
  await expect(diagnosis(panel)).toBeVisible();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});

test('several messages are explained one after the other, each on its side', async ({ page }) => {
  await open(page, LINK);
  const panel = await openTry(page);
  await paste(
    panel,
    [
      DENIED,
      'SessionManagerPlugin is not found. Please refer to SessionManager Documentation.',
      'An error occurred (TargetNotConnectedException) when calling the ExecuteCommand operation: The execute command failed due to an internal error. Try again later.',
    ].join('\n\n'),
  );
  await expect(diagnosis(panel)).toHaveCount(3);
  const first = panel.getByRole('region', { name: 'Message 1 of 3' });
  await expect(first.getByRole('heading', { name: 'The end user policy does not allow this' })).toBeVisible();
  const second = panel.getByRole('region', { name: 'Message 2 of 3' });
  await expect(second).toContainText('Install the Session Manager plugin');
  await expect(second.getByRole('link', { name: /Install the Session Manager plugin/ })).toBeVisible();
  const third = panel.getByRole('region', { name: 'Message 3 of 3' });
  await expect(third.getByRole('heading', { name: 'Look at the ECS task' })).toBeVisible();
  await expectNoAxeViolations(page);
});

test('an event of CloudTrail is read as a message', async ({ page }) => {
  await open(page, LINK);
  const panel = await openTry(page);
  const event = {
    eventSource: 'ssm.amazonaws.com',
    eventName: 'StartSession',
    errorCode: 'AccessDenied',
    errorMessage: DENIED.slice(DENIED.indexOf('User: ')),
  };
  await paste(panel, JSON.stringify({ Records: [event] }, undefined, 2));
  await expect(
    diagnosis(panel).getByRole('heading', { name: 'The end user policy does not allow this' }),
  ).toBeVisible();
  await paste(
    panel,
    JSON.stringify({ Records: [{ ...event, errorCode: undefined, errorMessage: undefined }] }),
  );
  await expect(panel).toContainText('These CloudTrail events tell of no error');
});
