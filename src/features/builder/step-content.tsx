import { LimitsQuestions, ProfileQuestions, RunAsQuestions } from './behaviour-questions.tsx';
import { EncryptionQuestions } from './encryption-questions.tsx';
import { Groups, Remark } from './groups.tsx';
import { useKind } from './kind.ts';
import { CloudWatchQuestions, S3Questions } from './logs-questions.tsx';
import { NodesQuestions } from './nodes-questions.tsx';
import { PeopleQuestions } from './people-questions.tsx';
import { PlaceQuestions } from './place-questions.tsx';
import { AskChoice, AskFlag } from './questions.tsx';
import { Review } from './review.tsx';
import { DocumentsQuestions, OwnSessionsQuestions } from './sessions-questions.tsx';
import type { AccessScope, StepId } from './steps.ts';
import { useQuestion } from './use-question.ts';
import { builderMessages } from '../../i18n/en/builder.ts';

function TrustRemark() {
  const { value } = useQuestion('instanceRole.trust');
  return value === 'ec2' && <Remark>{builderMessages.trustsEc2}</Remark>;
}

/** The questions of each step, except those that are folded away. */
export function StepContent({ id, scope }: { readonly id: StepId; readonly scope: AccessScope }) {
  const kind = useKind();
  const people = kind === 'end-user' || kind === 'administrator';
  switch (id) {
    case 'where':
      return (
        <Groups>
          {people && (
            <section>
              <PeopleQuestions scope={scope} />
            </section>
          )}
          <section>
            <PlaceQuestions />
          </section>
        </Groups>
      );
    case 'nodes':
      return (
        <Groups>
          <section>
            <NodesQuestions scope={scope} />
          </section>
        </Groups>
      );
    case 'sessions':
      return (
        <Groups>
          <section>
            <DocumentsQuestions scope={scope} />
          </section>
          <section>
            <OwnSessionsQuestions scope={scope} />
          </section>
          {scope === 'administrator' && (
            <section>
              <AskChoice path="administrator.preferences" />
              <AskFlag path="administrator.deletePreferences" />
              <AskFlag path="administrator.defaultVersion" />
            </section>
          )}
        </Groups>
      );
    case 'permissions':
      return <AskChoice path="instanceRole.permissions" />;
    case 'logs':
      return (
        <Groups>
          <section>
            <EncryptionQuestions />
          </section>
          {!people && (
            <>
              <section>
                <S3Questions />
              </section>
              <section>
                <CloudWatchQuestions />
              </section>
            </>
          )}
        </Groups>
      );
    case 'behaviour':
      return (
        <Groups>
          <section>
            <RunAsQuestions />
          </section>
          <section>
            <LimitsQuestions />
          </section>
          <section>
            <ProfileQuestions />
          </section>
        </Groups>
      );
    case 'trust':
      return (
        <Groups>
          <section>
            <AskChoice path="instanceRole.trust" />
            <TrustRemark />
          </section>
          <section>
            <PlaceQuestions />
          </section>
        </Groups>
      );
    case 'review':
      return <Review />;
  }
}
