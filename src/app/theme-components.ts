import type { Components, Theme } from '@mui/material/styles';
import './theme-types.ts';

/** How MUI's widgets look here: calm, dense, without ripple or shadow of their own. Said once, for all that use them. */
export const components: Components<Theme> = {
  MuiButtonBase: {
    defaultProps: { disableRipple: true },
    // Material's own focus style is the ripple; without it the browser's ring, in our colour, takes over.
    styleOverrides: { root: { '&:focus-visible': { outline: 'var(--focus-ring)', outlineOffset: 2 } } },
  },
  MuiButton: {
    defaultProps: { disableElevation: true, size: 'small' },
    styleOverrides: {
      root: {
        minWidth: 0,
        padding: '6px 12px',
        minHeight: 36,
        '@media (pointer: coarse)': { minHeight: 44 },
        '& .MuiButton-startIcon': { marginLeft: -2, marginRight: 6 },
      },
      // Its background is not there where colours are forced.
      contained: { '@media (forced-colors: active)': { border: '1px solid ButtonText' } },
      outlined: ({ theme: { vars } }) => ({ borderColor: vars.palette.outline, padding: '5px 12px' }),
    },
  },
  MuiIconButton: {
    styleOverrides: {
      root: ({ theme: { vars, shape } }) => ({
        borderRadius: shape.borderRadius,
        color: vars.palette.text.secondary,
        fontSize: 16,
        width: 36,
        height: 36,
        '@media (pointer: coarse)': { width: 44, height: 44 },
      }),
      sizeSmall: { width: 28, height: 28, fontSize: 14 },
    },
  },
  // Surfaces have one colour; what lies higher has a shadow.
  MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiAlert: {
    defaultProps: { variant: 'outlined' },
    styleOverrides: {
      root: ({ theme: { vars, typography, breakpoints } }) => ({
        display: 'grid',
        gridTemplateColumns: 'auto minmax(0, 1fr) auto',
        gap: '0 12px',
        padding: '12px 12px 12px 16px',
        borderColor: vars.palette.divider,
        background: vars.palette.background.paper,
        color: vars.palette.text.primary,
        fontSize: typography.body2.fontSize,
        lineHeight: 1.5,
        '& .MuiAlert-icon': { order: -1, margin: '2px 0 0', padding: 0, fontSize: 16, opacity: 1 },
        '&.MuiAlert-colorInfo .MuiAlert-icon': { color: vars.palette.text.secondary },
        '&.MuiAlert-colorWarning .MuiAlert-icon': { color: vars.palette.warning.main },
        '&.MuiAlert-colorError .MuiAlert-icon': { color: vars.palette.error.main },
        '& h2': { margin: 0, font: 'inherit', fontWeight: 600 },
        '& p': { margin: '4px 0 0' },
        '& ul, & ol': { margin: '4px 0 0', paddingLeft: 18 },
        '& .actions': { display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 8 },
        // What is below the title has the width of all.
        '& .MuiAlert-message': { display: 'contents' },
        '& .MuiAlert-message > h2': { order: -1 },
        '& .MuiAlert-message > div': {
          gridColumn: '2 / -1',
          minWidth: 0,
          paddingRight: 4,
          [breakpoints.down('sm')]: { gridColumn: '1 / -1' },
        },
        '& .MuiAlert-action': {
          order: -1,
          alignItems: 'center',
          alignSelf: 'start',
          gap: 4,
          margin: '-4px -4px -4px 0',
          padding: 0,
          '& > *': { minHeight: 28, padding: '2px 8px', '@media (pointer: coarse)': { minHeight: 36 } },
        },
        '&[data-open="false"]': {
          alignItems: 'center',
          '& .MuiAlert-icon': { margin: 0 },
          '& h2': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
        },
      }),
    },
  },
  MuiChip: {
    styleOverrides: {
      root: ({ theme: { vars, shape, typography } }) => ({
        height: 28,
        borderRadius: shape.borderRadius,
        borderColor: vars.palette.divider,
        background: vars.palette.background.default,
        color: vars.palette.text.primary,
        fontFamily: typography.mono,
        cursor: 'default',
        transition: 'none',
        '&.MuiChip-colorError': { borderColor: vars.palette.error.main },
        '&.MuiChip-colorWarning': { borderColor: vars.palette.warning.main },
        '@media (pointer: coarse)': { height: 40 },
      }),
      label: {
        display: 'flex',
        alignItems: 'center',
        minWidth: 0,
        padding: 0,
        '& > span': { padding: '0 2px 0 8px', overflow: 'hidden', textOverflow: 'ellipsis' },
        '& > button': {
          flex: 'none',
          width: 26,
          height: 26,
          padding: 0,
          fontSize: 12,
          '&:focus-visible': { outlineOffset: -2 },
          '@media (pointer: coarse)': { width: 40, height: 38 },
        },
      },
    },
  },
  MuiSnackbar: {
    styleOverrides: {
      // Over the policy, where there is nothing to fill in; on a narrow screen over the bar at the bottom.
      root: ({ theme: { breakpoints } }) => ({
        zIndex: 15,
        [breakpoints.up('sm')]: { right: 16, bottom: 16, maxWidth: 'min(420px, 40vw)' },
        [breakpoints.down('md')]: {
          left: 16,
          right: 16,
          bottom: 'calc(var(--bottom-bar-height) + 8px)',
          maxWidth: 'none',
        },
      }),
    },
  },
  MuiSnackbarContent: {
    styleOverrides: {
      root: ({ theme: { vars, breakpoints } }) => ({
        flexWrap: 'nowrap',
        minWidth: 0,
        padding: '6px 6px 6px 14px',
        background: vars.palette.text.primary,
        color: vars.palette.background.paper,
        boxShadow: vars.shadows[4],
        [breakpoints.down('md')]: { flexGrow: 1 },
      }),
      message: { padding: 0 },
      action: { margin: 0, paddingLeft: 10, '& button': { color: 'inherit' } },
    },
  },
  MuiAccordion: {
    defaultProps: { disableGutters: true, elevation: 0, square: true },
    styleOverrides: {
      root: ({ theme: { vars } }) => ({
        borderTop: `1px solid ${vars.palette.divider}`,
        background: 'none',
        '&::before': { display: 'none' },
      }),
    },
  },
  MuiAccordionSummary: {
    styleOverrides: {
      root: {
        flexDirection: 'row-reverse',
        gap: 8,
        minHeight: 0,
        padding: '12px 0',
        fontFamily: 'inherit',
        fontSize: '0.9375rem',
        lineHeight: 1.5,
        '@media (pointer: coarse)': { minHeight: 44 },
      },
      content: ({ theme: { vars } }) => ({
        alignItems: 'baseline',
        gap: 8,
        minWidth: 0,
        margin: 0,
        fontWeight: 600,
        '& > small': {
          marginLeft: 'auto',
          fontWeight: 400,
          fontSize: '0.8125rem',
          color: vars.palette.text.secondary,
          whiteSpace: 'nowrap',
        },
      }),
      expandIconWrapper: {
        color: 'inherit',
        fontSize: 12,
        transitionDuration: '120ms',
        '&.Mui-expanded': { transform: 'rotate(90deg)' },
      },
    },
  },
  MuiAccordionDetails: {
    styleOverrides: {
      root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 24, padding: '8px 0 16px' },
    },
  },
  MuiToggleButton: {
    styleOverrides: {
      root: ({ theme: { vars } }) => ({
        color: vars.palette.text.primary,
        lineHeight: 1.4,
        whiteSpace: 'nowrap',
        '&:focus-visible': { outlineOffset: -2 },
        '&.Mui-selected': {
          fontWeight: 600,
          '&, &:hover': { background: vars.palette.accentSoft },
        },
      }),
      sizeSmall: ({ theme: { vars } }) => ({
        minHeight: 28,
        padding: '0 10px',
        fontSize: '0.75rem',
        fontWeight: 400,
        '@media (pointer: coarse)': { minHeight: 44, padding: '0 14px' },
        // A line between two, whichever of them is chosen.
        '&&.MuiToggleButtonGroup-grouped': { borderColor: vars.palette.outline },
      }),
    },
  },
  MuiTabs: {
    styleOverrides: {
      root: { minHeight: 36, '@media (pointer: coarse)': { minHeight: 44 } },
      list: { gap: 20 },
      indicator: {
        '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
      },
    },
  },
  MuiTab: {
    styleOverrides: {
      root: ({ theme: { vars } }) => ({
        minWidth: 0,
        minHeight: 36,
        padding: 0,
        fontSize: '0.8125rem',
        fontWeight: 600,
        '@media (pointer: coarse)': { minHeight: 44 },
        '&:hover, &.Mui-selected': { color: vars.palette.text.primary },
        // What is around the tabs cuts off what stands out.
        '&:focus-visible': { outlineOffset: -2 },
      }),
    },
  },
  MuiCssBaseline: {
    styleOverrides: ({ vars }) => ({
      ':root': {
        '--header-height': '56px',
        '--bottom-bar-height': '0px',
        // Keeps the place of a border that comes. Forced colours would show what is transparent.
        '--unseen': 'transparent',
        '@media (forced-colors: active)': { '--unseen': 'Canvas' },
        // What sticks above and below the answers.
        '--steps-height': '53px',
        '--buttons-height': '61px',
        '--focus-ring': `2px solid ${vars.palette.primary.main}`,
        '@media (max-width: 899px)': {
          '--header-height': '52px',
          '--bottom-bar-height': '56px',
          '--buttons-height': '0px',
        },
      },
      // What gets the focus is scrolled clear of the bars.
      '#answers': {
        scrollPaddingTop: 'calc(var(--steps-height) + 16px)',
        scrollPaddingBottom: 'calc(var(--buttons-height) + 16px)',
      },
      // Each half scrolls by itself, and so does a page of text, below a header that never moves.
      '@media (min-width: 900px)': {
        '#main': { position: 'relative', height: 'calc(100dvh - var(--header-height))', overflowY: 'auto' },
      },
      '@media (max-width: 899px)': {
        html: {
          scrollPaddingTop: 'calc(var(--header-height) + var(--steps-height) + 16px)',
          scrollPaddingBottom: 'calc(var(--bottom-bar-height) + 16px)',
          // Always there, so that nothing moves between long pages and short ones.
          overflowY: 'scroll',
        },
      },
      body: { minWidth: 320 },
      ':focus-visible': { outline: 'var(--focus-ring)', outlineOffset: 2 },
      // Headings and regions take the focus only to be read out.
      '[tabindex="-1"]:focus:not([data-setting])': { outline: 'none' },
      // A setting that somebody was led to.
      '[data-setting]': { transition: 'background-color 300ms, box-shadow 300ms' },
      '[data-setting][data-flash]': {
        backgroundColor: vars.palette.accentSoft,
        boxShadow: `0 0 0 8px ${vars.palette.accentSoft}`,
      },
      a: { color: vars.palette.primary.main, textUnderlineOffset: 2 },
      '@media (prefers-reduced-motion: reduce)': {
        '*, *::before, *::after': { animation: 'none !important', transition: 'none !important' },
      },
    }),
  },
};
