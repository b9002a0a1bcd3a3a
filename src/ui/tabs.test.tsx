// @vitest-environment happy-dom
import { createTheme, ThemeProvider } from '@mui/material/styles';
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Tabs } from './tabs.tsx';

const theme = createTheme({ cssVariables: true });
let root: Root;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  root = createRoot(host);
});

afterEach(() => {
  act(() => root.unmount());
  vi.unstubAllGlobals();
});

function Two() {
  const [selected, onSelect] = useState('a');
  const tabs = [
    { id: 'a', label: 'First', count: 3, panel: 'one' },
    { id: 'b', label: 'Second', panel: 'two' },
  ];
  return <Tabs name="test" label="Both" tabs={tabs} selected={selected} onSelect={onSelect} />;
}

const tab = (index: number) => document.querySelectorAll<HTMLElement>('[role="tab"]').item(index);
const panel = () => document.querySelector('[role="tabpanel"]');
const press = (key: string) =>
  act(() => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));

it('shows one panel, named by its tab', async () => {
  await act(async () =>
    root.render(
      <ThemeProvider theme={theme}>
        <Two />
      </ThemeProvider>,
    ),
  );
  expect(panel()?.textContent).toBe('one');
  expect(panel()?.getAttribute('aria-labelledby')).toBe(tab(0).id);
  expect(tab(0).getAttribute('aria-controls')).toBe(panel()?.id);
});

it('is one stop of the keyboard, and the arrow keys go around', async () => {
  await act(async () =>
    root.render(
      <ThemeProvider theme={theme}>
        <Two />
      </ThemeProvider>,
    ),
  );
  expect([tab(0).tabIndex, tab(1).tabIndex]).toEqual([0, -1]);
  tab(0).focus();
  press('ArrowRight');
  expect(document.activeElement).toBe(tab(1));
  expect(panel()?.textContent).toBe('two');
  press('ArrowRight');
  expect(document.activeElement).toBe(tab(0));
  press('End');
  expect(tab(1).getAttribute('aria-selected')).toBe('true');
});
