import { styled } from '@mui/material/styles';

/** Native checkbox or radio button in our colours, large enough for a finger through its label. */
export const Tick = styled('input')(({ theme }) => ({
  flex: 'none',
  width: 16,
  height: 16,
  margin: '3px 0 0',
  accentColor: theme.vars.palette.primary.main,
  '&:focus-visible': { outlineOffset: 2 },
}));

export const TickLabel = styled('label')(({ theme }) => ({
  display: 'flex',
  gap: 10,
  alignItems: 'flex-start',
  lineHeight: 1.45,
  cursor: 'pointer',
  '& .title': { display: 'block', fontWeight: 500 },
  '& .description': {
    display: 'block',
    color: theme.vars.palette.text.secondary,
    fontSize: theme.typography.body2.fontSize,
    lineHeight: 1.45,
    textWrap: 'pretty',
  },
}));
