import Tab from '@mui/material/Tab';
import MuiTabs from '@mui/material/Tabs';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { ErrorIcon } from './icons.tsx';

const Strip = styled('div')(({ theme }) => ({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  minHeight: 44,
  padding: '0 8px 0 16px',
  background: theme.vars.palette.background.paper,
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  '& > .MuiTabs-root, & .MuiTab-root': { flex: 'none', minHeight: 44 },
  // A narrow screen has them at its bottom, and keeps the tools in view.
  [theme.breakpoints.down('md')]: {
    position: 'sticky',
    zIndex: 6,
    top: 'var(--header-height)',
    '& > .MuiTabs-root': { display: 'none' },
  },
}));

const Label = styled('span')(({ theme }) => ({
  '& small': {
    marginLeft: 6,
    color: theme.vars.palette.text.secondary,
    fontSize: '0.75rem',
    fontWeight: 400,
  },
  '& small.alarm': { color: theme.vars.palette.error.main, fontWeight: 600, '& svg': { verticalAlign: -2 } },
}));

export interface TabItem<Id extends string = string> {
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
  readonly tabs: readonly TabItem<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  /** Beside the names: what can be done with what is shown. */
  readonly tools?: ReactNode;
}

/** Several panels in one place; the arrow keys move between their names. Only the chosen one is on the page. */
export function Tabs<Id extends string>({ name, label, tabs, selected, onSelect, tools }: TabsProps<Id>) {
  const chosen = tabs.find(({ id }) => id === selected) ?? tabs[0];
  if (chosen === undefined) {
    return null;
  }
  return (
    <>
      <Strip>
        <MuiTabs
          value={chosen.id}
          aria-label={label}
          selectionFollowsFocus
          onChange={(_, id: Id) => onSelect(id)}
        >
          {tabs.map(({ id, label: text, count, alarm }) => (
            <Tab
              key={id}
              value={id}
              id={`${name}-tab-${id}`}
              aria-controls={id === chosen.id ? `${name}-panel-${id}` : undefined}
              label={
                <Label>
                  {text}
                  {count !== undefined && <small>{count}</small>}
                  {alarm !== undefined && (
                    <small className="alarm">
                      <ErrorIcon /> {alarm}
                    </small>
                  )}
                </Label>
              }
            />
          ))}
        </MuiTabs>
        {tools}
      </Strip>
      <div role="tabpanel" id={`${name}-panel-${chosen.id}`} aria-labelledby={`${name}-tab-${chosen.id}`}>
        {chosen.panel}
      </div>
    </>
  );
}
