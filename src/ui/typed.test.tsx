// @vitest-environment happy-dom
import { ThemeProvider } from '@mui/material/styles';
import { render } from '@testing-library/react';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { theme } from '../app/theme.ts';
import { HIDDEN_CHARACTERS, hiddenText } from '../iam/testing/characters.ts';
import { CommandText, Exact } from './exact.tsx';
import { MonoText } from './text.tsx';
import { Typed } from './typed.tsx';

const shown = (node: React.ReactNode) =>
  render(<ThemeProvider theme={theme}>{node}</ThemeProvider>).container;

it('names what is not seen, in a frame of its own', () => {
  const container = shown(<Typed text={'\u202etoor'} />);
  expect(container.textContent).toBe('‹U+202E›toor');
  expect(container.querySelector('bdi')?.textContent).toBe('‹U+202E›');
  expect(shown(<MonoText>{'a\u200bb'}</MonoText>).textContent).toBe('a‹U+200B›b');
});

it('shows no character that is not seen, whatever is typed', () => {
  fc.assert(
    fc.property(hiddenText, (text) => {
      const { textContent } = shown(<Typed text={text} />);
      for (const character of HIDDEN_CHARACTERS) expect(textContent).not.toContain(character);
    }),
    { numRuns: 30 },
  );
});

it('keeps a text that is copied as it is', () => {
  fc.assert(
    fc.property(hiddenText, (text) => {
      const container = shown(<Exact text={text} />);
      expect(container.textContent).toBe(text);
      for (const each of container.querySelectorAll('bdi'))
        expect([...(each.textContent ?? '')]).toHaveLength(1);
      expect(shown(<CommandText text={text} />).textContent).toBe(text);
    }),
    { numRuns: 30 },
  );
});
