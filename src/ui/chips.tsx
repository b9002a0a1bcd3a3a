import { styled } from '@mui/material/styles';
import { type MouseEvent, useRef } from 'react';
import { CloseIcon } from './icons.tsx';
import { announce } from './live-region.tsx';
import { useMessages } from './messages.tsx';

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
  '@media (pointer: coarse)': { minHeight: 44, padding: 1, '& > input': { height: 40 } },
}));

/** Pressing beside the chips means the field. */
export function pressOnBox(event: MouseEvent<HTMLElement>): void {
  if (event.target === event.currentTarget) {
    event.preventDefault();
    event.currentTarget.querySelector('input')?.focus();
  }
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

const Chip = styled('li')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  maxWidth: '100%',
  boxSizing: 'border-box',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  background: theme.vars.palette.background.default,
  fontFamily: theme.typography.mono,
  fontSize: '0.8125rem',
  lineHeight: '26px',
  cursor: 'default',
  '@media (pointer: coarse)': { lineHeight: '38px' },
  '& > span': { padding: '0 2px 0 8px', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '&[data-severity="error"]': { borderColor: theme.vars.palette.error.main },
  '&[data-severity="warning"]': { borderColor: theme.vars.palette.warning.main },
  '& button': {
    all: 'unset',
    cursor: 'pointer',
    display: 'grid',
    placeItems: 'center',
    width: 26,
    height: 26,
    flex: 'none',
    fontSize: 12,
    color: theme.vars.palette.text.secondary,
    borderRadius: theme.shape.borderRadius,
    '&:hover': { color: theme.vars.palette.text.primary, background: theme.vars.palette.action.hover },
    '&:focus-visible': { outline: `2px solid ${theme.vars.palette.primary.main}`, outlineOffset: -2 },
    '@media (pointer: coarse)': { width: 40, height: 38 },
  },
}));

interface ChipsProps {
  readonly values: readonly string[];
  readonly onRemove: (value: string) => void;
  /** The worst severity of each value that has a problem. */
  readonly severities?: ReadonlyMap<string, string>;
  readonly label: string;
}

/**
 * Values that can be taken away again, by pointer or keyboard (Delete). The focus moves to the neighbour, and from
 * the last one to the field.
 */
export function Chips({ values, onRemove, severities, label }: ChipsProps) {
  const { ui } = useMessages();
  const list = useRef<HTMLUListElement>(null);

  function remove(value: string, index: number) {
    const buttons = list.current?.querySelectorAll('button') ?? [];
    const field = list.current?.closest('[data-setting]')?.querySelector('input');
    (buttons[index + 1] ?? buttons[index - 1] ?? field)?.focus();
    onRemove(value);
    announce(ui.removed(value));
  }

  if (values.length === 0) {
    return null;
  }
  return (
    <List ref={list} aria-label={label}>
      {values.map((value, index) => (
        <Chip key={value} data-severity={severities?.get(value)}>
          <span title={value} translate="no">
            {value}
          </span>
          <button
            type="button"
            aria-label={ui.remove(value)}
            onClick={() => remove(value, index)}
            onKeyDown={(event) => {
              if (event.key === 'Delete' || event.key === 'Backspace') {
                event.preventDefault();
                remove(value, index);
              }
            }}
          >
            <CloseIcon />
          </button>
        </Chip>
      ))}
    </List>
  );
}
