// @vitest-environment happy-dom
import { createTheme, ThemeProvider } from '@mui/material/styles';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { MemoryRouter, useLocation } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DOCUMENT_KINDS, type DocumentKind } from '#core';
import { EXPORT_FORMATS, FORMATS } from '../../exporters/index.ts';
import { configurationActions } from '../../store/configuration.ts';
import { interfaceActions } from '../../store/interface.ts';
import '../../store/testing/fresh-stores.ts';
import { announce } from '../../ui/live-region.tsx';
import { showSetting } from '../../ui/setting-focus.ts';
import { exportChoice } from './export-choice.ts';
import type { ProofAnswer, ProofRequest } from './use-split-proof.ts';
import ExportPanel from './export-panel.tsx';
import { english } from '../../i18n/en/index.ts';
import { LanguageProvider, loadMessages } from '../../ui/messages.tsx';

vi.mock('../../ui/setting-focus.ts', () => ({ showSetting: vi.fn() }));
vi.mock('../../ui/live-region.tsx', { spy: true });

const theme = createTheme({ cssVariables: true, palette: { outline: '#888888', accentSoft: '#eeeeee' } });

await loadMessages(english, 'exports', 'explanation', 'issues');

beforeEach(() => {
  vi.mocked(showSetting).mockClear();
  localStorage.clear();
  interfaceActions.setPolicyView('plain');
});

afterEach(() => {
  cleanup();
  exportChoice.setState(exportChoice.getInitialState(), true);
});

/** The panel on the page of the document that the address names. */
function Routed() {
  const { pathname } = useLocation();
  const [tools, setTools] = useState<HTMLElement | null>(null);
  return (
    <>
      <p>Address: {pathname}</p>
      <div ref={setTools} data-testid="tools" />
      <ExportPanel
        kind={DOCUMENT_KINDS.find((kind) => pathname === `/${kind}`) ?? 'end-user'}
        tools={tools}
      />
    </>
  );
}

const open = (kind: DocumentKind = 'end-user') =>
  render(<Routed />, {
    wrapper: ({ children }) => (
      <MemoryRouter initialEntries={[`/${kind}`]}>
        <LanguageProvider language={english}>
          <ThemeProvider theme={theme}>{children}</ThemeProvider>
        </LanguageProvider>
      </MemoryRouter>
    ),
  });

const user = userEvent.setup();
const text = () => document.body.textContent ?? '';
const file = () => screen.queryByRole('region', { name: /: .*\.\w+$/ });
const buttons = (name: RegExp) => screen.queryAllByRole('button', { name });
const press = (name: RegExp) => user.click(screen.getByRole('button', { name }));
const select = (label: string) => screen.queryByRole<HTMLSelectElement>('combobox', { name: label });
const pick = (label: string, value: string) => user.selectOptions(screen.getByLabelText(label), value);
const box = (name: string): HTMLInputElement => screen.getByLabelText(name);
/** Puts a text in the place of what is there, at once. */
async function type(name: string, value: string) {
  await user.clear(box(name));
  if (value !== '') await user.paste(value);
}
/** Opens a part of the panel, as far as it is closed. */
const openPart = async (name: RegExp) => {
  const [closed] = screen.queryAllByRole('button', { name, expanded: false });
  if (closed !== undefined) await user.click(closed);
};
const openOptions = () => openPart(/^Options/);
const openRemarks = () => openPart(/^Before you use it/);
const openValues = () => openPart(/^Asks for/);
const openCommands = () => openPart(/^Commands/);
const fillEverything = () => {
  configurationActions.set('environment.regions', ['eu-west-1']);
  configurationActions.set('environment.account', '012345678901');
  configurationActions.set('endUser.nodes.ids', ['i-0123456789abcdef0']);
};

const allowNothing = () => {
  configurationActions.set('endUser.startSessions', false);
  configurationActions.set('endUser.readAccess', 'none');
  configurationActions.set('endUser.ownSessions.by', 'none');
  configurationActions.set('endUser.dataChannel', 'off');
};

it('offers every format, in groups', () => {
  open();
  const groups = [...(select('Format')?.querySelectorAll('optgroup') ?? [])];
  expect(groups.map(({ label }) => label)).toEqual([
    'Terraform',
    'CloudFormation',
    'CDK',
    'Pulumi',
    'AWS CLI',
    'Markdown',
  ]);
  expect(groups.flatMap((group) => [...group.children].map(({ textContent }) => textContent))).toEqual(
    EXPORT_FORMATS.map((format) => FORMATS[format].name),
  );
});

