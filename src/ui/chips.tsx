import { visible } from '#characters';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import { type KeyboardEvent, memo, type MouseEvent, type SyntheticEvent, useRef, useState } from 'react';
import { moveFocus } from './focus.ts';
import { CloseIcon } from './icons.tsx';
import { announce } from './live-region.tsx';
import { useMessages } from './messages.tsx';
import { Typed } from './typed.tsx';

/**
 * The row of a field and its chips: the first ones stand beside what is typed, so that nothing below moves when they
 * come and go.
 */
export const ChipsBox = styled('div')(({ theme }) => ({
  boxSizing: 'border-box',
  flex: 1,
  minWidth: 0,
  minHeight: 36,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 4,
  padding: 3,
  border: `1px solid ${theme.vars.palette.outline}`,
  borderRadius: theme.shape.borderRadius,
  background: theme.vars.palette.background.paper,
  cursor: 'text',
  // The first values come without the field growing.
  '&[data-rows="2"]': { minHeight: 68, alignContent: 'flex-start' },
  '& > input': { flex: '1 1 104px', width: 0, height: 28, padding: '0 8px', border: 0, background: 'none' },
  '&:hover': { borderColor: theme.vars.palette.text.secondary },
  // The row is the field, for the eye.
  '& > input:focus-visible': { outline: 'none' },
  '&:has(> input:focus-visible)': {
    borderColor: theme.vars.palette.primary.main,
    outline: 'var(--focus-ring)',
    outlineOffset: -1,
  },
  '&:has(> input[aria-invalid="true"])': { borderColor: theme.vars.palette.error.main },
  '@media (pointer: coarse)': {
    minHeight: 44,
    padding: 1,
    '&[data-rows="2"]': { minHeight: 84 },
    '& > input': { height: 40 },
  },
}));

/** Pressing beside the chips means the field. */
export function pressOnBox(event: MouseEvent<HTMLElement>): void {
  if (event.target === event.currentTarget) {
    event.preventDefault();
    event.currentTarget.querySelector('input')?.focus();
  }
}

/** From an empty field the left arrow leads to the chips before it. @returns whether it did. */
export function leadsToChips({ key, currentTarget }: KeyboardEvent<HTMLInputElement>): boolean {
  if (key !== 'ArrowLeft' || currentTarget.value !== '') return false;
  const last = [...(currentTarget.parentElement?.querySelectorAll<HTMLElement>('li button') ?? [])].at(-1);
  last?.focus();
  return last !== undefined;
}

const List = styled('ul')({
  listStyle: 'none',
  minWidth: 0,
  margin: 0,
  padding: 0,
  display: 'flex',
  flexWrap: 'wrap',
  gap: 4,
  maxHeight: 216,
  overflowY: 'auto',
});

interface ValueChipProps {
  readonly value: string;
  readonly severity: string | undefined;
  /** Whether the Tab key stops here. */
  readonly isStop: boolean;
}

/** Its list hears what is done to it: with a thousand of them, only those are drawn again that change. */
const ValueChip = memo(function ValueChip({ value, severity, isStop }: ValueChipProps) {
  const { ui } = useMessages();
  return (
    <Chip
      component="li"
      variant="outlined"
      size="small"
      color={severity === 'error' || severity === 'warning' ? severity : 'default'}
      label={
        <>
          <span title={visible(value)} translate="no">
            <Typed text={value} />
          </span>
          <IconButton tabIndex={isStop ? 0 : -1} aria-label={ui.remove(visible(value))}>
            <CloseIcon />
          </IconButton>
        </>
      }
    />
  );
});

/** Drawing a thousand takes a second; what is wrong stands first. So many are shown, and so many more when somebody asks. */
const AT_ONCE = 100;

interface ChipsProps {
  readonly values: readonly string[];
  readonly onRemove: (value: string) => void;
  /** The worst severity of each value that has a problem. */
  readonly severities?: ReadonlyMap<string, string>;
  readonly label: string;
}

/**
 * Values that can be taken away again, by pointer or keyboard (Delete). They are one stop of the Tab key; the arrow
 * keys, Home and End walk among them. The focus moves to the neighbour of one that goes, and from the last one to the
 * field.
 */
export const Chips = memo(function Chips({ values, onRemove, severities, label }: ChipsProps) {
  const { ui } = useMessages();
  const list = useRef<HTMLUListElement>(null);
  const [visited, setVisited] = useState('');
  const [most, setMost] = useState(AT_ONCE);
  const shown = values.slice(0, most);
  const left = values.length - shown.length;
  const next = Math.min(left, AT_ONCE);
  const stop = shown.includes(visited) ? visited : shown[0];

  const buttons = () => [...(list.current?.querySelectorAll('button') ?? [])];
  const indexOf = ({ target }: SyntheticEvent) =>
    buttons().findIndex((button) => target instanceof Node && button.contains(target));

  function remove(index: number) {
    const value = values[index];
    if (value === undefined) return;
    const field = list.current?.closest('[data-setting]')?.querySelector('input');
    (buttons()[index + 1] ?? buttons()[index - 1] ?? field)?.focus();
    onRemove(value);
    announce(ui.removed(value));
  }

  function keyDown(event: KeyboardEvent) {
    const index = indexOf(event);
    const targets: Readonly<Record<string, number>> = {
      ArrowLeft: index - 1,
      ArrowRight: index + 1,
      Home: 0,
      End: shown.length - 1,
    };
    const target = targets[event.key];
    if (target !== undefined) {
      event.preventDefault();
      const field = list.current?.parentElement?.querySelector('input');
      (target === shown.length ? field : buttons()[target])?.focus();
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      remove(index);
    }
  }

  if (values.length === 0) {
    return null;
  }
  return (
    <>
      <List
        ref={list}
        aria-label={label}
        onClick={(event) => remove(indexOf(event))}
        onFocus={(event) => setVisited(values[indexOf(event)] ?? '')}
        onKeyDown={keyDown}
      >
        {shown.map((value) => (
          <ValueChip key={value} value={value} severity={severities?.get(value)} isStop={value === stop} />
        ))}
      </List>
      {left > 0 && (
        <Button
          color="inherit"
          aria-label={ui.showMoreOf(next, left, label)}
          onClick={() =>
            moveFocus(
              () => setMost(shown.length + next),
              () => buttons()[shown.length],
            )
          }
        >
          {ui.showMore(next, left)}
        </Button>
      )}
    </>
  );
});
