import { useDeferredValue, useEffect, useState } from 'react';
import { useConfiguration } from '../store/configuration.ts';

/**
 * How many pinned expectations the answers break, also while nobody looks at the panel. The evaluator is loaded
 * for that only if something is pinned; where it does not load, nothing is claimed.
 */
export function useFailingPins(): number {
  const configuration = useDeferredValue(useConfiguration());
  const pinned = configuration.checks.expectations.length > 0;
  const [failing, setFailing] = useState(0);
  useEffect(() => {
    if (!pinned) return;
    let present = true;
    import('../features/access/failing-pins.ts').then(
      ({ failingPins }) => present && setFailing(failingPins(configuration)),
      () => setFailing(0),
    );
    return () => {
      present = false;
    };
  }, [configuration, pinned]);
  return pinned ? failing : 0;
}
