import { scrollWithin } from '../../ui/focus.ts';

/** Room for the names of the panels, which stay on top. */
const TABS = 52;

/** Id of the list item of a note. */
export const noteId = (number: number): string => `note-${number}`;

/** Moves the focus to a note, so that it is seen and read out. */
export function focusNote(number: number): void {
  const note = document.getElementById(noteId(number));
  if (note) {
    scrollWithin(note, { above: TABS });
    note.focus({ preventScroll: true });
  }
}
