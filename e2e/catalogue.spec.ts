import type { Locator, Page } from '@playwright/test';
import { serve } from '../bench/server.mjs';
import { buildPseudo, unmarked } from './support/pseudo.ts';
import { expect, test as base } from './support/test.ts';

/** The page comes from a host that has it in the language in which every text is marked. */
const test = base.extend<object, { pseudoHost: string }>({
  pseudoHost: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this parameter.
    async ({}, use) => {
      const { url, close } = await serve(await buildPseudo());
      await use(url);
      close();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: ({ pseudoHost }, use) => use(pseudoHost),
});

// One build is enough for all.
test.describe.configure({ mode: 'default' });
test.use({ policyView: 'plain' });

/** Every text of the language is one of English between marks. */
const say = (text: string) => `⟦${text}⟧`;
const expectMarked = (page: Page) => expect.poll(() => unmarked(page)).toEqual([]);

/** Opens everything in a part of the page that is folded, and what is folded in that: at once, for what it says. */
async function unfold(part: Locator): Promise<void> {
  const openAll = () =>
    part.evaluate((root) => {
      const folded = root.querySelectorAll<HTMLElement>(
        'details:not([open]) > summary, :is(h2, h3, h4) > [aria-expanded="false"]',
      );
      for (const each of folded) each.click();
      return folded.length;
    });
  await expect.poll(openAll).toBe(0);
}

/** Opens parts of which only one is open at a time. */
async function openEach(part: Locator, names: RegExp): Promise<void> {
  for (const button of await part.getByRole('button', { name: names }).all()) {
    await button.click();
    await unfold(part);
    await expectMarked(part.page());
  }
}

/** Opens a link as if for the first time. */
async function openFresh(page: Page, link: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`./#/${link}`);
}

const EVERYBODY = ['user', 'admin'] as const;

/** No answers, answers that ask for everything there is, and answers that cannot be. */
const ANSWERS = {
  missing: '',
  complete: [
    'region=eu-west-1,us-east-1&account=111122223333&sid=on',
    'encryption=on&key=arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    's3=on&s3.bucket=amzn-s3-demo-bucket&s3.prefixed=on&s3.prefix=/logs/&s3.enforce=on&s3.encryption=kms',
    's3.multipart=on&s3.other-account=on&logs=on&logs.group=/ssm&logs.enforce=on',
    'prefs.run-as=on&prefs.idle-minutes=30&prefs.max-minutes=20&prefs.linux=date',
    'role.log-scope=published&role.older-regions=on&tunnel.host=db.internal&tunnel.port=5432',
    'command.linux=cat%20%7B%7B%20a%20%7D%7D&command.parameters=a%0Aa.default%20=%20x&command.elevated=on',
    ...EVERYBODY.flatMap((who) => [
      `${who}.nodes-by=tag&${who}.tag=Finance:WebServers,tag-value;tag-key&${who}.custom-document=Own-*`,
      `${who}.document=shell,ssh,port-forwarding,remote-host,interactive-command&${who}.tunnel=on&${who}.command=on`,
      `${who}.mfa=on&${who}.mfa-minutes=60&${who}.network=203.0.113.0/24`,
    ]),
    'admin.preferences=manage&admin.delete-preferences=on&admin.default-version=on',
    'expect=end-user/ssh/your-nodes=denied,nonsense',
  ].join('&'),
  wrong: [
    'region=eu-west-1,cn-north-1,nowhere&account=123&encryption=on&key=alias/x&s3=on&s3.bucket=No',
    'command.linux=%7B%7Bb%7D%7D&command.parameters=%3D%0Aa%20%3D%20.*%0Ac%20%3D%20[&command.name=a',
    'tunnel.host=db:1&tunnel.port=99999&tunnel.name=a&logs=on&logs.group=:&prefs.run-as=on&prefs.run-as-user=root&prefs.idle-minutes=99',
    ...EVERYBODY.map(
      (who) =>
        `${who}.node=x,y,z,i-1&${who}.custom-document=a,b,AWS-X&${who}.network=10.0.0.0/8,x&${who}.own-by=user-id`,
    ),
  ].join('&'),
} as const;

const policyPane = (page: Page) => page.getByRole('region', { name: say('Policy document') });

/** Opens a tab of the policy. */
async function openTab(page: Page, name: string): Promise<Locator> {
  await policyPane(page).getByRole('tab', { name }).click();
  const panel = policyPane(page).getByRole('tabpanel', { name });
  await expect(panel.getByText('⟦').first()).toBeVisible();
  return panel;
}

