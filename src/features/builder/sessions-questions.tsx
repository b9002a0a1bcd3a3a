import { MultiToggleRow } from '../../ui/multi-toggle-row.tsx';
import { AskChoice, AskFlag, AskList, optionsOf } from './questions.tsx';
import type { AccessScope } from './steps.ts';
import { useQuestion } from './use-question.ts';

interface Scoped {
  readonly scope: AccessScope;
}

/** With which Session documents sessions may be started. */
export function DocumentsQuestions({ scope }: Scoped) {
  const types = useQuestion(`${scope}.documents.types`);
  return (
    <>
      {types.asked && (
        <MultiToggleRow
          {...types.row}
          values={types.value}
          options={optionsOf('administrator.documents.types')}
          onChange={types.set}
        />
      )}
      <AskList path={`${scope}.documents.custom`} />
    </>
  );
}

/** Which sessions may be ended and resumed. */
export function OwnSessionsQuestions({ scope }: Scoped) {
  return (
    <>
      <AskChoice path={`${scope}.ownSessions.by`} />
      <AskFlag path={`${scope}.ownSessions.resume`} />
    </>
  );
}
