import type { Locator, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expectNoAxeViolations } from './support/axe.ts';
import { expectRunning, open, policyPane } from './support/builder.ts';
import { expect, test } from './support/test.ts';

const TRUST = `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "*" }, "Action": "sts:AssumeRole" }]
}
`;

const MODULE = `resource "aws_iam_policy" "people" {
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect = "Allow", Action = ["ssm:StartSesion"]
      Resource = "arn:aws:ec2:*:\${var.account}:instance/*"
    }]
  })
}
`;

// The text area is the same page with less to load; what Monaco does is a test of its own.
test.use({ policyView: 'plain' });

const text = (page: Page, name = 'policy.json'): Locator =>
  page.getByRole('textbox', { name: `Text of ${name}` });
const results = (page: Page): Locator => page.getByRole('region', { name: 'What was found' });
const finding = (page: Page, title: string): Locator =>
  results(page).getByRole('listitem').filter({ hasText: title });

async function openExample(page: Page): Promise<void> {
  await page.goto('./#/check');
  await page.getByRole('button', { name: 'Show me an example' }).click();
  await expect(finding(page, 'No such action')).toBeVisible();
}

const selected = (area: Locator): Promise<string> =>
  area.evaluate((element: HTMLTextAreaElement) =>
    element.value.slice(element.selectionStart, element.selectionEnd),
  );

/** Drops files on the page, wherever it is. */
const drop = (page: Page, files: readonly (readonly [name: string, content: string])[]): Promise<void> =>
  page.evaluate((all) => {
    const dataTransfer = new DataTransfer();
    for (const [name, content] of all) dataTransfer.items.add(new File([content], name));
    const event = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
    if (!event.defaultPrevented) throw new Error('The browser would open the file');
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, files);

test('findings lead to their places, and the cursor to the findings', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('banner').getByRole('link', { name: 'Check', exact: true }).click();
  await page.getByRole('button', { name: 'Show me an example' }).click();
  await expect(results(page).getByRole('heading', { name: /^Errors \d/ })).toBeVisible();
  const area = text(page, 'example.json');

  await page.getByRole('button', { name: 'No such action Line 7' }).click();
  await expect(area).toBeFocused();
  expect(await selected(area)).toBe('"ssm:StartSesion"');
  await expect(finding(page, 'No such action')).toHaveAttribute('aria-current', 'true');
  await expect(finding(page, 'No such action').getByRole('link')).toHaveAttribute('href', /docs\.aws/);

  await page.keyboard.press('F8');
  expect(await selected(area)).toBe('"ssm:StartSession"');
  await expect(finding(page, 'Sessions without their data channel')).toHaveAttribute('aria-current', 'true');

  await page.keyboard.press('Control+Home');
  await expect(results(page).locator('[aria-current="true"]')).toHaveCount(0);
  await page.getByRole('tab', { name: 'In words' }).click();
  await page.getByRole('button', { name: 'People may end everybody’s sessions.' }).click();
  expect(await selected(area)).not.toBe('');
});

