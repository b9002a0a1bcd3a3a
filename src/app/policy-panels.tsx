import { type ComponentType, useCallback } from 'react';
import type { JsonPointer } from '#iam';
import type { DocumentKind } from '#core';
import { attentionActions } from '../store/attention.ts';
import { generatedNow } from '../store/generated.ts';
import { interfaceActions } from '../store/interface.ts';
import { lazyWith, Part } from '../ui/part.tsx';

/** What a panel about the policy needs: which document, and a way to show its elements in the text. */
export interface PanelProps {
  readonly kind: DocumentKind;
  readonly onSpotlight: (pointers: readonly JsonPointer[]) => void;
  /** Where the buttons for what is shown belong; `null` until it is on the page, or where nobody asks for it. */
  readonly tools: HTMLElement | null;
}

/** The evaluator comes with the first look at one of them. */
export const AccessPanel = lazyWith<PanelProps>(
  ['access'],
  () => import('../features/access/access-panel.tsx'),
);
export const RequestPanel = lazyWith<PanelProps>(
  ['access', 'request', 'review'],
  () => import('../features/access/request/request-panel.tsx'),
);
/** The formats come with the first look at one of them. */
export const ExportPanel = lazyWith<PanelProps>(
  ['explanation', 'exports'],
  () => import('../features/export/export-panel.tsx'),
);

interface PolicyPanelProps extends Partial<Pick<PanelProps, 'tools'>> {
  readonly kind: DocumentKind;
  readonly name: string;
  readonly panel: ComponentType<PanelProps>;
}

/** A panel that is loaded when it is wanted, tied to the text of the document. */
export function PolicyPanel({ kind, name, panel: Panel, tools = null }: PolicyPanelProps) {
  const spotlight = useCallback(
    (at: readonly JsonPointer[]) => {
      interfaceActions.setTab('policy');
      attentionActions.hold({ type: 'elements', kind, text: generatedNow(kind).text, at, reveal: true });
    },
    [kind],
  );
  return (
    <Part subject={kind} name={name}>
      <Panel kind={kind} onSpotlight={spotlight} tools={tools} />
    </Part>
  );
}