it('shows the file of the chosen format, and follows the answers', async () => {
  open();
  for (const format of EXPORT_FORMATS) {
    await pick('Format', format);
    const name = FORMATS[format].path.split('/').at(-1) ?? '';
    expect(file()?.getAttribute('aria-label')).toBe(`${FORMATS[format].name}: ${name}`);
    expect(file()?.tabIndex).toBe(0);
    expect(file()?.textContent).toContain('v=1');
    expect(screen.getByRole('button', { name: 'Copy' }).title).toBe(`Copy ${name}`);
    expect(screen.getByRole('button', { name: 'Download' }).title).toBe(`Download ${name}`);
  }
  expect(file()?.textContent).not.toContain('482915730164');
  act(() => configurationActions.set('environment.account', '482915730164'));
  expect(file()?.textContent).toContain('482915730164');
});

it('asks for what is not filled in by the name that the file has for it', async () => {
  open();
  await openValues();
  for (const format of EXPORT_FORMATS) {
    await pick('Format', format);
    const names = [...document.querySelectorAll('section section code')].map((name) => name.textContent);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(file()?.textContent).toContain(name);
  }
});

it('leads from a parameter to its question, and asks no more when it is answered', async () => {
  open();
  await press(/^Asks for 3 values$/);
  expect(text()).toContain('ID of the AWS account of the nodes');
  await press(/^Fill in account_id: Account$/);
  expect(showSetting).toHaveBeenCalledWith('environment.account');
  act(() => fillEverything());
  expect(text()).toContain('Asks for no values');
  expect(buttons(/^Asks for|^Fill in/)).toEqual([]);
});

it('leads to the question of another document', async () => {
  configurationActions.set('environment.s3Log.enabled', true);
  open();
  await press(/^The whole setup$/);
  await openValues();
  await press(/^Fill in bucket_name: /);
  expect(showSetting).toHaveBeenCalledWith('environment.s3Log.bucket');
});

it('asks where a tunnel leads', async () => {
  configurationActions.set('administrator.documents.tunnel', true);
  open();
  await press(/^The whole setup$/);
  expect(text()).toContain('the tunnel SessionManagerTunnel');
  await openValues();
  await press(/^Fill in tunnel_host: /);
  expect(showSetting).toHaveBeenCalledWith('environment.tunnel.host');
});

it('asks for the place to attach to, which no question fills in', async () => {
  open();
  await openOptions();
  await pick('Attach to', 'group');
  await openValues();
  const names = [...document.querySelectorAll('section section code')].map((name) => name.textContent);
  expect(names).toContain('end_user_group_name');
  expect(text()).toContain('Where there is none, whoever deploys it gives the value.');
  expect(buttons(/^Fill in end_user_group_name/)).toEqual([]);
  expect(text()).toContain('the policy SessionManagerEndUser');
  await openOptions();
  await pick('Attach to', 'permission-set');
  expect(text()).toContain('the permission set SessionManagerEndUser');
});

it.each(['instance-role', 'trust-policy', 'session-preferences'] as const)(
  'attaches the %s to nothing, for it is of no person',
  async (kind) => {
    open(kind);
    await openOptions();
    expect(select('Attach to')).toBeNull();
    await press(/^The whole setup$/);
    await openOptions();
    expect(select('Attach to')).not.toBeNull();
  },
);

it('hands over everything, and says what that is', async () => {
  fillEverything();
  allowNothing();
  open('administrator');
  await press(/^The whole setup$/);
  expect(text()).toContain('the role of the nodes with its trust policy and instance profile');
  await openRemarks();
  expect(text()).toContain('Left out, because it allows nothing: End user.');
  expect(buttons(/^Download all \(\.zip\)$/)).toHaveLength(1);
  await press(/^This document$/);
  expect(buttons(/\.zip/)).toEqual([]);
});

it('says when there is nothing to export, and what to do', async () => {
  allowNothing();
  open();
  expect(text()).toContain('This policy allows nothing, so there is nothing to export.');
  expect(file()).toBeNull();
  expect(buttons(/^(Copy|Download)/)).toEqual([]);
  await press(/^Go to setting Start sessions$/);
  expect(showSetting).toHaveBeenCalledWith('endUser.startSessions');
  await press(/^Export the whole setup$/);
  expect(document.activeElement?.textContent).toBe('The whole setup');
  expect(file()?.textContent).toContain('aws_iam_instance_profile');
});

