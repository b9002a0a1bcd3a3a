import { splitProof, type SplitProof } from '#analysis';
import type { Configuration, DocumentKind } from '#core';
import { useEffect, useState } from 'react';
import { whenIdle } from '../../ui/browser.ts';

interface Proved {
  readonly configuration: Configuration;
  readonly kind: DocumentKind;
  readonly proof: SplitProof;
}

/** How long nothing has to change before the proof is made: it takes a while. */
const REST_MS = 300;

/** The proof that a split policy says what the whole says, once the browser has time for it; `null` until then. */
export function useSplitProof(
  configuration: Configuration,
  kind: DocumentKind,
  limit: number,
): SplitProof | null {
  const [proved, setProved] = useState<Proved | null>(null);
  useEffect(() => {
    if (kind === 'trust-policy' || kind === 'session-preferences') return;
    let cancel = () => {};
    const rested = setTimeout(() => {
      cancel = whenIdle(() =>
        setProved({ configuration, kind, proof: splitProof(configuration, kind, limit) }),
      );
    }, REST_MS);
    return () => {
      clearTimeout(rested);
      cancel();
    };
  }, [configuration, kind, limit]);
  return proved?.configuration === configuration && proved.kind === kind ? proved.proof : null;
}
