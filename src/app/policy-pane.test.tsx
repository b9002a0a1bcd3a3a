// @vitest-environment happy-dom
import { ThemeProvider } from '@mui/material/styles';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { defaultConfiguration, footnotes, generate, pageOf } from '#core';
import { attentionActions } from '../store/attention.ts';
import { configurationActions } from '../store/configuration.ts';
import { interfaceActions } from '../store/interface.ts';
import '../store/testing/fresh-stores.ts';
import { showSetting } from '../ui/setting-focus.ts';
import { PolicyPane } from './policy-pane.tsx';
import { theme } from './theme.ts';

vi.mock('../features/output/monaco/policy-editor.ts', () => ({
  createPolicyEditor: () => {
    throw new Error('no editor here');
  },
}));
vi.mock('../ui/setting-focus.ts', () => ({ showSetting: vi.fn() }));

const untouched = generate(defaultConfiguration, 'end-user');
const notes = footnotes(untouched);
let root: Root;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  root = createRoot(host);
  interfaceActions.setPolicyView('plain');
});

afterEach(() => {
  act(() => root.unmount());
  vi.unstubAllGlobals();
});

const open = () =>
  act(async () =>
    root.render(
      <ThemeProvider theme={theme}>
        <PolicyPane kind="end-user" />
      </ThemeProvider>,
    ),
  );

const text = () => document.querySelector('pre')?.textContent;
const lit = () => [...document.querySelectorAll('.line-lit')].map((line) => line.textContent?.trim());
const press = (name: RegExp) =>
  act(() =>
    [...document.querySelectorAll('button')]
      .find((button) => name.test(button.getAttribute('aria-label') ?? button.textContent ?? ''))
      ?.click(),
  );

it('shows the whole text at once, and always the current one', async () => {
  await open();
  expect(text()).toBe(untouched.text);
  act(() => configurationActions.set('environment.account', '012345678901'));
  expect(text()).toContain(':012345678901:');
  expect(document.querySelector('.line-changed')?.textContent).toContain('012345678901');
});

it('lists what is left to replace, each a way to its setting', async () => {
  await open();
  press(/^region:/);
  expect(showSetting).toHaveBeenCalledWith('environment.regions');
  expect([...document.querySelectorAll('.placeholder')].map((mark) => mark.textContent)).toEqual([
    'region',
    'account-id',
    'instance-id',
    'region',
    'account-id',
  ]);
});

it('lists every note in order, with the page it rests on', async () => {
  await open();
  const items = [...document.querySelectorAll('ol > li')];
  expect(items.map((item) => item.id)).toEqual(notes.map(({ number }) => `note-${number}`));
  expect(items.map((item) => item.querySelector('a')?.href)).toEqual(
    notes.map(({ note }) => pageOf(note).url),
  );
});

it('goes from the number at a line to the note', async () => {
  await open();
  press(/^Note 2$/);
  expect(document.activeElement?.id).toBe('note-2');
  expect(document.activeElement?.getAttribute('aria-current')).toBe('true');
  expect(lit()).toHaveLength(1);
});

it('goes from a note to its lines', async () => {
  await open();
  const statement = untouched.text.split('\n').slice(3, 13);
  press(/^Show lines 4–13 /);
  expect(lit()).toEqual(statement.map((line) => line.trim()));
});

/** The part that explains comes in its own time, outside of any action of the test. */
const explained = async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  await vi.waitFor(() => expect(document.querySelector('.first')?.textContent).toMatch(/^People may/), {
    timeout: 10_000,
  });
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
};

const strip = () => document.querySelector('[data-testid="explanation"]')?.textContent;
const key = (name: string, options: KeyboardEventInit = {}) =>
  act(() =>
    document
      .querySelector('pre')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, ...options })),
  );

it('explains the line at the keyboard, and goes on to its note and its setting', async () => {
  await open();
  await explained();
  key('Home');
  expect(strip()).toContain('A policy with');
  expect(document.querySelector('.line[aria-current]')?.textContent).toBe('{\n');
  for (let line = 1; line < 11; line += 1) key('ArrowDown');
  expect(lit()).toHaveLength(1);
  expect(strip()).toContain('shell');
  key('Enter', { altKey: true });
  expect(showSetting).toHaveBeenLastCalledWith('endUser.documents.types');
  key('Enter');
  expect(document.activeElement?.id).toBe('note-2');
  key('Escape');
  expect(lit()).toEqual([]);
});

it('marks the lines of a question, and says so', async () => {
  await open();
  await explained();
  act(() => attentionActions.hold({ type: 'setting', path: 'environment.account' }));
  expect(lit()).toHaveLength(2);
  expect(strip()).toContain('this answer writes lines 10–11.');
  act(() => attentionActions.hold({ type: 'setting', path: 'endUser.guards.mfa' }));
  expect(lit()).toEqual([]);
  expect(strip()).toContain('No line here');
});

it('says in words what the last edit changed', async () => {
  await open();
  await explained();
  await act(async () => configurationActions.set('endUser.ownSessions.by', 'every'));
  expect(document.querySelector('[data-testid="last-change"]')?.textContent).toMatch(
    /lines? changed · People may/,
  );
});

it('leads from the words to the lines', async () => {
  interfaceActions.setSummaryOpen(true);
  await open();
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  await vi.waitFor(() => expect(document.querySelector('.groups button')).not.toBeNull());
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  press(/^People may start/);
  expect(lit().length).toBeGreaterThan(0);
});

it('keeps the plain text, and says so, when the editor cannot be loaded', async () => {
  interfaceActions.setPolicyView('editor');
  await open();
  // The chunk fails in its own time, outside of any action of the test.
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  await vi.waitFor(() => expect(document.body.textContent).toContain('could not be loaded'));
  expect(text()).toBe(untouched.text);
});
