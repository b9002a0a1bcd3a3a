import type { DocumentKind } from '#core';
import { useCallback, useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { configurationStore } from './configuration.ts';
import { continueWalk, keepInEntry } from './history-entry.ts';
import { interfaceActions, useInterface } from './interface.ts';
import { routeOf } from './routes.ts';

/**
 * The step of a document that is open, and a way to another one. Each step is an entry in the history of the browser,
 * so that Back goes a step back; the answers stay as they are.
 * @param first the step that a document opens with
 */
export function useStepOf(kind: DocumentKind, first: string): readonly [string, (step: string) => void] {
  const navigate = useNavigate();
  const step = useInterface((state) => state.steps[kind]) ?? first;

  const go = useCallback(
    (next: string) => {
      if (next !== step) {
        keepInEntry({ step });
        void navigate(routeOf(configurationStore.getState().configuration, kind));
        continueWalk(next);
      }
      interfaceActions.setStep(kind, next);
    },
    [navigate, kind, step],
  );
  return [step, go];
}

/** Keeps with the entry what a reload must come back to. */
export function useKeptPlace(): void {
  const { key } = useLocation();
  const tab = useInterface((state) => state.tab);
  const pane = useInterface((state) => state.pane);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another entry has another key
  useEffect(() => keepInEntry({ tab, pane }), [tab, pane, key]);
}
