import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { DOCUMENT_KINDS, type DocumentKind, isAsked, isSettingPath, type SettingPath } from '#core';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { ContinueButton } from './continue-button.tsx';
import { Groups, QuestionGroup } from './groups.tsx';
import { KindContext } from './kind.ts';
import { ResetButton } from './reset-button.tsx';
import { type SettingRequest, StepFold } from './step-folds.tsx';
import { useTagsQuestion } from './later-fields.ts';
import { StepList } from './step-list.tsx';
import { stepText } from './step-name.ts';
import { settingsIn, settingsOf, type Step, stepsOf } from './steps.ts';
import { configurationStore } from '../../store/configuration.ts';
import { interfaceActions } from '../../store/interface.ts';
import { routeOf } from '../../store/routes.ts';
import { useStepOf } from '../../store/use-steps.ts';
import { scrollToTop } from '../../ui/focus.ts';
import { useMessages, useMessagesOnceLoaded } from '../../ui/messages.tsx';
import { lazyWith, Part } from '../../ui/part.tsx';
import { focusSetting, useShowSetting } from '../../ui/setting-focus.ts';
import { RichText } from '../../ui/text.tsx';

/** The last step is loaded when it is wanted. */
const Review = lazyWith(['review', 'issues'], () => import('./review.tsx'));

const Pane = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  minHeight: '100%',
  '& > .steps': {
    position: 'sticky',
    zIndex: 2,
    top: 0,
    flex: 'none',
    padding: '0 16px',
    background: theme.vars.palette.background.default,
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
  },
  [theme.breakpoints.down('md')]: {
    minHeight: 'calc(100dvh - var(--header-height) - var(--bottom-bar-height))',
    '& > .steps': { top: 'var(--header-height)', padding: '0 4px' },
  },
}));

/** As wide as a text to read, in the middle when there is more room. */
const Column = styled('div')(({ theme }) => ({
  flex: 1,
  display: 'flex',
  flexDirection: 'column',
  boxSizing: 'border-box',
  width: '100%',
  maxWidth: 704,
  minWidth: 0,
  margin: '0 auto',
  padding: '0 24px',
  [theme.breakpoints.down('md')]: { padding: '0 16px' },
}));

const Head = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  alignItems: 'start',
  gap: '2px 16px',
  padding: '16px 0',
  '& h1': { margin: 0, fontSize: '1.25rem', lineHeight: 1.4, fontWeight: 650, letterSpacing: '-0.01em' },
  '& p': {
    gridColumn: '1 / -1',
    margin: 0,
    color: theme.vars.palette.text.secondary,
    fontSize: '0.875rem',
    lineHeight: 1.5,
  },
  '& button': { margin: '-4px -8px 0 0' },
}));

const Banners = styled('div')({ '& > :not(:empty)': { marginBottom: 16 } });

const StepSection = styled('section')(({ theme }) => ({
  display: 'grid',
  gap: 24,
  alignContent: 'start',
  flex: 1,
  paddingBottom: 32,
  '& > h2': { margin: 0, fontSize: '1.0625rem', lineHeight: 1.4, fontWeight: 600 },
  '& > h2 small': {
    display: 'block',
    fontSize: theme.typography.body2.fontSize,
    fontWeight: 400,
    color: theme.vars.palette.text.secondary,
  },
  '& > .folds': { borderBottom: `1px solid ${theme.vars.palette.divider}` },
  '& > .folds:empty': { display: 'none' },
}));

const Buttons = styled('div')(({ theme }) => ({
  position: 'sticky',
  bottom: 'var(--bottom-bar-height)',
  zIndex: 1,
  display: 'flex',
  justifyContent: 'space-between',
  gap: 8,
  padding: '12px 0',
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  background: theme.vars.palette.background.default,
  '& button': { minWidth: 88 },
  '@media (max-width: 899px)': { position: 'static' },
}));

interface WizardPaneProps {
  readonly kind: DocumentKind;
  /** Takes back the answers of this document alone. */
  readonly onResetDocument: () => void;
  /** Remarks about the page, above the answers. */
  readonly banners?: ReactNode;
}