test.describe('pages', () => {
  test('the start, and what is offered on a second visit', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en-x-pseudo');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('What do you need?'));
    await expectMarked(page);
    await page.goto('./#/end-user?v=1');
    await page.getByRole('textbox', { name: say('Which AWS account?') }).fill('012345678901');
    await openFresh(page, '');
    await expect(page.getByRole('region', { name: say('Continue where you left off') })).toBeVisible();
    await expectMarked(page);
  });

  test('the samples', async ({ page }) => {
    await page.goto('./#/samples');
    for (const name of [/as published/, /difference/]) {
      await page.getByRole('main').getByRole('link', { name }).first().click();
      await expect(page.getByRole('region', { name: /AWS’s published sample/ })).toBeVisible();
      await expectMarked(page);
      await page.getByRole('link', { name: say('Samples') }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('Published samples'));
      await expectMarked(page);
    }
  });

  test('an address that is none', async ({ page }) => {
    await page.goto('./#/nowhere');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('Page not found'));
    await expectMarked(page);
  });

  test('links of which not all could be used', async ({ page }) => {
    for (const answers of [
      'v=1&nonsense=1&account=1&account=2&region=%ZZ&encryption=maybe&prefs.linux=%1B',
      'v=2',
      'v=x',
      'account=1',
      'v=1&z=AAAA',
    ]) {
      await test.step(answers, async () => {
        await openFresh(page, `end-user?${answers}`);
        await expect(page.getByRole('region', { name: /of the link could not be used/ })).toBeVisible();
        await expectMarked(page);
      });
    }
  });
});

// Administrators are asked all that end users are, and more.
for (const [who, documents] of [
  [
    'people',
    [
      ['end-user', 'missing', ['Access', 'Try', 'Export']],
      ['end-user', 'wrong', []],
      ['administrator', 'complete', []],
      ['tunnel', 'complete', ['Access', 'Try', 'Export']],
      ['tunnel', 'wrong', []],
      ['session-command', 'complete', ['Access', 'Try', 'Export']],
      ['session-command', 'wrong', []],
    ],
  ],
  [
    'nodes and preferences',
    [
      ['instance-role', 'complete', ['Access', 'Try', 'Export']],
      ['trust-policy', 'complete', ['Access', 'Try']],
      ['session-preferences', 'complete', ['Access', 'Try']],
      ['session-preferences', 'wrong', []],
    ],
  ],
] as const) {
  test(`documents for ${who}: every step, and tabs, with what is folded`, async ({ page }) => {
    test.setTimeout(180_000);
    for (const [kind, how, tabs] of documents) {
      await test.step(`${kind}, answers ${how}`, async () => {
        await openFresh(page, `${kind}?v=1&${ANSWERS[how]}`);
        const steps = page.getByRole('navigation', { name: say('Steps') }).getByRole('button');
        await expect(steps.first()).toBeVisible();
        for (const step of await steps.all()) {
          await step.click();
          await expect(step).toHaveAttribute('aria-current', 'step');
          await unfold(page.getByRole('main'));
          await expectMarked(page);
        }
        for (const tab of tabs) {
          const panel = await openTab(page, tab);
          await unfold(panel);
          await expectMarked(page);
          if (tab === 'Export') await openEach(panel, /⟦(?:Options|Asks for|Commands)/);
        }
      });
    }
  });
}

test('lists that somebody types into', async ({ page }) => {
  await page.goto('./#/end-user?v=1');
  const regions = page.getByRole('combobox', { name: say('Which Regions?') });
  await regions.fill('frank');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(1);
  await expectMarked(page);
  await regions.fill('nowhere');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText(say('Add nowhere'));
  await expectMarked(page);
  await regions.press('Enter');
  await expect(page.getByText('is not a Region code')).toBeVisible();
  await expectMarked(page);
  await page.getByRole('button', { name: say('Next') }).click();
  const nodes = page.getByRole('textbox', { name: say('Node IDs') });
  await nodes.fill(`x,x,${Array.from({ length: 40 }, (_, number) => `y${number}`).join()}`);
  await nodes.press('Enter');
  await expect(page.getByText('Already in the list, so not added again')).toBeVisible();
  await expectMarked(page);
});

