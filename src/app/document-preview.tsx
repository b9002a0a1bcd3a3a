import { styled } from '@mui/material/styles';
import { type Configuration, type DocumentKind, generate } from '#core';
import { useLayoutEffect, useMemo, useRef } from 'react';
import { noChanges } from '../features/output/changed-lines.ts';
import { PolicyBox } from '../features/output/policy-box.tsx';
import { plainLines } from '../features/output/plain-lines.ts';
import { coloured, PlainLines } from '../features/output/plain-text.tsx';
import { placeholderRanges } from '../features/output/text-view.ts';
import { wrapOf } from '../ui/code-view/plain-code.tsx';
import { useMessages } from '../ui/messages.tsx';

const Frame = styled('section')(({ theme }) => ({
  height: '100%',
  display: 'flex',
  flexDirection: 'column',
  minWidth: 0,
  background: theme.vars.palette.background.paper,
  '& > p': {
    margin: 0,
    padding: '10px 20px',
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
    fontSize: theme.typography.body2.fontSize,
    color: theme.vars.palette.text.secondary,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  '& > p b': { fontWeight: 600, color: theme.vars.palette.text.primary },
  // The frame says how high it is, and nothing else.
  '& > div': { flex: '1 1 0', minHeight: 0, height: 'auto' },
  [theme.breakpoints.down('md')]: { height: 'auto', '& > div': { flex: 'none' } },
}));

const NONE = { marks: new Map(), lit: new Set<number>(), hovered: new Set<number>(), changes: noChanges };

interface DocumentPreviewProps {
  readonly title: string;
  readonly kind: DocumentKind;
  readonly configuration: Configuration;
}

/** The document that a link opens, as it will read. */
export function DocumentPreview({ title, kind, configuration }: DocumentPreviewProps) {
  const { start, kinds } = useMessages('start');
  const text = useRef<HTMLPreElement>(null);
  const lines = useMemo(() => {
    const generated = generate(configuration, kind);
    return plainLines({
      kind,
      text: generated.text,
      placeholders: placeholderRanges(generated),
      ...NONE,
    });
  }, [configuration, kind]);
  useLayoutEffect(() => {
    if (lines.length > 0) text.current?.scrollTo({ top: 0 });
  }, [lines]);
  return (
    <Frame aria-label={start.preview(title)}>
      <p>
        <b>{title}</b> · {kinds[kind].title}
      </p>
      <PolicyBox>
        {/* It scrolls, so that the keyboard has to reach it. */}
        <PlainLines ref={text} role="group" aria-label={kinds[kind].title} tabIndex={0}>
          {lines.map((line) => (
            <span key={line.key} className="line" style={wrapOf(line.text)}>
              {coloured(line.text, line.placeholders)}
              {'\n'}
            </span>
          ))}
        </PlainLines>
      </PolicyBox>
    </Frame>
  );
}
