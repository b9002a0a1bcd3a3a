import type { Theme } from '@mui/material/styles';

/** A button that looks like a link, because it leads to another place of this page. */
export const linkButton = ({ vars }: Theme) =>
  ({
    padding: 0,
    border: 0,
    background: 'none',
    color: vars.palette.primary.main,
    font: 'inherit',
    textDecoration: 'underline',
    textUnderlineOffset: 2,
    cursor: 'pointer',
  }) as const;
