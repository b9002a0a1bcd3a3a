// @vitest-environment happy-dom
import { ThemeProvider } from '@mui/material/styles';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { defaultConfiguration, footnotes, generate, pageOf } from '../core/index.ts';
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

it('keeps the plain text, and says so, when the editor cannot be loaded', async () => {
  interfaceActions.setPolicyView('editor');
  await open();
  // The chunk fails in its own time, outside of any action of the test.
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  await vi.waitFor(() => expect(document.body.textContent).toContain('could not be loaded'));
  expect(text()).toBe(untouched.text);
});
