import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { styled } from '@mui/material/styles';

/** Along the bottom of a narrow screen: which of the panes it shows. */
export const BottomBar = styled(ToggleButtonGroup)(({ theme }) => ({
  display: 'none',
  position: 'fixed',
  zIndex: 9,
  inset: 'auto 0 0 0',
  height: 'var(--bottom-bar-height)',
  boxSizing: 'border-box',
  gridAutoFlow: 'column',
  gridAutoColumns: 'minmax(0, 1fr)',
  borderRadius: 0,
  background: theme.vars.palette.background.paper,
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  [theme.breakpoints.down('md')]: { display: 'grid' },
  '& > button': {
    position: 'relative',
    padding: 0,
    fontSize: '0.8125rem',
    lineHeight: 1.25,
    border: 0,
    borderRadius: 0,
    borderTop: '2px solid var(--unseen)',
    '&:focus-visible': { outlineOffset: -4 },
    '&, &:hover': { color: theme.vars.palette.text.secondary, background: 'none' },
    '&.Mui-selected, &.Mui-selected:hover': {
      color: theme.vars.palette.primary.main,
      background: 'none',
      borderTopColor: theme.vars.palette.primary.main,
    },
  },
  // Of six, each is as wide as its word asks for.
  '&:has(> :nth-of-type(6))': { gridAutoColumns: 'auto', padding: '0 4px' },
  '&:has(> :nth-of-type(6)) > button': {
    minWidth: 0,
    padding: '0 3px',
    fontSize: '0.75rem',
    whiteSpace: 'normal',
  },
  '& .changed': {
    position: 'absolute',
    top: 12,
    width: 7,
    height: 7,
    marginLeft: 3,
    borderRadius: '50%',
    background: theme.vars.palette.primary.main,
  },
}));
