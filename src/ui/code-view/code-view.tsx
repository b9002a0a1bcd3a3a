import { styled } from '@mui/material/styles';
import { memo, type ReactNode, type RefObject, useLayoutEffect, useMemo, useRef } from 'react';
import { CodeBox } from './code-box.tsx';
import { EditorNotice } from './editor-notice.tsx';
import type { CodeEditor, CodeText } from './monaco/code-editor.ts';
import { keyedLines, PlainCode, wrapOf } from './plain-code.tsx';
import { useEditor } from './use-editor.ts';
import { linkButton } from '../text.tsx';
import { Exact } from '../exact.tsx';

const Box = styled(CodeBox)(({ theme }) => ({
  minHeight: 120,
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  [theme.breakpoints.down('md')]: { flex: 'none' },
}));

const Notice = styled('div')(({ theme }) => ({
  position: 'absolute',
  inset: 'auto 0 0 0',
  padding: '2px 16px 3px',
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  background: theme.vars.palette.background.paper,
  color: theme.vars.palette.text.secondary,
  fontSize: '0.75rem',
  lineHeight: '21px',
  '&:empty': { display: 'none' },
  '& .link': { minHeight: 21, ...linkButton(theme) },
}));

interface PlainFileProps {
  readonly text: string;
  readonly label: string;
  readonly ref: RefObject<HTMLPreElement | null>;
}

const PlainFile = memo(function PlainFile({ text, label, ref }: PlainFileProps): ReactNode {
  const lines = useMemo(() => keyedLines(text), [text]);
  return (
    <PlainCode ref={ref} role="region" aria-label={label} tabIndex={0}>
      {lines.map((line, index) => (
        <span key={line.key} className="line" style={wrapOf(line.text)}>
          <Exact text={line.text} />
          {index === lines.length - 1 ? '' : '\n'}
        </span>
      ))}
    </PlainCode>
  );
});

interface CodeViewProps {
  readonly code: CodeText;
  /** Names the plain text. */
  readonly label: string;
  /** Whether it is shown without Monaco. */
  readonly plain: boolean;
}

/** A text to read: plain at once, then in Monaco with the colours of its language, in the same place. */
export function CodeView({ code, label, plain }: CodeViewProps) {
  const host = useRef<HTMLDivElement>(null);
  const pre = useRef<HTMLPreElement>(null);
  const { status, editor, retry } = useEditor<CodeEditor>(host, pre, !plain, async () => {
    const { createCodeEditor } = await import('./monaco/code-editor.ts');
    return (place, scrollTop) => createCodeEditor(place, code, scrollTop);
  });
  // Before the paint, so that Monaco never shows less than the plain text did.
  useLayoutEffect(() => editor?.show(code), [editor, code]);
  return (
    <Box data-grows={plain} data-code-box>
      {/* Another subject begins at its top. */}
      {!editor && <PlainFile key={code.subject} ref={pre} text={code.text} label={label} />}
      {!plain && <div ref={host} className="editor" data-shown={editor !== undefined} />}
      {!plain && (
        <Notice>
          <EditorNotice status={status} onRetry={retry} />
        </Notice>
      )}
    </Box>
  );
}
