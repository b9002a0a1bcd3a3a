import { useCallback, useState } from 'react';
import type { DocumentKind, Generated, SettingPath } from '#core';
import { generatedFor } from './generated.ts';
import { useInterface } from './interface.ts';
import { type Settled, settledNow, useSettled } from './settled.ts';

/** A document before and after the last edit. */
export interface LastEdit {
  readonly before: Generated;
  readonly after: Generated;
  /** The setting in which somebody is still typing: then the edit goes on. */
  readonly typing: SettingPath | null;
}

/**
 * What is needed of what the last edit did to a document that was on the screen at that time; `null` when there was none,
 * or when somebody has gone on to another step. As `useSettled`, a frame after what is typed.
 */
export function useLastEdit<T>(
  kind: DocumentKind,
  select: (edit: LastEdit | null) => T,
  isSame?: (a: T, b: T) => boolean,
): T {
  const step = useInterface(({ steps }) => steps[kind]);
  const [opened, setOpened] = useState<{ kind: DocumentKind; step: string | undefined; state: Settled }>(
    () => ({
      kind,
      step,
      state: settledNow(),
    }),
  );
  if (opened.kind !== kind || opened.step !== step) setOpened({ kind, step, state: settledNow() });
  const selectOfState = useCallback(
    ({ configuration, step: { before, typing } }: Settled) => {
      const isOld = opened.state.configuration === configuration && opened.state.step.before === before;
      return select(
        before === null || isOld
          ? null
          : { before: generatedFor(before, kind), after: generatedFor(configuration, kind), typing },
      );
    },
    [select, kind, opened],
  );
  return useSettled(selectOfState, isSame);
}
