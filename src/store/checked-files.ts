import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { type StoredText, storedText } from './kept.ts';

/** A text that somebody has, and checks. */
export interface TextFile {
  /** Of this file in this tab of the browser. */
  readonly id: string;
  readonly name: string;
  /** With line feeds alone, as text fields have them. */
  readonly text: string;
  /** Whether its lines ended in CR LF; they do again when it is taken along. */
  readonly crlf: boolean;
}

/** A finding that somebody has looked at and lives with, wherever it stands in the file. */
export interface Ignored {
  readonly file: string;
  /** Names the finding, whatever moves around it. */
  readonly finding: string;
  readonly reason: string;
}

export interface CheckedFiles {
  /** There is always one. */
  readonly files: readonly [TextFile, ...TextFile[]];
  /** The one that is shown. */
  readonly open: string;
  readonly ignored: readonly Ignored[];
  /** Files that were dropped and wait to be read. */
  readonly dropped: readonly File[];
}

const UNNAMED = 'policy.json';

const fresh = (id: string): TextFile => ({ id, name: UNNAMED, text: '', crlf: false });

const EMPTY: CheckedFiles = { files: [fresh('1')], open: '1', ignored: [], dropped: [] };

const kept = storedText('session-manager-policy-builder/check', () => globalThis.sessionStorage ?? null);

const isText = (value: unknown): value is string => typeof value === 'string';
const entriesOf = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'object' && each !== null) : [];

/** The one way in for what was kept or sent, which may be anybody's. */
export function readFiles(text: string | null): CheckedFiles | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    if (typeof value !== 'object' || value === null) return null;
    const { files, open, ignored } = value as Readonly<Record<string, unknown>>;
    const [first, ...rest] = entriesOf(files).flatMap(({ id, name, text: content, crlf }): TextFile[] =>
      isText(id) && isText(name) && isText(content) ? [{ id, name, text: content, crlf: crlf === true }] : [],
    );
    if (first === undefined) return null;
    const all: CheckedFiles['files'] = [first, ...rest];
    return {
      files: all,
      open: all.find(({ id }) => id === open)?.id ?? first.id,
      ignored: entriesOf(ignored).flatMap(({ file, finding, reason }): Ignored[] =>
        isText(file) && isText(finding) && isText(reason) ? [{ file, finding, reason }] : [],
      ),
      dropped: [],
    };
  } catch {
    return null;
  }
}

/** The files that are checked: they outlive the page in the tab of the browser. */
export const checkedFiles = createStore<CheckedFiles>()(() => readFiles(kept.read()) ?? EMPTY);

export function useCheckedFiles<T>(selector: (state: CheckedFiles) => T): T {
  return useStore(checkedFiles, selector);
}

/** Keeps the files for a reload. @returns whether they are kept: browsers keep about five million characters. */
export function keepFiles(stored: StoredText = kept): boolean {
  const { files, open, ignored } = checkedFiles.getState();
  return stored.write(JSON.stringify({ files, open, ignored }));
}

/** A name that no other file has. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let number = 2; ; number += 1) {
    const next = `${stem}-${number}${ending}`;
    if (!taken.has(next)) return next;
  }
}

const change = (edit: (state: CheckedFiles) => Partial<CheckedFiles>) => checkedFiles.setState(edit);

export const checkedFilesActions = {
  setText: (file: string, text: string) =>
    change(({ files }) => ({
      files: files.map((each) =>
        each.id === file ? { ...each, text } : each,
      ) as unknown as CheckedFiles['files'],
    })),

  open: (file: string) => change(() => ({ open: file })),

  /** Adds files and shows the first of them; an empty one that nobody has typed into makes room. */
  add: (added: readonly { readonly name?: string; readonly text: string }[]) =>
    change((state) => {
      const left = state.files.filter(({ text }) => text !== '');
      const taken = new Set(left.map(({ name }) => name));
      let id = Math.max(0, ...state.files.map((file) => Number(file.id)));
      const files = added.map(({ name = UNNAMED, text }): TextFile => {
        const free = freeName(name, taken);
        taken.add(free);
        id += 1;
        return {
          id: String(id),
          name: free,
          text: text.replace(/\r\n?/g, '\n'),
          crlf: text.includes('\r\n'),
        };
      });
      const [first, ...rest] = [...left, ...files];
      const [opened] = files;
      return first === undefined || opened === undefined
        ? {}
        : { files: [first, ...rest] as const, open: opened.id };
    }),

  /** Takes a file away, with what is ignored in it. @returns what brings it back. */
  close: (file: string): (() => void) => {
    const { files: before, ignored: all } = checkedFiles.getState();
    const index = before.findIndex(({ id }) => id === file);
    change(({ files, open, ignored }) => {
      const [first = fresh(String(Number(file) + 1)), ...rest] = files.filter(({ id }) => id !== file);
      const left: CheckedFiles['files'] = [first, ...rest];
      return {
        files: left,
        open: open === file ? (left[Math.min(index, left.length - 1)] ?? first).id : open,
        ignored: ignored.filter((each) => each.file !== file),
      };
    });
    return () =>
      change(({ files, ignored }) => {
        const left = files.filter(({ id, text }) => text !== '' || before.some((each) => each.id === id));
        const [first, ...rest] = left.toSpliced(index, 0, ...before.filter(({ id }) => id === file));
        return first === undefined
          ? {}
          : {
              files: [first, ...rest] as const,
              open: file,
              ignored: [...ignored, ...all.filter((each) => each.file === file)],
            };
      });
  },

  ignore: (entry: Ignored) =>
    change(({ ignored }) => ({
      ignored: [
        ...ignored.filter(({ file, finding }) => file !== entry.file || finding !== entry.finding),
        entry,
      ],
    })),

  heed: ({ file, finding }: Pick<Ignored, 'file' | 'finding'>) =>
    change(({ ignored }) => ({
      ignored: ignored.filter((each) => each.file !== file || each.finding !== finding),
    })),
} as const;

/** A text as its author had it. */
export const asWritten = ({ text, crlf }: TextFile): string => (crlf ? text.replaceAll('\n', '\r\n') : text);
