import { styled } from '@mui/material/styles';
import type { DocumentKind } from '#core';
import type { CSSProperties } from 'react';
import { AnswersSide } from '../answers-side.tsx';
import { beganWithSample, LazySampleBanner } from '../lazy-sample-banner.tsx';
import { PageBanners } from '../page-banners.tsx';
import { PaneSwitch } from '../pane-switch.tsx';
import { PolicyPane } from '../policy-pane.tsx';
import { usePageTitle } from '../use-page.ts';
import { useWidthShortcut } from '../use-shortcuts.ts';
import { WizardPane } from '../../features/builder/wizard-pane.tsx';
import { configurationActions, configurationStore } from '../../store/configuration.ts';
import { interfaceActions, useInterface } from '../../store/interface.ts';
import { ANSWERS_SHARE } from '../../store/kept.ts';
import { useKeptPlace } from '../../store/use-steps.ts';
import { useMessages } from '../../ui/messages.tsx';
import { Part } from '../../ui/part.tsx';
import { splitColumns, Splitter } from '../../ui/splitter.tsx';
import { VisuallyHidden } from '../../ui/text.tsx';

const percent = (share: number): string => `${share * 100}%`;

const Panes = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: splitColumns(
    `var(--answers-share, var(--kept-share, ${percent(ANSWERS_SHARE.initial)}))`,
  ),
  height: '100%',
  '&[data-wide="policy"]': { gridTemplateColumns: '0 1px minmax(0, 1fr)' },
  '&[data-wide="answers"]': { gridTemplateColumns: 'minmax(0, 1fr) 1px 0' },
  // What is folded away takes no focus.
  '&[data-wide="policy"] > .answers, &[data-wide="answers"] > .policy': { visibility: 'hidden' },
  '& > .answers': {
    containerName: 'answers',
    containerType: 'inline-size',
    minWidth: 0,
    overflowY: 'auto',
    scrollbarGutter: 'stable',
    overscrollBehavior: 'contain',
  },
  '& > .policy': {
    containerName: 'policy',
    containerType: 'inline-size',
    minWidth: 0,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    overflow: 'hidden',
    background: theme.vars.palette.background.paper,
  },
  '& > .policy > [role="tabpanel"]': { flex: 1, minHeight: 0 },
  '&:not([data-pane="policy"]) .policy-title': { display: 'none' },
  [theme.breakpoints.up('md')]: { '& .policy-title': { display: 'none' } },
  [theme.breakpoints.down('md')]: {
    '&&': { gridTemplateColumns: 'minmax(0, 1fr)' },
    height: 'auto',
    paddingBottom: 'var(--bottom-bar-height)',
    '&& > .answers, && > .policy': { overflow: 'visible', visibility: 'visible' },
    '& > [role="separator"]': { display: 'none' },
    // What is fixed to the window would be fixed to a container.
    '& > .policy': {
      containerType: 'normal',
      minHeight: 'calc(100dvh - var(--header-height) - var(--bottom-bar-height))',
    },
    '&[data-pane="answers"] > .policy, &[data-pane="policy"] > .answers': { display: 'none' },
  },
}));

/** The answers and what they make, side by side; on a narrow screen one at a time. */
export function BuilderPage({ kind }: { readonly kind: DocumentKind }) {
  const { app, kinds, output } = useMessages();
  const pane = useInterface((state) => state.pane);
  const share = useInterface((state) => state.answersShare);
  const wide = useInterface((state) => state.wide);
  usePageTitle(kinds[kind].title);
  useKeptPlace();
  useWidthShortcut();
  return (
    <>
      <Panes
        data-pane={pane}
        data-wide={wide ?? undefined}
        style={
          share === ANSWERS_SHARE.initial
            ? undefined
            : ({ '--answers-share': percent(share) } as CSSProperties)
        }
      >
        <AnswersSide kind={kind}>
          <Part subject={kind} name={app.answers}>
            <WizardPane
              kind={kind}
              onResetDocument={() =>
                configurationActions.resetDocument(
                  kind,
                  beganWithSample(configurationStore.getState().configuration, kind),
                )
              }
              banners={
                <PageBanners>
                  <LazySampleBanner kind={kind} />
                </PageBanners>
              }
            />
          </Part>
        </AnswersSide>
        <Splitter
          label={output.view.divider}
          controls="answers"
          value={share}
          min={ANSWERS_SHARE.min}
          max={ANSWERS_SHARE.max}
          onChange={interfaceActions.setAnswersShare}
          onEnd={interfaceActions.keepAnswersShare}
          onToggle={() => interfaceActions.setWide(wide === null ? 'policy' : null)}
        />
        <section className="policy" aria-label={app.policyPane}>
          {/* Where the answers are out of sight, so is their heading. */}
          <VisuallyHidden as="h1" className="policy-title">
            {kinds[kind].title}
          </VisuallyHidden>
          <PolicyPane kind={kind} />
        </section>
      </Panes>
      <PaneSwitch kind={kind} />
    </>
  );
}
