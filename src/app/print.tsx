import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { type DocumentKind, footnotes, type Generated, pageOf } from '#core';
import { lineReferences } from '../features/explanations/notes-list.tsx';
import { marksOf } from '../features/output/text-view.ts';
import type { Language, MessagesWith } from '../i18n/messages.ts';
import { kindOf } from '../permalink/index.ts';
import { configurationStore } from '../store/configuration.ts';
import { generatedFor } from '../store/generated.ts';
import { loadMessages } from '../ui/messages.tsx';
import { RichText } from '../ui/text.tsx';

/** What the page shows is a window to the text; paper gets the whole of it. */
const STYLE = `
@media screen { #printed { display: none } }
@media print {
  body:has(> #printed) > :not(#printed) { display: none }
  #printed { color: #000; background: #fff; font: 10pt/1.4 system-ui, sans-serif; }
  #printed h1 { font-size: 14pt; margin: 0 0 4pt }
  #printed h2 { font-size: 11pt; margin: 12pt 0 4pt; break-after: avoid }
  #printed code { font-family: ui-monospace, monospace }
  #printed pre { margin: 8pt 0 0; padding: 0; white-space: pre-wrap; font: 9pt/1.35 ui-monospace, monospace }
  #printed pre span { display: block; padding-left: 28pt; text-indent: -28pt; overflow-wrap: anywhere }
  #printed pre i { display: inline-block; width: 24pt; margin-right: 4pt; text-indent: 0; text-align: right; color: #555 }
  #printed pre b { font: 600 7pt/1 system-ui, sans-serif; vertical-align: super }
  #printed ol { margin: 0; padding-left: 18pt }
  #printed li { margin: 0 0 4pt; break-inside: avoid }
  #printed small { color: #333; overflow-wrap: anywhere }
}`;

interface PrintedProps {
  readonly messages: MessagesWith<'explanation'>;
  readonly kind: DocumentKind;
  readonly generated: Generated;
}

function Printed({ messages, kind, generated }: PrintedProps) {
  const { aboutPolicy: words, explanation, kinds } = messages;
  const notes = footnotes(generated);
  const marks = marksOf(notes);
  return (
    <>
      <style>{STYLE}</style>
      <h1>{kinds[kind].title}</h1>
      <p>{kinds[kind].description}</p>
      <pre>
        {generated.text.split('\n').map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what is printed never changes
          <span key={index}>
            <i>{index + 1}</i>
            {line}
            {marks.get(index)?.map((number) => (
              <b key={number}> {number}</b>
            ))}
          </span>
        ))}
      </pre>
      {notes.length > 0 && <h2>{words.title}</h2>}
      <ol>
        {notes.map((note) => {
          const page = pageOf(note.note);
          return (
            <li key={note.number} value={note.number}>
              <RichText text={explanation.notes[note.note](note.params).text} />{' '}
              <small>
                {lineReferences(note.places)
                  .map(({ first, last }) => words.lines(first, last))
                  .join(', ')}
                {page && ` · ${page.url}`}
              </small>
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** Has the browser print a document whole, with its notes, whatever of it is on the screen. */
export async function printWhole(language: Language): Promise<void> {
  const messages = await loadMessages(language, 'explanation');
  const print = window.matchMedia('print');
  let printed: Root | undefined;
  const update = () => {
    printed?.unmount();
    document.getElementById('printed')?.remove();
    const kind = kindOf(window.location.hash);
    if (!print.matches || kind === null) return;
    const place = document.createElement('div');
    place.id = 'printed';
    document.body.append(place);
    const generated = generatedFor(configurationStore.getState().configuration, kind);
    // The browser takes its picture as soon as this returns.
    const root = createRoot(place);
    printed = root;
    flushSync(() => root.render(<Printed {...{ messages, kind, generated }} />));
  };
  print.addEventListener('change', update);
  update();
}
