import { useMemo, useState } from 'react';
import type { DocumentKind, Generated } from '#core';
import { useConfiguration, useStep } from './configuration.ts';
import { generatedFor } from './generated.ts';
import { useInterface } from './interface.ts';

/** A document before and after the last edit. */
export interface LastEdit {
  readonly before: Generated;
  readonly after: Generated;
}

/**
 * What the last edit did to a document that was on the screen at that time; `null` when there was none, or when somebody
 * has gone on to another step.
 */
export function useLastEdit(kind: DocumentKind): LastEdit | null {
  const configuration = useConfiguration();
  const { before } = useStep();
  const step = useInterface(({ steps }) => steps[kind]);
  const [opened, setOpened] = useState({ kind, step, configuration, before });
  if (opened.kind !== kind || opened.step !== step) {
    setOpened({ kind, step, configuration, before });
  }
  const isOld = opened.configuration === configuration && opened.before === before;
  return useMemo(
    () =>
      before === null || isOld
        ? null
        : { before: generatedFor(before, kind), after: generatedFor(configuration, kind) },
    [before, isOld, configuration, kind],
  );
}
