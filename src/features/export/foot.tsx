import { styled } from '@mui/material/styles';
import { type ReactNode, useId } from 'react';
import { ChevronIcon } from '../../ui/icons.tsx';
import { VisuallyHidden } from '../../ui/text.tsx';

const Row = styled('div')(({ theme }) => ({
  flex: 'none',
  display: 'flex',
  gap: '0 16px',
  boxSizing: 'border-box',
  height: 29,
  padding: '0 16px',
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  background: theme.vars.palette.background.paper,
  overflow: 'hidden',
  '& > button, & > span': {
    display: 'flex',
    alignItems: 'center',
    gap: 8,
    minWidth: 0,
    padding: 0,
    border: 0,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    fontWeight: 600,
    whiteSpace: 'nowrap',
  },
  '& > span': { color: theme.vars.palette.text.secondary, fontWeight: 400 },
  '& > button': { cursor: 'pointer', '&:focus-visible': { outlineOffset: -2 } },
  // Opens upwards.
  '& svg': { flex: 'none', fontSize: 10, rotate: '-90deg' },
  '& [aria-expanded="true"] svg': { rotate: '90deg' },
  '& small': { color: theme.vars.palette.text.secondary, fontSize: '0.8125rem', fontWeight: 400 },
  '@media (pointer: coarse)': { height: 44 },
  [theme.breakpoints.down('md')]: {
    flexWrap: 'wrap',
    columnGap: 20,
    height: 'auto',
    '& svg': { rotate: '0deg' },
    '& [aria-expanded="true"] svg': { rotate: '90deg' },
    '& > *': { minHeight: 30, '@media (pointer: coarse)': { minHeight: 44 } },
  },
}));

/** The row stays where it is, and what is opened stands above it; on a phone everything follows in its order. */
const Part = styled('div')(({ theme }) => ({
  flex: 'none',
  display: 'flex',
  flexDirection: 'column-reverse',
  maxHeight: '45%',
  '& .opened': {
    minHeight: 0,
    // What is hidden stays inside.
    position: 'relative',
    padding: '8px 16px 16px',
    overflowY: 'auto',
    borderTop: `1px solid ${theme.vars.palette.divider}`,
  },
  [theme.breakpoints.down('md')]: { flexDirection: 'column', maxHeight: 'none' },
}));

/** One part that opens. */
export interface FootFold {
  readonly id: string;
  readonly title: string;
  /** How much is in it. */
  readonly summary?: string;
  /** What opens; without it there is nothing to open. */
  readonly content: ReactNode;
}

interface FootProps {
  readonly folds: readonly FootFold[];
  /** Which is open; at most one is. */
  readonly open: string | null;
  readonly onOpen: (id: string | null) => void;
}

/** One row below the file, with what belongs to it and can be opened. */
export function Foot({ folds, open, onOpen }: FootProps) {
  const base = useId();
  const opened = folds.find(({ id, content }) => id === open && content !== null);
  return (
    <Part>
      <Row>
        {folds.map(({ id, title, summary, content }) =>
          content === null ? (
            <span key={id}>{title}</span>
          ) : (
            <button
              key={id}
              type="button"
              aria-expanded={id === opened?.id}
              aria-controls={id === opened?.id ? `${base}-${id}` : undefined}
              onClick={() => onOpen(id === opened?.id ? null : id)}
            >
              <ChevronIcon />
              <span>
                {title} {summary && <small>{summary}</small>}
              </span>
            </button>
          ),
        )}
      </Row>
      {opened && (
        <section id={`${base}-${opened.id}`} className="opened" aria-label={opened.title}>
          <VisuallyHidden as="h3">{opened.title}</VisuallyHidden>
          {opened.content}
        </section>
      )}
    </Part>
  );
}
