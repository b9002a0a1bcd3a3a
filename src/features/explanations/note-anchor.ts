import { scrollWithin } from '../../ui/focus.ts';

/** Id of the list item of a note. */
export const noteId = (number: number): string => `note-${number}`;

/** Moves the focus to a note, so that it is seen and read out. @returns whether the note is there. */
export function focusNote(number: number): boolean {
  const note = document.getElementById(noteId(number));
  if (note === null) return false;
  scrollWithin(note);
  note.focus({ preventScroll: true });
  return true;
}