it('says that errors are exported as they are, with the way to each', async () => {
  configurationActions.set('environment.account', '1');
  open();
  await press(/^Before you use it ?1 error/);
  expect(text()).toContain('Error: 1 error is exported as it stands. Mend it first:Account: “1”');
  expect(text()).toContain('Account: “1” is not an account ID. It has 12 digits');
  await press(/^Go to setting Account$/);
  expect(showSetting).toHaveBeenCalledWith('environment.account');
});

it('says when the parts of the whole setup agree, and when not where to mend it', async () => {
  open();
  await press(/^The whole setup$/);
  await press(/^Before you use it ?Nothing to watch out for/);
  expect(text()).toContain('The parts agree with one another.');
  act(() => {
    configurationActions.set('environment.s3Log.enabled', true);
    configurationActions.set('instanceRole.permissions', 'minimal');
  });
  expect(text()).not.toContain('The parts agree');
  expect(document.querySelector('li[data-tone="error"]')?.textContent).toMatch(/^Error: .*no session starts/);
  await press(/^Go to setting Permissions$/);
  expect(showSetting).toHaveBeenCalledWith('instanceRole.permissions');
  cleanup();
  open('instance-role');
  await press(/^The role, with its trust$/);
  expect(text()).not.toContain('no session starts');
});

/** Runs the code of the worker here. @returns what it would say to the page instead, if `says` is given. */
function runWorkers(says?: readonly ProofAnswer[]) {
  const ended = vi.fn();
  vi.stubGlobal(
    'Worker',
    class {
      onmessage: (event: { readonly data: ProofAnswer }) => void = () => {};
      async postMessage(data: ProofRequest) {
        const answer = (said: ProofAnswer) => act(() => this.onmessage({ data: said }));
        if (says !== undefined) {
          for (const said of says) answer(said);
          return;
        }
        vi.stubGlobal('postMessage', answer);
        await import('./split-proof-worker.ts');
        globalThis.onmessage?.call(window, new MessageEvent('message', { data }));
      }
      terminate = ended;
    },
  );
  return ended;
}

function splitInTwo(): void {
  fillEverything();
  configurationActions.set(
    'endUser.nodes.ids',
    Array.from({ length: 200 }, (_, number) => `i-${(0x10000000 + number).toString(16)}`),
  );
}

it('says how far the proof of a long one is, and ends it when nobody wants it any more', async () => {
  const ended = runWorkers([{ type: 'progress', share: 0.426 }]);
  splitInTwo();
  open();
  await openRemarks();
  await waitFor(() => expect(text()).toContain('what a single one would: 42 %.'));
  expect(ended).not.toHaveBeenCalled();
  await press(/^Stop checking$/);
  expect(ended).toHaveBeenCalledOnce();
  expect(text()).toContain('Nobody has checked here');
  act(() => configurationActions.set('endUser.guards.mfa', true));
  await waitFor(() => expect(text()).toContain('42 %'));
  cleanup();
  expect(ended).toHaveBeenCalledTimes(2);
});

it('says that a proof is missing where no worker runs', async () => {
  vi.stubGlobal('Worker', undefined);
  splitInTwo();
  open();
  await openRemarks();
  await waitFor(() => expect(text()).toContain('this browser does not run what checks it'));
});

it('says that a long policy was split, and proves that the parts say the same', async () => {
  runWorkers();
  fillEverything();
  configurationActions.set(
    'endUser.nodes.ids',
    Array.from({ length: 200 }, (_, number) => `i-${(0x10000000 + number).toString(16)}`),
  );
  open();
  await openRemarks();
  expect(text()).toContain('too long for one policy (6,144 characters at most), so this file has two.');
  expect(text()).toContain('People need all of them.');
  expect(file()?.textContent).toContain('SessionManagerEndUser2');
  // The proof is made when the browser has time for it.
  await waitFor(
    () => expect(text()).toMatch(/allow exactly what a single one would \(checked with [\d,]+ requests\)/),
    { timeout: 10_000 },
  );
});

it('says when there are more parts than can be attached', async () => {
  fillEverything();
  configurationActions.set(
    'endUser.nodes.ids',
    Array.from({ length: 1300 }, (_, number) => `i-${String(number).padStart(17, '0')}`),
  );
  open();
  await openRemarks();
  expect(text()).toContain('A user or a user group can have 10 managed policies by default');
  await openOptions();
  await pick('Attach to', 'role');
  expect(text()).not.toContain('managed policies by default');
});

