import { Dependent } from './groups.tsx';
import { AskAmount, AskFlag, AskLines, AskText } from './questions.tsx';
import { useQuestion } from './use-question.ts';
import { builderMessages } from '../../i18n/en/builder.ts';

/** What only the preferences document knows. */
export function RunAsQuestions() {
  const { value } = useQuestion('preferences.runAs');
  return (
    <>
      <AskFlag path="preferences.runAs" />
      {value && (
        <Dependent>
          <AskText path="preferences.runAsUser" />
        </Dependent>
      )}
    </>
  );
}

export function LimitsQuestions() {
  return (
    <>
      <AskAmount path="preferences.idleTimeoutMinutes" unit={builderMessages.minutes} />
      <AskAmount path="preferences.maxDurationMinutes" unit={builderMessages.minutes} />
    </>
  );
}

export function ProfileQuestions() {
  return (
    <>
      <AskLines path="preferences.linuxProfile" />
      <AskLines path="preferences.windowsProfile" />
    </>
  );
}
