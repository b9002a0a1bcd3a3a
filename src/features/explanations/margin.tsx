import { styled } from '@mui/material/styles';

/** Where notes stand beside the text; empty until they have come. */
export const Margin = styled('section')(({ theme }) => ({
  position: 'relative',
  flex: 'none',
  width: 'var(--margin-width)',
  overflow: 'hidden',
  borderLeft: `1px solid ${theme.vars.palette.divider}`,
  background: theme.vars.palette.background.default,
}));
