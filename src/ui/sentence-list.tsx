import { styled } from '@mui/material/styles';
import { RichText } from './text.tsx';

const List = styled('ul')(({ theme }) => ({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& > li': { lineHeight: 1.5, overflowWrap: 'anywhere', textWrap: 'pretty' },
  '& > li > span, & > li > button': {
    display: 'block',
    boxSizing: 'border-box',
    padding: '3px 8px 3px 10px',
  },
  '& > li > span': { borderLeft: '2px solid var(--unseen)' },
  '& > li > button': {
    width: '100%',
    border: 0,
    borderLeft: `2px solid ${theme.vars.palette.divider}`,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    '&:hover': {
      background: theme.vars.palette.action.hover,
      borderLeftColor: theme.vars.palette.primary.main,
    },
    '&:focus-visible': { outlineOffset: -2 },
    '&[aria-current="true"]': {
      background: theme.vars.palette.accentSoft,
      borderLeftColor: theme.vars.palette.primary.main,
    },
    '@media (pointer: coarse)': { padding: '10px 8px 10px 10px' },
  },
}));

interface SentenceListProps {
  /** Sentences in the notation of `RichText`, each with its way to what it is about, if it has one. */
  readonly items: readonly {
    /** Tells it from the others, also after an edit. */
    readonly id: string;
    readonly text: string;
    readonly onShow?: (() => void) | undefined;
    /** Whether what it is about is marked now. */
    readonly current?: boolean;
  }[];
}

/** Sentences that lead to the places in a text that they are about. */
export function SentenceList({ items }: SentenceListProps) {
  return (
    <List>
      {items.map(({ id, text, onShow, current }) => (
        <li key={id}>
          {onShow === undefined ? (
            <span>
              <RichText text={text} />
            </span>
          ) : (
            <button type="button" aria-current={current} onClick={onShow}>
              <RichText text={text} />
            </button>
          )}
        </li>
      ))}
    </List>
  );
}
