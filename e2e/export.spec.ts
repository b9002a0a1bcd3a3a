import type { Locator, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expectNoAxeViolations } from './support/axe.ts';
import { copiedBy, open, openDocument, policyPane } from './support/builder.ts';
import { tabTo } from './support/keyboard.ts';
import { expect, test } from './support/test.ts';

test.use({ policyView: 'plain' });

const PLACE = 'region=eu-central-1&account=012345678901';
const LINK = `end-user?v=1&${PLACE}&user.node=i-0123456789abcdef0`;

async function openExport(page: Page): Promise<Locator> {
  await policyPane(page).getByRole('tab', { name: 'Export' }).click();
  const panel = page.getByRole('region', { name: 'Export', exact: true });
  await expect(panel).toBeVisible();
  return panel;
}

const format = (panel: Locator): Locator => panel.getByRole('combobox', { name: 'Format' });
const attachment = (panel: Locator): Locator => panel.getByRole('combobox', { name: 'Attach to' });
const file = (panel: Locator, name: string): Locator => panel.getByRole('region', { name });
/** The file in Monaco. */
const editor = (panel: Locator): Locator => panel.getByRole('textbox', { name: /, read only/ });

/** The buttons for the file stand beside the tabs. */
const copy = (page: Page): Locator =>
  policyPane(page)
    .getByRole('button', { name: /^(Copy|Copied)$/ })
    .first();
const download = (page: Page): Locator =>
  policyPane(page).getByRole('button', { name: 'Download', exact: true });

/** Opens a part of the panel, as far as it is closed. */
async function openPart(panel: Locator, name: RegExp): Promise<void> {
  const button = panel.getByRole('button', { name });
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
}
const openOptions = (panel: Locator) => openPart(panel, /^Options/);
const openRemarks = (panel: Locator) => openPart(panel, /^Before you use it/);
const openValues = (panel: Locator) => openPart(panel, /^Asks for \d+ values?$/);
const openCommands = (panel: Locator) => openPart(panel, /^Commands/);

/** How many lines of the text are in view from top to bottom; a line that wraps has several. */
const linesInView = (panel: Locator): Promise<number> =>
  panel.locator('.monaco-editor .lines-content').evaluate((content) => {
    const box = content.closest('.monaco-editor')?.getBoundingClientRect();
    const lines = [...content.querySelectorAll('.view-line')].map((line) => line.getBoundingClientRect());
    if (box === undefined) return 0;
    const bottom = Math.min(box.bottom, innerHeight);
    return lines.filter((line) => line.top >= box.top && line.bottom <= bottom + 0.5).length;
  });

/** Does something that downloads, and returns the file. */
async function downloadedBy(page: Page, start: () => Promise<void>) {
  const started = page.waitForEvent('download');
  await start();
  const download = await started;
  const chunks: Uint8Array[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(Buffer.concat(chunks)) };
}

test('choose a format, look at it, copy it, take it along', async ({ page }) => {
  await open(page, LINK);
  const panel = await openExport(page);
  await expect(file(panel, 'Terraform: session-manager.tf')).toContainText('aws_iam_policy_document');

  const formats = [
    ['Terraform, jsonencode', 'session-manager.tf', 'jsonencode('],
    ['CloudFormation, YAML', 'session-manager.yaml', 'AWS::IAM::ManagedPolicy'],
    ['CloudFormation, JSON', 'session-manager.json', '"AWS::IAM::ManagedPolicy"'],
    ['CDK, TypeScript', 'session-manager.ts', "from 'aws-cdk-lib"],
    ['CDK, Python', 'session_manager.py', 'aws_cdk'],
    ['Pulumi, TypeScript', 'session-manager.ts', '@pulumi/aws'],
    ['AWS CLI, POSIX shell', 'session-manager.sh', '#!/bin/sh'],
    ['AWS CLI, PowerShell', 'session-manager.ps1', 'create-policy'],
    ['Markdown', 'session-manager.md', '```json'],
  ] as const;
  for (const [name, fileName, part] of formats) {
    await format(panel).selectOption(name);
    const shown = file(panel, `${name}: ${fileName}`);
    await expect(shown).toContainText(part);
    await expect(shown).toContainText('i-0123456789abcdef0');
    await expect(shown).toContainText('#/end-user?v=1&region=eu-central-1');

    const text = await shown.evaluate((element) => element.textContent);
    await expect(copy(page)).toHaveAttribute('title', `Copy ${fileName}`);
    expect(await copiedBy(page, () => copy(page).click())).toBe(text);
    const saved = await downloadedBy(page, () => download(page).click());
    expect(saved.name).toBe(fileName);
    expect(strFromU8(saved.bytes)).toBe(text);
  }
  await expect(panel).toContainText('Asks for no values');
});