it('says when no split helps', async () => {
  fillEverything();
  configurationActions.set('endUser.documents.custom', ['A'.repeat(7000)]);
  open();
  await openRemarks();
  expect(text()).toContain('a single value in it is too long to split');
});

it('says when the archive cannot be made', async () => {
  vi.doMock('../../exporters/zip.ts', () => {
    throw new Error('not on the host any more');
  });
  open();
  await press(/^The whole setup$/);
  await press(/^Download all \(\.zip\)$/);
  expect((await screen.findByRole('alert')).textContent).toMatch(/^The archive could not be made/);
  vi.doUnmock('../../exporters/zip.ts');
});

it('has what people type, in either shell', async () => {
  fillEverything();
  open();
  await openCommands();
  expect(screen.getAllByRole('button', { name: /\d+ commands?$/ })).toHaveLength(2);
  expect(screen.queryByRole('group', { name: 'Open a shell' })).toBeNull();
  await press(/^For end users ?\d+ commands$/);
  const command = (title: string) => screen.queryByRole('group', { name: title });
  expect(command('Open a shell')?.querySelector('pre')?.textContent).toBe(
    'aws ssm start-session --target i-0123456789abcdef0 --region eu-west-1',
  );
  act(() => configurationActions.set('endUser.documents.types', ['ssh']));
  expect(command('Open a shell')).toBeNull();
  const posix = command('Let ssh use Session Manager')?.querySelector('pre')?.textContent;
  await press(/^PowerShell$/);
  expect(command('Let ssh use Session Manager')?.querySelector('pre')?.textContent).not.toBe(posix);
});

it('begins names with what is typed, as long as it can be a name', async () => {
  fillEverything();
  open();
  await openOptions();
  await type('Names begin with', 'TeamA');
  expect(file()?.textContent).toContain('"TeamAEndUser"');
  expect(text()).toContain('the policy TeamAEndUser');

  await type('Names begin with', 'Team A');
  expect(box('Names begin with').getAttribute('aria-invalid')).toBe('true');
  expect(text()).toContain('without spaces. Until then names begin with TeamA.');
  expect(file()?.textContent).toContain('"TeamAEndUser"');
  expect(localStorage.getItem('session-manager-policy-builder/export')).toMatch(/ TeamA$/);

  // Who empties the field is about to type something.
  await type('Names begin with', 'TeamB');
  await type('Names begin with', '');
  expect(box('Names begin with').getAttribute('aria-invalid')).toBe('false');
  expect(file()?.textContent).toContain('"TeamBEndUser"');
  act(() => box('Names begin with').blur());
  expect(box('Names begin with').getAttribute('aria-invalid')).toBe('true');

  // What is wrong is said at the button too, and is still there when it is opened again.
  await type('Names begin with', 'Team C');
  await user.keyboard('{Escape}');
  await press(/^Options ?TeamB… · a name that cannot be used$/);
  expect(box('Names begin with').value).toBe('Team C');
  expect(box('Names begin with').getAttribute('aria-invalid')).toBe('true');
});

it.each(['trust-policy', 'session-preferences', 'tunnel'] as const)('has a file of the %s alone', (kind) => {
  open(kind);
  expect(file()?.textContent).toContain('v=1');
});

it('asks for no name of preferences, which AWS gives', async () => {
  open('session-preferences');
  expect(buttons(/^Options/)).toEqual([]);
  await press(/^The whole setup$/);
  await openOptions();
  expect(box('Names begin with').value).toBe('SessionManager');
});

it('leaves administrators out where the setup is for end users alone', async () => {
  fillEverything();
  open();
  await openOptions();
  expect(() => box('With administrators')).toThrow();
  await press(/^The whole setup$/);
  expect(file()?.textContent).toContain('SessionManagerAdministrator');
  await openCommands();
  expect(text()).toContain('For administrators');
  await openOptions();
  await user.click(box('With administrators'));
  expect(file()?.textContent).not.toContain('SessionManagerAdministrator');
  expect(buttons(/^Options ?without administrators$/)).toHaveLength(1);
  await openCommands();
  expect(text()).not.toContain('For administrators');
  expect(localStorage.getItem('session-manager-policy-builder/export')).toContain(' end-users ');
});