test.describe('what a policy allows', () => {
  test('cells, expectations and picture', async ({ page }) => {
    test.setTimeout(180_000);
    for (const [kind, answers] of [
      ['end-user', ANSWERS.complete],
      ['end-user', 'user.own-by=user-id'],
      ['administrator', 'admin.full-access=on'],
      ['instance-role', ANSWERS.missing],
    ] as const) {
      await test.step(`${kind} ${answers}`, async () => {
        await openFresh(page, `${kind}?v=1&${answers}`);
        const panel = await openTab(page, 'Access');
        const cells = panel.getByRole('table').getByRole('button', { name: / for / });
        const count = await cells.count();
        for (let cell = 0; cell < count; cell += 3) {
          await cells.nth(cell).click();
          await unfold(panel);
          await expectMarked(page);
        }
        await panel.getByRole('button', { name: say('Must be denied') }).click();
        await expectMarked(page);
        await panel.getByRole('button', { name: say('Picture') }).click();
        await expect(panel.getByRole('figure')).toBeVisible();
        await expectMarked(page);
      });
    }
  });

  test('messages of AWS', async ({ page }) => {
    await page.goto(`./#/end-user?v=1&${ANSWERS.complete}`);
    const panel = await openTab(page, 'Try');
    const field = panel.getByLabel(say('Paste an error message'));
    const user = 'User: arn:aws:iam::111122223333:user/ann is not authorized to perform:';
    for (const message of [
      'nonsense',
      `${user} ssm:StartSession on resource: arn:aws:ec2:eu-west-1:111122223333:instance/i-0fedcba9876543210`,
      `${user} ssm:TerminateSession on resource: arn:aws:ssm:eu-west-1:111122223333:session/bob-1 with an explicit deny in a service control policy`,
      'Fetching data key failed: Unable to retrieve data key, AccessDeniedException: ',
      'encryption is not set up on the selected CloudWatch Logs log group',
      'i-0123456789abcdef0 is not connected',
    ]) {
      await field.fill(message);
      await expect(
        panel.getByTestId('diagnosis').or(panel.getByText('does not recognize the message')).first(),
      ).toBeVisible();
      await expectMarked(page);
    }
  });

  test('requests of one’s own', async ({ page }) => {
    await page.goto(`./#/end-user?v=1&${ANSWERS.complete}`);
    const panel = await openTab(page, 'Try');
    const [action, resource] = [panel.getByLabel(say('Action')), panel.getByLabel(say('Resource'))];
    for (const text of ['', 'nonsense', 'ssm:*', 'ssm:Nothing', 'ssm:DescribeSessions', 'ssm:StartSession']) {
      await action.fill(text);
      await expectMarked(page);
    }
    for (const text of ['', 'x', 'arn:aws:ec2:eu-west-1:111122223333:instance/*', '*']) {
      await resource.fill(text);
      await expectMarked(page);
    }
    await unfold(panel);
    await panel.getByRole('button', { name: say('Add a tag') }).click();
    await panel.getByRole('button', { name: say('Add a key') }).click();
    await expectMarked(page);
  });
});

test.describe('exports', () => {
  for (const how of ['complete', 'missing'] as const) {
    test(`of the whole setup, answers ${how}: every format, with its commands`, async ({ page }) => {
      test.setTimeout(120_000);
      await page.goto(`./#/end-user?v=1&${ANSWERS[how]}`);
      const panel = await openTab(page, 'Export');
      await panel.getByRole('button', { name: say('The whole setup') }).click();
      await unfold(panel);
      const format = panel.getByLabel(say('Format'));
      for (const option of await format.getByRole('option').all()) {
        await format.selectOption((await option.getAttribute('value')) ?? '');
        await expectMarked(page);
      }
      const options = panel.getByRole('button', { name: /⟦Options⟧/ });
      await options.click();
      for (const target of ['group', 'role', 'permission-set']) {
        await panel.getByLabel(say('Attach to')).selectOption(target);
        await expectMarked(page);
      }
      await panel.getByLabel(say('Names begin with')).fill('Not a name');
      await panel.getByLabel(say('Names begin with')).blur();
      await expect(panel.getByText('Until then names begin with')).toBeVisible();
      await expectMarked(page);
      await options.press('Escape');
      await panel.getByRole('button', { name: /⟦Asks for/ }).click();
      await expectMarked(page);
      await panel.getByRole('button', { name: /⟦Commands/ }).click();
      await panel.getByRole('button', { name: say('PowerShell') }).click();
      await unfold(panel);
      await expectMarked(page);
    });
  }

  test('of policies that are too long, or nothing', async ({ page }) => {
    const ids = Array.from({ length: 1300 }, (_, number) => `i-${String(number).padStart(17, '0')}`);
    for (const [what, answers] of [
      ['too long for one policy', `user.node=${ids.join()}`],
      ['too long to split', `user.custom-document=${'A'.repeat(7000)}`],
      ['nothing', 'user.start=off&user.read=none&user.own-by=none&user.data-channel=off'],
    ] as const) {
      await test.step(what, async () => {
        await openFresh(page, `end-user?v=1&${answers}`);
        await unfold(await openTab(page, 'Export'));
        await expectMarked(page);
        await openTab(page, 'Policy');
        await policyPane(page).getByRole('button', { name: /Size/ }).click();
        await expectMarked(page);
      });
    }
  });
});

