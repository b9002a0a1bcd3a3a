// @vitest-environment happy-dom
import { createTheme, ThemeProvider } from '@mui/material/styles';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { JsonPointer } from '#iam';
import { type DocumentKind, generate } from '#core';
import { configurationActions, configurationStore } from '../../store/configuration.ts';
import '../../store/testing/fresh-stores.ts';
import { showSetting } from '../../ui/setting-focus.ts';
import AccessPanel from './access-panel.tsx';
import { accessView } from './access-view.ts';

vi.mock('../../ui/setting-focus.ts', () => ({ showSetting: vi.fn() }));

const theme = createTheme({ cssVariables: true, palette: { outline: '#888888', accentSoft: '#eeeeee' } });
const onSpotlight = vi.fn<(at: readonly JsonPointer[], reveal: boolean) => void>();
let root: Root;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  root = createRoot(host);
  onSpotlight.mockClear();
});

afterEach(() => {
  act(() => root.unmount());
  accessView.setState(accessView.getInitialState(), true);
});

const open = (kind: DocumentKind = 'end-user') =>
  act(async () =>
    root.render(
      <MemoryRouter>
        <ThemeProvider theme={theme}>
          <AccessPanel kind={kind} onSpotlight={onSpotlight} />
        </ThemeProvider>
      </MemoryRouter>,
    ),
  );

const text = () => document.body.textContent ?? '';
const nameOf = (element: Element) => element.getAttribute('aria-label') ?? element.textContent ?? '';
function button(name: RegExp): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find((each) => name.test(nameOf(each)));
  if (!found) throw new Error(`no button ${name}`);
  return found;
}
const press = (name: RegExp) => act(async () => button(name).click());
const expectations = () => configurationStore.getState().configuration.checks.expectations;

