import { styled } from '@mui/material/styles';
import type { DocumentKind } from '#core';
import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { DocumentLinks, SamplesLink } from './document-links.tsx';
import { appMessages } from '../i18n/en/app.ts';
import { kindMessages } from '../i18n/en/builder.ts';
import { ChevronIcon } from '../ui/icons.tsx';

const Details = styled('details')(({ theme }) => ({
  '& summary': {
    display: 'flex',
    alignItems: 'center',
    gap: 6,
    minHeight: 44,
    padding: '0 8px',
    cursor: 'pointer',
    listStyle: 'none',
    fontWeight: 600,
    fontSize: '0.9375rem',
    whiteSpace: 'nowrap',
    '&::-webkit-details-marker': { display: 'none' },
    '& > span': { overflow: 'hidden', textOverflow: 'ellipsis' },
    '& svg': { fontSize: 12, transform: 'rotate(90deg)' },
  },
  '& nav': {
    position: 'absolute',
    top: '100%',
    left: 0,
    right: 0,
    display: 'grid',
    padding: '4px 0',
    background: theme.vars.palette.background.paper,
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
    boxShadow: theme.vars.shadows[3],
  },
  '& nav a': {
    padding: '12px 20px',
    color: theme.vars.palette.text.primary,
    textDecoration: 'none',
    '&:focus-visible': { outlineOffset: -2 },
    '&[aria-current="page"]': { fontWeight: 600, background: theme.vars.palette.accentSoft },
  },
  '& nav a:nth-last-of-type(2)': { borderTop: `1px solid ${theme.vars.palette.divider}` },
}));

/** All documents behind one button, where there is no room for them side by side. */
export function DocumentMenu({ kind }: { readonly kind: DocumentKind | undefined }) {
  const details = useRef<HTMLDetailsElement>(null);
  const { pathname } = useLocation();

  useEffect(() => {
    const element = details.current;
    function closeWhenOutside(event: Event) {
      if (element?.open && event.target instanceof Node && !element.contains(event.target)) {
        element.open = false;
      }
    }
    document.addEventListener('pointerdown', closeWhenOutside);
    document.addEventListener('focusin', closeWhenOutside);
    return () => {
      document.removeEventListener('pointerdown', closeWhenOutside);
      document.removeEventListener('focusin', closeWhenOutside);
    };
  }, []);

  function close() {
    if (details.current) {
      details.current.open = false;
    }
  }

  return (
    <Details
      ref={details}
      key={pathname}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          close();
          details.current?.querySelector('summary')?.focus();
        }
      }}
    >
      <summary aria-label={kind ? appMessages.documentMenu(kindMessages[kind].short) : appMessages.menu}>
        <span>{kind ? kindMessages[kind].short : appMessages.menu}</span>
        <ChevronIcon />
      </summary>
      <nav aria-label={appMessages.documents}>
        <DocumentLinks />
        <Link to="/">{appMessages.home}</Link>
        <SamplesLink />
      </nav>
    </Details>
  );
}
