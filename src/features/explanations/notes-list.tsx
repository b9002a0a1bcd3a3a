import { styled } from '@mui/material/styles';
import type { Footnote, FootnotePlace, Page } from '#core';
import { memo } from 'react';
import type { Explainer } from './explainer.ts';
import { noteId } from './note-anchor.ts';
import { announce } from '../../ui/live-region.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { showSetting } from '../../ui/setting-focus.ts';
import { linkButton, PageLink, RichText, Sentence, VisuallyHidden } from '../../ui/text.tsx';

/** Lines as people count them, from 1, both ends included, and the elements that stand there. */
export interface LineReference {
  readonly first: number;
  readonly last: number;
  readonly places: readonly FootnotePlace[];
}

/** Where the elements of a note stand, in order; elements that touch or overlap make one reference. */
export function lineReferences(places: readonly FootnotePlace[]): readonly LineReference[] {
  const references: LineReference[] = [];
  for (const place of places.toSorted((a, b) => a.firstLine - b.firstLine)) {
    const before = references.at(-1);
    if (before !== undefined && place.firstLine <= before.last) {
      references[references.length - 1] = {
        first: before.first,
        last: Math.max(before.last, place.lastLine + 1),
        places: [...before.places, place],
      };
    } else {
      references.push({ first: place.firstLine + 1, last: place.lastLine + 1, places: [place] });
    }
  }
  return references;
}

const Notes = styled('section')(({ theme }) => ({
  fontSize: theme.typography.body2.fontSize,
  lineHeight: 1.55,
  '& ol': { display: 'grid', gap: 4, margin: 0, padding: 0, listStyle: 'none' },
  '& li': {
    display: 'grid',
    gridTemplateColumns: '28px minmax(0, 1fr)',
    margin: '0 -8px',
    padding: '4px 8px',
    borderRadius: theme.shape.borderRadius,
  },
  '& li[aria-current="true"]': {
    background: theme.vars.palette.accentSoft,
    boxShadow: `inset 3px 0 0 ${theme.vars.palette.primary.main}`,
  },
  '& li:focus-visible': { outlineOffset: 0 },
  '& p': { margin: 0, maxWidth: '75ch' },
}));

const Badge = styled('span')(({ theme }) => ({
  justifySelf: 'start',
  alignSelf: 'start',
  boxSizing: 'border-box',
  minWidth: 18,
  marginTop: 1,
  padding: '0 4px',
  border: `1px solid ${theme.vars.palette.outline}`,
  borderRadius: 8,
  color: theme.vars.palette.primary.main,
  background: theme.vars.palette.background.paper,
  font: `600 10px/14px ${theme.typography.mono}`,
  textAlign: 'center',
}));

/** The number of a note, as it stands in the text. */
export function NoteNumber({ number }: { readonly number: number }) {
  const { aboutPolicy } = useMessages();
  return (
    <Badge>
      <VisuallyHidden>{aboutPolicy.number(number)}</VisuallyHidden>
      <span aria-hidden="true">{number}</span>
    </Badge>
  );
}

const Links = styled('p')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  columnGap: 12,
  margin: 0,
  color: theme.vars.palette.text.secondary,
  fontSize: '0.75rem',
  '& button': { minHeight: 24, ...linkButton(theme) },
}));

export interface NotesListProps {
  readonly explainer: Pick<Explainer, 'notes' | 'pageOf'>;
  readonly notes: readonly Footnote[];
  /** Number of the note whose lines are marked. */
  readonly current?: number | undefined;
  /** Asked to mark some of a note's elements in the text. */
  readonly onShowPlaces: (number: number, places: readonly FootnotePlace[]) => void;
}

/** The notes of a document in order of appearance, each with the lines it belongs to. */
export const NotesList = memo(function NotesList({
  explainer,
  notes,
  current,
  onShowPlaces,
}: NotesListProps) {
  const { aboutPolicy } = useMessages();
  return (
    <Notes aria-label={aboutPolicy.title}>
      {notes.length === 0 && <p>{aboutPolicy.none}</p>}
      <ol>
        {notes.map((note) => (
          <li
            key={note.number}
            id={noteId(note.number)}
            tabIndex={-1}
            aria-current={note.number === current ? 'true' : undefined}
          >
            <NoteNumber number={note.number} />
            <div>
              <p>
                <RichText text={explainer.notes[note.note](note.params).text} />
              </p>
              <NoteLinks
                note={note}
                page={explainer.pageOf(note.note)}
                onShow={(places) => onShowPlaces(note.number, places)}
              />
            </div>
          </li>
        ))}
      </ol>
    </Notes>
  );
});

interface NoteLinksProps {
  readonly note: Footnote;
  readonly page: Page;
  readonly onShow: (places: readonly FootnotePlace[]) => void;
}

/** Where the note belongs, which answer caused it, and the page it rests on. */
export function NoteLinks({ note, page, onShow }: NoteLinksProps) {
  const { aboutPolicy: words, settingName } = useMessages();
  const settings = [...new Set(note.places.map(({ setting }) => setting))];
  const show = ({ first, last, places }: LineReference) => {
    onShow(places);
    announce(words.shown(first, last));
  };
  return (
    <Links className="links">
      <span>
        <Sentence
          of={({ places }) => words.places(places)}
          slots={{
            places: lineReferences(note.places).map((reference) => (
              <button
                key={`${reference.first}-${reference.last}`}
                type="button"
                aria-label={words.showLines(reference.first, reference.last)}
                onClick={() => show(reference)}
              >
                {words.lines(reference.first, reference.last)}
              </button>
            )),
          }}
        />
      </span>
      {settings.map((path) => (
        <span key={path}>
          <Sentence
            of={words.setting}
            slots={{
              setting: (
                <button type="button" onClick={() => showSetting(path)}>
                  {settingName(path)}
                </button>
              ),
            }}
          />
        </span>
      ))}
      <PageLink page={page} />
    </Links>
  );
}
