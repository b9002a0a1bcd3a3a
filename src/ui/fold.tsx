import { styled } from '@mui/material/styles';

/** One row below the text, which opens to a part of the pane. */
export const Fold = styled('div')(({ theme }) => ({
  flex: 'none',
  fontSize: theme.typography.body2.fontSize,
  '& .MuiAccordionSummary-root': {
    // With the line above it 30.
    height: 29,
    padding: '0 16px',
    fontSize: 'inherit',
    whiteSpace: 'nowrap',
    '&:focus-visible': { outlineOffset: -2 },
    '@media (pointer: coarse)': { height: 44 },
  },
  '& .MuiAccordionSummary-expandIconWrapper': { fontSize: 10 },
  '& .MuiAccordionDetails-root': {
    display: 'block',
    maxHeight: '40dvh',
    overflowY: 'auto',
    padding: '0 16px 12px',
    [theme.breakpoints.down('md')]: { maxHeight: 'none' },
  },
}));
