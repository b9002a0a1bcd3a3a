import { type DocumentKind, SETTING_PATHS } from '#core';
import { useEffect } from 'react';
import { useExplainer } from './use-explainer.ts';
import { onSettled, settledNow } from '../../store/settled.ts';
import { whenIdle } from '../../ui/browser.ts';

/** How long nothing has to change before work is done ahead. */
const REST_MS = 600;

/** Works out what each setting does in idle moments, so that no jump between answers and lines waits for it. */
export function usePreparedEffects(kind: DocumentKind): void {
  const { explainer } = useExplainer();
  useEffect(() => {
    if (explainer === null) return;
    let cancel = () => {};
    let rested: ReturnType<typeof setTimeout> | undefined;
    const prepareFrom = (index: number) => {
      const path = SETTING_PATHS[index];
      if (path !== undefined) {
        cancel = whenIdle(() => {
          explainer.prepare(settledNow().configuration, kind, path);
          prepareFrom(index + 1);
        });
      }
    };
    const stop = () => {
      clearTimeout(rested);
      cancel();
    };
    // Whoever is typing is left alone.
    const start = () => {
      stop();
      rested = setTimeout(() => prepareFrom(0), REST_MS);
    };
    start();
    const stopHearing = onSettled(start);
    return () => {
      stopHearing();
      stop();
    };
  }, [explainer, kind]);
}
