import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';

const Column = styled('div')(({ theme }) => ({
  maxWidth: 1040,
  margin: '0 auto',
  padding: '40px 24px 64px',
  display: 'grid',
  gap: 32,
  '& h1': { margin: 0, fontSize: '1.5rem', lineHeight: 1.3, fontWeight: 650, letterSpacing: '-0.01em' },
  '& h2': { margin: '0 0 16px', fontSize: '1.125rem', lineHeight: 1.4, fontWeight: 600 },
  '& header p': {
    margin: '8px 0 0',
    maxWidth: '68ch',
    color: theme.vars.palette.text.secondary,
    fontSize: '0.9375rem',
    textWrap: 'pretty',
  },
  '@media (max-width: 899px)': { padding: '24px 16px 48px', gap: 24 },
}));

interface PageProps {
  readonly title: string;
  readonly description: string;
  readonly children: ReactNode;
}

/** A page of text and lists, as opposed to the two panes of the builder. */
export function Page({ title, description, children }: PageProps) {
  return (
    <Column>
      <header>
        <h1 tabIndex={-1}>{title}</h1>
        <p>{description}</p>
      </header>
      {children}
    </Column>
  );
}
