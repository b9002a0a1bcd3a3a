import { styled } from '@mui/material/styles';
import { type KeyboardEvent, useRef, useState } from 'react';
import { CheckIcon } from './icons.tsx';

export interface PickItem {
  readonly value: string;
  readonly name: string;
}

const List = styled('div')(({ theme }) => ({
  height: 172,
  overflowY: 'auto',
  padding: 4,
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 250px), 1fr))',
  alignContent: 'start',
  // The list is positioned so that its rows can be compared by their offsets.
  position: 'relative',
  '& > [role="option"]': {
    display: 'flex',
    gap: 10,
    alignItems: 'flex-start',
    padding: '4px 8px',
    borderRadius: theme.shape.borderRadius,
    lineHeight: 1.45,
    cursor: 'pointer',
    '&:hover': { background: theme.vars.palette.action.hover },
    '&:focus-visible': { outline: 'var(--focus-ring)', outlineOffset: -2 },
    '@media (pointer: coarse)': { padding: 8 },
  },
  '& code': { fontFamily: theme.typography.mono, fontSize: '0.8125rem' },
  '& small': { display: 'block', color: theme.vars.palette.text.secondary, fontSize: '0.8125rem' },
}));

const Sign = styled('span')(({ theme }) => ({
  flex: 'none',
  boxSizing: 'border-box',
  width: 16,
  height: 16,
  margin: '3px 0 0',
  display: 'grid',
  placeItems: 'center',
  border: `1px solid ${theme.vars.palette.outline}`,
  borderRadius: 3,
  color: theme.vars.palette.primary.contrastText,
  fontSize: 12,
  '&[data-chosen="true"]': {
    background: theme.vars.palette.primary.main,
    borderColor: theme.vars.palette.primary.main,
  },
}));

/** How many options stand side by side. */
function columnsOf(options: readonly HTMLElement[]): number {
  const top = options[0]?.offsetTop;
  return Math.max(1, options.filter(({ offsetTop }) => offsetTop === top).length);
}

interface PickListProps {
  readonly label: string;
  readonly items: readonly PickItem[];
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
}

/**
 * A list box in which any number of options can be chosen. One stop of the Tab key; arrows, Home and End walk in it,
 * blank and Enter choose.
 * https://www.w3.org/WAI/ARIA/apg/patterns/listbox/
 */
export function PickList({ label, items, chosen, onToggle }: PickListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [last, setLast] = useState('');
  const active = items.some(({ value }) => value === last) ? last : items[0]?.value;

  function keyDown(event: KeyboardEvent, current: string) {
    const options = [...(list.current?.querySelectorAll<HTMLElement>('[role="option"]') ?? [])];
    const index = items.findIndex(({ value }) => value === current);
    const targets: Readonly<Record<string, number>> = {
      ArrowRight: index + 1,
      ArrowLeft: index - 1,
      ArrowDown: index + columnsOf(options),
      ArrowUp: index - columnsOf(options),
      Home: 0,
      End: options.length - 1,
    };
    const target = targets[event.key];
    if (target !== undefined) {
      event.preventDefault();
      options[target]?.focus();
    } else if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      onToggle(current);
    }
  }

  return (
    <List ref={list} role="listbox" aria-multiselectable="true" aria-label={label}>
      {items.map(({ value, name }) => (
        <div
          key={value}
          role="option"
          aria-selected={chosen.includes(value)}
          tabIndex={value === active ? 0 : -1}
          onFocus={() => setLast(value)}
          onClick={() => onToggle(value)}
          onKeyDown={(event) => keyDown(event, value)}
        >
          <Sign data-chosen={chosen.includes(value)}>{chosen.includes(value) && <CheckIcon />}</Sign>
          <span>
            <code>{value}</code>
            <small translate="no">{name}</small>
          </span>
        </div>
      ))}
    </List>
  );
}
