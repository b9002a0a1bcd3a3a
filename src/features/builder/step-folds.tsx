import { useState } from 'react';
import { isAsked, isRecommended, type SettingPath } from '#core';
import { useConfiguration } from '../../store/configuration.ts';
import { useGenerated } from '../../store/generated.ts';
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
  const configuration = useConfiguration();
  const generated = useGenerated(kind);
  const asked = settingsIn(fold.questions).filter((path) => isAsked(configuration, kind, path));
  const [open, setOpen] = useState(false);
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
  const { status, count } = stepState(asked, generated);
  const changed = asked.filter((path) => !isRecommended(configuration, path)).length;
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
