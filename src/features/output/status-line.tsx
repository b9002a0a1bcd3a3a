import { styled } from '@mui/material/styles';
import type { DocumentKind } from '#core';
import { memo, type ReactNode, useRef, useState } from 'react';
import { type Changes, noChanges } from './changed-lines.ts';
import { EditorNotice } from '../../ui/code-view/editor-notice.tsx';
import type { EditorStatus } from '../../ui/code-view/use-editor.ts';
import { ChevronIcon } from '../../ui/icons.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { linkButton, Sentence } from '../../ui/text.tsx';
import { useIsCut } from '../../ui/use-is-cut.ts';

const HEIGHT = 27;

const Place = styled('div')({ position: 'relative', flex: 'none', height: HEIGHT });

const Line = styled('div')(({ theme }) => ({
  position: 'absolute',
  zIndex: 4,
  inset: 'auto 0 0 0',
  display: 'flex',
  alignItems: 'flex-start',
  gap: 8,
  boxSizing: 'border-box',
  minHeight: HEIGHT,
  padding: '2px 8px 3px 16px',
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  background: theme.vars.palette.background.paper,
  color: theme.vars.palette.text.secondary,
  fontSize: '0.75rem',
  lineHeight: '21px',
  '& .said': { flex: 1, minWidth: 0 },
  '&[data-open="false"] .said': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '&[data-open="true"]': { boxShadow: theme.vars.shadows[4], maxHeight: '40dvh', overflowY: 'auto' },
  '& b': { color: theme.vars.palette.text.primary, fontWeight: 600 },
  '& .link': { minHeight: 21, ...linkButton(theme) },
  '& .more': {
    flex: 'none',
    display: 'grid',
    placeContent: 'center',
    width: 28,
    height: 21,
    padding: 0,
    border: 0,
    borderRadius: theme.shape.borderRadius,
    background: 'none',
    color: 'inherit',
    fontSize: 11,
    cursor: 'pointer',
    rotate: '-90deg',
    '&:hover': { background: theme.vars.palette.action.hover },
    '@media (pointer: coarse)': { width: 44 },
  },
  '&[data-open="true"] .more': { rotate: '90deg' },
}));

/** Gets what the last edit changed, in words. A hook, so that no more than this line is drawn for it. */
export type UseLastChange = (kind: DocumentKind) => readonly string[];

interface StatusLineProps {
  readonly plain: boolean;
  readonly status: EditorStatus;
  readonly onRetry: () => void;
  /** What the question does that somebody points at. */
  readonly about: ReactNode;
  readonly aboutKey: string | undefined;
  readonly changes: Changes;
  readonly kind: DocumentKind;
  readonly useLastChange: UseLastChange;
}

/** One line below the text: how the editor is doing, what a question writes, or what the last edit changed. */
export const StatusLine = memo(function StatusLine(props: StatusLineProps) {
  const { plain, status, onRetry, about, aboutKey, changes, kind, useLastChange } = props;
  const { output, paragraph } = useMessages();
  const meaning = paragraph(useLastChange(kind));
  const { view: words } = output;
  const lines = changes.changed.size;
  const said = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const key = `${lines} ${meaning}`;
  // What an edit changed is news, as long as somebody stays at the question that made it.
  const [edit, setEdit] = useState({ changes, aboutKey });
  if (edit.changes !== changes) setEdit({ changes, aboutKey });
  const isNews = changes !== noChanges && edit.aboutKey === aboutKey;
  const isOpen = open === key && isNews;
  const isCut = useIsCut(said, 'width', `${isNews} ${key}`);

  return (
    <Place>
      <Line data-open={isOpen}>
        {!plain && <EditorNotice status={status} onRetry={onRetry} />}
        {about && !isNews ? (
          <span className="said" data-testid="about-setting">
            {about}
          </span>
        ) : (
          (plain || status === 'waiting' || status === 'ready') &&
          (changes === noChanges ? (
            <span className="said">{words.hint}</span>
          ) : (
            <>
              <span className="said" ref={said} data-testid="last-change">
                <Sentence
                  of={(slots) => (lines === 0 ? meaning : words.change(slots, meaning))}
                  slots={{ lines: <b>{words.changed(lines)}</b> }}
                />
              </span>
              {(isCut || isOpen) && (
                <button
                  type="button"
                  className="more"
                  aria-expanded={isOpen}
                  aria-label={words.wholeChange}
                  onClick={() => setOpen(isOpen ? null : key)}
                >
                  <ChevronIcon />
                </button>
              )}
            </>
          ))
        )}
      </Line>
    </Place>
  );
});
