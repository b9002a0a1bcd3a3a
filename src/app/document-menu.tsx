import { styled } from '@mui/material/styles';
import type { DocumentKind } from '#core';
import { useLocation } from 'react-router';
import { DocumentLink, DocumentLinks, PlaceLink } from './document-links.tsx';
import { ChevronIcon } from '../ui/icons.tsx';
import { Link } from '../ui/link.tsx';
import { useMessages } from '../ui/messages.tsx';
import { PopupButton } from '../ui/popup-button.tsx';

const Place = styled('div')({
  minWidth: 0,
  '& > span': { maxWidth: '100%' },
  '& > span > button': { padding: '6px 8px', fontWeight: 600, fontSize: '0.9375rem', whiteSpace: 'nowrap' },
  '& .current': { overflow: 'hidden', textOverflow: 'ellipsis' },
  '& .MuiButton-endIcon': { marginLeft: 6, rotate: '90deg' },
  '& .MuiButton-endIcon > svg': { fontSize: 12 },
});

const Links = styled('div')(({ theme }) => ({
  display: 'grid',
  padding: '4px 0',
  fontSize: theme.typography.body1.fontSize,
  '& a': {
    padding: '12px 20px',
    color: theme.vars.palette.text.primary,
    textDecoration: 'none',
    '&:focus-visible': { outlineOffset: -2 },
    '&[aria-current="page"]': { fontWeight: 600, background: theme.vars.palette.accentSoft },
  },
  '& a:nth-last-of-type(3)': { borderTop: `1px solid ${theme.vars.palette.divider}` },
}));

/** All documents behind one button, where there is no room for them side by side. */
export function DocumentMenu({ kind }: { readonly kind: DocumentKind | undefined }) {
  const { app, kinds } = useMessages();
  const { pathname } = useLocation();
  const current = kind ? kinds[kind].short : app.menu;
  return (
    <Place>
      <PopupButton
        // It closes when somebody has gone on.
        key={pathname}
        wide
        color="inherit"
        role="navigation"
        title={app.documents}
        label={<span className="current">{current}</span>}
        accessibleName={kind ? app.documentMenu(current) : current}
        endIcon={<ChevronIcon />}
      >
        {() => (
          <Links>
            <DocumentLinks />
            <Link to="/">{app.home}</Link>
            <PlaceLink to="check" />
            <PlaceLink to="samples" />
          </Links>
        )}
      </PopupButton>
    </Place>
  );
}

const More = styled('span')(({ theme }) => ({
  '& > span > button': {
    padding: '4px 8px',
    minWidth: 0,
    fontSize: '0.875rem',
    fontWeight: 400,
    '@media (max-width: 1359px)': { fontSize: '0.8125rem' },
    color: theme.vars.palette.text.secondary,
    whiteSpace: 'nowrap',
    '&:hover': { color: theme.vars.palette.text.primary },
  },
  '&[data-current="true"] > span > button': { color: theme.vars.palette.text.primary, fontWeight: 600 },
  '& .MuiButton-endIcon': { marginLeft: 4, rotate: '90deg' },
  '& .MuiButton-endIcon > svg': { fontSize: 12 },
  '& .MuiPaper-root': { width: 'max-content', padding: '4px 0', gap: 0 },
  '& .MuiPaper-root a': { padding: '8px 16px' },
}));

interface MoreDocumentsProps {
  /** The document that is open. */
  readonly kind: DocumentKind | undefined;
  readonly kinds: readonly DocumentKind[];
}

/** The documents that have no room beside the others, behind a button that is called like the open one of them. */
export function MoreDocuments({ kind, kinds: rare }: MoreDocumentsProps) {
  const { app, kinds } = useMessages();
  const { pathname } = useLocation();
  const isCurrent = kind !== undefined && rare.includes(kind);
  return (
    <More className="more" data-current={isCurrent}>
      <PopupButton
        key={pathname}
        align="left"
        color="inherit"
        role="navigation"
        title={app.moreDocuments}
        label={isCurrent ? kinds[kind].short : app.more}
        accessibleName={isCurrent ? app.documentMenu(kinds[kind].short) : app.moreDocuments}
        endIcon={<ChevronIcon />}
      >
        {() => rare.map((each) => <DocumentLink key={each} kind={each} />)}
      </PopupButton>
    </More>
  );
}
