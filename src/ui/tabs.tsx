import { styled } from '@mui/material/styles';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { ErrorIcon } from './icons.tsx';

const List = styled('div')(({ theme }) => ({
  position: 'sticky',
  top: 0,
  zIndex: 1,
  display: 'flex',
  gap: 20,
  padding: '0 16px',
  background: theme.vars.palette.background.paper,
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  '& button': {
    minHeight: 36,
    margin: '0 0 -1px',
    padding: 0,
    border: 0,
    borderBottom: '2px solid transparent',
    background: 'none',
    color: theme.vars.palette.text.secondary,
    font: 'inherit',
    fontSize: '0.8125rem',
    fontWeight: 600,
    cursor: 'pointer',
    '@media (pointer: coarse)': { minHeight: 44 },
  },
  '& button:hover': { color: theme.vars.palette.text.primary },
  '& button:focus-visible': { outlineOffset: -2 },
  '& button[aria-selected="true"]': {
    color: theme.vars.palette.text.primary,
    borderBottomColor: theme.vars.palette.primary.main,
  },
  '& small': {
    marginLeft: 6,
    color: theme.vars.palette.text.secondary,
    fontSize: '0.75rem',
    fontWeight: 400,
  },
  '& small.alarm': { color: theme.vars.palette.error.main, fontWeight: 600, '& svg': { verticalAlign: -2 } },
}));

export interface Tab<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  /** How many there are in it. */
  readonly count?: number;
  /** Something in it that must not be overlooked while another panel is shown. */
  readonly alarm?: string | undefined;
  readonly panel: ReactNode;
}

interface TabsProps<Id extends string> {
  /** Names the strip, and makes the ids on the page. */
  readonly name: string;
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
}

/** Several panels in one place; the arrow keys move between their names. Only the chosen one is on the page. */
export function Tabs<Id extends string>({ name, label, tabs, selected, onSelect }: TabsProps<Id>) {
  const list = useRef<HTMLDivElement>(null);
  const chosen = tabs.find(({ id }) => id === selected) ?? tabs[0];
  if (chosen === undefined) {
    return null;
  }

  function keyDown(event: KeyboardEvent) {
    const present = tabs.findIndex(({ id }) => id === chosen?.id);
    const next = {
      ArrowRight: (present + 1) % tabs.length,
      ArrowLeft: (present + tabs.length - 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    }[event.key];
    const tab = next === undefined ? undefined : tabs[next];
    if (next !== undefined && tab) {
      event.preventDefault();
      onSelect(tab.id);
      list.current?.querySelectorAll<HTMLElement>('[role="tab"]').item(next).focus();
    }
  }

  return (
    <>
      <List ref={list} role="tablist" aria-label={label} onKeyDown={keyDown}>
        {tabs.map(({ id, label: text, count, alarm }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${name}-tab-${id}`}
            aria-selected={id === chosen.id}
            aria-controls={id === chosen.id ? `${name}-panel-${id}` : undefined}
            tabIndex={id === chosen.id ? 0 : -1}
            onClick={() => onSelect(id)}
          >
            {text}
            {count !== undefined && <small>{count}</small>}
            {alarm !== undefined && (
              <small className="alarm">
                <ErrorIcon /> {alarm}
              </small>
            )}
          </button>
        ))}
      </List>
      <div role="tabpanel" id={`${name}-panel-${chosen.id}`} aria-labelledby={`${name}-tab-${chosen.id}`}>
        {chosen.panel}
      </div>
    </>
  );
}