it('is a table with headers, in words', async () => {
  await open();
  const [start] = document.querySelectorAll('table');
  expect(start?.caption?.textContent).toBe('Start sessions');
  const columns = [...(start?.querySelectorAll('thead th') ?? [])].map((header) => header.textContent);
  expect(columns).toEqual(['Task', 'Your nodes', 'Other nodes']);
  const row = [...document.querySelectorAll('tr')].find(
    (each) => each.querySelector('th[scope="row"]')?.textContent === 'Shell, AWS CLI',
  );
  expect([...(row?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent)).toEqual([
    'Allowedfor Shell, AWS CLI, on your nodes',
    'Deniedfor Shell, AWS CLI, on other nodes',
  ]);
});

it('follows the answers', async () => {
  await open();
  expect(button(/^Denied ?for SSH, on your nodes/)).toBeTruthy();
  await act(async () => configurationActions.set('endUser.documents.types', ['shell', 'ssh']));
  expect(button(/^Allowed ?for SSH, on your nodes/)).toBeTruthy();
});

it('opens a cell to the decision, with ways to the statement and to the setting', async () => {
  await open();
  const cell = /for SSH, on your nodes/;
  expect(button(cell).getAttribute('aria-expanded')).toBe('false');
  await press(cell);
  expect(button(cell).getAttribute('aria-expanded')).toBe('true');
  const detail = document.getElementById(button(cell).getAttribute('aria-controls') ?? '');
  expect(detail?.textContent).toContain('document/AWS-StartSSHSession');

  await press(/^Show statement 1 in the policy$/);
  expect(onSpotlight).toHaveBeenCalledWith(['/Statement/0'], true);
  const { ranges } = generate(configurationStore.getState().configuration, 'end-user');
  expect(ranges.has('/Statement/0')).toBe(true);

  await press(/^Go to setting Kinds of session$/);
  expect(showSetting).toHaveBeenCalledWith('endUser.documents.types');
  await press(cell);
  expect(document.querySelector('[id^="access-detail"]')).toBeNull();
});

it('leads to the document that asks when this one does not', async () => {
  await open();
  await press(/for See the preferences/);
  const link = [...document.querySelectorAll('a')].find((each) =>
    each.textContent?.includes('(Administrator)'),
  );
  expect(link?.getAttribute('href')).toMatch(/^\/administrator\?v=1/);
});

it('tells the rule of today from that of 2025', async () => {
  configurationActions.set('endUser.documents.types', []);
  await open();
  expect(button(/for Shell, AWS CLI, on your nodes/).textContent).toMatch(/^Denied/);
  await press(/^until 2025$/);
  expect(button(/for Shell, AWS CLI, on your nodes/).textContent).toMatch(/^Allowed/);
  await press(/for Shell, AWS CLI, on your nodes/);
  expect(text()).toContain('Not asked');
});

it('pins a cell, says when it no longer holds, and can be undone', async () => {
  await open();
  await press(/for SSH, on your nodes/);
  await press(/^Must be denied$/);
  expect(expectations()).toEqual(['end-user/ssh/your-nodes=denied']);
  expect(text()).toContain('1 expectation holds');
  await act(async () => configurationActions.set('endUser.documents.types', ['shell', 'ssh']));
  expect(text()).toContain('End user: SSH, on your nodes, must be denied, but it is allowed.');
  await press(/^Must be allowed$/);
  expect(expectations()).toEqual(['end-user/ssh/your-nodes=allowed']);
  await press(/^Must be allowed$/);
  expect(expectations()).toEqual([]);
  await act(async () => configurationActions.undo());
  expect(expectations()).toEqual(['end-user/ssh/your-nodes=allowed']);
});

it('checks the pins of other documents too, and says which entries it ignores', async () => {
  configurationActions.set('checks.expectations', ['end-user/ssh/your-nodes=allowed', 'nonsense']);
  await open('administrator');
  expect(text()).toContain('The expectation does not hold');
  const link = [...document.querySelectorAll('a')].find((each) =>
    each.textContent?.startsWith('End user: SSH'),
  );
  expect(link?.getAttribute('href')).toMatch(/^\/end-user\?v=1/);
  expect(text()).toContain('ignored: nonsense');
  await press(/^Remove$/);
  expect(expectations()).toEqual(['end-user/ssh/your-nodes=allowed']);
});

it('does not count a pin as holding when there is nothing left to check', async () => {
  configurationActions.set('checks.expectations', ['end-user/shell-cli/other-nodes=denied']);
  configurationActions.set('endUser.nodes.by', 'every');
  configurationActions.set('endUser.nodes.reach', 'all-resources');
  await open();
  expect(text()).toContain('The expectation does not hold');
  expect(text()).toContain('it cannot be checked');
  await press(/^Remove the expectation End user: Shell, AWS CLI/);
  expect(expectations()).toEqual([]);
});

it('shows the picture, in which a box leads to its cell', async () => {
  await open();
  await press(/^Picture$/);
  expect(document.querySelector('figure')?.textContent).toContain('Your nodes open');
  await press(/^SSH closed$/);
  expect(button(/for SSH, on your nodes/).getAttribute('aria-expanded')).toBe('true');
  expect(document.activeElement).toBe(button(/for SSH, on your nodes/));
});

it('moves between cells by the arrow keys', async () => {
  await open();
  const key = (name: string) =>
    act(() =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true })),
    );
  button(/for SSH, on your nodes/).focus();
  key('ArrowRight');
  expect(document.activeElement).toBe(button(/for SSH, on other nodes/));
  key('ArrowDown');
  expect(document.activeElement).toBe(button(/for Port forwarding, on other nodes/));
  key('ArrowLeft');
  key('ArrowUp');
  expect(document.activeElement).toBe(button(/for SSH, on your nodes/));
});

it.each(['trust-policy', 'session-preferences'] as const)(
  'says that the %s allows nobody anything',
  async (kind) => {
    await open(kind);
    expect(document.querySelector('table')).toBeNull();
    expect(text()).toMatch(/allows? nobody anything/);
  },
);
