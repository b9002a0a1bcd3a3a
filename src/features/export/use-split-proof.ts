import type { SplitKind } from '#analysis';
import { type Configuration, type DocumentKind, isPolicy } from '#core';
import { useEffect, useState } from 'react';

/** What the worker is asked. */
export interface ProofRequest {
  readonly configuration: Configuration;
  readonly kind: SplitKind;
  readonly limit: number;
}

/** What the worker says: how far it is, from 0 to 1, and in the end how many requests there were. */
export type ProofAnswer =
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'proof'; readonly requests: number; readonly differing: number };

export type ProofState = ProofAnswer | { readonly type: 'waiting' | 'stopped' | 'unavailable' };

interface Known extends ProofRequest {
  readonly state: ProofState;
}

/** How long nothing has to change before the proof is made: it takes a while. */
const REST_MS = 300;

const WAITING: ProofState = { type: 'waiting' };

/**
 * The proof that a split policy says what the whole says: with thousands of node IDs that are hundreds of thousands of
 * requests, which a worker decides. It ends when the answers change, when the proof is not on the page any more, and
 * when somebody stops it.
 */
export function useSplitProof(configuration: Configuration, kind: DocumentKind, limit: number) {
  const [known, setKnown] = useState<Known | null>(null);
  const [stopped, setStopped] = useState<Configuration | null>(null);
  const isStopped = stopped === configuration;
  useEffect(() => {
    if (kind === 'trust-policy' || !isPolicy(kind) || isStopped) return;
    const request: ProofRequest = { configuration, kind, limit };
    const tell = (state: ProofState) => setKnown({ ...request, state });
    let worker: Worker | undefined;
    const rested = setTimeout(() => {
      if (typeof Worker === 'undefined') {
        tell({ type: 'unavailable' });
        return;
      }
      worker = new Worker(new URL('./split-proof-worker.ts', import.meta.url), { type: 'module' });
      worker.onmessage = ({ data }: MessageEvent<ProofAnswer>) => tell(data);
      worker.onerror = () => tell({ type: 'unavailable' });
      worker.postMessage(request);
    }, REST_MS);
    return () => {
      clearTimeout(rested);
      worker?.terminate();
    };
  }, [configuration, kind, limit, isStopped]);
  const isCurrent = known?.configuration === configuration && known.kind === kind && known.limit === limit;
  const state: ProofState = isStopped ? { type: 'stopped' } : isCurrent ? known.state : WAITING;
  return { state, stop: () => setStopped(configuration) };
}