test('what is not filled in becomes a parameter, which leads to its question', async ({ page }) => {
  await open(page, 'end-user?v=1');
  const panel = await openExport(page);
  const shown = file(panel, 'Terraform: session-manager.tf');
  await expect(shown).toContainText('variable "account_id"');
  await openValues(panel);
  const asked = panel.getByRole('region', { name: /^Asks for/ });
  await expect(asked.getByRole('listitem')).toHaveCount(3);

  await asked.getByRole('button', { name: 'Fill in account_id: Account' }).click();
  const field = page.getByRole('textbox', { name: 'Which AWS account?' });
  await expect(field).toBeFocused();
  await field.fill('012345678901');
  await expect(shown).not.toContainText('variable "account_id"');
  await expect(shown).toContainText('012345678901');
  await expect(asked.getByRole('listitem')).toHaveCount(2);
});

test('that the parts of a long policy say what the whole says is proved in a worker', async ({ page }) => {
  const ids = Array.from({ length: 300 }, (_, number) => `i-${String(number).padStart(17, '0')}`);
  // The check of what the builder writes has a worker of its own, which may be the first.
  const started = page.waitForEvent('worker', (worker) => worker.url().includes('split-proof-worker'));
  await page.goto(`./#/end-user?v=1&${PLACE}&user.node=${ids.join()}`);
  const panel = await openExport(page);
  await openRemarks(panel);
  await started;
  await expect(panel.getByText(/checked with [\d,]+ requests/)).toBeVisible();
});

test('a question of another document is asked there', async ({ page }) => {
  await open(page, 'end-user?v=1&s3=on');
  const panel = await openExport(page);
  await panel.getByRole('button', { name: 'The whole setup' }).click();
  await openValues(panel);
  await panel.getByRole('button', { name: /^Fill in bucket_name/ }).click();
  await expect(page).toHaveURL(/#\/instance-role\?/);
  await expect(page.getByRole('textbox', { name: 'Which bucket?' })).toBeFocused();
});

test('the whole setup agrees, and comes as one archive', async ({ page }) => {
  await open(page, `${LINK}&s3=on&s3.bucket=example-session-logs&logs=on&logs.group=/session-manager`);
  const panel = await openExport(page);
  await panel.getByRole('button', { name: 'The whole setup' }).click();
  await openRemarks(panel);
  await expect(panel).toContainText('The parts agree with one another.');
  const shown = file(panel, 'Terraform: session-manager.tf');
  for (const resource of ['aws_iam_instance_profile', 'aws_ssm_document', 'aws_cloudwatch_log_group']) {
    await expect(shown).toContainText(resource);
  }
  const text = await shown.evaluate((element) => element.textContent);

  const save = () => policyPane(page).getByRole('button', { name: 'Download all (.zip)' }).click();
  const saved = await downloadedBy(page, save);
  expect(saved.name).toBe('session-manager-setup.zip');
  const files = unzipSync(saved.bytes);
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining([
      'session-manager/README.md',
      'session-manager/terraform/session-manager.tf',
      'session-manager/aws-cli/session-manager.sh',
    ]),
  );
  expect(strFromU8(files['session-manager/terraform/session-manager.tf'] ?? new Uint8Array())).toBe(text);
  for (const bytes of Object.values(files)) expect(strFromU8(bytes)).toMatch(/\n$/);
  expect((await downloadedBy(page, save)).bytes).toEqual(saved.bytes);
});

