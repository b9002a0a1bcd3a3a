import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { ChevronIcon } from './icons.tsx';

const Details = styled('details')(({ theme }) => ({
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  '& > summary': {
    display: 'flex',
    alignItems: 'baseline',
    gap: 8,
    padding: '12px 0',
    cursor: 'pointer',
    listStyle: 'none',
    fontWeight: 600,
    fontSize: '0.9375rem',
    '&::-webkit-details-marker': { display: 'none' },
    '& > svg': { fontSize: 12, transition: 'transform 120ms', alignSelf: 'center' },
    '& > small': {
      marginLeft: 'auto',
      fontWeight: 400,
      fontSize: '0.8125rem',
      color: theme.vars.palette.text.secondary,
      whiteSpace: 'nowrap',
    },
  },
  '&[open] > summary > svg': { transform: 'rotate(90deg)' },
}));

const Body = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 24,
  padding: '8px 0 16px',
});

interface DisclosureProps {
  readonly title: string;
  /** What stands in it, when it is closed: for example how many choices differ from the default. */
  readonly summary?: string | undefined;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly children: ReactNode;
}

/** Choices that few people need, folded away. */
export function Disclosure({ title, summary, open, onToggle, children }: DisclosureProps) {
  return (
    <Details open={open} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary>
        <ChevronIcon />
        {title}
        {summary && <small>{summary}</small>}
      </summary>
      {open && <Body>{children}</Body>}
    </Details>
  );
}
