import { useDeferredValue, useEffect, useState } from 'react';
import { useConfiguration } from '../store/configuration.ts';

/**
 * How many expectations the answers break, also while nobody looks at the panel. The evaluator is loaded for that only
 * if something is expected.
 * @returns `null` where it did not load: nobody knows then.
 */
export function useFailingExpectations(): number | null {
  const configuration = useDeferredValue(useConfiguration());
  const expects = configuration.checks.expectations.length > 0;
  const [failing, setFailing] = useState<number | null>(0);
  useEffect(() => {
    if (!expects) return;
    let present = true;
    import('../features/access/failing-expectations.ts').then(
      ({ failingExpectations }) => present && setFailing(failingExpectations(configuration)),
      () => present && setFailing(null),
    );
    return () => {
      present = false;
    };
  }, [configuration, expects]);
  return expects ? failing : 0;
}
