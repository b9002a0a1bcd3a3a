import { useCallback, useState } from 'react';
import { isAsked, isRecommended, type SettingPath } from '#core';
import { saysTheSame, type Settled, useSettled } from '../../store/settled.ts';
import { generatedFor } from '../../store/generated.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Questions } from './groups.tsx';
import { useKind } from './kind.ts';
import { stepState } from './step-state.ts';
import { type Fold, settingsIn } from './steps.ts';
import { useMessages } from '../../ui/messages.tsx';

export interface SettingRequest {
  readonly path: SettingPath;
}

interface StepFoldProps {
  readonly fold: Fold;
  /** A setting that somebody asked to see. A new object is a new request. */
  readonly request: SettingRequest | null;
}

/** Choices that are folded away, with a word on whether anything in there differs from the recommendation. */
export function StepFold({ fold, request }: StepFoldProps) {
  const { builder, folds } = useMessages();
  const kind = useKind();
  const { asked, state, changed } = useSettled(
    useCallback(
      ({ configuration }: Settled) => {
        const paths = settingsIn(fold.questions).filter((path) => isAsked(configuration, kind, path));
        return {
          asked: paths,
          state: stepState(paths, generatedFor(configuration, kind)),
          changed: paths.filter((path) => !isRecommended(configuration, path)).length,
        };
      },
      [fold, kind],
    ),
    saysTheSame,
  );
  // What is left to do in there is seen when the step opens.
  const [open, setOpen] = useState(state.status !== 'done');
  const [answered, setAnswered] = useState<SettingRequest | null>(null);
  if (request !== answered) {
    setAnswered(request);
    if (request && asked.includes(request.path)) {
      setOpen(true);
    }
  }
  if (asked.length === 0) {
    return null;
  }
  const { status, count } = state;
  return (
    <Disclosure
      title={folds[fold.id]}
      summary={status === 'done' ? builder.changed(changed) : builder.status[status](count)}
      open={open}
      onToggle={setOpen}
    >
      <Questions entries={fold.questions} />
    </Disclosure>
  );
}
