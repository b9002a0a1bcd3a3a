import { useEffect, useMemo, useRef } from 'react';
import type { DocumentKind } from '#core';
import type { Explainer } from '../features/explanations/explainer.ts';
import type { TextPointing } from '../features/output/text-pointing.ts';
import { announce } from '../ui/live-region.tsx';
import { generatedNow } from '../store/generated.ts';
import { attentionActions, attentionStore, type PointedElements } from '../store/attention.ts';

/** How long the mouse has to rest: on its way over the text it points at nothing. */
const DWELL_MS = 70;

/** How long what is explained stays when the mouse has left the text: long enough to get onto the explanation. */
const LEAVE_MS = 300;

export interface ExplainedPointing extends TextPointing {
  /** The mouse came onto the explanation, or left it. */
  readonly onExplanation: (isOn: boolean) => void;
}

/** Turns offsets of the text into the elements that stand there. */
export function useTextPointing(
  explainer: Explainer | null,
  kind: DocumentKind,
  goToSetting: () => void,
): ExplainedPointing {
  const latest = useRef(goToSetting);
  useEffect(() => {
    latest.current = goToSetting;
  });
  const timer = useRef(0);
  const isOnExplanation = useRef(false);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  return useMemo(() => {
    const elementsAt = (explaining: Explainer, offset: number): PointedElements => {
      const generated = generatedNow(kind);
      const at = [explaining.elementAt(generated, offset)];
      return { type: 'elements', kind, text: generated.text, at, reveal: false };
    };
    let pointed: PointedElements | null = null;
    const leave = () => {
      timer.current = window.setTimeout(() => pointed && attentionActions.endPreview(pointed), LEAVE_MS);
    };
    return {
      onExplanation(isOn) {
        isOnExplanation.current = isOn;
        window.clearTimeout(timer.current);
        if (!isOn) leave();
      },
      onHover(offset) {
        // Monaco tells of the mouse a frame late, when it may be on the explanation already.
        if (isOnExplanation.current) return;
        window.clearTimeout(timer.current);
        if (offset === null || explainer === null) {
          leave();
          return;
        }
        timer.current = window.setTimeout(() => {
          pointed = elementsAt(explainer, offset);
          attentionActions.preview(pointed);
        }, DWELL_MS);
      },
      onPick(offset, spoken) {
        window.clearTimeout(timer.current);
        if (offset === null || explainer === null) {
          attentionActions.hold(null);
          if (spoken) announce(spoken);
          return;
        }
        const next = elementsAt(explainer, offset);
        const { held } = attentionStore.getState();
        const isSame =
          held?.type === 'elements' && held.text === next.text && held.at[0] === next.at[0] && !held.note;
        // Inside of one element only a line that is read out is worth a word.
        if (isSame && !spoken) attentionActions.preview(null);
        else attentionActions.hold({ ...next, ...(spoken === undefined ? {} : { spoken }) });
      },
      onGoToSetting: () => latest.current(),
    };
  }, [explainer, kind]);
}
