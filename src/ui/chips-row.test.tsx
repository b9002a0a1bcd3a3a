// @vitest-environment happy-dom
import { createTheme, ThemeProvider } from '@mui/material/styles';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { english } from '../i18n/en/index.ts';
import { addValues, ChipsRow } from './chips-row.tsx';
import { LanguageProvider } from './messages.tsx';

const theme = createTheme({ cssVariables: true, palette: { outline: '#888888', accentSoft: '#eeeeee' } });
const user = userEvent.setup();

afterEach(() => {
  cleanup();
  heard.mockClear();
});

const heard = vi.fn();

function Row({ start }: { readonly start: readonly string[] }) {
  const [values, setValues] = useState(start);
  const split = (text: string) => ({ values: text.split(/[\s,]+/).filter(Boolean), duplicates: [] });
  return (
    <LanguageProvider language={english}>
      <ThemeProvider theme={theme}>
        <ChipsRow
          path="ids"
          label="IDs"
          values={values}
          onChange={(next, how) => {
            setValues(next);
            heard(next.join(' '), how.typing);
          }}
          split={split}
        />
        <button type="button" onClick={() => setValues(start)}>
          Undo
        </button>
      </ThemeProvider>
    </LanguageProvider>
  );
}

const field = () => screen.getByRole('textbox', { name: 'IDs' });
const chips = () => screen.queryAllByRole('listitem').map((chip) => chip.textContent);
const remove = (value: string) => screen.getByRole('button', { name: `Remove ${value}` });

it('takes a value at Enter, at a comma and when it is left, and many at once', async () => {
  render(<Row start={[]} />);
  await user.type(field(), 'a{Enter}b,c');
  await user.tab();
  expect(chips()).toEqual(['a', 'b', 'c']);
  await user.click(field());
  await user.paste('d, e\nf');
  expect(chips()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  expect(document.activeElement).toBe(field());
});

it('tells of what is typed with every key, and of a whole value once', async () => {
  render(<Row start={['a']} />);
  await user.type(field(), 'bc');
  expect(heard.mock.calls).toEqual([
    ['a b', true],
    ['a bc', true],
  ]);
  expect(chips()).toEqual(['a']);
  await user.keyboard('{Enter}');
  expect(heard).toHaveBeenLastCalledWith('a bc', false);
  expect(chips()).toEqual(['a', 'bc']);
});

it('forgets what is typed when it is taken back from outside', async () => {
  render(<Row start={['a']} />);
  await user.type(field(), 'bc');
  // Without leaving the field, as a shortcut does it.
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(chips()).toEqual(['a']);
  expect((field() as HTMLInputElement).value).toBe('');
});

it('is one stop before the field, in which the arrow keys walk', async () => {
  render(<Row start={['a', 'b', 'c']} />);
  await user.tab();
  expect(document.activeElement).toBe(remove('a'));
  await user.keyboard('{End}{ArrowLeft}');
  expect(document.activeElement).toBe(remove('b'));
  await user.tab();
  expect(document.activeElement).toBe(field());
  await user.keyboard('{ArrowLeft}');
  expect(document.activeElement).toBe(remove('c'));
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(field());
});

it('hands the focus on when a chip goes', async () => {
  render(<Row start={['a', 'b', 'c']} />);
  await user.click(remove('b'));
  expect(document.activeElement).toBe(remove('c'));
  await user.keyboard('{Delete}');
  expect(document.activeElement).toBe(remove('a'));
  await user.keyboard('{Enter}');
  expect(chips()).toEqual([]);
  expect(document.activeElement).toBe(field());
});

it('shows some of many, and the rest when it is asked', async () => {
  render(<Row start={Array.from({ length: 103 }, (_, index) => `i-${index}`)} />);
  expect(chips()).toHaveLength(100);
  await user.click(screen.getByRole('button', { name: 'Show 3 more: IDs' }));
  expect(chips()).toHaveLength(103);
  expect(document.activeElement).toBe(remove('i-100'));
});

it('drops and names what was there already or twice', () => {
  expect(addValues(['a', 'b'], { values: ['b', 'c', 'd'], duplicates: ['d'] })).toEqual({
    values: ['a', 'b', 'c', 'd'],
    added: 2,
    dropped: ['b', 'd'],
  });
});
