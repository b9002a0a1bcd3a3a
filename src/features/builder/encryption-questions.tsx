import { Dependent } from './groups.tsx';
import { useKind } from './kind.ts';
import { PlaceQuestions } from './place-questions.tsx';
import { AskFlag, AskList } from './questions.tsx';
import { useQuestion } from './use-question.ts';
import { builderMessages } from '../../i18n/en/builder.ts';

/** Whether session data is encrypted with a KMS key, and with which. */
export function EncryptionQuestions() {
  const kind = useKind();
  const { value } = useQuestion('environment.sessionEncryption');
  return (
    <>
      <h3>{builderMessages.encryptionHeading}</h3>
      <AskFlag path="environment.sessionEncryption" />
      {value && (
        <Dependent>
          <AskList path="environment.sessionKeyArns" />
          {kind === 'session-preferences' && <PlaceQuestions />}
        </Dependent>
      )}
    </>
  );
}
