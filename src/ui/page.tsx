import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';

/** From here on there is room beside the text. */
const BESIDE = '@media (min-width: 900px)';

const Column = styled('div')(({ theme }) => ({
  maxWidth: 1040,
  margin: '0 auto',
  padding: '40px 24px 64px',
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 32,
  '& h1': { margin: 0, fontSize: '1.5rem', lineHeight: 1.3, fontWeight: 650, letterSpacing: '-0.01em' },
  '& h2': { margin: '0 0 12px', fontSize: '1.0625rem', lineHeight: 1.4, fontWeight: 600 },
  '& > header p': {
    margin: '8px 0 0',
    maxWidth: '68ch',
    color: theme.vars.palette.text.secondary,
    fontSize: '0.9375rem',
    textWrap: 'pretty',
  },
  '@media (max-width: 899px)': { padding: '24px 16px 48px', gap: 24 },
  '&[data-beside="true"]': {
    [BESIDE]: {
      maxWidth: 'none',
      padding: '28px 0 48px 32px',
      gap: '24px 32px',
      gridTemplateColumns: 'minmax(0, 9fr) minmax(0, 10fr)',
      gridTemplateRows: 'auto auto 1fr',
      alignItems: 'start',
      '& > :not(.beside)': { gridColumn: 1, width: '100%', maxWidth: 640, justifySelf: 'end' },
      '& > .beside': {
        gridColumn: 2,
        gridRow: '1 / 4',
        position: 'sticky',
        top: 0,
        height: 'calc(100dvh - var(--header-height))',
        margin: '-28px 0 -48px',
        borderLeft: `1px solid ${theme.vars.palette.divider}`,
      },
    },
    '& > .beside': { minWidth: 0 },
    // A phone scrolls the page, and nothing in it.
    '@media (max-width: 899px)': {
      '& > .beside': {
        border: `1px solid ${theme.vars.palette.divider}`,
        borderRadius: theme.shape.borderRadius,
        overflow: 'hidden',
      },
      '& > .beside[data-narrow="hidden"]': { display: 'none' },
    },
  },
}));

interface PageProps {
  readonly title: string;
  readonly description: string;
  readonly children: ReactNode;
  /** What comes below. */
  readonly more?: ReactNode;
  /** What stands beside all of it at full height where there is room, and otherwise below. */
  readonly beside?: ReactNode;
  /** Whether it is left out where it has no room beside. */
  readonly besideOnly?: boolean;
}

/** A page of text and lists, as opposed to the two panes of the builder. */
export function Page({ title, description, children, more, beside, besideOnly = false }: PageProps) {
  return (
    <Column data-beside={beside !== undefined}>
      <header>
        <h1 tabIndex={-1}>{title}</h1>
        <p>{description}</p>
      </header>
      {children}
      {more}
      {beside !== undefined && (
        <div className="beside" data-narrow={besideOnly ? 'hidden' : 'shown'}>
          {beside}
        </div>
      )}
    </Column>
  );
}
