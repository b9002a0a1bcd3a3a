import { Dependent } from './groups.tsx';
import { AskAmount, AskChoice, AskFlag, AskInstant, AskList, AskText } from './questions.tsx';
import type { AccessScope, FoldId } from './steps.ts';
import { useQuestion } from './use-question.ts';
import { builderMessages } from '../../i18n/en/builder.ts';

interface Scoped {
  readonly scope: AccessScope;
}

function GuardsQuestions({ scope }: Scoped) {
  const { value: mfa } = useQuestion(`${scope}.guards.mfa`);
  return (
    <>
      <AskFlag path={`${scope}.guards.mfa`} />
      {mfa && (
        <Dependent>
          <AskAmount path={`${scope}.guards.mfaMaxAgeMinutes`} unit={builderMessages.minutes} />
        </Dependent>
      )}
      <AskList path={`${scope}.guards.networks`} />
      <AskInstant path={`${scope}.guards.notBefore`} />
      <AskInstant path={`${scope}.guards.notAfter`} />
    </>
  );
}

function DetailsQuestions({ scope }: Scoped) {
  return (
    <>
      <AskChoice path={`${scope}.readAccess`} />
      <AskChoice path={`${scope}.dataChannel`} />
      <AskChoice path={`${scope}.agentUpdate`} />
      <AskFlag path={`${scope}.documents.listed`} />
      <AskFlag path={`${scope}.documents.accessCheck`} />
    </>
  );
}

/** The questions that a fold holds. */
export function FoldQuestions({ id, scope }: Scoped & { readonly id: FoldId }) {
  switch (id) {
    case 'reach':
      return <AskChoice path={`${scope}.nodes.reach`} />;
    case 'recognition':
      return (
        <>
          <AskChoice path={`${scope}.ownSessions.tag`} />
          <AskChoice path={`${scope}.ownSessions.sessionId`} />
          <AskText path={`${scope}.ownSessions.principalId`} />
        </>
      );
    case 'guards':
      return <GuardsQuestions scope={scope} />;
    case 'details':
      return <DetailsQuestions scope={scope} />;
    case 'scope':
      return (
        <>
          <AskChoice path="instanceRole.logScope" />
          <AskFlag path="instanceRole.olderRegions" />
        </>
      );
    case 'form':
      return <AskFlag path="environment.statementIds" />;
  }
}
