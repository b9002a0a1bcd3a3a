import type { DocumentKind } from '#core';
import { settingOfRow } from './use-marked.ts';
import { type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react';
import { useExplainer } from '../features/explanations/use-explainer.ts';
import { attentionActions } from '../store/attention.ts';
import { useSettled } from '../store/settled.ts';
import { afterPress } from '../ui/after-press.ts';
import { SettingRemarks, type UseRemark } from '../ui/field.tsx';

/** The setting whose question an event happened in. */
function settingAt(target: EventTarget | null) {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-setting]') : null;
  return settingOfRow(row?.dataset.setting ?? '');
}

/** Tells the document which question has the focus or the mouse. */
function watch(answers: HTMLElement, signal: AbortSignal): void {
  const options = { signal };
  answers.addEventListener(
    'focusin',
    ({ target }) => {
      const path = settingAt(target);
      if (path !== undefined) attentionActions.hold({ type: 'setting', path });
    },
    options,
  );
  answers.addEventListener(
    'focusout',
    ({ target, relatedTarget }) => {
      const path = settingAt(target);
      if (path === undefined || settingAt(relatedTarget) === path) return;
      // The explanation has links: one that is pressed must be there until the click has reached it.
      afterPress(() => setTimeout(() => attentionActions.leave(path)));
    },
    options,
  );
  answers.addEventListener(
    'pointerover',
    ({ target, pointerType }) => {
      const path = pointerType === 'mouse' ? settingAt(target) : undefined;
      attentionActions.preview(path === undefined ? null : { type: 'setting', path });
    },
    options,
  );
  answers.addEventListener('pointerleave', () => attentionActions.preview(null), options);
}

/** What there is to say about a row, drawn anew only where it changes. */
const remarksOn = (kind: DocumentKind): UseRemark =>
  function useRemark(row) {
    const { explainer } = useExplainer();
    return useSettled(
      useCallback(
        ({ configuration }) => {
          // Rows inside of a question have nothing to say of their own.
          const path = settingOfRow(row);
          return path === row ? explainer?.remarkOn(configuration, kind, path) : undefined;
        },
        [explainer, row],
      ),
    );
  };

interface AnswersSideProps {
  readonly kind: DocumentKind;
  readonly children: ReactNode;
}

/** The answers, tied to the document that they make. */
export function AnswersSide({ kind, children }: AnswersSideProps) {
  const answers = useRef<HTMLDivElement>(null);
  const useRemark = useMemo(() => remarksOn(kind), [kind]);
  useEffect(() => {
    const stop = new AbortController();
    if (answers.current) {
      watch(answers.current, stop.signal);
    }
    return () => {
      stop.abort();
      attentionActions.preview(null);
      attentionActions.hold(null);
    };
  }, []);
  return (
    <div ref={answers} id="answers" className="answers">
      <SettingRemarks value={useRemark}>{children}</SettingRemarks>
    </div>
  );
}
