import { styled } from '@mui/material/styles';
import { lineOf, lineStarts, type Severity } from '#iam';
import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { nameOf } from './results.ts';
import { checkView, useCheckView } from './view.ts';
import { edited } from '../../checking/edits.ts';
import type { ReportedFinding, TextEdit } from '../../checking/index.ts';
import { checkedFilesActions, type TextFile } from '../../store/checked-files.ts';
import { CodeBox } from '../../ui/code-view/code-box.tsx';
import { announce } from '../../ui/live-region.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { VisuallyHidden } from '../../ui/text.tsx';

/** As wide as the line numbers. */
const GUTTER = 54;
const PADDING = 4;
const TAB_SIZE = 2;

const Box = styled(CodeBox)(({ theme }) => ({
  '--line': '20px',
  '@media (pointer: coarse)': { '--line': '24px' },
  '&[hidden]': { display: 'none' },
  '& textarea, & .layer': {
    boxSizing: 'border-box',
    font: `13px/var(--line) ${theme.typography.mono}`,
    tabSize: TAB_SIZE,
    whiteSpace: 'pre',
  },
  '& textarea': {
    position: 'absolute',
    inset: 0,
    width: '100%',
    height: '100%',
    margin: 0,
    padding: `${PADDING}px 12px 16px ${GUTTER}px`,
    border: 0,
    resize: 'none',
    overflow: 'auto',
    background: 'none',
    color: 'var(--code-text)',
    '&::placeholder': { color: theme.vars.palette.text.secondary, opacity: 1 },
    '&:focus-visible': { outline: 'none' },
  },
  // Over the line numbers too.
  '&:has(textarea:focus-visible)::after': {
    content: '""',
    position: 'absolute',
    inset: 0,
    zIndex: 2,
    boxShadow: `inset 0 0 0 2px ${theme.vars.palette.primary.main}`,
    pointerEvents: 'none',
  },
  '& .layer': { position: 'absolute', inset: `0 0 0 ${GUTTER}px`, overflow: 'hidden', pointerEvents: 'none' },
  '& .layer > span': {
    position: 'absolute',
    height: 'var(--line)',
    boxSizing: 'border-box',
    borderBottom: '2px solid currentColor',
  },
  '& .numbers': {
    left: 0,
    right: 'auto',
    width: GUTTER - 8,
    zIndex: 1,
    background: 'var(--code-background)',
    color: 'var(--code-quiet)',
  },
  '& .numbers > span': { right: 14, border: 0 },
  '& .numbers > [data-severity]': { fontWeight: 600 },
  '& .layer > [data-severity="error"]': { color: theme.vars.palette.error.main },
  '& .layer > [data-severity="warning"]': {
    color: theme.vars.palette.warning.main,
    borderBottomStyle: 'dashed',
  },
  '& .layer > [data-severity="info"]': {
    color: theme.vars.palette.primary.main,
    borderBottomStyle: 'dotted',
  },
  '& .layer > span[data-current="true"]': {
    background: `color-mix(in srgb, ${theme.vars.palette.primary.main} 14%, transparent)`,
  },
}));

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** How many columns a text takes. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character === '\t' ? TAB_SIZE - (width % TAB_SIZE) : 1;
  return width;
}

/** Makes changes as one that the browser undoes. The selection is then what was written. */
function typeOver(area: HTMLTextAreaElement, edits: readonly TextEdit[]): void {
  const [first, last] = [edits[0], edits.at(-1)];
  if (first === undefined || last === undefined) return;
  const start = first.offset;
  const end = last.offset + last.length;
  const text = edited(
    area.value.slice(start, end),
    edits.map((edit) => ({ ...edit, offset: edit.offset - start })),
  );
  area.focus({ preventScroll: true });
  area.setSelectionRange(start, end);
  // The only way that keeps the browser's own undo.
  const done = text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
  if (!done) {
    area.setRangeText(text, start, end);
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }
  area.setSelectionRange(start, start + text.length);
}

