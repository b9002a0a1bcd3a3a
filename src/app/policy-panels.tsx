import { type ComponentType, Suspense, useCallback } from 'react';
import type { JsonPointer } from '#iam';
import type { DocumentKind } from '#core';
import { attentionActions } from '../store/attention.ts';
import { useGenerated } from '../store/generated.ts';
import { lazyWith } from '../ui/messages.tsx';

/** What a panel about the policy needs: which document, and a way to mark its elements in the text. */
export interface PanelProps {
  readonly kind: DocumentKind;
  readonly onSpotlight: (pointers: readonly JsonPointer[], reveal: boolean) => void;
}

/** The evaluator comes with the first look at one of them. */
export const AccessPanel = lazyWith(['access'], () => import('../features/access/access-panel.tsx'));
export const RequestPanel = lazyWith(
  ['access', 'request'],
  () => import('../features/access/request/request-panel.tsx'),
);
/** The formats come with the first look at one of them. */
export const ExportPanel = lazyWith<PanelProps>(
  ['explanation', 'exports'],
  () => import('../features/export/export-panel.tsx'),
);

interface PolicyPanelProps {
  readonly kind: DocumentKind;
  readonly panel: ComponentType<PanelProps>;
}

/** A panel that is loaded when it is wanted, tied to the text above it. */
export function PolicyPanel({ kind, panel: Panel }: PolicyPanelProps) {
  const { text } = useGenerated(kind);
  const spotlight = useCallback(
    (at: readonly JsonPointer[], reveal: boolean) =>
      attentionActions.hold({ type: 'elements', kind, text, at, reveal }),
    [kind, text],
  );
  return (
    <Suspense fallback={null}>
      <Panel kind={kind} onSpotlight={spotlight} />
    </Suspense>
  );
}
