import type { Locator, Page } from '@playwright/test';
import { open, openStep, policyPane } from './support/builder.ts';
import { typeWords } from './support/keyboard.ts';
import { expect, test } from './support/test.ts';

test.use({ policyView: 'plain' });

/** A field that says or makes something when it is left, and what somebody may press right after typing there. */
interface Case {
  readonly name: string;
  readonly link: string;
  readonly step?: string;
  /** The summary of the fold that the field is in. */
  readonly fold?: string;
  readonly field: (page: Page) => Locator;
  readonly typed: string;
  /** Another answer, which gets chosen. */
  readonly choice: (page: Page) => Locator;
  /** What was typed must be there afterwards. */
  readonly kept: RegExp;
}

const textbox = (name: string) => (page: Page) => page.getByRole('textbox', { name, exact: true });
const radio = (name: string) => (page: Page) => page.getByRole('radio', { name, exact: true });
const checkbox = (name: string) => (page: Page) => page.getByRole('checkbox', { name, exact: true });

const CASES: readonly Case[] = [
  {
    name: 'a node ID',
    link: 'end-user?v=1',
    step: 'Nodes',
    field: textbox('Node IDs'),
    typed: 'i-0123456789abcdef0',
    choice: checkbox('They may start sessions'),
    kept: /user\.node=i-0123456789abcdef0/,
  },
  {
    name: 'what is no node ID',
    link: 'end-user?v=1&user.node=i-0123456789abcdef0,i-0123456789abcdef1',
    step: 'Nodes',
    field: textbox('Node IDs'),
    typed: 'nonsense and more nonsense',
    choice: radio('Every node'),
    kept: /user\.node=i-0123456789abcdef0,i-0123456789abcdef1,nonsense,and,more/,
  },
  {
    name: 'the value of a tag',
    link: 'end-user?v=1&user.nodes-by=tag&user.tag=Env:dev,test,production',
    step: 'Nodes',
    field: textbox('Values of tag 1, any one of them'),
    typed: 'staging',
    choice: checkbox('Include hybrid nodes'),
    kept: /user\.tag=Env:dev,test,production,staging/,
  },
  {
    name: 'a Region',
    link: 'end-user?v=1',
    field: (page) => page.getByRole('combobox', { name: 'Which Regions?' }),
    typed: 'eu-central-1',
    choice: radio('As an IAM user'),
    kept: /region=eu-central-1/,
  },
  {
    name: 'half an account',
    link: 'end-user?v=1&region=eu-central-1',
    field: textbox('Which AWS account?'),
    typed: '12345',
    choice: radio('As an IAM user'),
    kept: /account=12345/,
  },
  {
    name: 'a Session document',
    link: 'end-user?v=1',
    step: 'Sessions',
    field: textbox('Session documents of your own'),
    typed: 'no document, at all',
    choice: radio('None'),
    kept: /user\.custom-document=no,document/,
  },
  {
    name: 'a network',
    link: 'end-user?v=1&user.network=10.0.0.0/8',
    step: 'Sessions',
    fold: 'Extra conditions',
    field: textbox('Only from these networks'),
    typed: '10.0.0.1/8 192.168.0.0/16',
    choice: checkbox('Only after multi-factor authentication'),
    kept: /user\.network=10\.0\.0\.0\/8,10\.0\.0\.1\/8/,
  },
  {
    name: 'a key that is an alias',
    link: 'instance-role?v=1&encryption=on&s3=on&logs=on',
    step: 'Logs',
    field: textbox('Which KMS key?'),
    typed: 'arn:aws:kms:eu-central-1:012345678901:alias/sessions',
    choice: checkbox('Put the logs under a prefix'),
    kept: /key=arn.*alias/,
  },
  {
    name: 'what is no bucket',
    link: 'instance-role?v=1&s3=on',
    step: 'Logs',
    field: textbox('Which bucket?'),
    typed: 'No Bucket',
    choice: checkbox('Put the logs under a prefix'),
    kept: /s3\.bucket=No/,
  },
];

/** Opens the question, whatever the case before has left open, and puts the cursor into its field. */
async function openCase(
  page: Page,
  { link, step, fold, field }: Case,
  touch: (locator: Locator) => Promise<void>,
): Promise<void> {
  await page.goto('./#/');
  await expect(page.getByRole('heading', { level: 1, name: 'What do you need?' })).toBeVisible();
  await page.goto(`./#/${link}`);
  await openStep(page, step ?? 'Where');
  if (fold && !(await field(page).isVisible())) await touch(page.getByText(fold));
  await touch(field(page));
}

/** Opens the question and types, as somebody does who has not left the field yet. */
async function type(page: Page, each: Case): Promise<void> {
  await openCase(page, each, (locator) => locator.click());
  await typeWords(page, each.typed);
}