/** What of a text area is in view. */
function useViewport(area: RefObject<HTMLTextAreaElement | null>) {
  const [view, setView] = useState({ top: 0, left: 0, height: 0, line: 20 });
  useLayoutEffect(() => {
    const element = area.current;
    if (element === null) return;
    const measure = () =>
      setView({
        top: element.scrollTop,
        left: element.scrollLeft,
        height: element.clientHeight,
        line: Number.parseFloat(getComputedStyle(element).lineHeight),
      });
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [area]);
  return view;
}

interface EditorProps {
  readonly file: TextFile;
  /** Only one is seen; the others keep what can be undone. */
  readonly shown: boolean;
  /** What is marked in it, of the text as it was checked. */
  readonly findings: readonly ReportedFinding[];
  readonly current: ReportedFinding | undefined;
  /** To the next place with a finding, or to the one before. */
  readonly onStep: (forward: boolean) => void;
}

/** A text to write in, with line numbers and what was found marked: a text area, which every browser has. */
export function PlainEditor({ file, shown, findings, current, onStep }: EditorProps) {
  const { check } = useMessages('check');
  const area = useRef<HTMLTextAreaElement>(null);
  const view = useViewport(area);
  const wanted = useCheckView((state) => state.wanted);
  const edits = useCheckView((state) => state.edits);
  const starts = useMemo(() => lineStarts(file.text), [file.text]);
  const helpId = `check-keys-${file.id}`;

  // The area has its own text, and what can be undone of it, while somebody types; another one comes from elsewhere.
  useLayoutEffect(() => {
    if (area.current !== null && area.current.value !== file.text) area.current.value = file.text;
  }, [file.text]);

  useEffect(() => {
    const element = area.current;
    if (!shown || wanted === null || element === null) return;
    checkView.setState({
      wanted: null,
      cursor: { line: wanted.startLine, column: wanted.startColumn },
    });
    const offset = (line: number, column: number) => (starts[line - 1] ?? file.text.length) + column - 1;
    element.focus({ preventScroll: true });
    element.setSelectionRange(
      offset(wanted.startLine, wanted.startColumn),
      offset(wanted.endLine, wanted.endColumn),
    );
    const { lineHeight } = getComputedStyle(element);
    const top = (wanted.startLine - 1) * Number.parseFloat(lineHeight);
    if (top < element.scrollTop || top > element.scrollTop + element.clientHeight - 40)
      element.scrollTop = top - element.clientHeight / 3;
    const left = wanted.startColumn * 8;
    if (left < element.scrollLeft || left > element.scrollLeft + element.clientWidth - GUTTER - 40)
      element.scrollLeft = Math.max(0, left - element.clientWidth / 2);
  }, [wanted, shown, starts, file.text]);

  useEffect(() => {
    if (!shown || edits === null || area.current === null) return;
    checkView.setState({ edits: null });
    typeOver(area.current, edits);
    announce(check.fixed(edits.length));
  }, [edits, shown, check]);

  function tellCursor() {
    const offset = area.current?.selectionStart ?? 0;
    const line = lineOf(starts, offset);
    checkView.setState({ cursor: { line: line + 1, column: offset - (starts[line] ?? 0) + 1 } });
  }

  function keyDown(event: KeyboardEvent) {
    if (event.key !== 'F8' || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onStep(!event.shiftKey);
  }

  const first = Math.max(0, Math.floor((view.top - PADDING) / view.line) - 2);
  const last = Math.min(starts.length - 1, Math.ceil((view.top + view.height) / view.line) + 2);
  const lineText = (line: number) => file.text.slice(starts[line] ?? 0, starts[line + 1] ?? file.text.length);
  const shift = {
    transform: `translate(${-view.left}px, ${PADDING - view.top}px)`,
    transformOrigin: '0 0',
    overflow: 'visible',
  };
  const worst = new Map<number, Severity>();
  const marks = findings.flatMap((finding) => {
    const { severity, region } = finding;
    const known = worst.get(region.startLine - 1);
    if (known === undefined || RANK[severity] < RANK[known]) worst.set(region.startLine - 1, severity);
    const lines = [];
    for (
      let line = Math.max(first, region.startLine - 1);
      line <= Math.min(last, region.endLine - 1);
      line += 1
    ) {
      const text = lineText(line).replace(/\n$/, '');
      const from = line === region.startLine - 1 ? region.startColumn - 1 : 0;
      const to = line === region.endLine - 1 ? region.endColumn - 1 : text.length;
      const left = widthOf(text.slice(0, from));
      const width = Math.max(1, widthOf(text.slice(from, to)));
      lines.push(
        <span
          key={`${nameOf(finding)} ${finding.at} ${line}`}
          data-severity={severity}
          data-current={finding === current}
          style={{
            top: `calc(${line} * var(--line))`,
            left: `${left}ch`,
            width: `${width}ch`,
          }}
        />,
      );
    }
    return lines;
  });
  return (
    <Box hidden={!shown}>
      <div className="layer" aria-hidden="true" style={shift}>
        {marks}
      </div>
      <textarea
        ref={area}
        aria-label={check.textOf(file.name)}
        aria-describedby={helpId}
        placeholder={check.placeholder}
        spellCheck={false}
        autoCapitalize="off"
        autoCorrect="off"
        wrap="off"
        translate="no"
        data-draft="true"
        onChange={(event) => checkedFilesActions.setText(file.id, event.currentTarget.value)}
        onSelect={tellCursor}
        onKeyDown={keyDown}
      />
      <div className="layer numbers" aria-hidden="true">
        {Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index).map((line) => (
          <span
            key={line}
            data-severity={worst.get(line)}
            style={{ top: line * view.line + PADDING - view.top }}
          >
            {line + 1}
          </span>
        ))}
      </div>
      <VisuallyHidden id={helpId}>{check.keys}</VisuallyHidden>
    </Box>
  );
}
