import Button from '@mui/material/Button';
import { triedDecision } from '#analysis';
import { type Configuration, type DocumentKind, isPolicy } from '#core';
import { useMemo } from 'react';
import { AnswerView } from './answer-view.tsx';
import { RequestForm } from './request-form.tsx';
import { TaskPicker } from './task-picker.tsx';
import { forgetRequest, tryRequest, useTriedRequest } from './use-tried-request.ts';
import type { Spotlight } from '../statement-link.tsx';
import { useConfiguration } from '../../../store/configuration.ts';
import { FieldMessages } from '../../../ui/field.tsx';
import { moveFocus } from '../../../ui/focus.ts';
import { useMessages } from '../../../ui/messages.tsx';

interface TrySectionProps {
  readonly configuration: Configuration;
  readonly kind: DocumentKind;
  readonly onSpotlight: Spotlight;
}

/** Any question to the policy, with its answer beneath. */
export function TrySection({ configuration, kind, onSpotlight }: TrySectionProps) {
  const { try: words } = useMessages('request').request;
  // What is typed has to be in its field at once.
  const entries = useConfiguration(({ checks }) => checks.request);
  const { request, problems, kept, tasks } = useTriedRequest(configuration, entries, kind);
  const tried = useMemo(() => triedDecision(configuration, kind, request), [configuration, kind, request]);
  const isNothing = kind === 'trust-policy' || !isPolicy(kind);
  return (
    <section className="part" data-two={!isNothing} aria-labelledby="try-title">
      <div className="head">
        <h2 id="try-title" tabIndex={-1}>
          {words.title}
        </h2>
        {kept && (
          <Button
            color="inherit"
            onClick={() => moveFocus(forgetRequest, () => document.getElementById('try-title'))}
          >
            {words.reset}
          </Button>
        )}
      </div>
      {isNothing ? (
        <p className="plain">{words.nothing[kind]}</p>
      ) : (
        <>
          <div className="question">
            <p className="small">{kind === 'guardrail' ? words.helpGuardrail : words.help}</p>
            <FieldMessages
              id="try-problems"
              messages={problems.map((problem) => ({
                severity: 'warning',
                text: words.entryProblem(problem),
              }))}
            />
            <TaskPicker
              configuration={configuration}
              kind={kind}
              tasks={tasks}
              request={request}
              onPick={tryRequest}
            />
            {tried !== undefined && (
              <RequestForm request={request} decision={tried} isNode={kind === 'instance-role'} />
            )}
          </div>
          {tried !== undefined && (
            <AnswerView
              configuration={configuration}
              kind={kind}
              tried={tried}
              request={request}
              onSpotlight={onSpotlight}
            />
          )}
        </>
      )}
    </section>
  );
}
