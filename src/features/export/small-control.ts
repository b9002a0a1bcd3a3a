/** Measures of a control in the panel, where many share little room; fingers need as much as ever. */
export const small = {
  height: 28,
  padding: '0 6px',
  fontSize: '0.75rem',
  '&[data-mono="true"]': { fontSize: '0.75rem' },
  '@media (pointer: coarse)': { height: 44, '&, &[data-mono="true"]': { fontSize: '1rem' } },
} as const;
