import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { isAsked, isRecommended } from '#core';
import { Groups } from './groups.tsx';
import { useKind } from './kind.ts';
import { WhatNext, WhereItGoes } from './review-next.tsx';
import { Outcome } from './review-outcome.tsx';
import { stepText } from './step-name.ts';
import { settingsOf, stepsOf } from './steps.ts';
import { answerText } from '../../i18n/answer-text.ts';
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
  '& h4': { margin: 0, fontSize: '0.875rem', fontWeight: 600 },
  '& button': { minHeight: 28, padding: '2px 8px', marginRight: -8 },
});

const Rest = styled('p')(({ theme }) => ({
  marginTop: '6px !important',
  color: theme.vars.palette.text.secondary,
  fontSize: theme.typography.body2.fontSize,
}));

/** What differs from the recommendations, with what is wrong and what is left. */
export default function Review() {
  const messages = useMessages('review', 'laterQuestions');
  const { settingName, review } = messages;
  const kind = useKind();
  const configuration = useConfiguration();
  const steps = stepsOf(kind)
    .filter((step) => step.id !== 'review')
    .map((step) => {
      const asked = settingsOf(step).filter((path) => isAsked(configuration, kind, path));
      return { step, asked, changed: asked.filter((path) => !isRecommended(configuration, path)) };
    });
  const isUntouched = steps.every(({ changed }) => changed.length === 0);
  return (
    <Groups>
      <section>
        <Outcome />
      </section>
      <section>
        <WhereItGoes />
      </section>
      <section>
        <h3>{review.answers}</h3>
        {isUntouched && <p>{review.onlyRecommended}</p>}
        {steps
          .filter(({ changed }) => changed.length > 0)
          .map(({ step, asked, changed }) => {
            const { title } = stepText(messages, kind, step);
            const rest = asked.length - changed.length;
            const [first] = changed;
            return (
              <div key={step.id}>
                <Heading>
                  <h4>{title}</h4>
                  {first && (
                    <Button aria-label={review.changeStep(title)} onClick={() => showSetting(first)}>
                      {review.change}
                    </Button>
                  )}
                </Heading>
                <Answers>
                  {changed.map((path) => {
                    const { text, mono } = answerText(messages, configuration, path);
                    return [
                      <dt key={`${path} term`}>{settingName(path)}</dt>,
                      <dd key={path}>{mono ? <MonoText>{text}</MonoText> : text}</dd>,
                    ];
                  })}
                </Answers>
                {rest > 0 && <Rest>{review.asRecommended(rest)}</Rest>}
              </div>
            );
          })}
      </section>
      <section>
        <WhatNext />
      </section>
    </Groups>
  );
}
