import { styled } from '@mui/material/styles';
import { type DocumentKind, isAsked, isRecommended } from '#core';
import { useCallback } from 'react';
import { saysTheSame, type Settled, useSettled } from '../../store/settled.ts';
import { generatedFor } from '../../store/generated.ts';
import { useInterface } from '../../store/interface.ts';
import { CheckIcon, ErrorIcon } from '../../ui/icons.tsx';
import { stepText } from './step-name.ts';
import { type StepState, stepState } from './step-state.ts';
import { type Step, settingsOf } from './steps.ts';
import type { InitialMessages } from '../../i18n/messages.ts';
import { useMessages } from '../../ui/messages.tsx';

const List = styled('ol')(({ theme }) => ({
  listStyle: 'none',
  margin: '0 auto',
  padding: 0,
  boxSizing: 'border-box',
  maxWidth: 672,
  height: 52,
  display: 'grid',
  gridAutoFlow: 'column',
  gridAutoColumns: 'auto',
  justifyContent: 'space-between',
  alignItems: 'stretch',
  '& button': {
    all: 'unset',
    boxSizing: 'border-box',
    cursor: 'pointer',
    height: '100%',
    display: 'grid',
    gridTemplateColumns: '22px auto',
    gap: '0 8px',
    alignContent: 'center',
    alignItems: 'center',
    padding: '0 8px',
    fontSize: '0.8125rem',
    lineHeight: 1.25,
    color: theme.vars.palette.text.secondary,
    borderBottom: '2px solid var(--unseen)',
  },
  '& button:hover': { background: theme.vars.palette.action.hover },
  '& button:focus-visible': { outline: 'var(--focus-ring)', outlineOffset: -2 },
  '& .number': {
    gridRow: '1 / 3',
    boxSizing: 'border-box',
    width: 22,
    height: 22,
    borderRadius: '50%',
    display: 'grid',
    placeItems: 'center',
    fontSize: '0.75rem',
    fontWeight: 600,
    border: `1px solid ${theme.vars.palette.outline}`,
  },
  '& .state:empty': { display: 'none' },
  '& .state:empty, & button:has(.state:empty) .number': { gridRow: 1 },
  '& .state': { gridColumn: 2, fontSize: '0.6875rem', minHeight: '1.25em', whiteSpace: 'nowrap' },
  '& [data-status="errors"] .number': {
    borderColor: theme.vars.palette.error.main,
    color: theme.vars.palette.error.main,
  },
  '& [data-status="errors"] .state': { color: theme.vars.palette.error.main },
  '& [aria-current="step"]': {
    color: theme.vars.palette.text.primary,
    fontWeight: 600,
    borderBottomColor: theme.vars.palette.primary.main,
  },
  '& [aria-current="step"] .state': { fontWeight: 400 },
  '& [aria-current="step"] .number': {
    background: theme.vars.palette.primary.main,
    borderColor: theme.vars.palette.primary.main,
    color: theme.vars.palette.primary.contrastText,
  },
  '@container answers (max-width: 559px)': {
    gridAutoColumns: 'minmax(0, 1fr)',
    justifyContent: 'stretch',
    '& button': {
      width: '100%',
      gridTemplateColumns: 'minmax(0, 1fr)',
      justifyItems: 'center',
      gap: 0,
      padding: '0 2px',
      fontSize: '0.75rem',
    },
    '& .number': { display: 'none' },
    '& .state': { gridColumn: 1 },
    // No room for a word that says that all is well.
    '& [data-status="done"] .state:not(:empty)': { fontSize: 0 },
    '& [data-status="done"] .state:not(:empty)::before': { content: '"✓"', fontSize: '0.6875rem' },
  },
}));

const NO_STATE = { state: { status: 'done', count: 0 }, isRecommended: true } as const;

interface StepListProps {
  readonly kind: DocumentKind;
  readonly steps: readonly Step[];
  readonly current: Step;
  readonly onGo: (step: Step) => void;
}

function stateText(
  { status: words }: InitialMessages['builder'],
  { status, count }: StepState,
  isUntouched: boolean,
): string {
  if (status === 'done') {
    return isUntouched ? words.untouched : words.done;
  }
  return words[status](count);
}

/** The way through the wizard: every step can be reached at any time, and says how it stands. */
export function StepList({ kind, steps, current, onGo }: StepListProps) {
  const messages = useMessages();
  const { builder } = messages;
  const visited = useInterface((state) => state.visited[kind]);
  const states = useSettled(
    useCallback(
      ({ configuration }: Settled) =>
        steps.map((step) => {
          const asked = settingsOf(step).filter((path) => isAsked(configuration, kind, path));
          return {
            state: stepState(asked, generatedFor(configuration, kind)),
            isRecommended: asked.every((path) => isRecommended(configuration, path)),
          };
        }),
      [steps, kind],
    ),
    saysTheSame,
  );
  return (
    <nav aria-label={builder.steps}>
      <List>
        {steps.map((step, index) => {
          const { state, isRecommended: isAsRecommended } = states[index] ?? NO_STATE;
          const isCurrent = step === current;
          // Nobody completes what nobody has seen.
          const isUntouched = index > 0 && !isCurrent && !visited?.includes(step.id) && isAsRecommended;
          const complete = state.status === 'done' && step.id !== 'review';
          return (
            <li key={step.id}>
              <button
                type="button"
                data-status={state.status}
                aria-current={isCurrent ? 'step' : undefined}
                onClick={() => onGo(step)}
              >
                <span className="number" aria-hidden="true">
                  {state.status === 'errors' ? (
                    <ErrorIcon />
                  ) : complete && !isCurrent ? (
                    <CheckIcon />
                  ) : (
                    index + 1
                  )}
                </span>
                <span>{stepText(messages, kind, step).short}</span>
                <span className="state">
                  {step.id === 'review' ? '' : stateText(builder, state, isUntouched)}
                </span>
              </button>
            </li>
          );
        })}
      </List>
    </nav>
  );
}
