import { styled } from '@mui/material/styles';
import { type DocumentKind, type FootnotePlace, footnotes } from '#core';
import type { JsonPointer } from '#iam';
import { useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { AccessPanel, ExportPanel, PolicyPanel, RequestPanel } from './policy-panels.tsx';
import { useFailingExpectations } from './use-failing-expectations.ts';
import { useMarked } from './use-marked.ts';
import { useTextPointing } from './use-text-pointing.ts';
import { ElementStrip } from '../features/explanations/element-strip.tsx';
import { InWords } from '../features/explanations/in-words.tsx';
import { focusNote } from '../features/explanations/note-anchor.ts';
import { NotesList } from '../features/explanations/notes-list.tsx';
import { useExplainer } from '../features/explanations/use-explainer.ts';
import { useLastChange, useSpokenChange } from '../features/explanations/use-last-change.ts';
import { usePreparedEffects } from '../features/explanations/use-prepared-effects.ts';
import { OutputPane, type Reveal } from '../features/output/output-pane.tsx';
import { attentionActions } from '../store/attention.ts';
import { useGenerated } from '../store/generated.ts';
import { announce } from '../ui/live-region.tsx';
import { useMessages } from '../ui/messages.tsx';
import { showSetting } from '../ui/setting-focus.ts';
import { Tabs } from '../ui/tabs.tsx';

const Lower = styled('div')(({ theme }) => ({
  flex: '0 1 auto',
  // The explanation above it takes its place from here, and not from the text.
  maxHeight: 'max(calc(34% - 139px), 120px)',
  overflowY: 'auto',
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  // A table wants more room than a list of notes.
  '&[data-tall="true"]': { maxHeight: 'none', flex: '1 0 55%' },
  [theme.breakpoints.down('md')]: { '&, &[data-tall="true"]': { flex: 'none', maxHeight: 'none' } },
}));

/** The document, what it means, and its notes, each a way to the others and to the answers. */
export function PolicyPane({ kind }: { readonly kind: DocumentKind }) {
  const { aboutPolicy, paragraph } = useMessages();
  const generated = useGenerated(kind);
  const { text } = generated;
  const notes = useMemo(() => footnotes(generated), [generated]);
  const { explainer, failed } = useExplainer();
  const { held, marked, strip } = useMarked(generated);
  const lastChange = useLastChange(kind);
  const [tab, setTab] = useState('notes');
  const failing = useFailingExpectations();
  useSpokenChange(lastChange);
  usePreparedEffects(kind);

  const heldPlaces = held?.type === 'elements' ? held : null;
  const reveal: Reveal | null = useMemo(() => {
    if (held === null) return null;
    // Whoever answers a question keeps the place in the text that shows some of its lines.
    if (held.type === 'setting') return { some: true };
    return held.reveal ? { some: false } : null;
  }, [held]);

  // What the cursor moves to is read out; what the mouse is over is seen.
  const sentence = strip?.sentences[0];
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
  const showPlaces = useCallback(
    (note: number, places: readonly FootnotePlace[]) =>
      attentionActions.hold({
        type: 'elements',
        kind,
        text,
        at: places.map(({ at }) => at),
        note,
        reveal: true,
      }),
    [kind, text],
  );
  const goToNote = useCallback(
    (number: number) => {
      const at = notes.find((note) => note.number === number)?.places.map((place) => place.at) ?? [];
      attentionActions.hold({ type: 'elements', kind, text, at, note: number, reveal: false });
      // Its list may be behind another panel.
      flushSync(() => setTab('notes'));
      focusNote(number);
    },
    [notes, kind, text],
  );
  const [cause] = strip?.causes ?? [];
  const pointing = useTextPointing(explainer, generated, () => cause !== undefined && showSetting(cause));

  const { element } = aboutPolicy;
  const hint = failed ? element.failed : element.hint;
  return (
    <OutputPane
      kind={kind}
      marked={marked}
      reveal={reveal}
      onMark={goToNote}
      pointing={pointing}
      lastChange={lastChange.sentences}
      lead={<InWords generated={generated} marked={heldPlaces?.at ?? null} onShow={show} />}
    >
      {/* Whoever reads a file wants its room. */}
      {tab !== 'export' && <ElementStrip subject={strip} hint={hint} onNote={goToNote} onClose={clear} />}
      <Lower data-tall={tab !== 'notes'}>
        <Tabs
          name="about"
          label={aboutPolicy.tabs}
          selected={tab}
          onSelect={setTab}
          tabs={[
            {
              id: 'notes',
              label: aboutPolicy.title,
              count: notes.length,
              panel: <NotesList notes={notes} current={heldPlaces?.note} onShowPlaces={showPlaces} />,
            },
            {
              id: 'access',
              label: aboutPolicy.access,
              alarm: failing > 0 ? aboutPolicy.failingExpectations(failing) : undefined,
              panel: <PolicyPanel kind={kind} panel={AccessPanel} />,
            },
            {
              id: 'try',
              label: aboutPolicy.request,
              panel: <PolicyPanel kind={kind} panel={RequestPanel} />,
            },
            {
              id: 'export',
              label: aboutPolicy.export,
              panel: <PolicyPanel kind={kind} panel={ExportPanel} />,
            },
          ]}
        />
      </Lower>
    </OutputPane>
  );
}

const clear = () => attentionActions.hold(null);
