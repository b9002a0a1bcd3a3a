// @vitest-environment happy-dom
import { ThemeProvider } from '@mui/material/styles';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { defaultConfiguration, footnotes, generate, pageOf } from '#core';
import { attentionActions } from '../store/attention.ts';
import { configurationActions } from '../store/configuration.ts';
import { interfaceActions } from '../store/interface.ts';
import '../store/testing/fresh-stores.ts';
import { showSetting } from '../ui/setting-focus.ts';
import { PolicyPane } from './policy-pane.tsx';
import { theme } from './theme.ts';
import { english } from '../i18n/en/index.ts';
import { LanguageProvider } from '../ui/messages.tsx';

vi.mock('../features/output/monaco/policy-editor.ts', () => ({
  createPolicyEditor: () => {
    throw new Error('no editor here');
  },
}));
vi.mock('../ui/setting-focus.ts', () => ({ showSetting: vi.fn() }));

const untouched = generate(defaultConfiguration, 'end-user');
const notes = footnotes(untouched);

beforeEach(() => interfaceActions.setPolicyView('plain'));

afterEach(cleanup);

const open = () =>
  render(<PolicyPane kind="end-user" />, {
    wrapper: ({ children }) => (
      <LanguageProvider language={english}>
        <ThemeProvider theme={theme}>{children}</ThemeProvider>
      </LanguageProvider>
    ),
  });

const user = userEvent.setup();
const plain = () => screen.getByRole('region', { name: 'Policy' });
const text = () => plain().textContent;
const lit = () => [...document.querySelectorAll('.line-lit')].map((line) => line.textContent?.trim());
const press = (name: RegExp) => user.click(screen.getByRole('button', { name }));

/** The part that explains comes in its own time. */
const explained = () => screen.findByRole('button', { name: /^In words People may/ }, { timeout: 20_000 });

it('shows the whole text at once, and always the current one', async () => {
  open();
  expect(text()).toBe(untouched.text);
  act(() => configurationActions.set('environment.account', '012345678901'));
  expect(text()).toContain(':012345678901:');
  await waitFor(() => expect(document.querySelector('.line-changed')?.textContent).toContain('012345678901'));
});

it('lists what is left to replace, each a way to its setting', async () => {
  open();
  await press(/^region:/);
  expect(showSetting).toHaveBeenCalledWith('environment.regions');
  expect([...plain().querySelectorAll('.placeholder')].map((mark) => mark.textContent)).toEqual([
    'region',
    'account-id',
    'instance-id',
    'region',
    'account-id',
  ]);
});

it('lists every note in order, with the page it rests on', async () => {
  open();
  await explained();
  await press(/^Notes/);
  const items = within(screen.getByRole('region', { name: 'Notes' })).getAllByRole('listitem');
  expect(items.map((item) => item.id)).toEqual(notes.map(({ number }) => `note-${number}`));
  expect(items.map((item) => within(item).getByRole<HTMLAnchorElement>('link').href)).toEqual(
    notes.map(({ note }) => pageOf(note).url),
  );
});

it('goes from the number at a line to the note', async () => {
  open();
  await explained();
  await press(/^Note 2$/);
  expect(document.activeElement?.id).toBe('note-2');
  expect(document.activeElement?.getAttribute('aria-current')).toBe('true');
  expect(lit()).toHaveLength(1);
});

it('goes from a note to its lines', async () => {
  open();
  await explained();
  await press(/^Notes/);
  const statement = untouched.text.split('\n').slice(3, 13);
  await press(/^Show lines 4–13 /);
  expect(lit()).toEqual(statement.map((line) => line.trim()));
});

const card = () => screen.getByTestId('explanation').textContent;
const about = () => screen.getByTestId('about-setting').textContent;

it('explains the line at the keyboard, and goes on to its note and its setting', async () => {
  open();
  await explained();
  act(() => plain().focus());
  await user.keyboard('{Home}');
  expect(card()).toContain('A policy with');
  expect(document.querySelector('.line[aria-current]')?.textContent).toBe('{\n');
  await user.keyboard('{ArrowDown>10/}');
  expect(lit()).toHaveLength(1);
  expect(card()).toContain('shell');
  await user.keyboard('{Alt>}{Enter}{/Alt}');
  expect(showSetting).toHaveBeenLastCalledWith('endUser.documents.types');
  await user.keyboard('{Enter}');
  expect(document.activeElement?.id).toBe('note-2');
  act(() => plain().focus());
  await user.keyboard('{Escape}');
  expect(lit()).toEqual([]);
});

it('marks the lines of a question, and says so', async () => {
  open();
  await explained();
  act(() => attentionActions.hold({ type: 'setting', path: 'environment.account' }));
  expect(lit()).toHaveLength(2);
  expect(about()).toContain('this answer writes lines 10–11.');
  act(() => attentionActions.hold({ type: 'setting', path: 'endUser.guards.mfa' }));
  expect(lit()).toEqual([]);
  expect(about()).toContain('No line here');
});

it('says in words what the last edit changed', async () => {
  open();
  await explained();
  act(() => configurationActions.set('endUser.ownSessions.by', 'every'));
  expect(screen.getByTestId('last-change').textContent).toMatch(/lines? changed · People may/);
});

it('leads from the words to the lines', async () => {
  interfaceActions.setSummaryOpen(true);
  open();
  await user.click(await screen.findByRole('button', { name: /^People may start/ }, { timeout: 10_000 }));
  expect(lit().length).toBeGreaterThan(0);
});

it('keeps the plain text, and says so, when the editor cannot be loaded', async () => {
  interfaceActions.setPolicyView('editor');
  open();
  await waitFor(() => expect(document.body.textContent).toContain('could not be loaded'));
  expect(text()).toBe(untouched.text);
});
