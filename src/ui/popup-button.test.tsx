// @vitest-environment happy-dom
import { createTheme, ThemeProvider } from '@mui/material/styles';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { PopupButton } from './popup-button.tsx';

const theme = createTheme({ cssVariables: true, palette: { outline: '#888888', accentSoft: '#eeeeee' } });
const user = userEvent.setup();
const pressed = vi.fn();

afterEach(cleanup);

const show = () =>
  render(
    <ThemeProvider theme={theme}>
      <PopupButton label="Open" title="What opens">
        {() => <button type="button">Inside</button>}
      </PopupButton>
      <button type="button" onClick={pressed}>
        Outside
      </button>
    </ThemeProvider>,
  );
const button = (name: string) => screen.getByRole('button', { name });
const panel = () => screen.queryByRole('group', { name: 'What opens' });

it('says whether it is open, and Escape gives the focus back', async () => {
  show();
  expect(button('Open').getAttribute('aria-expanded')).toBe('false');
  await user.click(button('Open'));
  expect(button('Open').getAttribute('aria-expanded')).toBe('true');
  expect(button('Open').getAttribute('aria-controls')).toBe(panel()?.id);
  await user.tab();
  expect(document.activeElement).toBe(button('Inside'));
  await user.keyboard('{Escape}');
  expect(panel()).toBeNull();
  expect(document.activeElement).toBe(button('Open'));
});

it('closes with a click elsewhere, which is not lost', async () => {
  show();
  await user.click(button('Open'));
  await user.click(button('Inside'));
  expect(panel()).not.toBeNull();
  await user.click(button('Outside'));
  expect(panel()).toBeNull();
  expect(pressed).toHaveBeenCalledOnce();
});

it('closes when the focus moves on', async () => {
  show();
  await user.click(button('Open'));
  await user.tab();
  await user.tab();
  expect(document.activeElement).toBe(button('Outside'));
  expect(panel()).toBeNull();
});
