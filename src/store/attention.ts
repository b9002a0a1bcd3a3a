import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { JsonPointer } from '#iam';
import type { DocumentKind, SettingPath } from '#core';

/** Elements of a document as it was printed at one moment; another text may have other elements at these places. */
export interface PointedElements {
  readonly type: 'elements';
  readonly kind: DocumentKind;
  readonly text: string;
  /** The first one is the one that is explained. */
  readonly at: readonly JsonPointer[];
  /** Number of the note that was asked for. */
  readonly note?: number;
  /** Whether the text has to scroll there: not when the request came from the text. */
  readonly reveal: boolean;
  /** It came from the keyboard and has to be read out, after these words. */
  readonly spoken?: string;
}

/** A question of the wizard, which stands for the lines that it causes. */
export interface PointedSetting {
  readonly type: 'setting';
  readonly path: SettingPath;
}

export type Pointed = PointedElements | PointedSetting;

interface AttentionState {
  /** What the pointer is over, as long as it is there. */
  readonly preview: Pointed | null;
  /** What somebody clicked, moved the cursor to, or has the focus in. */
  readonly held: Pointed | null;
}

/** What somebody is looking at, in the answers or in the document. It changes no policy. */
export const attentionStore = createStore<AttentionState>()(() => ({ preview: null, held: null }));

const isSame = (a: Pointed | null, b: Pointed | null): boolean =>
  a === b ||
  (a?.type === 'elements' &&
    b?.type === 'elements' &&
    a.kind === b.kind &&
    a.text === b.text &&
    a.note === b.note &&
    a.at.join() === b.at.join()) ||
  (a?.type === 'setting' && b?.type === 'setting' && a.path === b.path);

export const attentionActions = {
  preview(pointed: Pointed | null): void {
    if (!isSame(pointed, attentionStore.getState().preview)) attentionStore.setState({ preview: pointed });
  },
  /** The pointer left something: unless it is over something else by now, it is over nothing. */
  endPreview(pointed: Pointed): void {
    if (isSame(pointed, attentionStore.getState().preview)) attentionStore.setState({ preview: null });
  },
  /** The pointer may rest anywhere meanwhile; it counts again when it moves. */
  hold(pointed: Pointed | null): void {
    attentionStore.setState({ held: pointed, preview: null });
  },
  /** The focus left a question: unless something else was pointed at since, nothing is any more. */
  leave(path: SettingPath): void {
    const { held } = attentionStore.getState();
    if (held?.type === 'setting' && held.path === path) attentionStore.setState({ held: null });
  },
} as const;

export function useAttention<T>(selector: (state: AttentionState) => T): T {
  return useStore(attentionStore, selector);
}