test.describe('in Monaco', () => {
  test.use({ policyView: 'auto' });

  test('the original and the result stand side by side, and trap no key', async ({ page }) => {
    await page.goto('./#/check');
    await expect(async () => {
      await drop(page, [['old.json', OLD]]);
    }).toPass();
    await page.getByRole('tab', { name: 'Builder' }).click();
    const pane = results(page);
    await pane.getByRole('checkbox', { name: 'Ending sessions' }).check();
    await pane.getByRole('button', { name: 'Show the difference' }).click();
    const before = pane.getByRole('textbox', { name: 'What you have, in the order of the builder' });
    const after = pane.getByRole('textbox', { name: 'What the builder writes' });
    await expect(after).toBeAttached({ timeout: 20_000 });
    await expect(pane.getByRole('code').first()).toContainText('${aws:username}');
    await expect(pane.getByRole('code').last()).not.toContainText('${aws:username}');
    await pane.getByRole('checkbox', { name: 'Data channel' }).check();
    await expect(pane.getByRole('code').last()).toContainText('ssmmessages:OpenDataChannel');

    await pane.getByRole('button', { name: 'Hide the difference' }).focus();
    await page.keyboard.press('Tab');
    await expect(before).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(after).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(after).not.toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await expect(pane.getByRole('button', { name: 'Hide the difference' })).toBeFocused();
    await expectNoAxeViolations(page);
  });

  test('findings are marked, told where they are and mended, with the keyboard alone', async ({ page }) => {
    await openExample(page);
    const editor = page.getByRole('code').getByRole('textbox', { name: 'Text of example.json' });
    await expect(editor).toBeAttached({ timeout: 20_000 });
    const card = page.getByRole('region', { name: 'Found here' });

    await test.step('the list leads into the text, and the cursor to the list', async () => {
      await page.getByRole('button', { name: 'Placeholder left Line 9' }).click();
      await expect(editor).toBeFocused();
      await page.keyboard.press('F8');
      await expect(finding(page, 'Tag condition that a document has to meet too')).toHaveAttribute(
        'aria-current',
        'true',
      );
    });

    await test.step('the mouse finds what, why and the page of AWS', async () => {
      await page.getByRole('code').getByText('account-id:instance').hover();
      await expect(card).toContainText('account-id is a placeholder');
      await expect(card.getByRole('link')).toHaveAttribute('href', /docs\.aws/);
    });

    await test.step('a fix is one step of undo', async () => {
      await page.getByRole('button', { name: 'No such action Line 7' }).click();
      await page.keyboard.press('Control+.');
      await expect(card.getByRole('button', { name: 'Fix: No such action, line 7' })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(finding(page, 'No such action')).toHaveCount(0);
      await expect(editor).toBeFocused();
      await page.keyboard.press('Control+z');
      await expect(finding(page, 'No such action')).toBeVisible();
    });

    await test.step('Tab leaves the text, and indents only when asked to', async () => {
      await page.keyboard.press('Tab');
      await expect(editor).not.toBeFocused();
      await page.keyboard.press('Shift+Tab');
      await expect(editor).toBeFocused();
      await page.keyboard.press('Control+m');
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Tab');
      await page.keyboard.type('x');
      await expect(finding(page, 'This is not JSON')).toBeVisible();
      await page.keyboard.press('Control+m');
      await page.keyboard.press('Tab');
      await expect(editor).not.toBeFocused();
      await expectNoAxeViolations(page);
    });

    await test.step('another file has its own text and marks, and the plain text says the same', async () => {
      await page.getByRole('button', { name: 'New file' }).click();
      await text(page).focus();
      await page.evaluate((copied) => navigator.clipboard.writeText(copied), TRUST);
      await page.keyboard.press('Control+v');
      await expect(
        results(page)
          .getByRole('heading', { name: /^Errors?|^Warnings?/ })
          .first(),
      ).toBeVisible();
      await page.getByRole('region', { name: 'Text' }).getByRole('button', { name: 'View' }).click();
      await page.getByRole('checkbox', { name: 'Plain text' }).check();
      await expect(text(page)).toHaveValue(TRUST);
    });
  });
});

test('what is typed is checked, and undone by the text itself', async ({ page }) => {
  await page.goto('./#/check');
  const area = text(page);
  await area.fill(TRUST);
  await expect(
    results(page)
      .getByRole('heading', { name: /^Errors?|^Warnings?/ })
      .first(),
  ).toBeVisible();
  await area.press('Control+End');
  await page.keyboard.type('x');
  await expect(finding(page, 'This is not JSON')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(finding(page, 'This is not JSON')).toHaveCount(0);
  await expect(area).toHaveValue(TRUST);

  // Tab leaves the text.
  await page.keyboard.press('Tab');
  await expect(area).not.toBeFocused();
});

test('findings are filtered, ignored with a reason, and all is there after a reload', async ({ page }) => {
  await openExample(page);
  const filter = page.getByRole('button', { name: /^\d errors/ });
  const count = Number.parseInt(await filter.innerText(), 10);
  await filter.click();
  await expect(finding(page, 'No such action')).toHaveCount(0);
  await filter.click();

  await page.getByRole('button', { name: 'Ignore: Placeholder left, line 9' }).click();
  await page.getByRole('textbox', { name: 'Why is this fine?' }).fill('Terraform fills it in');
  await page.keyboard.press('Enter');
  await expect(results(page).getByRole('heading', { name: `Errors ${count - 1}` })).toBeVisible();

  await page.reload();
  await expect(text(page, 'example.json')).toHaveValue(/StartSesion/);
  await page.getByRole('button', { name: 'Ignored (1)' }).click();
  await expect(finding(page, 'Placeholder left')).toContainText('Ignored: Terraform fills it in');
  await page.getByRole('button', { name: 'Stop ignoring: Placeholder left' }).click();
  await expect(results(page).getByRole('heading', { name: `Errors ${count}` })).toBeVisible();
});

test('files that are dropped anywhere are checked, each in a tab of its own', async ({ page }) => {
  await page.goto('./#/end-user?v=1');
  await expect(page.getByRole('region', { name: 'Policy document' })).toBeVisible();
  // What listens comes when the browser has time for it.
  await expect(async () => {
    await drop(page, [
      ['trust.json', TRUST],
      ['main.tf', MODULE],
      ['variables.tf', 'variable "account" {}\n'],
      ['image.png', 'a\0b'],
    ]);
  }).toPass();
  await expect(page.getByRole('heading', { level: 1, name: 'Check policies' })).toBeAttached();
  await expect(text(page, 'trust.json')).toHaveValue(TRUST);
  await expect(page.getByRole('region', { name: '`image.png` is no text file' })).toBeVisible();

  await page.getByRole('tab', { name: 'main.tf' }).click();
  // Values of Terraform are filled in later; what is wrong is wrong at its place.
  await expect(finding(page, 'Values that are filled in later')).toContainText('var.account');
  await page.getByRole('button', { name: 'No such action Line 5' }).click();
  expect(await selected(text(page, 'main.tf'))).toBe('"ssm:StartSesion"');

  // What another file of the module says is known at once, and where the file uses it.
  await page.getByRole('tab', { name: 'variables.tf' }).click();
  await text(page, 'variables.tf').fill('variable "account" {\n  default = "111122223333"\n}\n');
  await page.getByRole('tab', { name: 'main.tf' }).click();
  await expect(finding(page, 'Values that are filled in later')).toContainText('var.account = 111122223333');
  await page.getByRole('button', { name: 'Close main.tf' }).click();
  await expect(page.getByRole('tab', { name: 'main.tf' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('tab', { name: 'main.tf' })).toBeVisible();
});

test('files are checked together, and the evaluator says what a policy lets people do', async ({ page }) => {
  await page.goto('./#/check');
  await expect(page.getByRole('heading', { level: 1, name: 'Check policies' })).toBeAttached();
  const policy = (...Statement: readonly object[]) =>
    JSON.stringify({ Version: '2012-10-17', Statement }, null, 2);
  const start = { Effect: 'Allow', Action: 'ssm:StartSession' };
  await expect(async () => {
    await drop(page, [
      [
        'people.json',
        policy(
          {
            Sid: 'Nodes',
            ...start,
            Resource: 'arn:aws:ec2:*:*:instance/*',
            Condition: { StringEquals: { 'ssm:resourceTag/Team': 'web' } },
          },
          { Sid: 'Shell', ...start, Resource: 'arn:aws:ssm:*:*:document/SSM-SessionManagerRunShell' },
          { Effect: 'Allow', Action: 'ssmmessages:OpenDataChannel', Resource: '*' },
        ),
      ],
      [
        'role.json',
        policy({
          Effect: 'Allow',
          Action: ['ssmmessages:CreateControlChannel', 'ssmmessages:OpenControlChannel'],
          Resource: '*',
        }),
      ],
      [
        'preferences.json',
        JSON.stringify(
          {
            schemaVersion: '1.0',
            sessionType: 'Standard_Stream',
            inputs: { cloudWatchLogGroupName: 'sessions' },
          },
          null,
          2,
        ),
      ],
    ]);
  }).toPass();

  await test.step('what does not fit names the other file, and leads there', async () => {
    await page.getByRole('tab', { name: /^preferences\.json/ }).click();
    const found = finding(page, 'Preferences that the role of the node does not fit');
    await expect(found).toContainText('Line 5');
    await found.getByRole('button', { name: 'role.json' }).click();
    await expect(text(page, 'role.json')).toBeVisible();
  });

  await test.step('the table of access leads to the statement that decides', async () => {
    await page.getByRole('tab', { name: 'Access' }).click();
    await expect(results(page).getByRole('table', { name: 'What the node does' })).toBeVisible();
    await page.getByRole('tab', { name: /^people\.json/ }).click();
    await results(page).getByRole('button', { name: 'Allowed for Shell, AWS CLI, on your nodes' }).click();
    await expect(
      results(page).getByRole('button', { name: 'Partly for Shell, AWS CLI, on other nodes' }),
    ).toBeVisible();
    await results(page).getByRole('button', { name: 'Show statement 1, Nodes in the policy' }).click();
    const area = text(page, 'people.json');
    await expect(area).toBeFocused();
    expect(await selected(area)).toContain('{');
    await expectNoAxeViolations(page);
  });
});

/** As people wrote them in 2020, with a statement of their own. */
const OLD = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Action: 'ssm:StartSession',
      Resource: [
        'arn:aws:ec2:*:*:instance/i-0a1b2c3d4e5f67890',
        'arn:aws:ssm:eu-west-1:482915730164:document/SSM-SessionManagerRunShell',
      ],
      Condition: { BoolIfExists: { 'ssm:SessionDocumentAccessCheck': 'true' } },
    },
    {
      Effect: 'Allow',
      Action: ['ssm:TerminateSession'],
      Resource: ['arn:aws:ssm:*:*:session/${aws:username}-*'],
    },
    { Sid: 'Mine', Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: '*' },
  ],
});

