import { styled, type Theme } from '@mui/material/styles';

/** The one look of everything that is typed into or opened. `data-mono` for what is literally IAM. */
const look = ({ theme }: { theme: Theme }) =>
  ({
    boxSizing: 'border-box',
    width: '100%',
    minWidth: 0,
    height: 36,
    padding: '0 12px',
    font: 'inherit',
    fontSize: '0.9375rem',
    color: theme.vars.palette.text.primary,
    background: theme.vars.palette.background.paper,
    border: `1px solid ${theme.vars.palette.outline}`,
    borderRadius: theme.shape.borderRadius,
    '&[data-mono="true"]': { fontFamily: theme.typography.mono, fontSize: '0.875rem' },
    '&::placeholder': { color: theme.vars.palette.text.secondary, opacity: 1 },
    '&:hover:enabled': { borderColor: theme.vars.palette.text.secondary },
    '&:focus-visible': { outlineOffset: -1, borderColor: theme.vars.palette.primary.main },
    '&[aria-invalid="true"]': { borderColor: theme.vars.palette.error.main },
    '&:disabled': {
      background: theme.vars.palette.background.default,
      color: theme.vars.palette.text.secondary,
    },
    // Below 16 px iOS zooms into the field, and fingers need more height than pointers.
    '@media (pointer: coarse)': { height: 44, '&, &[data-mono="true"]': { fontSize: '1rem' } },
  }) as const;

export const Input = styled('input')(look);
export const Select = styled('select')(look, { maxWidth: 420, cursor: 'pointer' });
export const TextArea = styled('textarea')(look, {
  '&&': { height: 'auto' },
  padding: '8px 12px',
  resize: 'vertical',
  lineHeight: 1.5,
});
