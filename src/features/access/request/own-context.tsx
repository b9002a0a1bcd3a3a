import { styled } from '@mui/material/styles';
import type { Request } from '#iam';
import { useRef, useState } from 'react';
import type { KeyRow } from './key-rows.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { moveFocus } from '../../../ui/focus.ts';
import { useMessages } from '../../../ui/messages.tsx';

const List = styled('div')(({ theme }) => ({
  '& .MuiAccordion-root': { border: 0 },
  '& .MuiAccordionSummary-root': {
    gap: 6,
    minHeight: 28,
    padding: 0,
    '@media (pointer: coarse)': { minHeight: 44 },
  },
  '& .MuiAccordionSummary-content': { fontWeight: 400 },
  '& .MuiAccordionDetails-root': { padding: 0 },
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
  const { try: words } = useMessages('request').request;
  const taken = new Set(changed.map(({ key }) => key.toLowerCase()));
  const keys = Object.entries(context).filter(([key]) => !taken.has(key.toLowerCase()));
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  /** The key goes to the list above, and the focus with it. */
  const move = (row: KeyRow) =>
    moveFocus(
      () => onChange(row),
      () => [...(list.current?.parentElement?.querySelectorAll('.row input') ?? [])].at(-1),
    );
  return (
    <List ref={list}>
      <Disclosure title={words.own(keys.length)} open={open} onToggle={setOpen}>
        <dl>
          {keys.map(([key, value]) => {
            const values = typeof value === 'string' ? [value] : value;
            return (
              <div key={key}>
                <dt translate="no">{key}</dt>
                <dd translate="no">{values.join(', ')}</dd>
                <dd>
                  <button
                    type="button"
                    aria-label={words.changeKey(key)}
                    onClick={() => move({ key, values })}
                  >
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
      </Disclosure>
    </List>
  );
}