test('a policy of 2020 is known, brought to today’s form, and opened in the builder', async ({ page }) => {
  await page.goto('./#/check');
  await text(page).fill(OLD);
  await page.getByRole('tab', { name: 'Builder' }).click();
  const pane = results(page);
  await expect(pane.getByText('The builder knows this as: End user policy')).toContainText(
    '3 of its 4 parts',
  );
  await expect(pane.getByText('"Sid": "Mine"')).toBeVisible();
  await pane.getByRole('button', { name: 'Show the difference' }).click();
  // Order and lists are no difference.
  await expect(pane.getByText('Nothing differs: the builder writes what you have.')).toBeVisible();
  await pane.getByRole('checkbox', { name: 'Ending sessions' }).check();
  const difference = pane.getByRole('region', { name: 'Difference between what you have' });
  await expect(difference.getByRole('deletion')).toHaveText([/session\/\$\{aws:username\}-\*/]);
  await expect(difference.getByRole('insertion').first()).toContainText('"Resource": "*"');
  await expectNoAxeViolations(page);
  await pane.getByRole('checkbox', { name: 'Data channel' }).check();
  await expect(difference.getByRole('insertion').filter({ hasText: 'OpenDataChannel' })).toBeVisible();
  await pane.getByRole('link', { name: 'Open in the builder with 2 changes' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'End user policy' })).toBeVisible();
  const policy = policyPane(page);
  await expect(policy).toContainText('arn:aws:ec2:*:*:instance/i-0a1b2c3d4e5f67890');
  await expect(policy).toContainText('ssmmessages:OpenDataChannel');
  await expect(policy).toContainText('s3:ListAllMyBuckets');
  await expect(policy).not.toContainText('${aws:username}');
  await policy.getByRole('button', { name: 'Copy', exact: true }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('s3:ListAllMyBuckets');
});