it('has preferences when an answer asks for them or somebody does, and says that they apply at once', async () => {
  fillEverything();
  open();
  await press(/^The whole setup$/);
  await openRemarks();
  await openOptions();
  const has = () => [
    box('With preferences').checked,
    text().includes('the preferences'),
    text().includes(
      'The preferences apply at once to every session in their Region, on nodes with other roles',
    ),
    file()?.textContent?.includes('aws_ssm_document'),
  ];
  expect(has()).toEqual([false, false, false, false]);
  act(() => configurationActions.set('preferences.idleTimeoutMinutes', 15));
  expect(has()).toEqual([true, true, true, true]);
  await user.click(box('With preferences'));
  expect(has()).toEqual([false, false, false, false]);
  await user.click(box('With preferences'));
  act(() => configurationActions.set('preferences.idleTimeoutMinutes', null));
  expect(has()).toEqual([true, true, true, true]);
  // On the next visit the answers decide again.
  expect(localStorage.getItem('session-manager-policy-builder/export')).not.toContain('preferences');
});

it('leaves out the log group that another setup has created', async () => {
  fillEverything();
  open();
  await press(/^The whole setup$/);
  await openOptions();
  expect(() => box('With log group')).toThrow();
  expect(text()).toContain('exist once in a Region: leave them out of all setups but one.');
  act(() => {
    configurationActions.set('environment.cloudWatchLog.enabled', true);
    configurationActions.set('environment.cloudWatchLog.logGroup', '/sessions');
  });
  expect(box('With log group').checked).toBe(true);
  expect(file()?.textContent).toContain('aws_cloudwatch_log_group');
  await user.click(box('With log group'));
  expect(box('With log group').checked).toBe(false);
  expect(file()?.textContent).not.toContain('aws_cloudwatch_log_group');
  expect(file()?.textContent).toContain('log-group:/sessions');
  expect(file()?.textContent).toContain('aws_ssm_document');
});

it('says whose sign-in does not fit what takes the policy, with the way there', async () => {
  fillEverything();
  open();
  await openRemarks();
  await openOptions();
  await pick('Attach to', 'group');
  const [careful] = document.querySelectorAll('li[data-tone="warning"]');
  expect(careful?.textContent).toMatch(/^Careful: End user policy: for people who sign in through/);
  await press(/^Go to setting Signs in$/);
  expect(showSetting).toHaveBeenCalledWith('endUser.signIn');
  act(() => configurationActions.set('endUser.signIn', 'iam-user'));
  expect(document.querySelector('li[data-tone="warning"]')).toBeNull();
});

it('says in one row how many remarks there are and how bad they are, and each when it is opened', async () => {
  configurationActions.set('environment.account', '1');
  configurationActions.set('environment.s3Log.enabled', true);
  configurationActions.set('instanceRole.permissions', 'minimal');
  open();
  await press(/^The whole setup$/);
  await openOptions();
  await pick('Attach to', 'group');
  expect(text()).not.toContain('Error: 1 error is exported');
  expect(document.querySelector('.worst')?.getAttribute('data-tone')).toBe('error');
  await press(/^Before you use it ?2 errors, 2 warnings/);
  expect(text()).toContain('Error: 1 error is exported as it stands.');
  expect(document.querySelectorAll('li[data-tone="warning"]')).toHaveLength(2);
});

it('does not say that all is well with a copy that has errors', async () => {
  const said = vi.mocked(announce).mockClear();
  open();
  const copy = () => user.click(within(screen.getByTestId('tools')).getByRole('button', { name: /^Cop/ }));
  await copy();
  expect(said.mock.calls).toEqual([['Copied']]);
  act(() => configurationActions.set('environment.account', '1'));
  await copy();
  expect(said.mock.calls.at(-1)).toEqual(['The file was copied with its errors.']);
});

it('says where the files are that a command reads', async () => {
  fillEverything();
  configurationActions.set('preferences.idleTimeoutMinutes', 15);
  open();
  await press(/^The whole setup$/);
  await openCommands();
  await press(/^For those who set it up/);
  const commands = screen.getByRole('region', { name: /^For those who set it up/ });
  expect(commands.textContent).toContain('file://policies/');
  expect(commands.textContent).toContain(
    'The files in policies/ are in the ZIP, which comes with the whole setup.',
  );
});

it('keeps what was chosen', async () => {
  open();
  await pick('Format', 'cdk-python');
  await press(/^The whole setup$/);
  await openOptions();
  await pick('Attach to', 'role');
  expect(localStorage.getItem('session-manager-policy-builder/export')).toBe(
    'cdk-python setup role everybody SessionManager',
  );
});
