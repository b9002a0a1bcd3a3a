import type { Locator, Page } from '@playwright/test';
import { expectNoAxeViolations } from './support/axe.ts';
import { editor, expectEditor, open, openStep, plainText, policyPane } from './support/builder.ts';
import { expectVisibleFocus, tabTo } from './support/keyboard.ts';
import { expect, test } from './support/test.ts';

const LINK = 'end-user?v=1&region=eu-central-1&account=012345678901&user.node=i-0123456789abcdef0';

const explanation = (page: Page): Locator => page.getByRole('region', { name: 'What it means' });
const inWords = (page: Page): Locator => page.getByTestId('in-words');
const marked = (page: Page): Locator => policyPane(page).locator('.line-lit');
const spoken = (page: Page): Locator => page.getByTestId('live-region');

/** The explanations come when the browser has time for them. */
async function openExplained(page: Page, link: string): Promise<void> {
  await open(page, link);
  await expect(inWords(page)).toContainText(/People|The node|Nothing|Sessions|Amazon/);
}

test.describe('in the plain text', () => {
  test.use({ policyView: 'plain' });

  test('a line says what it means, why, and leads to its answer', async ({ page }) => {
    await openExplained(page, `${LINK}&user.document=shell,ssh`);
    await plainText(page).getByText('AWS-StartSSHSession').hover();
    await expect(explanation(page)).toContainText('SSH');
    await plainText(page).getByText('AWS-StartSSHSession').click();
    await page.mouse.move(20, 20);
    await expect(explanation(page)).toContainText('SSH');
    await expect(explanation(page).getByRole('link')).toHaveAttribute(
      'href',
      /^https:\/\/docs\.aws\.amazon\.com/,
    );

    await explanation(page).getByRole('button', { name: 'Go to setting Kinds of session' }).click();
    await expect(page.getByRole('group', { name: 'Which kinds of session?' })).toBeFocused();
    await page.mouse.move(20, 20);
    await expect(page.getByTestId('about-setting')).toContainText(
      'Kinds of session: this answer writes lines',
    );
  });

  test('a question marks its lines, and forgets them when it is left', async ({ page }) => {
    await openExplained(page, LINK);
    await page.getByRole('textbox', { name: 'Which AWS account?' }).focus();
    await expect(marked(page)).toHaveCount(2);
    await expect(marked(page).first()).toContainText(':012345678901:');
    await page.getByRole('textbox', { name: 'Which AWS account?' }).blur();
    await expect(marked(page)).toHaveCount(0);

    await page.getByText('Which Regions?').hover();
    await expect(marked(page)).toHaveCount(2);
  });

  test('a question without a line says why, before anybody asks', async ({ page }) => {
    await openExplained(page, 'end-user?v=1&encryption=on&user.document=ssh,port-forwarding');
    await openStep(page, 'Encryption');
    const encrypt = page.getByRole('checkbox', { name: /^Use a KMS key on top of TLS/ });
    await expect(encrypt).toHaveAccessibleDescription(/No line here: the session key never encrypts SSH/);
    await expect(page.getByText(/^No line here: the session key/).first()).toBeVisible();
  });

  test('an edit says what it changed', async ({ page }) => {
    await openExplained(page, LINK);
    await openStep(page, 'Sessions');
    await page.getByRole('checkbox', { name: /^Let them resume sessions/ }).uncheck();
    await expect(page.getByTestId('last-change')).toContainText(/People can no longer/);
    await expect(spoken(page)).toContainText(/People can no longer/);
  });

  test('typing is read out as one change, when it is finished', async ({ page }) => {
    await openExplained(page, 'end-user?v=1&region=eu-central-1');
    const account = page.getByRole('textbox', { name: 'Which AWS account?' });
    await account.pressSequentially('999988887777');
    await expect(page.getByTestId('last-change')).toContainText('Account 999988887777 is filled in.');
    expect(await spoken(page).textContent()).toBe('');
    await account.blur();
    await expect(spoken(page)).toContainText('Account 999988887777 is filled in.');
  });

  test('the policy in words leads to its lines', async ({ page }) => {
    await openExplained(page, LINK);
    await inWords(page).getByText('In words').click();
    const item = inWords(page).getByRole('button', { name: /^People may end and resume/ });
    await item.click();
    await expect(item).toHaveAttribute('aria-current', 'true');
    await expect(marked(page).filter({ hasText: 'ssm:TerminateSession' })).toBeInViewport();

    await page.reload();
    await expect(inWords(page).getByRole('button', { name: /^People may start/ })).toBeVisible();
  });

  test('everything works by keyboard', async ({ page }) => {
    await openExplained(page, LINK);
    await tabTo(page, plainText(page));
    for (const key of ['Home', 'ArrowDown', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
    await expect(plainText(page).locator('[aria-current="true"]')).toHaveText('{');
    await expect(spoken(page)).toContainText('Line 4: {');
    await expect(marked(page)).toHaveCount(10);
    await expectVisibleFocus(page);

    await page.keyboard.press('Enter');
    await expect(page.getByRole('listitem').filter({ hasText: 'Note 1' }).first()).toBeFocused();

    await plainText(page).focus();
    await page.keyboard.press('Alt+Enter');
    await expect(page.getByRole('checkbox', { name: 'They may start sessions' })).toBeFocused();
    await expect(marked(page)).not.toHaveCount(0);

    await plainText(page).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await expect(marked(page)).toHaveCount(0);
    await expect(explanation(page)).toBeHidden();
  });

  test('a difference of a sample leads to its lines', async ({ page }) => {
    await page.goto('./#/samples');
    await page
      .getByRole('link', { name: /difference/ })
      .first()
      .click();
    await expect(policyPane(page)).toBeVisible();
    const link = page.getByRole('button', { name: /^Show lines? .* in the policy$/ }).first();
    await link.click();
    await expect(marked(page).first()).toBeInViewport();
  });

  test.describe('without the explanations', () => {
    test.use({ allowedErrors: [/Failed to load resource.*explainer/s] });

    test('everything else works', async ({ page }) => {
      await page.route(/\/explainer-[^/]*\.js$/, (route) => route.abort());
      await open(page, LINK);
      await expect(page.getByTestId('about-setting')).toContainText('could not be loaded');
      await plainText(page).getByText('"ssm:StartSession"').click();
      await page.getByRole('textbox', { name: 'Which AWS account?' }).fill('999988887777');
      await expect(plainText(page)).toContainText(':999988887777:instance/');
      await expect(policyPane(page).locator('.line-changed')).toHaveCount(2);
    });
  });
});

test.describe('in Monaco', () => {
  test('the cursor and the mouse explain, and the answer is one click away', async ({ page }) => {
    await openExplained(page, LINK);
    await expectEditor(page);
    await policyPane(page).locator('.monaco-editor').getByText('ssm:StartSession').hover();
    await expect(explanation(page)).toContainText('starts sessions');
    await expect(policyPane(page).locator('.line-hovered')).toHaveCount(1);

    await editor(page).focus();
    await page.keyboard.press('ArrowRight');
    await expect(explanation(page)).toContainText('A policy with');
    for (let line = 0; line < 3; line += 1) await page.keyboard.press('ArrowDown');
    await expect(marked(page)).not.toHaveCount(0);
    await expect(spoken(page)).toContainText(/starts? sessions/);

    await page.keyboard.press('Alt+Enter');
    await expect(page.getByRole('checkbox', { name: 'They may start sessions' })).toBeFocused();
    await editor(page).focus();
    await page.keyboard.press('Escape');
    await page.mouse.move(20, 20);
    await expect(explanation(page)).toBeHidden();
  });

  test('with everything open nothing is inaccessible', async ({ page }) => {
    await openExplained(page, LINK);
    await expectEditor(page);
    await inWords(page).getByText('In words').click();
    await inWords(page).getByRole('button').first().click();
    await page.getByRole('textbox', { name: 'Which AWS account?' }).fill('999988887777');
    await expect(page.getByTestId('last-change')).toContainText('account');
    await page.getByText('How do they sign in?').hover();
    await expect(page.getByTestId('about-setting')).toContainText('this answer writes lines');
    await expectNoAxeViolations(page);
  });
});

test.describe('without Monaco', () => {
  test.use({ allowedErrors: [/Failed to load resource.*policy-editor/s] });

  test('the plain text explains as well', async ({ page }) => {
    await page.route(/\/policy-editor-[^/]*\.js$/, (route) => route.abort());
    await openExplained(page, LINK);
    await plainText(page).getByText('"ssm:TerminateSession"').click();
    await expect(explanation(page)).toContainText(/ends? /);
    await explanation(page).getByRole('button', { name: 'Go to setting Ending sessions' }).click();
    await expect(page.getByRole('radiogroup', { name: 'Which sessions may they end?' })).toBeFocused();
  });
});