test('two policies are compared by what they allow and as texts, a link among them', async ({ page }) => {
  await page.goto('./#/check');
  await text(page).fill(OLD);
  const pane = results(page);
  await page.getByRole('tab', { name: 'Compare' }).click();
  await expect(pane.getByText('There is only one document.')).toBeVisible();

  await page.getByRole('button', { name: 'New file' }).click();
  await text(page, 'policy-2.json').fill(
    'https://example.org/#/end-user?v=1&region=us-east-1&account=012345678901&user.own-by=every',
  );
  await expect(pane.getByRole('combobox', { name: 'First' })).toHaveValue(/2/);
  await pane.getByRole('combobox', { name: 'First' }).selectOption('policy.json');
  await pane.getByRole('combobox', { name: 'Second' }).selectOption('policy-2.json');
  await expect(pane.getByRole('heading', { name: 'Only policy.json allows:' })).toBeVisible();
  await expect(pane.getByRole('listitem').filter({ hasText: 's3:ListAllMyBuckets on *' })).toBeVisible();
  await expect(
    pane.getByRole('listitem').filter({ hasText: 'End a session, somebody else’s session: Denied, Allowed' }),
  ).toBeVisible();

  await pane.getByRole('button', { name: 'Show the texts' }).click();
  const difference = pane.getByRole('region', { name: 'Difference between the texts' });
  await expect(difference.getByRole('deletion').filter({ hasText: 's3:ListAllMyBuckets' })).toBeVisible();
  await expectNoAxeViolations(page);

  // A link is in the builder already.
  await page.getByRole('tab', { name: 'Builder' }).click();
  await pane.getByRole('link', { name: 'Open in the builder' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'End user policy' })).toBeVisible();
  await page.goto('./#/check');
  await page.getByRole('tab', { name: 'Compare' }).click();
  await pane.getByRole('combobox', { name: 'Second' }).selectOption('End user policy (in the builder)');
  await expect(pane.getByRole('combobox', { name: 'First' })).toHaveValue(/2/);
  await expect(pane.getByText(/^The policies allow the same: /)).toBeVisible();
});

