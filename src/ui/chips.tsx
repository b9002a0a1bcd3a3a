import { styled } from '@mui/material/styles';
import { useRef } from 'react';
import { uiMessages } from '../i18n/common.ts';
import { CloseIcon } from './icons.tsx';
import { announce } from './live-region.tsx';

const List = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'flex',
  flexWrap: 'wrap',
  gap: 6,
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
  background: theme.vars.palette.background.paper,
  fontFamily: theme.typography.mono,
  fontSize: '0.8125rem',
  lineHeight: '26px',
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
    '@media (pointer: coarse)': { width: 40, height: 40 },
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
  const list = useRef<HTMLUListElement>(null);

  function remove(value: string, index: number) {
    const buttons = list.current?.querySelectorAll('button') ?? [];
    const field = list.current?.closest('[data-setting]')?.querySelector('input');
    (buttons[index + 1] ?? buttons[index - 1] ?? field)?.focus();
    onRemove(value);
    announce(uiMessages.removed(value));
  }

  if (values.length === 0) {
    return null;
  }
  return (
    <List ref={list} aria-label={label}>
      {values.map((value, index) => (
        <Chip key={value} data-severity={severities?.get(value)}>
          <span title={value}>{value}</span>
          <button
            type="button"
            aria-label={uiMessages.remove(value)}
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
