import { styled } from '@mui/material/styles';
import { type DocumentKind, type FootnotePlace, footnotes } from '#core';
import type { JsonPointer } from '#iam';
import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { LazyPolicyFindings } from './lazy-policy-findings.tsx';
import { useMarked } from './use-marked.ts';
import { useTextPointing } from './use-text-pointing.ts';
import { InWords } from '../features/explanations/in-words.tsx';
import { Margin } from '../features/explanations/margin.tsx';
import { focusNote } from '../features/explanations/note-anchor.ts';
import { NotesFold } from '../features/explanations/notes-fold.tsx';
import { useExplainer } from '../features/explanations/use-explainer.ts';
import { useLastChange } from '../features/explanations/use-last-change.ts';
import { usePreparedEffects } from '../features/explanations/use-prepared-effects.ts';
import { OutputPane } from '../features/output/output-pane.tsx';
import type { Reveal } from '../features/output/policy-text.tsx';
import { attentionActions, useAttention } from '../store/attention.ts';
import { generatedNow } from '../store/generated.ts';
import { saysTheSame, useSettledDocument } from '../store/settled.ts';
import { announce } from '../ui/live-region.tsx';
import { useMessages } from '../ui/messages.tsx';
import { showSetting } from '../ui/setting-focus.ts';
import { Sentence } from '../ui/text.tsx';
import type { TextSurface } from '../ui/text-surface.ts';

/** As wide as a pane has to be for a margin with notes, in pixels. */
const ROOM_FOR_MARGIN = 740;

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
  '&[data-measured="false"]': {
    '& .margin': { display: 'none' },
    [`@container policy (min-width: ${ROOM_FOR_MARGIN}px)`]: {
      '& .margin': { display: 'block' },
      '& > .notes': { display: 'none' },
    },
  },
}));

/** The document, what it means, and its notes, each a way to the others and to the answers. */
export function PolicyTab({ kind }: { readonly kind: DocumentKind }) {
  const { aboutPolicy, paragraph, settingName } = useMessages();
  const notes = useSettledDocument(kind, footnotes, saysTheSame);
  const { explainer, views, failed } = useExplainer();
  const { held, marked, element, about, isNote, hoveredNote } = useMarked(kind);
  const [notesOpen, setNotesOpen] = useState(false);
  const pane = useRef<HTMLDivElement>(null);
  /** The note that somebody went to before it was there. */
  const awaited = useRef<number | null>(null);
  /** Nobody has measured yet where the page is prepared; then the styles decide. */
  const [hasMargin, setHasMargin] = useState<boolean | null>(null);
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
    (at: readonly JsonPointer[]) =>
      attentionActions.hold({ type: 'elements', kind, text: generatedNow(kind).text, at, reveal: true }),
    [kind],
  );
  const hold = useCallback(
    (note: number, places: readonly FootnotePlace[], isShown: boolean) =>
      attentionActions.hold({
        type: 'elements',
        kind,
        text: generatedNow(kind).text,
        at: places.map(({ at }) => at),
        note,
        reveal: isShown,
      }),
    [kind],
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
      awaited.current = focusNote(number) ? null : number;
    },
    [openNote],
  );
  // Notes come a moment after the text; what was asked for by then gets the focus, unless somebody went on.
  const heldNote = heldPlaces?.note;
  // biome-ignore lint/correctness/useExhaustiveDependencies: they bring the notes
  useEffect(() => {
    const number = awaited.current;
    if (number !== null && (number !== heldNote || focusNote(number))) awaited.current = null;
  }, [heldNote, explainer, views]);
  const hoverNote = useCallback(
    (number: number | null) => {
      const note = notes.find((each) => each.number === number);
      const at = note?.places.map((place) => place.at) ?? [];
      const { text } = generatedNow(kind);
      attentionActions.preview(
        note ? { type: 'elements', kind, text, at, note: note.number, reveal: false } : null,
      );
    },
    [notes, kind],
  );
  const [cause] = element?.causes ?? [];
  const pointing = useTextPointing(explainer, kind, () => cause !== undefined && showSetting(cause));
  const isPreview = useAttention((state) => state.preview !== null);

  const aboutText = useMemo(
    () =>
      about ? (
        <Sentence
          of={(slots) => aboutPolicy.element.ofSetting(slots, about.text)}
          slots={{ setting: <b>{settingName(about.path)}</b> }}
        />
      ) : (
        failed && aboutPolicy.element.failed
      ),
    [about, failed, aboutPolicy, settingName],
  );
  const current = heldPlaces?.note;
  const hovered = hoveredNote ?? element?.why?.note;
  const beside = useCallback(
    (surface: TextSurface | null) => (
      <>
        {hasMargin !== false && explainer === null && <Margin className="margin" />}
        {hasMargin === true && explainer !== null && views !== null && (
          <views.MarginNotes
            explainer={explainer}
            notes={notes}
            surface={surface}
            current={current}
            hovered={hovered}
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
            beside={hasMargin === true}
            held={!isPreview}
            onNote={goToNote}
            onClose={clear}
            onPointed={pointing.onExplanation}
          />
        )}
      </>
    ),
    [
      hasMargin,
      explainer,
      views,
      notes,
      current,
      hovered,
      openNote,
      hoverNote,
      showPlaces,
      element,
      isNote,
      isPreview,
      goToNote,
      pointing,
    ],
  );

  const found = useMemo(() => <LazyPolicyFindings kind={kind} onShow={show} />, [kind, show]);

  return (
    <Pane ref={pane} data-measured={hasMargin !== null}>
      <OutputPane
        kind={kind}
        marked={marked}
        reveal={reveal}
        found={found}
        onMark={goToNote}
        pointing={pointing}
        aboutKey={about?.path}
        about={aboutText}
        useLastChange={useLastChange}
        beside={beside}
      />
      <InWords kind={kind} marked={heldPlaces?.at ?? null} onShow={show} />
      {hasMargin !== true && (
        <NotesFold
          className="notes"
          explaining={views}
          notes={notes}
          current={current}
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
