import { type DocumentKind, SETTING_PATHS } from '#core';
import { useEffect } from 'react';
import { useExplainer } from './use-explainer.ts';
import { useConfiguration } from '../../store/configuration.ts';
import { whenIdle } from '../../ui/browser.ts';

/** How long nothing has to change before work is done ahead. */
const REST_MS = 600;

/** Works out what each setting does in idle moments, so that no jump between answers and lines waits for it. */
export function usePreparedEffects(kind: DocumentKind): void {
  const configuration = useConfiguration();
  const { explainer } = useExplainer();
  useEffect(() => {
    if (explainer === null) {
      return;
    }
    let cancel = () => {};
    const prepareFrom = (index: number) => {
      const path = SETTING_PATHS[index];
      if (path !== undefined) {
        cancel = whenIdle(() => {
          explainer.prepare(configuration, kind, path);
          prepareFrom(index + 1);
        });
      }
    };
    // Whoever is typing is left alone.
    const rested = setTimeout(() => prepareFrom(0), REST_MS);
    return () => {
      clearTimeout(rested);
      cancel();
    };
  }, [explainer, configuration, kind]);
}
