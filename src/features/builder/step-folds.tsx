import type { SettingPath } from '#core';
import { useState } from 'react';
import { isAsked } from './asked.ts';
import { FoldQuestions } from './fold-questions.tsx';
import { isDefault } from './is-default.ts';
import { useKind } from './kind.ts';
import { stepState } from './step-state.ts';
import type { AccessScope, Fold } from './steps.ts';
import { builderMessages, foldMessages } from '../../i18n/en/builder.ts';
import { useConfiguration } from '../../store/configuration.ts';
import { useGenerated } from '../../store/generated.ts';
import { Disclosure } from '../../ui/disclosure.tsx';

export interface SettingRequest {
  readonly path: SettingPath;
}

interface StepFoldProps {
  readonly fold: Fold;
  readonly scope: AccessScope;
  /** A setting that somebody asked to see. A new object is a new request. */
  readonly request: SettingRequest | null;
}

/** Choices that are folded away, with a word on whether anything in there differs from the recommendation. */
export function StepFold({ fold, scope, request }: StepFoldProps) {
  const kind = useKind();
  const configuration = useConfiguration();
  const generated = useGenerated(kind);
  const asked = fold.settings.filter((path) => isAsked(configuration, kind, path));
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
  const changed = asked.filter((path) => !isDefault(configuration, path)).length;
  return (
    <Disclosure
      title={foldMessages[fold.id]}
      summary={status === 'done' ? builderMessages.changed(changed) : builderMessages.status[status](count)}
      open={open}
      onToggle={setOpen}
    >
      <FoldQuestions id={fold.id} scope={scope} />
    </Disclosure>
  );
}
