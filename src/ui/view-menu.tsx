import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { MoreIcon } from './icons.tsx';
import { Tick, TickLabel } from './input.tsx';
import { useMessages } from './messages.tsx';
import { PopupButton } from './popup-button.tsx';

const Items = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 4,
  '& button': { justifyContent: 'flex-start', color: theme.vars.palette.text.primary, fontWeight: 400 },
  '& kbd': {
    marginLeft: 'auto',
    paddingLeft: 12,
    color: theme.vars.palette.text.secondary,
    fontFamily: theme.typography.mono,
    fontSize: '0.75rem',
  },
  '& label': { alignItems: 'center', gap: 8, padding: '6px 12px' },
  '& input': { margin: 0 },
  // A narrow screen shows one pane anyway.
  [theme.breakpoints.down('md')]: { '& button': { display: 'none' } },
}));

interface ViewMenuProps {
  /** Whether texts are shown without Monaco. */
  readonly plain: boolean;
  readonly onPlain: (plain: boolean) => void;
  /** What else can be chosen. */
  readonly children?: (close: () => void) => ReactNode;
}

/** How a text is looked at. */
export function ViewMenu({ plain, onPlain, children }: ViewMenuProps) {
  const { view: words } = useMessages().output;
  return (
    <PopupButton label={<MoreIcon />} accessibleName={words.menu} title={words.menu} color="inherit">
      {(close) => (
        <Items>
          {children?.(close)}
          <TickLabel>
            <Tick type="checkbox" checked={plain} onChange={({ target }) => onPlain(target.checked)} />
            {words.plain}
          </TickLabel>
        </Items>
      )}
    </PopupButton>
  );
}