/** Presses as a hand does: the button goes down where the thing is, and up at the same place a moment later. */
async function press(page: Page, target: Locator): Promise<void> {
  // Not under one of the bars.
  await target.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const { x, y, width, height } = (await target.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.mouse.up();
}

/** Goes through the cases on one page: each opens a link, which brings answers of its own. */
async function forEachCase(page: Page, check: (each: Case) => Promise<void>): Promise<void> {
  test.setTimeout(180_000);
  await page.addInitScript(recordPresses);
  for (const each of CASES) await test.step(`after typing ${each.name}`, () => check(each));
}

test('right after typing, what is clicked gets the click, and nothing moves', async ({ page }) => {
  await forEachCase(page, async (each) => {
    await type(page, each);
    const choice = each.choice(page);
    const before = await choice.isChecked();
    await press(page, choice);
    await expect(choice).toBeChecked({ checked: !before });
    await expectNothingMoved(page);
    await expect(page).toHaveURL(each.kept);
  });
});

test('right after typing, Next goes on', async ({ page }) => {
  await forEachCase(page, async (each) => {
    await type(page, each);
    const step = await page.getByText(/^Step \d of \d/).textContent();
    await press(page, page.getByRole('button', { name: 'Next' }));
    await expect(page.getByText(/^Step \d of \d/)).not.toHaveText(step ?? '');
    await expectNothingMoved(page);
    await expect(page).toHaveURL(each.kept);
  });
});

test('buttons beside a list of tags act on what was just typed', async ({ page }) => {
  await open(page, 'end-user?v=1&user.nodes-by=tag&user.tag=Env:dev;Team:web');
  await openStep(page, 'Nodes');
  await page.getByRole('textbox', { name: /^Values of tag 1/ }).click();
  await page.keyboard.type('test');
  await press(page, page.getByRole('button', { name: 'Remove tag Team' }));
  await expect(page).toHaveURL(/user\.tag=Env:dev,test$/);
});

test('a note works right after typing', async ({ page }) => {
  await open(page, 'end-user?v=1');
  await openStep(page, 'Sessions');
  await page.getByRole('textbox', { name: 'Session documents of your own' }).click();
  await page.keyboard.type('Payments-Shell,Payments-Ports');
  const note = page.getByRole('region', { name: 'Notes' }).getByRole('button', { name: /^Note 2/ });
  await press(page, note);
  await expect(note).toHaveAttribute('aria-expanded', 'true');
  await expect(page).toHaveURL(/user\.custom-document=Payments-Shell,Payments-Ports/);
});

test('what is copied right after typing has what was typed', async ({ page }) => {
  await open(page, 'end-user?v=1');
  await openStep(page, 'Nodes');
  await page.getByRole('textbox', { name: 'Node IDs' }).click();
  await page.keyboard.type('i-0123456789abcdef0');
  await press(page, policyPane(page).getByRole('button', { name: 'Copy' }));
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain('instance/i-0123456789abcdef0');
});

test.describe('on the phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('right after typing, a tap on Next goes on', async ({ page }) => {
    await forEachCase(page, async (each) => {
      await openCase(page, each, (locator) => locator.tap());
      await typeWords(page, each.typed);
      const step = await page.getByText(/^Step \d of \d/).textContent();
      const next = page.getByRole('button', { name: 'Next' });
      await next.scrollIntoViewIfNeeded();
      const { x, y, width, height } = (await next.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      await page.touchscreen.tap(x + width / 2, y + height / 2);
      await expect(page.getByText(/^Step \d of \d/)).not.toHaveText(step ?? '');
      await expectNothingMoved(page);
      await expect(page).toHaveURL(each.kept);
    });
  });
});

/** What every control moved by between the last press and its click, in pixels. */
interface Recorder {
  moved?: Readonly<Record<string, number>>;
}

/** Runs in the page, before the app: compares the places of all controls at pointer down and at the click. */
function recordPresses(): void {
  const recorder = window as unknown as Recorder;
  let places = new Map<Element, DOMRect>();
  // The text of the policy scrolls to what the question with the focus causes, and its notes with it.
  const controls = () =>
    [...document.querySelectorAll('main :is(input, textarea, select, button, summary)')].filter(
      (control) => !control.matches('.line *, [aria-labelledby="notes-title"] *'),
    );
  const options = { capture: true };
  window.addEventListener(
    'pointerdown',
    () => {
      delete recorder.moved;
      places = new Map(controls().map((each) => [each, each.getBoundingClientRect()]));
    },
    options,
  );
  window.addEventListener(
    'click',
    () => {
      const moved: Record<string, number> = {};
      for (const [control, from] of places) {
        const to = control.getBoundingClientRect();
        moved[control.outerHTML.slice(0, 160)] = Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y));
      }
      recorder.moved = moved;
    },
    options,
  );
}

async function expectNothingMoved(page: Page): Promise<void> {
  const moved = await page.evaluate(() => (window as unknown as Recorder).moved ?? {});
  expect(Object.keys(moved).length, 'controls that were looked at').toBeGreaterThan(5);
  expect(Object.entries(moved).filter(([, by]) => by > 1)).toEqual([]);
}
