import { styled } from '@mui/material/styles';
import { DOCUMENT_KINDS, type DocumentKind } from '#core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useRoute } from '../../store/use-route.ts';
import { ChevronIcon } from '../../ui/icons.tsx';
import { Page } from '../../ui/page.tsx';
import { useMessages } from '../../ui/messages.tsx';

const Cards = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  background: theme.vars.palette.background.paper,
  overflow: 'hidden',
  '& li + li': { borderTop: `1px solid ${theme.vars.palette.divider}` },
  '& a': {
    display: 'grid',
    gridTemplateColumns: '270px minmax(0, 1fr) auto',
    gap: '0 24px',
    alignItems: 'center',
    padding: '14px 20px',
    color: 'inherit',
    textDecoration: 'none',
    '&:hover': { background: theme.vars.palette.action.hover },
    '&:focus-visible': { outlineOffset: -2 },
    '& strong': { fontWeight: 600, color: theme.vars.palette.primary.main },
    '& span': { color: theme.vars.palette.text.secondary, fontSize: '0.875rem', lineHeight: 1.5 },
    '& svg': { color: theme.vars.palette.text.secondary },
  },
  '@media (max-width: 719px)': {
    '& a': { gridTemplateColumns: 'minmax(0, 1fr) auto', gap: '2px 16px', padding: '12px 16px' },
    '& a svg': { gridArea: '1 / 2 / 3 / 3' },
  },
}));

function KindCard({ kind }: { readonly kind: DocumentKind }) {
  const { kinds, start } = useMessages();
  return (
    <li>
      <Link to={useRoute(kind)}>
        <strong>{kinds[kind].title}</strong>
        <span>{start.kinds[kind]}</span>
        <ChevronIcon />
      </Link>
    </li>
  );
}

interface StartPageProps {
  readonly banners: ReactNode;
  readonly samples: ReactNode;
}

/** What do you need? */
export default function StartPage({ banners, samples }: StartPageProps) {
  const { start } = useMessages();
  return (
    <Page title={start.title} description={start.description}>
      {banners}
      <section aria-label={start.documents}>
        <Cards>
          {DOCUMENT_KINDS.map((kind) => (
            <KindCard key={kind} kind={kind} />
          ))}
        </Cards>
      </section>
      <section aria-labelledby="samples-heading">
        <h2 id="samples-heading">{start.samples}</h2>
        {samples}
      </section>
    </Page>
  );
}
