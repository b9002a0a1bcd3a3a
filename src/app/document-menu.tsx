import { styled } from '@mui/material/styles';
import type { DocumentKind } from '#core';
import { Link, useLocation } from 'react-router';
import { DocumentLinks, SamplesLink } from './document-links.tsx';
import { ChevronIcon } from '../ui/icons.tsx';
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
  '& a:nth-last-of-type(2)': { borderTop: `1px solid ${theme.vars.palette.divider}` },
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
            <SamplesLink />
          </Links>
        )}
      </PopupButton>
    </Place>
  );
}
