// @vitest-environment happy-dom
import { createTheme, ThemeProvider } from '@mui/material/styles';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { english } from '../i18n/en/index.ts';
import { LanguageProvider } from './messages.tsx';
import { ListPickRow } from './list-pick-row.tsx';

const theme = createTheme({
  cssVariables: true,
  palette: { outline: '#888888', accentSoft: '#eeeeee' },
  typography: { mono: 'monospace' },
});
const user = userEvent.setup();
const items = ['one', 'two', 'three', 'four'].map((value) => ({ value, name: value.toUpperCase() }));

afterEach(cleanup);

function Row() {
  const [values, setValues] = useState<readonly string[]>([]);
  return (
    <LanguageProvider language={english}>
      <ThemeProvider theme={theme}>
        <ListPickRow
          path="numbers"
          label="Numbers"
          values={values}
          items={items}
          groups={[{ title: 'Often', values: ['three'] }]}
          rest="All"
          split={(text) => ({ values: text.split(' '), duplicates: [], recognized: false })}
          whenReady={() => undefined}
          onTaken={() => {}}
          onChange={setValues}
          searchLabel="Find a number"
        />
      </ThemeProvider>
    </LanguageProvider>
  );
}

const field = () => screen.getByRole('combobox', { name: 'Numbers' });
const marked = () =>
  document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.textContent;

it('keeps what the arrows marked when the page renders while the list is open', async () => {
  const { rerender } = render(<Row />);
  await user.tab();
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  const before = marked();
  expect(before).toBeTruthy();
  rerender(<Row />);
  expect(marked()).toBe(before);
  rerender(<Row />);
  expect(marked()).toBe(before);
});

it('closes when one is chosen, when Escape is pressed and when the field is left', async () => {
  render(<Row />);
  const isOpen = () => field().getAttribute('aria-expanded') === 'true';
  await user.click(field());
  await user.keyboard('{ArrowDown}{Enter}');
  expect(screen.getByRole('button', { name: 'Remove three' })).toBeTruthy();
  expect(isOpen()).toBe(false);
  await user.keyboard('{ArrowDown}');
  expect(isOpen()).toBe(true);
  await user.keyboard('{Escape}');
  expect(isOpen()).toBe(false);
  await user.keyboard('{ArrowDown}');
  await user.tab();
  expect(isOpen()).toBe(false);
});
