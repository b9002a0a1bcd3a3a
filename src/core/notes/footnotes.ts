import type { SettingPath } from '../configuration/configuration.ts';
import { type JsonPointer, lineOf, lineStarts } from '#iam';
import type { Generated, Params, Reason } from '../types.ts';
import type { NoteCode } from './codes.ts';

/** An element that a note explains. Lines count from 0, both ends included. */
export interface FootnotePlace {
  readonly at: JsonPointer;
  readonly setting: SettingPath;
  readonly firstLine: number;
  readonly lastLine: number;
}

/** One numbered note of a document, and everything it explains. */
export interface Footnote {
  readonly number: number;
  readonly note: NoteCode;
  readonly params: Params;
  /** In order of appearance; never empty. */
  readonly places: readonly FootnotePlace[];
}

/** The same text is the same note: code and parameters decide. */
const identity = ({ note, params = {} }: Reason) => JSON.stringify([note, Object.entries(params).sort()]);

/**
 * The notes of a document, numbered by where each stands for the first time. A note that explains several elements
 * has one number and several places.
 */
export function footnotes(generated: Generated): readonly Footnote[] {
  const notes = known.get(generated) ?? numbered(generated);
  known.set(generated, notes);
  return notes;
}

// The text, its notes and what is pointed at ask for the same document.
const known = new WeakMap<Generated, readonly Footnote[]>();

function numbered({ reasons, ranges, text: printed }: Generated): readonly Footnote[] {
  const starts = lineStarts(printed);
  const explained = new Set<string>();
  const notes = new Map<string, { note: NoteCode; params: Params; places: FootnotePlace[] }>();
  const placed = reasons.flatMap((reason) => {
    const range = ranges.get(reason.at);
    return range === undefined ? [] : [{ reason, range }];
  });
  for (const { reason, range } of placed.toSorted((a, b) => a.range.start - b.range.start)) {
    const { note, at, setting, params = {} } = reason;
    const text = identity(reason);
    const entry = notes.get(text) ?? { note, params, places: [] };
    notes.set(text, entry);
    if (explained.size === explained.add(text + at).size) continue;
    entry.places.push({
      at,
      setting,
      firstLine: lineOf(starts, range.start),
      lastLine: lineOf(starts, Math.max(range.start, range.end - 1)),
    });
  }
  return [...notes.values()].map((entry, index) => ({ number: index + 1, ...entry }));
}
