import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { isAsked } from '#core';
import { answerText } from './answer-text.ts';
import { Groups } from './groups.tsx';
import { useKind } from './kind.ts';
import { WhatNext } from './review-next.tsx';
import { Outcome } from './review-outcome.tsx';
import { stepText } from './step-name.ts';
import { settingsOf, stepsOf } from './steps.ts';
import { useConfiguration } from '../../store/configuration.ts';
import { useMessages } from '../../ui/messages.tsx';
import { showSetting } from '../../ui/setting-focus.ts';
import { MonoText } from '../../ui/text.tsx';

const Answers = styled('dl')(({ theme }) => ({
  margin: 0,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
  gap: '6px 16px',
  fontSize: theme.typography.body2.fontSize,
  lineHeight: 1.5,
  '& dt': { color: theme.vars.palette.text.secondary },
  '& dd': { margin: 0, overflowWrap: 'anywhere' },
  // Shell profiles have lines.
  '& dd code': { whiteSpace: 'pre-wrap' },
}));

const Heading = styled('div')({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 8,
  marginBottom: -14,
  '&& h3': { margin: 0 },
  '& button': { minHeight: 28, padding: '2px 8px', marginRight: -8 },
});

/** All answers at a glance, with what is wrong and what is left. */
export function Review() {
  const messages = useMessages();
  const { settingName, review } = messages;
  const kind = useKind();
  const configuration = useConfiguration();
  const steps = stepsOf(kind).filter((step) => step.id !== 'review');
  return (
    <Groups>
      <section>
        <Outcome />
      </section>
      {steps.map((step) => {
        const asked = settingsOf(step).filter((path) => isAsked(configuration, kind, path));
        const { title } = stepText(messages, kind, step);
        const [first] = asked;
        return (
          <section key={step.id}>
            <Heading>
              <h3>{title}</h3>
              {first && (
                <Button aria-label={review.changeStep(title)} onClick={() => showSetting(first)}>
                  {review.change}
                </Button>
              )}
            </Heading>
            <Answers>
              {asked.map((path) => {
                const { text, mono } = answerText(messages, configuration, path);
                return [
                  <dt key={`${path} term`}>{settingName(path)}</dt>,
                  <dd key={path}>{mono ? <MonoText>{text}</MonoText> : text}</dd>,
                ];
              })}
            </Answers>
          </section>
        );
      })}
      <section>
        <WhatNext />
      </section>
    </Groups>
  );
}
