import { defaultConfiguration } from '../configuration/configuration.ts';
import { DOCUMENT_KINDS } from '../configuration/setting-kinds.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generate } from '../generate.ts';
import type { Generated, Reason } from '../types.ts';
import { footnotes } from './footnotes.ts';

const base = generate(defaultConfiguration, 'end-user');
const withReasons = (reasons: readonly Reason[]): Generated => ({ ...base, reasons });
const reason = (note: Reason['note'], at: string): Reason => ({ note, at, setting: 'endUser.startSessions' });

describe('footnotes', () => {
  it('numbers the notes in order of appearance', () => {
    const notes = footnotes(
      withReasons([reason('read-actions', '/Statement/2'), reason('start-session', '/Statement/0')]),
    );
    expect(notes.map(({ number, note }) => [number, note])).toEqual([
      [1, 'start-session'],
      [2, 'read-actions'],
    ]);
  });

  it('gives one number to a note that stands in several places', () => {
    const notes = footnotes(
      withReasons([
        reason('resume-session', '/Statement/1'),
        reason('start-session', '/Statement/0'),
        reason('start-session', '/Statement/3'),
        reason('start-session', '/Statement/3'),
      ]),
    );
    expect(notes.map(({ number, places }) => [number, places.map(({ at }) => at)])).toEqual([
      [1, ['/Statement/0', '/Statement/3']],
      [2, ['/Statement/1']],
    ]);
  });

  it('keeps notes apart whose parameters make another text', () => {
    const notes = footnotes(
      withReasons([
        { ...reason('node-tags', '/Statement/0'), params: { key: 'Stage' } },
        { ...reason('node-tags', '/Statement/1'), params: { key: 'Team' } },
      ]),
    );
    expect(notes).toHaveLength(2);
  });

  it('names the lines of an element', () => {
    const lines = base.text.split('\n');
    const [place] = footnotes(withReasons([reason('read-actions', '/Statement/2/Action')]))[0]?.places ?? [];
    expect(lines[place?.firstLine ?? 0]).toContain('"Action": [');
    expect(lines[place?.lastLine ?? 0]).toContain(']');
  });

  it('leaves no reason of a document without a number', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DOCUMENT_KINDS), (kind) => {
        const generated = generate(defaultConfiguration, kind);
        const notes = footnotes(generated);
        expect(new Set(notes.map(({ note }) => note))).toEqual(
          new Set(generated.reasons.map(({ note }) => note)),
        );
        expect(notes.map(({ number }) => number)).toEqual(notes.map((_, index) => index + 1));
      }),
    );
  });
});
