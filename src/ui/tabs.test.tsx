// @vitest-environment happy-dom
import { createTheme, ThemeProvider } from '@mui/material/styles';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { Tabs } from './tabs.tsx';

const theme = createTheme({ cssVariables: true });

afterEach(cleanup);

function Two() {
  const [selected, onSelect] = useState('a');
  const tabs = [
    { id: 'a', label: 'First', count: 3, panel: 'one' },
    { id: 'b', label: 'Second', panel: 'two' },
  ];
  return <Tabs name="test" label="Both" tabs={tabs} selected={selected} onSelect={onSelect} />;
}

const show = () =>
  render(<Two />, { wrapper: ({ children }) => <ThemeProvider theme={theme}>{children}</ThemeProvider> });
const tab = (name: RegExp) => screen.getByRole('tab', { name });

it('shows one panel, named by its tab', () => {
  show();
  const panel = screen.getByRole('tabpanel', { name: /First/ });
  expect(panel.textContent).toBe('one');
  expect(tab(/First/).getAttribute('aria-controls')).toBe(panel.id);
});

it('is one stop of the keyboard, and the arrow keys go around', async () => {
  show();
  const user = userEvent.setup();
  await user.tab();
  expect(document.activeElement).toBe(tab(/First/));
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(tab(/Second/));
  expect(screen.getByRole('tabpanel', { name: 'Second' }).textContent).toBe('two');
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(tab(/First/));
  await user.keyboard('{End}');
  expect(tab(/Second/).getAttribute('aria-selected')).toBe('true');
  await user.tab();
  expect(screen.queryAllByRole('tab')).not.toContain(document.activeElement);
});
