import { styled } from '@mui/material/styles';
import {
  DOCUMENT_KINDS,
  type DocumentKind,
  documentsOfPart,
  type Goal,
  goals,
  samples,
  SHARED_PARTS,
} from '#core';
import type { ReactNode } from 'react';
import { useRoute } from '../../store/use-route.ts';
import { Link } from '../../ui/link.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { Page } from '../../ui/page.tsx';
import { BringIn, type BringInActions } from './bring-in.tsx';
import { type Preview, StartingLink, useOpened, usePointedAt } from './starting-points.tsx';

const Goals = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  background: theme.vars.palette.background.paper,
  overflow: 'hidden',
  '& li + li': { borderTop: `1px solid ${theme.vars.palette.divider}` },
  '& a': { padding: '10px 16px', minHeight: 44 },
  '& .title': { display: 'block', fontWeight: 600, fontSize: '0.9375rem' },
  '& small': {
    display: 'block',
    color: theme.vars.palette.text.secondary,
    fontSize: theme.typography.body2.fontSize,
  },
}));

/** Banners, and the goals below them. */
const First = styled('div')({ display: 'grid', gap: 24 });

const More = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 24,
  '& ul': { listStyle: 'none', margin: 0, padding: 0 },
  '& li': { display: 'flex', flexWrap: 'wrap', gap: '0 12px', alignItems: 'baseline' },
  // Where the line below a link says what it is, it has to be seen which of the two it belongs to.
  '@media (max-width: 1399px)': { '& li': { flexDirection: 'column', marginBottom: 10 } },
  '& li span, & p': { color: theme.vars.palette.text.secondary, fontSize: theme.typography.body2.fontSize },
  '& p': { margin: '8px 0 0', textWrap: 'pretty' },
  '& a': {
    padding: '3px 0',
    color: theme.vars.palette.primary.main,
    textUnderlineOffset: 2,
    fontSize: '0.875rem',
    '@media (pointer: coarse)': { padding: '11px 0' },
  },
}));

function KindLink({ kind }: { readonly kind: DocumentKind }) {
  const { kinds, start } = useMessages('start');
  return (
    <li>
      <Link to={useRoute(kind)}>{kinds[kind].title}</Link>
      <span>{start.kinds[kind]}</span>
    </li>
  );
}

/** Answers that more than one document asks for. */
const SHARED = SHARED_PARTS.filter((part) => documentsOfPart(part).length > 1);

function GoalPreview({ goal, preview: Preview }: { readonly goal: Goal; readonly preview: Preview }) {
  const { start } = useMessages('start');
  return <Preview title={start.goals[goal.id].title} kind={goal.first} configuration={useOpened(goal)} />;
}

interface StartPageProps {
  readonly banners: ReactNode;
  readonly preview: Preview;
  /** Takes over what somebody has. */
  readonly bringIn: BringInActions;
}

/** What do you need? The goals, and what comes of the one that is pointed at. */
export default function StartPage({ banners, preview, bringIn }: StartPageProps) {
  const { start } = useMessages('start');
  const { shown, point } = usePointedAt(goals);
  return (
    <Page
      title={start.title}
      description={start.description}
      beside={shown && <GoalPreview goal={shown} preview={preview} />}
      more={
        <More>
          <BringIn {...bringIn} />
          <section aria-labelledby="documents-heading">
            <h2 id="documents-heading">{start.documentsHeading}</h2>
            <ul>
              {DOCUMENT_KINDS.map((kind) => (
                <KindLink key={kind} kind={kind} />
              ))}
            </ul>
            <p>{start.shared(SHARED)}</p>
          </section>
          <section aria-labelledby="samples-heading">
            <h2 id="samples-heading">{start.samplesHeading}</h2>
            <Link to="/samples">{start.samples(samples.length)}</Link>
          </section>
          <section aria-labelledby="check-heading">
            <h2 id="check-heading">{start.checkHeading}</h2>
            <Link to="/check">{start.check}</Link>
          </section>
          {/* Written by the build, beside the page. */}
          <a href="./third-party-notices.txt">{start.notices}</a>
        </More>
      }
    >
      <First>
        {banners}
        <section aria-labelledby="goals-heading">
          <h2 id="goals-heading">{start.goalsHeading}</h2>
          <Goals>
            {goals.map((goal) => {
              const { title, description } = start.goals[goal.id];
              return (
                <li key={goal.id}>
                  <StartingLink
                    start={goal}
                    opens={goal.first}
                    title={title}
                    isShown={goal === shown}
                    onPoint={() => point(goal)}
                  >
                    <span className="title">{title}</span>
                    <small>{description}</small>
                  </StartingLink>
                </li>
              );
            })}
          </Goals>
        </section>
      </First>
    </Page>
  );
}
