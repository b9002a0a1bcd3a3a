import { styled } from '@mui/material/styles';

/** The frame of a text, with the colours that the plain text and Monaco share. `data-grows` where the page scrolls it. */
export const CodeBox = styled('div')(({ theme }) => {
  const { palette } = theme.vars;
  return {
    '--code-font': theme.typography.mono,
    '--code-background': palette.background.paper,
    '--code-text': palette.text.primary,
    '--code-quiet': palette.text.secondary,
    '--code-key': palette.primary.main,
    '--code-string': palette.codeString,
    '--code-type': palette.codeType,
    '--code-allow': palette.success.main,
    '--code-deny': palette.error.main,
    '--code-error': palette.error.main,
    '--code-warning': palette.warning.main,
    '--code-info': palette.primary.main,
    '--code-line': palette.divider,
    '--code-selection': palette.accentSoft,
    position: 'relative',
    flex: '1 1 0',
    minWidth: 0,
    overflow: 'hidden',
    background: palette.background.paper,
    [theme.breakpoints.down('md')]: { height: '62dvh' },
    '&[data-grows="true"]': { [theme.breakpoints.down('md')]: { height: 'auto' } },
    '& .editor': { position: 'absolute', inset: 0 },
    '& .editor[data-shown="false"]': { visibility: 'hidden' },
    '& .monaco-editor': { outline: 'none', '--vscode-focusBorder': 'transparent' },
    '&:has(.monaco-editor.focused)': { boxShadow: `inset 0 0 0 2px ${palette.primary.main}` },
  };
});
