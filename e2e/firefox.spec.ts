import { expect, test } from '@playwright/test';
import { findProgram, programs } from '../scripts/programs.mjs';
import { KEYS, startFirefox } from './support/firefox.ts';

const path = process.env[programs.firefox.variable] || findProgram(programs.firefox);

/** One person's way through the page, in the engine that shares nothing with the one of the other tests. */
test('the main job works in Firefox', async ({ baseURL }) => {
  // biome-ignore lint/suspicious/noSkippedTests: the run says at its end what is left out, and in CI nothing may be
  test.skip(path === undefined, 'There is no Firefox');
  test.setTimeout(180_000);
  const firefox = await startFirefox(path ?? '');
  try {
    const tab = await firefox.openTab();
    const policy = () => tab.textOf('region', 'Policy document');
    const account = 'Which AWS account?';

    await tab.goto(baseURL ?? '');
    await expect.poll(() => tab.textOf('heading', 'What do you need?')).not.toBe('');
    await tab.click('link', 'Instance role');
    await tab.click('link', 'End user');
    await tab.click('textbox', account);
    await tab.press('012345678901');
    await tab.click('combobox', 'Which Regions?');
    await tab.press('eu-central-1');
    await tab.press(KEYS.enter);
    await expect.poll(policy).toContain('eu-central-1:012345678901:instance');
    await expect.poll(() => tab.url()).toContain('region=eu-central-1&account=012345678901');

    // What was copied is what a field gets when it is pasted there.
    const copied = async () => {
      await tab.click('button', 'Copy');
      await expect.poll(() => tab.find('button', 'Copied')).not.toEqual([]);
      await tab.evaluate(`() => {
        const area = document.body.appendChild(document.createElement('textarea'));
        area.ariaLabel = 'Pasted';
        area.focus();
        return '';
      }`);
      await tab.press(`${KEYS.control}v`, 'together');
      const text = await tab.textOf('textbox', 'Pasted');
      await tab.evaluate('() => document.querySelector("textarea[aria-label=Pasted]").remove()');
      return text;
    };
    const text = await copied();
    expect(JSON.stringify(JSON.parse(text))).toContain('eu-central-1:012345678901:instance');

    for (const [name, proof] of [
      ['Access', 'What this policy allows'],
      ['Try', 'Try a request'],
      ['Export', 'aws_caller_identity'],
    ] as const) {
      await tab.click('tab', name);
      await expect.poll(() => tab.textOf('tabpanel', name)).toContain(proof);
    }

    await tab.reload();
    await expect.poll(() => tab.textOf('textbox', account)).toBe('012345678901');
    await expect.poll(() => tab.textOf('tabpanel', 'Export')).toContain('aws_caller_identity');

    // The steps are entries of the browser's history.
    await tab.click('button', 'Next');
    await expect.poll(() => tab.find('textbox', 'Node IDs')).not.toEqual([]);
    await tab.goBack();
    await expect.poll(() => tab.textOf('textbox', account)).toBe('012345678901');

    const other = await firefox.openTab();
    await other.goto(await tab.url());
    await expect.poll(() => other.textOf('textbox', account)).toBe('012345678901');
    await expect
      .poll(() => other.textOf('region', 'Policy document'))
      .toContain('eu-central-1:012345678901:instance');

    expect(firefox.errors).toEqual([]);
  } finally {
    await firefox.close();
  }
});