test('attached to a permission set, the policy is in it', async ({ page }) => {
  await open(page, LINK);
  const panel = await openExport(page);
  await openOptions(panel);
  await attachment(panel).selectOption('A permission set');
  await expect(panel.getByRole('button', { name: 'Options A permission set' })).toBeVisible();
  await expect(file(panel, 'Terraform: session-manager.tf')).toContainText('aws_ssoadmin_permission_set');
  await expect(panel).toContainText('In it: the permission set SessionManagerEndUser.');
  await openValues(panel);
  await expect(panel.getByRole('region', { name: /^Asks for/ })).toContainText(
    'ARN of the instance of IAM Identity Center',
  );
});

test('the commands that people type are ready to be pasted', async ({ page }) => {
  await open(page, `${LINK}&user.document=shell,remote-host`);
  const panel = await openExport(page);
  await openCommands(panel);
  const commands = panel.getByRole('region', { name: 'Commands', exact: true });
  await commands.getByText('For end users').click();
  const forward = commands.getByRole('group', { name: 'Forward a port of another host' });
  expect(await copiedBy(page, () => forward.getByRole('button', { name: 'Copy' }).click())).toMatch(
    /^aws ssm start-session --target i-0123456789abcdef0 --document-name AWS-StartPortForwardingSessionToRemoteHost --parameters .* --region eu-central-1$/,
  );
  await commands.getByRole('button', { name: 'PowerShell' }).click();
  await expect(forward).toContainText('AWS-StartPortForwardingSessionToRemoteHost');
  await commands.getByText('Test it as an end user').click();
  await expect(commands.getByRole('group', { name: 'Try a document that is not allowed' })).toContainText(
    'has to be denied',
  );
  await expectNoAxeViolations(page);
});

