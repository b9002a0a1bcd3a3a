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

test('on return, the last state is there until it is forgotten, and a link wins over it', async ({
  page: first,
  context,
}) => {
  await open(first, 'instance-role');
  await openStep(first, 'Where');
  await fillPlace(first, PLACE);
  await expect(first).toHaveURL(/account=012345678901/);
  await first.close();

  const page = await context.newPage();
  const offer = page.getByRole('region', { name: 'Continue where you left off' });
  const account = page.getByRole('textbox', { name: 'Which AWS account?' });
  await test.step('a link wins over the last state', async () => {
    await open(page, 'end-user?v=1&account=999988887777');
    await expect(account).toHaveValue('999988887777');
    await expect(policyPane(page)).not.toContainText('012345678901');
    await expect(offer).toBeHidden();
  });
  await test.step('a document opens with it, also when nobody looks at the offer', async () => {
    await page.goto('about:blank');
    await page.goto('./');
    await page
      .getByRole('main')
      .getByRole('link', { name: /^End user policy/ })
      .click();
    await expect(account).toHaveValue('012345678901');
    await expect(offer).toBeHidden();
  });
  await test.step('it is offered', async () => {
    await page.goto('about:blank');
    await page.goto('./');
    await expect(offer).toContainText('Instance role');
    await offer.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Instance role policy' })).toBeVisible();
    await openStep(page, 'Where');
    await expect(account).toHaveValue('012345678901');
    await expect(offer).toBeHidden();
  });
  await test.step('it can be forgotten', async () => {
    await page.goto('about:blank');
    await page.goto('./');
    await page.getByRole('button', { name: 'Forget them' }).click();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: 'What do you need?' })).toBeVisible();
    await expect(offer).toBeHidden();
  });
});

test('what one tab writes changes nothing in another, and the last is what is offered', async ({
  page,
  context,
}) => {
  const account = (tab: typeof page) => tab.getByRole('textbox', { name: 'Which AWS account?' });
  const other = await context.newPage();
  for (const [tab, text] of [
    [page, '012345678901'],
    [other, '999988887777'],
  ] as const) {
    await open(tab, 'end-user?v=1');
    await account(tab).fill(text);
    await expect(tab).toHaveURL(new RegExp(text));
  }
  await expect(account(page)).toHaveValue('012345678901');
  await page.reload();
  await expect(account(page)).toHaveValue('012345678901');
  const third = await context.newPage();
  await third.goto('./');
  await third.getByRole('button', { name: 'Continue' }).click();
  await expect(account(third)).toHaveValue('999988887777');
});

test('a tab that the browser has thrown away comes back with answers, step, tab and undo', async ({
  page,
}) => {
  // Nothing is said to a page that is thrown away, but that nobody looked at it for a while.
  await page.addInitScript(() => {
    for (const type of ['pagehide', 'beforeunload', 'unload'])
      window.addEventListener(type, (event) => event.stopImmediatePropagation(), true);
    let state: DocumentVisibilityState = 'visible';
    Object.defineProperty(document, 'visibilityState', { get: () => state });
    window.addEventListener(
      'visibilitychange',
      (event) => event.isTrusted && event.stopImmediatePropagation(),
      true,
    );
    Object.assign(window, {
      look: (next: DocumentVisibilityState) => {
        state = next;
        document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
      },
    });
  });
  const look = (state: 'visible' | 'hidden') =>
    page.evaluate((next) => (window as unknown as { look: (state: string) => void }).look(next), state);
  const account = page.getByRole('textbox', { name: 'Which AWS account?' });

  await open(page, 'end-user?v=1');
  await account.fill('012345678901');
  await policyPane(page).getByRole('tab', { name: 'Access' }).click();
  await look('hidden');
  // Whoever came back meanwhile has the newer answers.
  await look('visible');
  await account.fill('999988887777');
  await openStep(page, 'Nodes');
  await page.reload();
  await openStep(page, 'Where');
  await expect(account).toHaveValue('999988887777');

  await account.fill('111122223333');
  await account.blur();
  await openStep(page, 'Nodes');
  await look('hidden');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Node IDs' })).toBeVisible();
  await expect(policyPane(page).getByRole('tab', { name: 'Access' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
  await openStep(page, 'Where');
  await expect(account).toHaveValue('999988887777');
});
