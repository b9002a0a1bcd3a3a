import { useMemo, useState } from 'react';
import type { DocumentKind, Generated } from '#core';
import { useConfiguration, useStep } from './configuration.ts';
import { generatedFor } from './generated.ts';

/** A document before and after the last edit. */
export interface LastEdit {
  readonly before: Generated;
  readonly after: Generated;
}

/** What the last edit did to a document that was on the screen at that time; `null` when there was none. */
export function useLastEdit(kind: DocumentKind): LastEdit | null {
  const configuration = useConfiguration();
  const { before } = useStep();
  const [opened, setOpened] = useState({ kind, configuration, before });
  if (opened.kind !== kind) {
    setOpened({ kind, configuration, before });
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
