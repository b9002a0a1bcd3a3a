import type { Locator, Page } from '@playwright/test';
import { expectNoAxeViolations } from './support/axe.ts';
import { copyLink, open, openDocument, openStep, policyPane } from './support/builder.ts';
import { expect, test } from './support/test.ts';

test.use({ policyView: 'plain' });

const LINK = 'end-user?v=1&region=eu-central-1&account=012345678901&user.node=i-0123456789abcdef0';

async function openAccess(page: Page): Promise<Locator> {
  await policyPane(page).getByRole('tab', { name: 'Access' }).click();
  const panel = page.getByRole('region', { name: 'What this policy allows' });
  await expect(panel).toBeVisible();
  return panel;
}

const cell = (panel: Locator, task: string, place: string): Locator =>
  panel.getByRole('button', { name: new RegExp(`for ${task}, ${place}`) });

test('the table says what people can do, and follows the answers', async ({ page }) => {
  await open(page, LINK);
  const panel = await openAccess(page);
  const start = panel.getByRole('table', { name: 'Start sessions' });
  await expect(start.getByRole('columnheader', { name: 'Your nodes' })).toBeVisible();
  await expect(start.getByRole('row', { name: /^Shell, AWS CLI Allowed.* Denied/ })).toBeVisible();
  await expect(start.getByRole('row', { name: /^SSH Denied.* Denied/ })).toBeVisible();

  await openStep(page, 'Sessions');
  await page.getByRole('checkbox', { name: 'SSH and SCP' }).check();
  await expect(start.getByRole('row', { name: /^SSH Allowed.* Denied/ })).toBeVisible();
});

test('a cell opens to the statement that decided, and to the setting that grants', async ({ page }) => {
  await open(page, LINK);
  const panel = await openAccess(page);
  await cell(panel, 'SSH', 'on your nodes').click();
  const detail = panel.getByRole('region', { name: 'Details of SSH, on your nodes' });
  await expect(detail).toContainText('arn:aws:ssm:eu-central-1::document/AWS-StartSSHSession');

  await detail.getByRole('button', { name: 'Show statement 1 in the policy' }).first().click();
  await expect(policyPane(page).locator('.line-lit').first()).toBeInViewport();
  await openAccess(page);

  await detail.getByRole('button', { name: 'Go to setting Kinds of session' }).click();
  await expect(page.getByRole('heading', { level: 2, name: /Sessions and documents/ })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'SSH and SCP' })).toBeInViewport();
});

test('pinned cells travel in the link and are checked there', async ({ page, openProfile }) => {
  await open(page, LINK);
  const panel = await openAccess(page);
  await cell(panel, 'SSH', 'on your nodes').click();
  await panel.getByRole('button', { name: 'Must be denied' }).click();
  await expect(panel.getByTestId('expectations')).toHaveText('1 expectation holds');
  await openStep(page, 'Sessions');
  await page.getByRole('checkbox', { name: 'SSH and SCP' }).check();
  const failure = 'End user: SSH, on your nodes, must be denied';
  await expect(panel.getByTestId('expectations')).toContainText(`${failure}, but it is allowed.`);

  const other = await openProfile();
  await other.goto(await copyLink(page, 'Copy link'));
  await expect(other.getByRole('tab', { name: 'Access 1 expectation fails' })).toBeVisible();
  await openDocument(other, 'Administrator');
  const there = await openAccess(other);
  await there.getByRole('link', { name: failure }).click();
  await expect(other).toHaveURL(/#\/end-user\?/);
  await expect(cell(there, 'SSH', 'on your nodes')).toBeFocused();
  await expect(cell(there, 'SSH', 'on your nodes')).toHaveAttribute('aria-expanded', 'true');

  await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
  await expect(panel.getByTestId('expectations')).toHaveText('1 expectation holds');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(panel.getByTestId('expectations')).not.toContainText('expectation holds');
});

test('documents that allow nobody anything say so', async ({ page }) => {
  await open(page, 'trust-policy?v=1');
  const panel = await openAccess(page);
  await expect(panel).toContainText('A trust policy only says who may assume the role');
  await expect(panel.getByRole('table')).toBeHidden();
});

test('table, cell and picture are accessible', async ({ page }) => {
  await open(
    page,
    `${LINK}&user.nodes-by=tag&user.tag=Team:web&expect=end-user/ssh/your-nodes%3Dallowed,nonsense`,
  );
  const panel = await openAccess(page);
  await cell(panel, 'Shell, AWS CLI', 'on other nodes').click();
  await expectNoAxeViolations(page);
  await panel.getByRole('button', { name: 'Picture' }).click();
  await expect(panel.getByRole('figure', { name: 'Who can reach what' })).toBeVisible();
  await expectNoAxeViolations(page);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('nothing is wider than the screen', async ({ page }) => {
    await page.goto(`./#/${LINK}`);
    await page.getByRole('button', { name: 'Access', exact: true }).click();
    const panel = page.getByRole('region', { name: 'What this policy allows' });
    await cell(panel, 'SSH', 'on your nodes').click();
    await expect(panel.getByRole('region', { name: 'Details of SSH, on your nodes' })).toBeVisible();
    const overflow = await panel.evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
