import { useEffect, useState } from 'react';
import { type Settled, useSettled } from '../store/settled.ts';

/** Nothing as long as nothing is expected: then no edit matters here. */
const expecting = ({ configuration }: Settled) =>
  configuration.checks.expectations.length > 0 ? configuration : null;

/**
 * How many expectations the answers break, also while nobody looks at the panel. The evaluator is loaded for that only
 * if something is expected.
 * @returns `null` where it did not load: nobody knows then.
 */
export function useFailingExpectations(): number | null {
  const configuration = useSettled(expecting);
  const [failing, setFailing] = useState<number | null>(0);
  useEffect(() => {
    if (configuration === null) return;
    let present = true;
    import('../features/access/failing-expectations.ts').then(
      ({ failingExpectations }) => present && setFailing(failingExpectations(configuration)),
      () => present && setFailing(null),
    );
    return () => {
      present = false;
    };
  }, [configuration]);
  return configuration === null ? 0 : failing;
}
