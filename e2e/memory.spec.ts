import { copyPolicy, fillPlace, open, openStep, policyPane } from './support/builder.ts';
import { expect, test } from './support/test.ts';

test.use({ policyView: 'plain', reuseContext: false });

const PLACE = { region: 'eu-central-1', account: '012345678901' };

test('a reload keeps the answers', async ({ page }) => {
  await open(page, 'end-user');
  await fillPlace(page, PLACE);
  const text = await copyPolicy(page);
  await expect(page).toHaveURL(/account=012345678901/);

  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Which AWS account?' })).toHaveValue('012345678901');
  expect(await copyPolicy(page)).toBe(text);
});

test('the colours follow the system until they are chosen, and then stay', async ({ page }) => {
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const dark = await background();
  await page.getByRole('button', { name: /^Colours: system/ }).click();
  await expect(page.getByRole('button', { name: 'Colours: light' })).toBeVisible();
  await expect.poll(background).not.toBe(dark);

  await page.reload();
  await expect(page.getByRole('button', { name: 'Colours: light' })).toBeVisible();
  expect(await background()).not.toBe(dark);
  await page.getByRole('button', { name: 'Colours: light' }).click();
  await expect.poll(background).toBe(dark);
});

test.describe('on return', () => {
  test.beforeEach(async ({ page }) => {
    await open(page, 'instance-role');
    await openStep(page, 'Where');
    await fillPlace(page, PLACE);
    await expect(page).toHaveURL(/account=012345678901/);
    await page.close();
  });

  test('the last state is offered', async ({ context }) => {
    const page = await context.newPage();
    await page.goto('./');
    const offer = page.getByRole('region', { name: 'Continue where you left off' });
    await expect(offer).toContainText('Instance role');

    await offer.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Instance role policy' })).toBeVisible();
    await openStep(page, 'Where');
    await expect(page.getByRole('textbox', { name: 'Which AWS account?' })).toHaveValue('012345678901');
    await expect(offer).toBeHidden();
  });

  test('a document opens with the last state, also when nobody looks at the offer', async ({ context }) => {
    const page = await context.newPage();
    await page.goto('./');
    await page
      .getByRole('main')
      .getByRole('link', { name: /^End user policy/ })
      .click();
    await expect(page.getByRole('textbox', { name: 'Which AWS account?' })).toHaveValue('012345678901');
    await expect(page.getByRole('region', { name: 'Continue where you left off' })).toBeHidden();
  });

  test('the last state can be forgotten', async ({ context }) => {
    const page = await context.newPage();
    await page.goto('./');
    await page.getByRole('button', { name: 'Forget them' }).click();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: 'What do you need?' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Continue where you left off' })).toBeHidden();
  });

  test('a link wins over the last state', async ({ context }) => {
    const page = await context.newPage();
    await open(page, 'end-user?v=1&account=999988887777');
    await expect(page.getByRole('textbox', { name: 'Which AWS account?' })).toHaveValue('999988887777');
    await expect(policyPane(page)).not.toContainText('012345678901');
    await expect(page.getByRole('region', { name: 'Continue where you left off' })).toBeHidden();
  });
});
