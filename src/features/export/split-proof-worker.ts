import { splitProof } from '#analysis';
import type { ProofAnswer, ProofRequest } from './use-split-proof.ts';

/** This side of the worker: the types of the page know its own side alone. */
const page = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ProofRequest>) => void) | null;
  postMessage(answer: ProofAnswer): void;
};

// Whoever does not want the answer any more ends the worker.
page.onmessage = ({ data: { configuration, kind, limit } }) => {
  const proof = splitProof(configuration, kind, limit, (done, of) =>
    page.postMessage({ type: 'progress', share: done / of }),
  );
  page.postMessage({ type: 'proof', requests: proof.requests, differing: proof.differing.length });
};
