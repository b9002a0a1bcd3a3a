import { styled } from '@mui/material/styles';
import { type ReactNode, useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { noChanges } from './changed-lines.ts';
import { scrollToLine, scrollToSome } from './plain-scroll.ts';
import { PolicyBox } from './policy-box.tsx';
import { PlainText } from './plain-text.tsx';
import { StatusLine, type UseLastChange } from './status-line.tsx';
import type { TextPointing } from './text-pointing.ts';
import { plainSurface, type TextSurface } from '../../ui/text-surface.ts';
import type { TextView } from './text-view.ts';
import { usePolicyEditor } from './use-policy-editor.ts';
import { isReading } from '../../ui/code-view/when-not-reading.ts';
import { scrollWithin } from '../../ui/focus.ts';
import { useMessages } from '../../ui/messages.tsx';

const Box = styled('div')(({ theme }) => ({
  position: 'relative',
  display: 'flex',
  flex: '1 1 0',
  minHeight: 120,
  overflow: 'hidden',
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  [theme.breakpoints.down('md')]: { flex: 'none', overflow: 'visible' },
}));

/** A wish to see what is lit; each object is one wish. */
export interface Reveal {
  /** Whether it is enough to see some of it. */
  readonly some: boolean;
}

interface PolicyTextProps {
  readonly view: TextView;
  readonly plain: boolean;
  readonly onMark: (number: number) => void;
  readonly pointing: TextPointing;
  /** A new object brings the lit lines into view. */
  readonly reveal: Reveal | null;
  /** What the question does that somebody points at. */
  readonly about: ReactNode;
  /** Which question that is. */
  readonly aboutKey: string | undefined;
  readonly useLastChange: UseLastChange;
  /** What stands beside the lines or over them, by where they are; `null` until the text is on the page. */
  readonly beside: (surface: TextSurface | null) => ReactNode;
}

/** The document: as plain text at once, then in Monaco, in the same place. */
export function PolicyText(props: PolicyTextProps) {
  const { output } = useMessages();
  const { view, plain, onMark, pointing, reveal, about, aboutKey, useLastChange, beside } = props;
  const host = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const pre = useRef<HTMLPreElement>(null);
  const [shownPre, setShownPre] = useState<HTMLPreElement | null>(null);
  const { status, editor, retry } = usePolicyEditor(host, pre, !plain, {
    label: output.editorLabel,
    view,
    onMark,
    pointing,
  });
  const surface = useMemo(() => editor?.surface ?? (shownPre && plainSurface(shownPre)), [editor, shownPre]);

  // Before the paint, so that Monaco never shows less than the plain text did.
  useLayoutEffect(() => editor?.show(view), [editor, view]);
  // It comes and goes with the editor.
  useLayoutEffect(() => {
    if (pre.current !== shownPre) setShownPre(pre.current);
  });

  const showSome = (lines: readonly number[]) => {
    if (editor) {
      editor.revealSome(lines);
    } else if (pre.current) {
      scrollToSome(pre.current, lines);
    }
  };

  const showLit = useEffectEvent(({ some }: Reveal) => {
    const lines = [...view.lit].sort((a, b) => a - b);
    const first = lines[0];
    if (first === undefined) {
      return;
    }
    if (some) {
      showSome(lines);
    } else if (editor) {
      editor.reveal(first, lines.at(-1) ?? first);
      if (host.current) scrollWithin(host.current);
    } else if (pre.current) {
      scrollToLine(pre.current, first);
    }
  });
  useEffect(() => {
    if (reveal !== null) {
      showLit(reveal);
    }
  }, [reveal]);

  // What an edit did comes into view, unless somebody is busy with another part of the text.
  const showChanges = useEffectEvent(() => {
    const lines = [...view.changes.changed, ...view.changes.removedBefore].sort((a, b) => a - b);
    if (lines.length === 0 || !box.current || box.current.matches(':hover') || isReading(box.current)) {
      return;
    }
    showSome(lines);
  });
  useEffect(() => {
    if (view.changes !== noChanges) {
      showChanges();
    }
  }, [view.changes]);

  return (
    <>
      <Box>
        <PolicyBox ref={box} data-grows={plain} data-code-box>
          {!editor && <PlainText ref={pre} view={view} onMark={onMark} pointing={pointing} />}
          {!plain && <div ref={host} className="editor" data-shown={editor !== undefined} />}
        </PolicyBox>
        {beside(surface)}
      </Box>
      <StatusLine
        plain={plain}
        status={status}
        onRetry={retry}
        about={about}
        aboutKey={aboutKey}
        changes={view.changes}
        kind={view.kind}
        useLastChange={useLastChange}
      />
    </>
  );
}
