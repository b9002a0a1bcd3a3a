// @vitest-environment happy-dom
import { ThemeProvider } from '@mui/material/styles';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import { defaultConfiguration, withSetting } from '#core';
import { english } from '../i18n/en/index.ts';
import { configurationActions, configurationStore } from '../store/configuration.ts';
import { generatedNow } from '../store/generated.ts';
import { interfaceActions } from '../store/interface.ts';
import { settledNow } from '../store/settled.ts';
import '../store/testing/fresh-stores.ts';
import { LanguageProvider } from '../ui/messages.tsx';
import { BuilderPage } from './routes/builder-page.tsx';
import type { hearDrawings } from './testing/drawn.ts';
import { theme } from './theme.ts';

/** Before React is loaded. */
const drawings = await vi.hoisted(async () => {
  const { hearDrawings: hear } = await import('./testing/drawn.ts');
  return hear() as ReturnType<typeof hearDrawings>;
});

afterEach(cleanup);

const user = userEvent.setup();

async function open(): Promise<void> {
  interfaceActions.setPolicyView('plain');
  render(
    <LanguageProvider language={english}>
      <ThemeProvider theme={theme}>
        <MemoryRouter initialEntries={['/end-user']}>
          <BuilderPage kind="end-user" />
        </MemoryRouter>
      </ThemeProvider>
    </LanguageProvider>,
  );
  await screen.findByRole('button', { name: /^In words People may/ }, { timeout: 50_000 });
}

/** Everything has followed what was typed. */
const settled = () =>
  waitFor(() => expect(settledNow().configuration).toBe(configurationStore.getState().configuration));

/** What a key press draws, and what follows it. */
async function drawnBy(key: string) {
  drawings();
  await user.keyboard(key);
  await settled();
  // React draws what follows in a task of its own.
  await act(() => Promise.resolve());
  return drawings();
}

async function typeInto(field: HTMLElement, text: string) {
  act(() => field.focus());
  for (const key of text) {
    await user.keyboard(key);
    await settled();
  }
}

it('draws nothing for a key press in the account that shows the same afterwards', async () => {
  await open();
  await typeInto(screen.getByLabelText('Which AWS account?'), '0123');
  const drawn = await drawnBy('4');
  expect(generatedNow('end-user').text).toContain(':01234:');
  expect(drawn.flatMap(({ inVain }) => inVain)).toEqual([]);
  expect(drawn.length).toBeGreaterThan(0);
  expect(drawn[0]?.count).toBeLessThan(60);
});

it('draws nothing for a key press beside hundreds of IDs that shows the same afterwards', async () => {
  const ids = Array.from({ length: 300 }, (_, index) => `i-${index.toString(16).padStart(17, '0')}`);
  configurationActions.replace(withSetting(defaultConfiguration, 'endUser.nodes.ids', ids));
  interfaceActions.setStep('end-user', 'nodes');
  await open();
  // Its words come after those of the first step.
  const field = await screen.findByLabelText('Node IDs', { selector: 'input' });
  // Of many chips the first are drawn.
  expect(document.querySelectorAll('[data-setting="endUser.nodes.ids"] li')).toHaveLength(100);
  await typeInto(field, 'mi-0');
  const drawn = await drawnBy('1');
  expect(drawn.flatMap(({ inVain }) => inVain)).toEqual([]);
  expect(drawn[0]?.count).toBeLessThan(60);
});