test('the start page brings in what is pasted, opened or dropped, one click from the builder', async ({
  page,
}) => {
  const known = results(page).getByText('The builder knows this as: End user policy');

  await test.step('pasted', async () => {
    await page.goto('./');
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), OLD);
    await expectRunning(page);
    await page.getByRole('textbox', { name: 'Paste it here' }).press('Control+v');
    await expect(page.getByRole('tab', { name: 'Builder', selected: true })).toBeVisible();
    await expect(known).toBeVisible();
    await results(page).getByRole('link', { name: 'Open in the builder' }).click();
    await expect(policyPane(page)).toContainText('i-0a1b2c3d4e5f67890');
  });

  await test.step('typed, or opened from a file', async () => {
    await page.goto('./#/');
    await page.getByRole('textbox', { name: 'Paste it here' }).fill(OLD.replace('i-0a1b2c3d4e5f67890', '*'));
    await page.getByRole('button', { name: 'Bring it in' }).click();
    await expect(known).toBeVisible();
    await page.goto('./#/');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Open files' }).click();
    await (await chooser).setFiles({
      name: 'mine.json',
      mimeType: 'application/json',
      buffer: Buffer.from(OLD),
    });
    await expect(page.getByRole('tab', { name: /^mine\.json/, selected: true })).toBeVisible();
    await expect(known).toBeVisible();
  });

  await test.step('dropped', async () => {
    await page.goto('./#/');
    await expect(page.getByRole('textbox', { name: 'Paste it here' })).toBeVisible();
    await drop(page, [['dropped.json', OLD]]);
    await expect(page.getByRole('tab', { name: /^dropped\.json/, selected: true })).toBeVisible();
    await expect(page.getByRole('tab', { name: 'Builder', selected: true })).toBeVisible();
    await expect(known).toBeVisible();
  });
});

test('a search that takes long says so, is ended, and begins again', async ({ page }) => {
  await page.addInitScript(() => {
    const post = Worker.prototype.postMessage;
    let heard = false;
    Worker.prototype.postMessage = function (data: { readonly asked?: string }) {
      // The first question about answers is never answered.
      if (data.asked === 'answers' && !heard) heard = true;
      else post.call(this, data);
    };
  });
  await page.goto('./#/check');
  await text(page).fill(OLD);
  await page.getByRole('tab', { name: 'Builder' }).click();
  const pane = results(page);
  await expect(pane.getByRole('progressbar', { name: 'Looking for the answers' })).toBeVisible();
  await expectNoAxeViolations(page);
  await pane.getByRole('button', { name: 'Cancel' }).click();
  await expect(pane.getByText('You stopped the search for answers.')).toBeVisible();
  await expect(pane.getByRole('progressbar')).toHaveCount(0);
  await pane.getByRole('button', { name: 'Try again' }).click();
  await expect(pane.getByText('The builder knows this as: End user policy')).toBeVisible();
});

test('values that a template leaves open are listed, and lead to their places', async ({ page }) => {
  await page.goto('./#/check');
  await text(page).fill(MODULE);
  await page.getByRole('tab', { name: 'Builder' }).click();
  await expect(
    results(page).getByRole('heading', { name: '1 value that your text leaves open' }),
  ).toBeVisible();
  await results(page).getByRole('button', { name: 'var.account is account-id here (line 6)' }).click();
  await expect(text(page)).toBeFocused();
  expect(await selected(text(page))).toContain('var.account');
});

test('fixes change no more than they must, and are undone', async ({ page }) => {
  await openExample(page);
  const area = text(page, 'example.json');
  const before = await area.inputValue();
  await expect(finding(page, 'Characters that a Sid cannot have')).toContainText(
    '"Start sessions" becomes "Startsessions"',
  );
  await page.getByRole('button', { name: 'Fix: No such action, line 7' }).click();
  await expect(area).toHaveValue(before.replace('ssm:StartSesion', 'ssm:StartSession'));
  await expect(finding(page, 'No such action')).toHaveCount(0);
  expect(await selected(area)).toBe('"ssm:StartSession"');

  await page.getByRole('button', { name: 'Fix all safe ones (2)' }).click();
  await expect(area).toHaveValue(/"Sid": "Startsessions"/);
  // The corrected action stood there already.
  await expect(area).toHaveValue(/"Action": \["ssm:StartSession"\]/);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(area).toHaveValue(before);
});