test.describe('around the policy', () => {
  test('explanations, what opens on a surface, and notices', async ({ page }) => {
    await page.goto(`./#/end-user?v=1&${ANSWERS.complete}`);
    await unfold(policyPane(page));
    // Of the text, and not of a summary or note that names it too.
    await policyPane(page).locator('.line').getByText('ssm:StartSession').first().click();
    await expect(page.getByTestId('explanation')).toContainText('⟦');
    await expectMarked(page);
    await policyPane(page).getByRole('button', { name: /Size/ }).click();
    await expectMarked(page);
    await page.getByRole('button', { name: say('Share'), exact: true }).click();
    await expectMarked(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: say('Reset'), exact: true }).click();
    await expectMarked(page);
    await page.getByRole('button', { name: /Reset everything/ }).click();
    await expect(page.getByText('Everything is back').first()).toBeVisible();
    await expectMarked(page);
    await page
      .getByRole('banner')
      .getByRole('button', { name: say('Undo') })
      .click();
    await expect(page.getByTestId('last-change')).toContainText('⟦');
    await expectMarked(page);
  });

  test('a setting that is pointed at', async ({ page }) => {
    await page.goto(`./#/end-user?v=1&${ANSWERS.complete}`);
    await page.getByText('Which Regions?').hover();
    await expect(page.getByTestId('about-setting')).toContainText('writes');
    await expectMarked(page);
    await page.goto(`./#/end-user?v=1&${ANSWERS.complete}&user.own-by=every`);
    await page.getByText('How do they sign in?').hover();
    await expect(page.getByTestId('about-setting')).toContainText('No line');
    await expectMarked(page);
  });

  test('a narrow window', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`./#/end-user?v=1&${ANSWERS.complete}`);
    await page.getByRole('button', { name: /choose another document/ }).click();
    await expectMarked(page);
    await page.keyboard.press('Escape');
    await page
      .getByRole('group', { name: say('Answers or policy') })
      .getByRole('button', { name: 'Policy' })
      .click();
    await expect(policyPane(page)).toBeVisible();
    await expectMarked(page);
  });

  test('Monaco', async ({ page }) => {
    await page.goto(`./#/end-user?v=1&${ANSWERS.complete}`);
    await policyPane(page)
      .getByRole('button', { name: say('View') })
      .click();
    await expectMarked(page);
    await page.getByRole('checkbox', { name: say('Plain text') }).uncheck();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('textbox', { name: /Policy, read only/ })).toBeVisible({ timeout: 20_000 });
    await expectMarked(page);
  });

  test('a browser that does not let the page copy', async ({ page }) => {
    await page.addInitScript(() => {
      const writeText = () => Promise.reject(new Error('not allowed'));
      Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
      document.execCommand = () => false;
    });
    await page.goto('./#/end-user?v=1');
    await policyPane(page)
      .getByRole('button', { name: say('Copy') })
      .click();
    await expect(page.getByText('The browser refused to copy').first()).toBeVisible();
    await expectMarked(page);
  });
});

test.describe('parts that do not load', () => {
  test.use({ allowedErrors: [/.*/] });

  test('the explanations and the editor', async ({ page }) => {
    await page.route(/explainer|policy-editor/, (route) => route.abort());
    await page.goto(`./#/end-user?v=1&${ANSWERS.complete}`);
    await expect(page.getByTestId('about-setting')).toContainText('could not be loaded');
    await expectMarked(page);
    await policyPane(page)
      .getByRole('button', { name: say('View') })
      .click();
    await expectMarked(page);
    await page.getByRole('checkbox', { name: say('Plain text') }).uncheck();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: say('Try again') })).toBeVisible();
    await expectMarked(page);
  });

  test('the archive', async ({ page }) => {
    await page.route(/\/zip-/, (route) => route.abort());
    await page.goto('./#/end-user?v=1');
    const panel = await openTab(page, 'Export');
    await panel.getByRole('button', { name: say('The whole setup') }).click();
    await policyPane(page).getByRole('button', { name: /\.zip/ }).click();
    await expect(policyPane(page).getByRole('alert')).toContainText('The archive could not be made');
    await expectMarked(page);
  });

  test('a page', async ({ page }) => {
    await page.route(/samples-route/, (route) => route.abort());
    await page.goto('./#/samples');
    await expect(page.getByRole('region', { name: say(`${say('The page')} did not load`) })).toBeVisible();
    await expectMarked(page);
  });
});
