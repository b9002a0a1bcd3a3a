import { styled } from '@mui/material/styles';
import type { Request } from '#iam';
import { useRef } from 'react';
import type { KeyRow } from './key-rows.tsx';
import { requestMessages } from '../../../i18n/en/request.ts';
import { ChevronIcon } from '../../../ui/icons.tsx';
import { moveFocus } from '../../../ui/move-focus.ts';

const { try: words } = requestMessages;

const Details = styled('details')(({ theme }) => ({
  '& > summary': {
    display: 'flex',
    alignItems: 'center',
    gap: 6,
    minHeight: 28,
    cursor: 'pointer',
    listStyle: 'none',
  },
  '& > summary::-webkit-details-marker': { display: 'none' },
  '& > summary > svg': { fontSize: 10 },
  '&[open] > summary > svg': { transform: 'rotate(90deg)' },
  '@media (pointer: coarse)': { '& > summary': { minHeight: 44 } },
  '& dl': { margin: 0, display: 'grid', gap: 2 },
  '& dl > div': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 6fr) auto',
    gap: 8,
    padding: '3px 0',
    borderTop: `1px solid ${theme.vars.palette.divider}`,
  },
  '& dt, & dd': {
    margin: 0,
    fontFamily: theme.typography.mono,
    fontSize: '0.75rem',
    overflowWrap: 'anywhere',
  },
  '@media (max-width: 599px)': {
    '& dl > div': { gridTemplateColumns: 'minmax(0, 1fr) auto' },
    '& dt': { gridColumn: '1 / -1' },
  },
  '& dd:last-child': { display: 'flex', gap: 10, fontFamily: 'inherit' },
}));

interface OwnContextProps {
  readonly context: Request['context'];
  /** What somebody changed already. */
  readonly changed: readonly KeyRow[];
  readonly onChange: (row: KeyRow) => void;
}

/** The keys that follow from who asks and what is asked about. Each can be changed or left out. */
export function OwnContext({ context, changed, onChange }: OwnContextProps) {
  const taken = new Set(changed.map(({ key }) => key.toLowerCase()));
  const keys = Object.entries(context).filter(([key]) => !taken.has(key.toLowerCase()));
  const details = useRef<HTMLDetailsElement>(null);
  /** The key goes to the list above, and the focus with it. */
  const move = (row: KeyRow) =>
    moveFocus(
      () => onChange(row),
      () => [...(details.current?.parentElement?.querySelectorAll('.row input') ?? [])].at(-1),
    );
  return (
    <Details ref={details}>
      <summary>
        <ChevronIcon />
        {words.own(keys.length)}
      </summary>
      <dl>
        {keys.map(([key, value]) => {
          const values = typeof value === 'string' ? [value] : value;
          return (
            <div key={key}>
              <dt>{key}</dt>
              <dd>{values.join(', ')}</dd>
              <dd>
                <button type="button" aria-label={words.changeKey(key)} onClick={() => move({ key, values })}>
                  {words.change}
                </button>
                <button
                  type="button"
                  aria-label={words.leaveOutKey(key)}
                  onClick={() => move({ key, values: [] })}
                >
                  {words.leaveOut}
                </button>
              </dd>
            </div>
          );
        })}
      </dl>
    </Details>
  );
}
