import { styled } from '@mui/material/styles';
import type { DocumentKind } from '#core';
import { AnswersSide } from '../answers-side.tsx';
import { LazySampleBanner } from '../lazy-sample-banner.tsx';
import { PageBanners } from '../page-banners.tsx';
import { PaneSwitch } from '../pane-switch.tsx';
import { PolicyPane } from '../policy-pane.tsx';
import { usePageTitle } from '../use-page.ts';
import { WizardPane } from '../../features/builder/wizard-pane.tsx';
import { useInterface } from '../../store/interface.ts';
import { useMessages } from '../../ui/messages.tsx';
import { VisuallyHidden } from '../../ui/text.tsx';

const Panes = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 840fr) minmax(0, 600fr)',
  alignItems: 'start',
  '& > .answers': { minWidth: 0, padding: '0 32px 0 20px', maxWidth: 900, width: '100%', justifySelf: 'end' },
  '& > .policy': {
    position: 'sticky',
    top: 'var(--header-height)',
    height: 'calc(100dvh - var(--header-height))',
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    overflow: 'hidden',
    background: theme.vars.palette.background.paper,
    borderLeft: `1px solid ${theme.vars.palette.divider}`,
  },
  '& > .policy > :last-child': { flex: 1, minHeight: 0 },
  '&:not([data-pane="policy"]) .policy-title': { display: 'none' },
  '@media (min-width: 900px)': { '& .policy-title': { display: 'none' } },
  '@media (max-width: 1199px)': {
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    '& > .answers': { padding: '0 20px' },
  },
  '@media (max-width: 899px)': {
    gridTemplateColumns: 'minmax(0, 1fr)',
    paddingBottom: 'var(--bottom-bar-height)',
    '& > .answers': { padding: '0 16px' },
    '& > .policy': {
      borderLeft: 0,
      height: 'calc(100dvh - var(--header-height) - var(--bottom-bar-height))',
    },
    '&[data-pane="answers"] > .policy, &[data-pane="policy"] > .answers': { display: 'none' },
  },
}));

/** The answers and what they make, side by side; on a narrow screen one at a time. */
export function BuilderPage({ kind }: { readonly kind: DocumentKind }) {
  const { app, kinds } = useMessages();
  const pane = useInterface((state) => state.pane);
  usePageTitle(kinds[kind].title);
  return (
    <>
      <Panes data-pane={pane}>
        <AnswersSide kind={kind}>
          <WizardPane
            kind={kind}
            banners={
              <PageBanners>
                <LazySampleBanner kind={kind} />
              </PageBanners>
            }
          />
        </AnswersSide>
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