test('the builder says what is found in what it writes, and leads to it', async ({ page }) => {
  await open(
    page,
    'end-user?v=1&region=us-east-1&account=012345678901&user.node=i-0a1b2c3d4e5f67890&user.data-channel=off',
  );
  await policyPane(page).getByRole('button', { name: '1 finding' }).click();
  const found = page.getByRole('group', { name: 'What was found' });
  await expect(found.getByRole('link', { name: /^Sample IAM policies/ })).toHaveAttribute(
    'href',
    /docs\.aws/,
  );
  await expectNoAxeViolations(page);
  await found.getByRole('button', { name: 'Sessions without their data channel' }).click();
  await expect(found).toHaveCount(0);
  await policyPane(page).getByRole('button', { name: '1 finding' }).click();
  await found.getByRole('link', { name: 'Open it in Check' }).click();
  await expect(finding(page, 'Sessions without their data channel')).toBeVisible();
});

test('reports say what was found, in Markdown and as SARIF', async ({ page }) => {
  await openExample(page);
  const save = async (name: string) => {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ]);
    await page.keyboard.press('Escape');
    return readFile(await download.path(), 'utf8');
  };
  expect(await save('Report as Markdown')).toContain('**No such action** (Line 7, `action-unknown`)');
  const { runs } = JSON.parse(await save('Report as SARIF'));
  expect(runs[0].results.length).toBeGreaterThan(3);
  expect(runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('example.json');
});

test('a link carries the texts, and says when it is damaged', async ({ page, openProfile }) => {
  await openExample(page);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('button', { name: 'Link copied' })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());

  const other = await openProfile();
  await other.goto(link);
  await expect(text(other, 'example.json')).toHaveValue(/StartSesion/);
  await expect(other).toHaveURL(/#\/check$/);

  const damaged = await openProfile();
  await damaged.goto(link.slice(0, -20));
  await expect(damaged.getByRole('region', { name: /^The link is damaged/ })).toBeVisible();
});

test('it works without workers', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  await openExample(page);
});

test('the worker does the work where there is one', async ({ page }) => {
  const worker = page.waitForEvent('worker');
  await openExample(page);
  expect((await worker).url()).toContain('/assets/worker-');
});

test('a large text is checked while people type', async ({ page }) => {
  await page.goto('./#/check');
  await expectRunning(page);
  const statement = '{ "Effect": "Allow", "Action": "ssm:StartSesion", "Resource": "*" }';
  const large = `{ "Version": "2012-10-17", "Statement": [\n${Array.from({ length: 14_000 }, () => statement).join(',\n')}\n]}`;
  await drop(page, [['large.json', large]]);
  await expect(results(page).getByRole('listitem').first()).toBeVisible({ timeout: 30_000 });
  const area = text(page, 'large.json');
  await area.press('Control+End');
  await page.keyboard.type('\n');
  await expect(area).toHaveValue(`${large}\n`);
});

test('has no axe violations', async ({ page }) => {
  await page.goto('./#/check');
  await expect(
    page.getByRole('heading', { name: 'Paste a policy, drop files here, or open them' }),
  ).toBeVisible();
  await expectNoAxeViolations(page);
  await openExample(page);
  await page.getByRole('button', { name: 'Ignore: Placeholder left, line 9' }).click();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('tab', { name: 'In words' }).click();
  await expect(page.getByRole('heading', { name: 'What it allows' })).toBeVisible();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expectNoAxeViolations(page);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('text and findings take turns', async ({ page }) => {
    await page.goto('./#/check');
    await page.getByRole('button', { name: 'Findings' }).click();
    await page.getByRole('button', { name: 'Show me an example' }).click();
    await page.getByRole('button', { name: 'No such action Line 7' }).click();
    await expect(text(page, 'example.json')).toBeFocused();
    await page.getByRole('button', { name: 'In words' }).click();
    await expect(page.getByRole('heading', { name: 'What it allows' })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await expectNoAxeViolations(page);
  });
});
