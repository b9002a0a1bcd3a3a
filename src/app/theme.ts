import { createTheme } from '@mui/material/styles';
import { components } from './theme-components.ts';
import './theme-types.ts';

const mono =
  'ui-monospace, "SF Mono", SFMono-Regular, Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace';
const sans = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif';

/** Neutral surfaces and one accent. Red, amber and green are kept for denied, careful and allowed. */
const light = {
  primary: { main: '#1b5bb8', dark: '#164a96', contrastText: '#ffffff' },
  error: { main: '#b3261e' },
  warning: { main: '#784c00' },
  success: { main: '#1d6e38' },
  text: { primary: '#1a1d23', secondary: '#555c69' },
  background: { default: '#f6f7f9', paper: '#ffffff' },
  divider: '#e0e3e9',
  outline: '#858d9b',
  accentSoft: '#edf3fc',
  codeString: '#6b3fa0',
  codeType: '#0b6670',
  action: { hover: 'rgba(26, 29, 35, 0.045)' },
};

const dark = {
  primary: { main: '#8ab4f5', dark: '#a9c8f8', contrastText: '#0d1a2d' },
  error: { main: '#ff9b90' },
  warning: { main: '#e7b65c' },
  success: { main: '#7fd096' },
  text: { primary: '#e4e7ec', secondary: '#a3abb8' },
  background: { default: '#121519', paper: '#191d23' },
  divider: '#2c323b',
  outline: '#717a88',
  accentSoft: '#1c2940',
  codeString: '#c6a8f4',
  codeType: '#7fcbd3',
  action: { hover: 'rgba(228, 231, 236, 0.06)' },
};

/** The look of the product, in one place. Features take from it and set no colours of their own. */
export const theme = createTheme({
  cssVariables: { colorSchemeSelector: 'data-scheme' },
  colorSchemes: { light: { palette: light }, dark: { palette: dark } },
  shape: { borderRadius: 6 },
  spacing: 8,
  breakpoints: { values: { xs: 0, sm: 600, md: 900, lg: 1200, xl: 1600 } },
  typography: {
    fontFamily: sans,
    mono,
    body1: { fontSize: '0.9375rem', lineHeight: 1.5 },
    body2: { fontSize: '0.8125rem', lineHeight: 1.5 },
    button: { textTransform: 'none', fontWeight: 500, fontSize: '0.875rem', lineHeight: 1.4 },
  },
  components,
});
