import { styled } from '@mui/material/styles';
import { CodeBox } from '../../ui/code-view/code-box.tsx';

/** Blends a colour into the surface behind it. */
const tint = (colour: string, percent: number) => `color-mix(in srgb, ${colour} ${percent}%, transparent)`;

/** The frame with what is drawn over a policy. */
export const PolicyBox = styled(CodeBox)(({ theme }) => {
  const { palette } = theme.vars;
  return {
    '& .placeholder': {
      color: palette.warning.main,
      background: tint(palette.warning.main, 14),
      borderBottom: `1px dashed ${palette.warning.main}`,
      fontWeight: 600,
    },
    '& .odd': { color: palette.background.paper, background: palette.error.main, fontWeight: 600 },
    '& .mark': {
      marginLeft: 6,
      padding: '0 4px',
      border: `1px solid ${tint(palette.primary.main, 45)}`,
      borderRadius: 8,
      color: palette.primary.main,
      background: palette.background.paper,
      font: `600 10px/14px ${theme.typography.mono}`,
      verticalAlign: '2px',
      cursor: 'pointer',
    },
    '& .line-changed': { background: tint(palette.primary.main, 10) },
    '& .line-removed-before': { boxShadow: `inset 0 1px 0 ${palette.primary.main}` },
    '& .margin-hovered, & .line.line-hovered': {
      boxShadow: `inset 3px 0 0 ${tint(palette.primary.main, 45)}`,
    },
    '& .line-hovered': { background: tint(palette.text.primary, 5) },
    '& .line[aria-current="true"]': {
      outline: `1px solid ${tint(palette.primary.main, 60)}`,
      outlineOffset: -1,
    },
    '& .line-lit, & .margin-lit': { background: tint(palette.primary.main, 16) },
    '& .margin-lit, & .line.line-lit': { boxShadow: `inset 3px 0 0 ${palette.primary.main}` },
    '& .sign-changed::before, & .sign-removed::before': {
      color: palette.primary.main,
      font: `600 13px/20px ${theme.typography.mono}`,
    },
    '& .monaco-editor :is(.sign-changed, .sign-removed)': { marginLeft: 4 },
    '& .sign-changed::before': { content: '"+"' },
    '& .sign-removed::before': { content: '"−"' },
  };
});
