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
