import { styled } from '@mui/material/styles';
import { type DocumentKind, type FootnotePlace, footnotes } from '#core';
import type { JsonPointer } from '#iam';
import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useMarked } from './use-marked.ts';
import { useTextPointing } from './use-text-pointing.ts';
import { InWords } from '../features/explanations/in-words.tsx';
import { Margin } from '../features/explanations/margin.tsx';
import { focusNote } from '../features/explanations/note-anchor.ts';
import { NotesFold } from '../features/explanations/notes-list.tsx';
import { useExplainer } from '../features/explanations/use-explainer.ts';
import type { useLastChange } from '../features/explanations/use-last-change.ts';
import { usePreparedEffects } from '../features/explanations/use-prepared-effects.ts';
import { OutputPane } from '../features/output/output-pane.tsx';
import type { Reveal } from '../features/output/policy-text.tsx';
import { attentionActions, useAttention } from '../store/attention.ts';
import { useGenerated } from '../store/generated.ts';
import { announce } from '../ui/live-region.tsx';
import { useMessages } from '../ui/messages.tsx';
import { showSetting } from '../ui/setting-focus.ts';
import { Sentence } from '../ui/text.tsx';

const Pane = styled('div')(({ theme }) => ({
  '--margin-width': 'clamp(204px, 27%, 320px)',
  display: 'flex',
  flexDirection: 'column',
  height: '100%',
  minHeight: 0,
  minWidth: 0,
  // On a low screen with everything open the parts do not fit: then they scroll, and none is cut off.
  overflowY: 'auto',
  [theme.breakpoints.down('md')]: { height: 'auto', overflowY: 'visible' },
}));

/** As wide as a pane has to be for a margin with notes, in pixels. */
const ROOM_FOR_MARGIN = 740;

/** The document, what it means, and its notes, each a way to the others and to the answers. */
export function PolicyTab({
  kind,
  lastChange,
}: {
  readonly kind: DocumentKind;
  readonly lastChange: ReturnType<typeof useLastChange>;
}) {
  const { aboutPolicy, paragraph, settingName } = useMessages();
  const generated = useGenerated(kind);
  const { text } = generated;
  const notes = useMemo(() => footnotes(generated), [generated]);
  const { explainer, views, failed } = useExplainer();
  const { held, marked, element, about, isNote, hoveredNote } = useMarked(generated);
  const [notesOpen, setNotesOpen] = useState(false);
  const pane = useRef<HTMLDivElement>(null);
  const [hasMargin, setHasMargin] = useState(false);
  usePreparedEffects(kind);

  useLayoutEffect(() => {
    const box = pane.current;
    if (box === null) return;
    const measure = () => setHasMargin(box.clientWidth >= ROOM_FOR_MARGIN);
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(box);
    return () => sizes.disconnect();
  }, []);

  const heldPlaces = held?.type === 'elements' ? held : null;
  const reveal: Reveal | null = useMemo(() => {
    if (held === null) return null;
    // Whoever answers a question keeps the place in the text that shows some of its lines.
    if (held.type === 'setting') return { some: true };
    return held.reveal ? { some: false } : null;
  }, [held]);

  // What the cursor moves to is read out; what the mouse is over is seen.
  const sentence = element?.sentences[0];
  const said = useEffectEvent((lead: string) => announce(paragraph([lead, sentence ?? ''])));
  useEffect(() => {
    if (heldPlaces?.spoken !== undefined) {
      said(heldPlaces.spoken);
    }
  }, [heldPlaces]);

  const show = useCallback(
    (at: readonly JsonPointer[]) => attentionActions.hold({ type: 'elements', kind, text, at, reveal: true }),
    [kind, text],
  );
  const hold = useCallback(
    (note: number, places: readonly FootnotePlace[], isShown: boolean) =>
      attentionActions.hold({
        type: 'elements',
        kind,
        text,
        at: places.map(({ at }) => at),
        note,
        reveal: isShown,
      }),
    [kind, text],
  );
  const showPlaces = useCallback(
    (note: number, places: readonly FootnotePlace[]) => hold(note, places, true),
    [hold],
  );
  const openNote = useCallback(
    (number: number) => hold(number, notes.find((note) => note.number === number)?.places ?? [], false),
    [notes, hold],
  );
  const goToNote = useCallback(
    (number: number) => {
      // Its list may be folded away.
      flushSync(() => {
        openNote(number);
        setNotesOpen(true);
      });
      focusNote(number);
    },
    [openNote],
  );
  const hoverNote = useCallback(
    (number: number | null) => {
      const note = notes.find((each) => each.number === number);
      const at = note?.places.map((place) => place.at) ?? [];
      attentionActions.preview(
        note ? { type: 'elements', kind, text, at, note: note.number, reveal: false } : null,
      );
    },
    [notes, kind, text],
  );
  const [cause] = element?.causes ?? [];
  const pointing = useTextPointing(explainer, generated, () => cause !== undefined && showSetting(cause));
  const isPreview = useAttention((state) => state.preview !== null);

  return (
    <Pane ref={pane}>
      <OutputPane
        kind={kind}
        marked={marked}
        reveal={reveal}
        onMark={goToNote}
        pointing={pointing}
        aboutKey={about?.path}
        about={
          about ? (
            <Sentence
              of={(slots) => aboutPolicy.element.ofSetting(slots, about.text)}
              slots={{ setting: <b>{settingName(about.path)}</b> }}
            />
          ) : (
            failed && aboutPolicy.element.failed
          )
        }
        lastChange={lastChange.sentences}
        beside={(surface) => (
          <>
            {hasMargin && explainer === null && <Margin />}
            {hasMargin && explainer !== null && views !== null && (
              <views.MarginNotes
                explainer={explainer}
                notes={notes}
                surface={surface}
                current={heldPlaces?.note}
                hovered={hoveredNote ?? element?.why?.note}
                onOpen={openNote}
                onClose={clear}
                onHover={hoverNote}
                onShowPlaces={showPlaces}
              />
            )}
            {element && !isNote && views !== null && (
              <views.ElementCard
                element={element}
                surface={surface}
                beside={hasMargin}
                held={!isPreview}
                onNote={goToNote}
                onClose={clear}
                onPointed={pointing.onExplanation}
              />
            )}
          </>
        )}
      />
      <InWords generated={generated} marked={heldPlaces?.at ?? null} onShow={show} />
      {!hasMargin && (
        <NotesFold
          explainer={explainer}
          notes={notes}
          current={heldPlaces?.note}
          onShowPlaces={showPlaces}
          open={notesOpen}
          onToggle={setNotesOpen}
        />
      )}
    </Pane>
  );
}

function clear(): void {
  attentionActions.hold(null);
}
