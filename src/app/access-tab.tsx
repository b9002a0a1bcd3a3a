import { lazy, Suspense, useCallback } from 'react';
import type { DocumentKind, JsonPointer } from '../core/index.ts';
import { attentionActions } from '../store/attention.ts';
import { useGenerated } from '../store/generated.ts';

const AccessPanel = lazy(() => import('../features/access/access-panel.tsx'));

/** What the policy allows. The evaluator comes with the first look at it. */
export function AccessTab({ kind }: { readonly kind: DocumentKind }) {
  const { text } = useGenerated(kind);
  const spotlight = useCallback(
    (at: readonly JsonPointer[], reveal: boolean) =>
      attentionActions.hold({ type: 'elements', kind, text, at, reveal }),
    [kind, text],
  );
  return (
    <Suspense fallback={null}>
      <AccessPanel kind={kind} onSpotlight={spotlight} />
    </Suspense>
  );
}