/** The questions of one document, step by step. */
export function WizardPane({ kind, onResetDocument, banners }: WizardPaneProps) {
  const messages = useMessages();
  const { builder, kinds } = messages;
  const steps = stepsOf(kind);
  const [open, goTo] = useStepOf(kind, steps[0]?.id ?? '');
  const index = Math.max(
    0,
    steps.findIndex((step) => step.id === open),
  );
  const current = steps[index] ?? steps[0];
  const heading = useRef<HTMLHeadingElement>(null);
  const [requested, setRequested] = useState<SettingRequest | null>(null);
  const [moved, setMoved] = useState(0);

  const navigate = useNavigate();
  /** A setting that another document asks for, until its questions are on the page. */
  const wanted = useRef<SettingPath | null>(null);
  const show = useCallback(
    (path: string) => {
      if (!isSettingPath(path)) return;
      const { configuration } = configurationStore.getState();
      const asking = [kind, ...DOCUMENT_KINDS].find((each) => isAsked(configuration, each, path)) ?? kind;
      if (asking !== kind) {
        wanted.current = path;
        navigate(routeOf(configuration, asking));
        return;
      }
      const step = steps.find((each) => settingsOf(each).includes(path));
      if (step) {
        interfaceActions.setPane('answers');
        goTo(step.id);
        setRequested({ path });
      }
    },
    [goTo, navigate, kind, steps],
  );
  useShowSetting(show);
  useEffect(() => {
    const path = wanted.current;
    wanted.current = null;
    if (path !== null) show(path);
  }, [show]);

  // After the step that asks for it is on the page, with its words.
  const hasWords = useMessagesOnceLoaded('laterQuestions', requested !== null) !== null;
  const hasFields = useTagsQuestion(requested !== null) !== null;
  useEffect(() => {
    if (requested && hasWords && hasFields) {
      focusSetting(requested.path);
    }
  }, [requested, hasWords, hasFields]);
  useEffect(() => {
    if (moved > 0) {
      scrollToTop(heading.current);
      heading.current?.focus({ preventScroll: true });
    }
  }, [moved]);

  function go(step: Step | undefined) {
    if (step) {
      setRequested(null);
      goTo(step.id);
      setMoved((count) => count + 1);
    }
  }

  if (!current) {
    return null;
  }
  const { title, description } = kinds[kind];
  return (
    <KindContext value={kind}>
      <Pane>
        <div className="steps">
          <StepList kind={kind} steps={steps} current={current} onGo={go} />
        </div>
        <Column>
          <Head>
            <h1 tabIndex={-1}>{title}</h1>
            <ResetButton kind={kind} onResetDocument={onResetDocument} />
            <p>
              <RichText text={description} />
            </p>
          </Head>
          <Banners>{banners}</Banners>
          <StepSection key={`${kind} ${current.id}`} aria-labelledby="step-heading">
            <h2 id="step-heading" tabIndex={-1} ref={heading}>
              <small>{builder.step(index + 1, steps.length)}</small>
              {stepText(messages, kind, current).title}
            </h2>
            {current.id === 'review' ? (
              <Part name={stepText(messages, kind, current).title}>
                <Review />
              </Part>
            ) : (
              <Groups>
                {current.groups.map((group) => (
                  <QuestionGroup key={settingsIn(group.questions)[0]} {...group} />
                ))}
              </Groups>
            )}
            <div className="folds">
              {current.folds.map((fold) => (
                <StepFold key={fold.id} fold={fold} request={requested} />
              ))}
            </div>
          </StepSection>
          <Buttons>
            <Button
              variant="outlined"
              color="inherit"
              disabled={index === 0}
              onClick={() => go(steps[index - 1])}
            >
              {builder.back}
            </Button>
            {index < steps.length - 1 ? (
              <Button variant="contained" onClick={() => go(steps[index + 1])}>
                {builder.next}
              </Button>
            ) : (
              <ContinueButton kind={kind} />
            )}
          </Buttons>
        </Column>
      </Pane>
    </KindContext>
  );
}
