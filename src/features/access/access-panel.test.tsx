// @vitest-environment happy-dom
import { createTheme, ThemeProvider } from '@mui/material/styles';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { JsonPointer } from '#iam';
import { type DocumentKind, generate } from '#core';
import { configurationActions, configurationStore } from '../../store/configuration.ts';
import '../../store/testing/fresh-stores.ts';
import { showSetting } from '../../ui/setting-focus.ts';
import AccessPanel from './access-panel.tsx';
import { accessView } from './access-view.ts';
import { english } from '../../i18n/en/index.ts';
import { LanguageProvider, loadMessages } from '../../ui/messages.tsx';

vi.mock('../../ui/setting-focus.ts', () => ({ showSetting: vi.fn() }));

const theme = createTheme({ cssVariables: true, palette: { outline: '#888888', accentSoft: '#eeeeee' } });
const onSpotlight = vi.fn<(at: readonly JsonPointer[]) => void>();

await loadMessages(english, 'access');

beforeEach(() => {
  onSpotlight.mockClear();
});

afterEach(() => {
  cleanup();
  accessView.setState(accessView.getInitialState(), true);
});

const open = (kind: DocumentKind = 'end-user') =>
  render(<AccessPanel kind={kind} onSpotlight={onSpotlight} />, {
    wrapper: ({ children }) => (
      <MemoryRouter>
        <LanguageProvider language={english}>
          <ThemeProvider theme={theme}>{children}</ThemeProvider>
        </LanguageProvider>
      </MemoryRouter>
    ),
  });

const user = userEvent.setup();
const text = () => document.body.textContent ?? '';
const button = (name: RegExp) => screen.getByRole('button', { name });
const press = (name: RegExp) => user.click(button(name));
const link = (name: RegExp) => screen.getByRole('link', { name });
const expectations = () => configurationStore.getState().configuration.checks.expectations;

it('is a table with headers, in words', () => {
  open();
  const start = within(screen.getByRole('table', { name: 'Start sessions' }));
  const columns = start.getAllByRole('columnheader').map((header) => header.textContent);
  expect(columns).toEqual(['Task', 'Your nodes', 'Other nodes']);
  const row = within(start.getByRole('row', { name: /^Shell, AWS CLI(?!,)/ }));
  expect(row.getByRole('button', { name: 'Allowed for Shell, AWS CLI, on your nodes' })).toBeTruthy();
  expect(row.getByRole('button', { name: 'Denied for Shell, AWS CLI, on other nodes' })).toBeTruthy();
});

it('follows the answers', () => {
  open();
  expect(button(/^Denied ?for SSH, on your nodes/)).toBeTruthy();
  act(() => configurationActions.set('endUser.documents.types', ['shell', 'ssh']));
  expect(button(/^Allowed ?for SSH, on your nodes/)).toBeTruthy();
});

it('opens a cell to the decision, with ways to the statement and to the setting', async () => {
  open();
  const cell = /for SSH, on your nodes/;
  expect(button(cell).getAttribute('aria-expanded')).toBe('false');
  await press(cell);
  expect(button(cell).getAttribute('aria-expanded')).toBe('true');
  const detail = document.getElementById(button(cell).getAttribute('aria-controls') ?? '');
  expect(detail?.textContent).toContain('document/AWS-StartSSHSession');

  const [shell] = screen.getAllByRole('button', { name: 'Show statement 1 in the policy' });
  if (shell) await user.click(shell);
  expect(onSpotlight).toHaveBeenCalledWith(['/Statement/0']);
  const { ranges } = generate(configurationStore.getState().configuration, 'end-user');
  expect(ranges.has('/Statement/0')).toBe(true);

  await press(/^Go to setting Kinds of session$/);
  expect(showSetting).toHaveBeenCalledWith('endUser.documents.types');
  await press(cell);
  expect(document.querySelector('[id^="access-detail"]')).toBeNull();
});

it('leads to the document that asks when this one does not', async () => {
  open();
  await press(/for See the preferences/);
  await press(/\(Administrator\)$/);
  expect(showSetting).toHaveBeenCalledWith('administrator.preferences');
});

it('tells the rule of today from that of 2025', async () => {
  configurationActions.set('endUser.documents.types', []);
  open();
  expect(button(/for Shell, AWS CLI, on your nodes/).textContent).toMatch(/^Denied/);
  await press(/^until 2025$/);
  expect(button(/for Shell, AWS CLI, on your nodes/).textContent).toMatch(/^Allowed/);
  await press(/for Shell, AWS CLI, on your nodes/);
  expect(text()).toContain('Not asked');
});

it('pins a cell, says when it no longer holds, and can be undone', async () => {
  open();
  await press(/for SSH, on your nodes/);
  await press(/^Must be denied$/);
  expect(expectations()).toEqual(['end-user/ssh/your-nodes=denied']);
  expect(text()).toContain('1 expectation holds');
  act(() => configurationActions.set('endUser.documents.types', ['shell', 'ssh']));
  expect(text()).toContain('End user: SSH, on your nodes, must be denied, but it is allowed.');
  await press(/^Must be allowed$/);
  expect(expectations()).toEqual(['end-user/ssh/your-nodes=allowed']);
  await press(/^Must be allowed$/);
  expect(expectations()).toEqual([]);
  act(() => configurationActions.undo());
  expect(expectations()).toEqual(['end-user/ssh/your-nodes=allowed']);
});

it('checks the pins of other documents too, and says which entries it ignores', async () => {
  configurationActions.set('checks.expectations', ['end-user/ssh/your-nodes=allowed', 'nonsense']);
  open('administrator');
  expect(text()).toContain('The expectation does not hold');
  expect(link(/^End user: SSH/).getAttribute('href')).toMatch(/^\/end-user\?v=1/);
  expect(text()).toContain('ignores: nonsense');
  await press(/^Remove$/);
  expect(expectations()).toEqual(['end-user/ssh/your-nodes=allowed']);
});

it('does not count a pin as holding when there is nothing left to check', async () => {
  configurationActions.set('checks.expectations', ['end-user/shell-cli/other-nodes=denied']);
  configurationActions.set('endUser.nodes.by', 'every');
  configurationActions.set('endUser.nodes.reach', 'all-resources');
  open();
  expect(text()).toContain('The expectation does not hold');
  expect(text()).toContain('there is nothing to check it with');
  await press(/^Remove the expectation End user: Shell, AWS CLI/);
  expect(expectations()).toEqual([]);
});

it('shows the picture, in which a box leads to its cell', async () => {
  open();
  await press(/^Picture$/);
  expect(screen.getByRole('figure').textContent).toContain('Your nodes allowed');
  await press(/^SSH denied$/);
  expect(button(/for SSH, on your nodes/).getAttribute('aria-expanded')).toBe('true');
  expect(document.activeElement).toBe(button(/for SSH, on your nodes/));
});

it('moves between cells by the arrow keys', async () => {
  open();
  act(() => button(/for SSH, on your nodes/).focus());
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(button(/for SSH, on other nodes/));
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(button(/for Port forwarding, on other nodes/));
  await user.keyboard('{ArrowLeft}');
  await user.keyboard('{ArrowUp}');
  expect(document.activeElement).toBe(button(/for SSH, on your nodes/));
});

it.each(['trust-policy', 'session-preferences'] as const)(
  'says where to look instead of at the %s',
  (kind) => {
    open(kind);
    expect(screen.queryByRole('table')).toBeNull();
    expect(text()).toMatch(/policies (?:of the role say what it|say who) may/);
  },
);
