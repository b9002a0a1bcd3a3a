import { styled } from '@mui/material/styles';
import type { Footnote, FootnotePlace } from '#core';
import { memo, useLayoutEffect, useRef } from 'react';
import type { Explainer } from './explainer.ts';
import { Margin } from './margin.tsx';
import { noteId } from './note-anchor.ts';
import { NoteLinks, NoteNumber } from './notes-list.tsx';
import { usePlacement } from './use-placement.ts';
import type { TextSurface } from '../../ui/text-surface.ts';
import { useMessages } from '../../ui/messages.tsx';
import { RichText, VisuallyHidden } from '../../ui/text.tsx';

const GAP = 4;

const Notes = styled(Margin)(({ theme }) => ({
  fontSize: '0.75rem',
  lineHeight: '17px',
  '& ol': { position: 'absolute', inset: '0 0 auto 0', margin: 0, padding: 0, listStyle: 'none' },
  '& li': {
    position: 'absolute',
    left: 0,
    right: 0,
    boxSizing: 'border-box',
    borderLeft: '3px solid var(--unseen)',
  },
  '& li[data-hovered="true"]': { borderLeftColor: theme.vars.palette.outline },
  '& li[aria-current="true"]': {
    zIndex: 1,
    background: theme.vars.palette.accentSoft,
    borderLeftColor: theme.vars.palette.primary.main,
  },
  '& .head': {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: 6,
    width: '100%',
    padding: '2px 10px 2px 6px',
    border: 0,
    background: 'none',
    color: theme.vars.palette.text.secondary,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    '&:hover': { background: theme.vars.palette.action.hover },
    '&:focus-visible': { outlineOffset: -2 },
  },
  '& li[aria-current="true"] .head': { color: theme.vars.palette.text.primary },
  '& .said': {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 4,
    overflow: 'hidden',
    textWrap: 'pretty',
  },
  '& li[aria-current="true"] .said': { WebkitLineClamp: 'none' },
  '& .links': { flexDirection: 'column', gap: 0, margin: 0, padding: '0 10px 6px 30px' },
  '& p': { margin: '8px 12px' },
}));

interface MarginNotesProps {
  readonly explainer: Pick<Explainer, 'notes' | 'pageOf'>;
  readonly notes: readonly Footnote[];
  readonly surface: TextSurface | null;
  /** Number of the note that was asked for, which is told whole. */
  readonly current: number | undefined;
  /** Number of the note that belongs to what is pointed at. */
  readonly hovered: number | undefined;
  readonly onOpen: (number: number) => void;
  readonly onClose: () => void;
  readonly onHover: (number: number | null) => void;
  readonly onShowPlaces: (number: number, places: readonly FootnotePlace[]) => void;
}

/** Tops of boxes, each at its line if it can be: none covers another, and the wanted one is where it belongs. */
export function placeBoxes(
  boxes: readonly { readonly at: number; readonly height: number }[],
  wanted: number,
): readonly number[] {
  const tops: number[] = [];
  let bottom = 0;
  for (const { at, height } of boxes) {
    const top = Math.max(at, bottom);
    tops.push(top);
    bottom = top + height + GAP;
  }
  const target = boxes[wanted];
  if (target === undefined) return tops;
  // Those above it make room.
  let limit = target.at;
  for (let index = wanted; index >= 0; index -= 1) {
    const height = boxes[index]?.height ?? 0;
    const top = index === wanted ? limit : Math.min(tops[index] ?? 0, limit - height - GAP);
    tops[index] = top;
    limit = top;
  }
  const above = Math.max(0, -(tops[0] ?? 0));
  bottom = 0;
  return boxes.map(({ height }, index) => {
    const top = Math.max((tops[index] ?? 0) + (index <= wanted ? above : 0), bottom);
    bottom = top + height + GAP;
    return top;
  });
}

/** The notes beside the lines that they belong to, in short; one that is asked for says all that it knows. */
export const MarginNotes = memo(function MarginNotes(props: MarginNotesProps) {
  const { explainer, notes, surface, current, hovered, onOpen, onClose, onHover, onShowPlaces } = props;
  const { aboutPolicy } = useMessages();
  const list = useRef<HTMLOListElement>(null);
  // The room that they needed goes with them.
  useLayoutEffect(() => () => surface?.reserve(0), [surface]);

  usePlacement(surface, (text) => {
    if (list.current === null) return;
    const items = [...list.current.children].filter((item) => item instanceof HTMLElement);
    const boxes = notes.map(({ places }, index) => ({
      at: text.topOf(places[0]?.firstLine ?? 0),
      height: items[index]?.offsetHeight ?? 0,
    }));
    const tops = placeBoxes(
      boxes,
      notes.findIndex(({ number }) => number === current),
    );
    for (const [index, item] of items.entries()) item.style.top = `${tops[index]}px`;
    list.current.style.transform = `translateY(${-text.scrollTop()}px)`;
    const end = Math.max(0, ...tops.map((top, index) => top + (boxes[index]?.height ?? 0)));
    const lastLine = Math.max(0, ...notes.flatMap(({ places }) => places.map((place) => place.lastLine)));
    // One line closes the list of statements, another one the document.
    text.reserve(end - text.topOf(lastLine) - 3 * text.heightOf(lastLine));
  });

  return (
    <Notes
      aria-labelledby="notes-title"
      onWheel={({ deltaY, ctrlKey }) => !ctrlKey && surface?.scrollBy(deltaY)}
      // It has no bar to scroll it by: the text takes along what has the focus.
      onScroll={({ currentTarget }) => {
        currentTarget.scrollTop = 0;
      }}
      onFocus={({ currentTarget, target }) => {
        const { top, bottom } = target.getBoundingClientRect();
        const view = currentTarget.getBoundingClientRect();
        if (top < view.top || bottom > view.bottom) surface?.scrollBy(top - view.top - view.height / 3);
      }}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
      onPointerLeave={() => onHover(null)}
    >
      <VisuallyHidden as="h2" id="notes-title">
        {aboutPolicy.title}
      </VisuallyHidden>
      {notes.length === 0 && <p>{aboutPolicy.none}</p>}
      <ol ref={list}>
        {notes.map((note) => {
          const { number } = note;
          const { text, short = text } = explainer.notes[note.note](note.params);
          const isCurrent = number === current;
          return (
            <li
              key={number}
              id={noteId(number)}
              tabIndex={-1}
              aria-current={isCurrent ? 'true' : undefined}
              data-hovered={number === hovered}
              onPointerEnter={() => onHover(number)}
            >
              <button
                type="button"
                className="head"
                aria-expanded={isCurrent}
                onClick={() => (isCurrent ? onClose() : onOpen(number))}
              >
                <NoteNumber number={number} />
                <span className="said">
                  <RichText text={isCurrent ? text : short} />
                </span>
              </button>
              {isCurrent && (
                <NoteLinks
                  note={note}
                  page={explainer.pageOf(note.note)}
                  onShow={(shown) => onShowPlaces(number, shown)}
                />
              )}
            </li>
          );
        })}
      </ol>
    </Notes>
  );
});
