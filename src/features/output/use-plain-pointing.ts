import { lineStarts } from '#iam';
import { type KeyboardEvent, type MouseEvent, useState } from 'react';
import { scrollToLine } from './plain-scroll.ts';
import type { TextPointing } from './text-pointing.ts';
import type { TextView } from './text-view.ts';
import { useMessages } from '../../ui/messages.tsx';

/** Where the keyboard is in a text. Another text has no such place. */
interface Place {
  readonly text: string;
  readonly line: number;
}

/** The line that an event happened in, from 0; `undefined` beside the lines. */
function lineOfEvent({ target, currentTarget }: MouseEvent<HTMLElement>): number | undefined {
  // A click on the number of a note means the note.
  const line = target instanceof Element && !target.matches('.mark') ? target.closest('.line') : null;
  const index = line === null ? -1 : [...currentTarget.querySelectorAll('.line')].indexOf(line);
  return index === -1 ? undefined : index;
}

/** Pointing at lines of the plain text, by mouse, finger and keyboard. */
export function usePlainPointing(view: TextView, pointing: TextPointing, onMark: (number: number) => void) {
  const { output } = useMessages();
  const [place, setPlace] = useState<Place | null>(null);
  const current = place?.text === view.text ? place.line : undefined;
  const starts = () => lineStarts(view.text);

  function pick(line: number, spoken?: string) {
    setPlace({ text: view.text, line });
    pointing.onPick(starts()[line] ?? 0, spoken);
  }

  function move(event: KeyboardEvent<HTMLElement>, line: number) {
    event.preventDefault();
    const next = Math.max(0, Math.min(line, starts().length - 1));
    pick(next, output.line(next + 1, view.text.split('\n')[next]?.trim() ?? ''));
    scrollToLine(event.currentTarget, next);
  }

  /** Keys that are pressed while the text itself has the focus, and not the number of a note. */
  function press(event: KeyboardEvent<HTMLElement>) {
    const here = current ?? firstVisible(event.currentTarget);
    const to = {
      ArrowDown: current === undefined ? here : here + 1,
      ArrowUp: current === undefined ? here : here - 1,
      Home: 0,
      End: starts().length - 1,
    }[event.key];
    const [note] = view.marks.get(here) ?? [];
    if (to !== undefined) {
      move(event, to);
    } else if (event.key === 'Enter' && current !== undefined && note !== undefined) {
      onMark(note);
    }
  }

  return {
    current,
    onMouseMove(event: MouseEvent<HTMLElement>) {
      const line = lineOfEvent(event);
      pointing.onHover(line === undefined ? null : (starts()[line] ?? 0));
    },
    onMouseLeave: () => pointing.onHover(null),
    onClick(event: MouseEvent<HTMLElement>) {
      const line = lineOfEvent(event);
      if (line !== undefined) pick(line);
    },
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      if (event.key === 'Escape') {
        setPlace(null);
        pointing.onPick(null);
      } else if (event.key === 'Enter' && event.altKey) {
        event.preventDefault();
        pointing.onGoToSetting();
      } else if (event.target === event.currentTarget && !event.altKey && !event.ctrlKey && !event.metaKey) {
        press(event);
      }
    },
  };
}

/** The first line that can be seen, where the keyboard begins. */
function firstVisible(box: HTMLElement): number {
  const top = box.offsetTop + box.scrollTop;
  const lines = [...box.querySelectorAll<HTMLElement>('.line')];
  return Math.max(
    0,
    lines.findIndex((line) => line.offsetTop + line.offsetHeight > top),
  );
}
