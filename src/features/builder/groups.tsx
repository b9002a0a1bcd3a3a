import { styled } from '@mui/material/styles';

/** Questions of one step; a hairline separates groups that belong together. */
export const Groups = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 28,
  '& > section': { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 28, minWidth: 0 },
  '& > section + section': { borderTop: `1px solid ${theme.vars.palette.divider}`, paddingTop: 28 },
  '& > section:empty': { display: 'none' },
  '& p': { margin: 0 },
  '& h3': { margin: '0 0 -14px', fontSize: '1rem', lineHeight: 1.4, fontWeight: 600 },
}));

/** Questions that an answer above them has opened. */
export const Dependent = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 24,
  paddingLeft: 16,
  marginLeft: 7,
  borderLeft: `2px solid ${theme.vars.palette.divider}`,
  '&:empty': { display: 'none' },
}));

export const Remark = styled('p')(({ theme }) => ({
  margin: 0,
  color: theme.vars.palette.text.secondary,
  fontSize: theme.typography.body2.fontSize,
}));
