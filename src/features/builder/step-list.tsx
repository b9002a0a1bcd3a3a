import { styled } from '@mui/material/styles';
import { type DocumentKind, isAsked, isRecommended } from '#core';
import { useConfiguration } from '../../store/configuration.ts';
import { useGenerated } from '../../store/generated.ts';
import { useInterface } from '../../store/interface.ts';
import { CheckIcon, ErrorIcon } from '../../ui/icons.tsx';
import { stepText } from './step-name.ts';
import { type StepState, stepState } from './step-state.ts';
import { type Step, settingsOf } from './steps.ts';
import type { InitialMessages } from '../../i18n/messages.ts';
import { useMessages } from '../../ui/messages.tsx';

/** A rail beside the answers where there is room for one, else a strip above them. */
const List = styled('ol')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: 2,
  '& button': {
    all: 'unset',
    boxSizing: 'border-box',
    cursor: 'pointer',
    width: '100%',
    display: 'grid',
    gridTemplateColumns: '24px 1fr',
    gap: '0 10px',
    alignItems: 'center',
    padding: '8px 10px',
    borderRadius: theme.shape.borderRadius,
    fontSize: '0.9375rem',
    lineHeight: 1.3,
    color: theme.vars.palette.text.secondary,
  },
  '& button:hover': { background: theme.vars.palette.action.hover },
  '& button:focus-visible': { outline: 'var(--focus-ring)', outlineOffset: -2 },
  '& .number': {
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
  '& .state': { gridColumn: 2, fontSize: '0.75rem', minHeight: '1.3em', fontWeight: 400 },
  '& [data-status="errors"] .number': {
    borderColor: theme.vars.palette.error.main,
    color: theme.vars.palette.error.main,
  },
  '& [data-status="errors"] .state': { color: theme.vars.palette.error.main },
  '& [aria-current="step"]': { color: theme.vars.palette.text.primary, fontWeight: 600 },
  '& [aria-current="step"] .number': {
    background: theme.vars.palette.primary.main,
    borderColor: theme.vars.palette.primary.main,
    color: theme.vars.palette.primary.contrastText,
  },
  '@media (max-width: 1199px)': {
    gridAutoFlow: 'column',
    gridAutoColumns: '1fr',
    '& button': {
      gridTemplateColumns: '1fr',
      justifyItems: 'center',
      textAlign: 'center',
      gap: 4,
      padding: '8px 2px',
      fontSize: '0.8125rem',
    },
    '& .state': { gridColumn: 1, fontSize: '0.6875rem' },
  },
  '@media (max-width: 389px)': {
    '& button': { padding: '8px 0', fontSize: '0.75rem' },
    '& .state': { fontSize: '0.625rem', letterSpacing: '-0.01em' },
  },
}));

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
  const configuration = useConfiguration();
  const generated = useGenerated(kind);
  const visited = useInterface((state) => state.visited[kind]);
  return (
    <nav aria-label={builder.steps}>
      <List>
        {steps.map((step, index) => {
          const asked = settingsOf(step).filter((path) => isAsked(configuration, kind, path));
          const state = stepState(asked, generated);
          const isCurrent = step === current;
          // Nobody completes what nobody has seen.
          const isUntouched =
            index > 0 &&
            !isCurrent &&
            !visited?.includes(step.id) &&
            asked.every((path) => isRecommended(configuration, path));
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
