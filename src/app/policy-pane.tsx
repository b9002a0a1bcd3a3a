import { styled } from '@mui/material/styles';
import { useMemo, useState } from 'react';
import { type DocumentKind, type FootnotePlace, footnotes, type JsonPointer } from '../core/index.ts';
import { focusNote } from '../features/explanations/note-anchor.ts';
import { NotesList } from '../features/explanations/notes-list.tsx';
import { OutputPane } from '../features/output/output-pane.tsx';
import { useGenerated } from '../store/generated.ts';

const Notes = styled('div')(({ theme }) => ({
  flex: '0 1 auto',
  maxHeight: '34%',
  overflowY: 'auto',
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  [theme.breakpoints.down('md')]: { flex: 'none', maxHeight: 'none' },
}));

/** What is pointed at: a note, and some of the elements that it explains. */
interface Pointed {
  readonly kind: DocumentKind;
  readonly note: number;
  readonly at: readonly JsonPointer[];
  /** Whether the text has to scroll there: not when the request came from the text. */
  readonly reveal: boolean;
}

/** The document and its notes, each a way to the other. */
export function PolicyPane({ kind }: { readonly kind: DocumentKind }) {
  const generated = useGenerated(kind);
  const notes = useMemo(() => footnotes(generated), [generated]);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const current = pointed?.kind === kind ? pointed : null;

  const point = (note: number, places: readonly FootnotePlace[], reveal: boolean) =>
    setPointed({ kind, note, at: places.map(({ at }) => at), reveal });
  return (
    <OutputPane
      kind={kind}
      spotlight={current}
      onMark={(number) => {
        point(number, notes.find((note) => note.number === number)?.places ?? [], false);
        focusNote(number);
      }}
    >
      <Notes>
        <NotesList
          notes={notes}
          current={current?.note}
          onShowPlaces={(note, places) => point(note, places, true)}
        />
      </Notes>
    </OutputPane>
  );
}