test('what somebody chose is there again, and is no part of the link', async ({ page }) => {
  await open(page, LINK);
  const panel = await openExport(page);
  await format(panel).selectOption('CDK, Python');
  await panel.getByRole('button', { name: 'The whole setup' }).click();
  await openOptions(panel);
  await attachment(panel).selectOption('A role');
  await panel.getByRole('textbox', { name: 'Names begin with' }).fill('TeamA');
  await panel.getByRole('checkbox', { name: 'With administrators' }).uncheck();
  const { hash } = new URL(page.url());
  expect(hash).toBe(`#/${LINK}`);
  await page.reload();
  const again = await openExport(page);
  await expect(format(again)).toHaveValue('cdk-python');
  await expect(
    again.getByRole('button', { name: 'Options A role · TeamA… · without administrators' }),
  ).toBeVisible();
  await openOptions(again);
  await expect(attachment(again)).toHaveValue('role');
  await expect(again.getByRole('textbox', { name: 'Names begin with' })).toHaveValue('TeamA');
  await expect(again.getByRole('checkbox', { name: 'With administrators' })).not.toBeChecked();
  await expect(file(again, 'CDK, Python: session_manager.py')).toContainText('TeamAEndUser');
  await expect(again.getByRole('button', { name: 'The whole setup' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(file(again, 'CDK, Python: session_manager.py')).toBeVisible();
});

test('text that would end a string or run as code stays text', async ({ page }) => {
  const value = '$(id)`"\'\\${x}%{y}{{z}}</script>';
  await open(page, `end-user?v=1&${PLACE}&user.nodes-by=tag&user.tag=Env:${encodeURIComponent(value)}`);
  const panel = await openExport(page);
  await panel.getByRole('button', { name: /^Before you use it 1 error\b/ }).click();
  await expect(panel).toContainText('Error: 1 error is exported as it stands.');
  await expect(file(panel, 'Terraform: session-manager.tf')).toContainText(
    '$(id)`\\"\'\\\\&{x}%%{y}{{z}}</script>',
  );
  await format(panel).selectOption('CloudFormation, JSON');
  const shown = file(panel, 'CloudFormation, JSON: session-manager.json');
  await expect(shown).toContainText('AWS::IAM::ManagedPolicy');
  const text = await shown.evaluate((element) => element.textContent ?? '');
  expect(JSON.stringify(JSON.parse(text))).toContain(JSON.stringify(value));
  await panel.getByRole('button', { name: /^Go to setting/ }).click();
  await expect(page.getByRole('textbox', { name: 'Key of tag 1' })).toBeInViewport();
});

test('a document that allows nothing is not handed over', async ({ page }) => {
  await open(page, 'end-user?v=1&user.start=off&user.read=none&user.own-by=none&user.data-channel=off');
  const panel = await openExport(page);
  await expect(panel).toContainText('This policy allows nothing, so there is nothing to export.');
  await expect(copy(page)).toBeHidden();
  await expect(panel.getByRole('button', { name: 'Go to setting Start sessions' })).toBeVisible();
  await expectNoAxeViolations(page);
  await openDocument(page, 'Instance role');
  await expect(file(panel, 'Terraform: session-manager.tf')).toContainText('aws_iam_instance_profile');
});

test('names that IAM cannot have are not used, and the field says so', async ({ page }) => {
  await open(page, LINK);
  const panel = await openExport(page);
  await openOptions(panel);
  const name = panel.getByRole('textbox', { name: 'Names begin with' });
  const shown = file(panel, 'Terraform: session-manager.tf');
  await name.fill('TeamA');
  await expect(shown).toContainText('TeamAEndUser');
  await name.fill('Team A"');
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await expect(name).toHaveAccessibleDescription(/Until then names begin with TeamA/);
  await expect(shown).toContainText('TeamAEndUser');
  await expectNoAxeViolations(page);
});

test('a policy that does not fit how people sign in leads to that question', async ({ page }) => {
  await open(page, LINK);
  const panel = await openExport(page);
  await openOptions(panel);
  await attachment(panel).selectOption('A user group');
  await openRemarks(panel);
  await expect(panel).toContainText('Careful: End user policy: for people who sign in through a role');
  await panel.getByRole('button', { name: 'Go to setting Signs in' }).click();
  await page.getByRole('radio', { name: 'As an IAM user' }).check();
  await expect(panel).not.toContainText('Careful:');
});

test('by keyboard and for everybody', async ({ page }) => {
  await open(page, `end-user?v=1&account=1&s3=on`);
  const panel = await openExport(page);
  await panel.getByRole('button', { name: 'The whole setup' }).click();
  await expectNoAxeViolations(page);
  await openRemarks(panel);
  await openValues(panel);
  await expectNoAxeViolations(page);
  await policyPane(page).getByRole('tab', { name: 'Export' }).focus();
  await tabTo(page, copy(page));
  await tabTo(page, format(panel));
  await tabTo(page, panel.getByRole('button', { name: /^Before you use it/ }));
  const shown = file(panel, 'Terraform: session-manager.tf');
  await tabTo(page, shown);
  await page.keyboard.press('End');
  await expect.poll(() => shown.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the page scrolls the file, and everything can be touched', async ({ page }) => {
    await page.goto(`./#/end-user?v=1&region=1`);
    await page
      .getByRole('group', { name: 'Answers or policy' })
      .getByRole('button', { name: 'Export' })
      .tap();
    const panel = page.getByRole('region', { name: 'Export', exact: true });
    await panel.getByRole('button', { name: 'The whole setup' }).tap();
    const shown = file(panel, 'Terraform: session-manager.tf');
    await expect(shown).toContainText('aws_iam_instance_profile');
    await expect(shown).not.toContainText('aws_ssm_document');
    await openOptions(panel);
    await panel.getByRole('checkbox', { name: 'With preferences' }).tap();
    await expect(shown).toContainText('aws_ssm_document');
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
    expect(scrollWidth).toBe(clientWidth);
    const controls = panel.locator(
      'button:visible, select:visible, input:not([type]):visible, label:has(input):visible',
    );
    for (const control of [...(await controls.all()), copy(page), download(page)]) {
      expect((await control.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    // One scroll area: the file has no bar of its own, and Copy stays in view.
    expect(await shown.evaluate((box) => box.scrollHeight - box.clientHeight)).toBeLessThanOrEqual(1);
    await page.evaluate(() => window.scrollTo({ top: 2000 }));
    await expect(copy(page)).toBeInViewport({ ratio: 1 });
    await page.evaluate(() => window.scrollTo({ top: 0 }));

    await attachment(panel).selectOption('A user group');
    await page.keyboard.press('Escape');
    await panel.getByText('Before you use it').tap();
    await expect(panel).toContainText('Careful: Administrator policy: for people who sign in');
    await openValues(panel);
    await panel.getByRole('button', { name: 'Fill in account_id: Account' }).tap();
    await expect(page.getByRole('textbox', { name: 'Which AWS account?' })).toBeFocused();
  });
});

test.describe('in Monaco', () => {
  test.use({ policyView: 'auto' });

  /** The whole setup, which is long in every format. */
  const WHOLE = `${LINK}&s3=on&logs=on&encryption=on`;

  async function openWhole(page: Page): Promise<Locator> {
    await open(page, WHOLE);
    const panel = await openExport(page);
    await panel.getByRole('button', { name: 'The whole setup' }).click();
    await expect(editor(panel)).toBeVisible({ timeout: 20_000 });
    return panel;
  }

  /** The colours of the text in view, and how well the worst of them can be read. */
  const colours = (panel: Locator) =>
    panel.locator('.monaco-editor').evaluate((box) => {
      const channels = (colour: string) =>
        (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((channel) => Number(channel) / 255);
      const luminance = (colour: string) => {
        const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) =>
          channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
        );
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const background = luminance(getComputedStyle(box).backgroundColor);
      const used = new Set(
        [...box.querySelectorAll('.view-line span[class^="mtk"]')].map(
          (span) => getComputedStyle(span).color,
        ),
      );
      const contrasts = [...used].map((colour) => {
        const [dark = 0, light = 0] = [luminance(colour), background].sort((a, b) => a - b);
        return (light + 0.05) / (dark + 0.05);
      });
      return { count: used.size, worst: Math.min(...contrasts) };
    });

  test('every format has colours of its own, which can be read in both schemes', async ({ page }) => {
    test.setTimeout(120_000);
    const panel = await openWhole(page);
    for (const option of await format(panel).getByRole('option').all()) {
      const value = (await option.getAttribute('value')) ?? '';
      await format(panel).selectOption(value);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await expect.poll(async () => (await colours(panel)).count, value).toBeGreaterThanOrEqual(3);
        await expect.poll(async () => (await colours(panel)).worst, value).toBeGreaterThanOrEqual(4.5);
      }
    }
    await openRemarks(panel);
    await openCommands(panel);
    await expectNoAxeViolations(page);
  });

  test('selecting all selects what Copy copies, and Tab goes on', async ({ page }) => {
    const panel = await openWhole(page);
    const text = await copiedBy(page, () => copy(page).click());
    await editor(panel).focus();
    await page.keyboard.press('Control+a');
    expect(await copiedBy(page, () => page.keyboard.press('Control+c'))).toBe(text);
    await page.keyboard.press('Tab');
    await expect(panel.getByRole('button', { name: /^Asks for/ })).toBeFocused();
  });

  const top = (panel: Locator) => panel.locator('.margin .line-numbers').first().textContent();

  test('another file begins at its top, and an edit keeps the place', async ({ page }) => {
    const panel = await openWhole(page);
    const away = async () => {
      await editor(panel).focus();
      await page.keyboard.press('PageDown');
      await page.keyboard.press('PageDown');
      await expect.poll(async () => panel.getByText('# Session Manager setup.').count()).toBe(0);
    };
    await away();
    await format(panel).selectOption('CDK, Python');
    await expect(panel.locator('.monaco-editor')).toContainText('# Session Manager setup.');
    await away();
    const before = await panel.locator('.view-line').first().textContent();
    await page.getByRole('textbox', { name: 'Which AWS account?' }).fill('999988887777');
    expect(await copiedBy(page, () => copy(page).click())).toContain('999988887777');
    await expect(panel.locator('.view-line').first()).toHaveText(before ?? '');
    await panel.getByRole('button', { name: 'This document' }).click();
    await expect.poll(() => top(panel)).toBe('1');
  });

  test('most of the height shows lines of the file', async ({ page }) => {
    const panel = await openWhole(page);
    for (const [width, height, least] of [
      [1440, 900, 34],
      [1280, 720, 26],
      [1024, 768, 26],
    ] as const) {
      await page.setViewportSize({ width, height });
      await expect.poll(() => linesInView(panel), `${width} × ${height}`).toBeGreaterThanOrEqual(least);
      // What is chosen stands in one row.
      const row = [
        panel.getByRole('group', { name: 'What' }),
        format(panel),
        panel.getByRole('button', { name: /^Options/ }),
      ];
      const boxes = await Promise.all(row.map((part) => part.boundingBox()));
      const middles = boxes.map((box) => (box === null ? Number.NaN : box.y + box.height / 2));
      expect(Math.max(...middles) - Math.min(...middles)).toBeLessThanOrEqual(1);
      await expect(copy(page)).toBeInViewport({ ratio: 1 });
    }
  });

  test('nothing moves when an option changes', async ({ page }) => {
    const panel = await openWhole(page);
    await openOptions(panel);
    const parts = [
      copy(page),
      format(panel),
      panel.getByRole('button', { name: /^Before you use it/ }),
      panel.locator('.monaco-editor').first(),
      panel.getByRole('button', { name: /^Asks for/ }),
      attachment(panel),
    ];
    const places = () =>
      Promise.all(parts.map(async (part) => (await part.boundingBox()) ?? { x: Number.NaN, y: Number.NaN }));
    const before = await places();
    await attachment(panel).selectOption('A user group');
    await panel.getByRole('checkbox', { name: 'With administrators' }).uncheck();
    await panel.getByRole('checkbox', { name: 'With log group' }).uncheck();
    for (const [index, place] of (await places()).entries()) {
      expect(Math.abs(place.x - (before[index]?.x ?? 0))).toBeLessThanOrEqual(1);
      expect(Math.abs(place.y - (before[index]?.y ?? 0))).toBeLessThanOrEqual(1);
    }
  });

  test.describe('that does not come', () => {
    test.use({ allowedErrors: [/Failed to load resource.*code-editor/s] });

    test('the file is there as plain text, and it can be tried again', async ({ page }) => {
      await page.route(/\/code-editor-[^/]*\.js$/, (route) => route.abort());
      await open(page, LINK);
      const panel = await openExport(page);
      await expect(panel.getByRole('status')).toContainText('editor could not be loaded');
      await expect(file(panel, 'Terraform: session-manager.tf')).toContainText('i-0123456789abcdef0');
      await page.unrouteAll();
      await panel.getByRole('button', { name: 'Try again' }).click();
      await expect(editor(panel)).toBeVisible({ timeout: 20_000 });
    });
  });
});
