import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Severity } from '#iam';
import type {
  Accepted,
  AskedText,
  Checked,
  CheckedFile,
  Fix,
  PlacedFinding,
  Region,
  ReportedFile,
  ReportedFinding,
} from '../../checking/index.ts';
import { checkedFiles, type Ignored, type TextFile } from '../../store/checked-files.ts';
import { askedText, isSameText } from './asked-text.ts';
import { type Ask, ask as askWorker } from './asking.ts';

interface Results {
  /** By file: what was found, in which text, and what was asked. */
  readonly of: Readonly<
    Record<string, { readonly text: string; readonly asked: AskedText; readonly checked: Checked }>
  >;
  /** By file: what was found beside the others, and in which text. */
  readonly together: Readonly<
    Record<string, { readonly text: string; readonly findings: readonly PlacedFinding[] }>
  >;
  /** What stopped the check. */
  readonly problem: string | null;
}

/** What was found in the files, a moment behind fast typing. */
const results = createStore<Results>()(() => ({ of: {}, together: {}, problem: null }));

export function useResults<T>(selector: (state: Results) => T): T {
  return useStore(results, selector);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** So long nobody types before a text is checked. */
const QUIET_MS = 150;

/** Checks the files now and whenever one changes. @returns how to stop. */
export function watchFiles(ask: Ask = askWorker): () => void {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const wanted = new Map<string, AskedText>();
  let looked: readonly TextFile[] | undefined;
  let later: ReturnType<typeof setTimeout> | undefined;

  async function check(id: string, asked: AskedText) {
    try {
      const checked = await ask(`findings ${id}`, 'findings', asked);
      if (checked === undefined || wanted.get(id) !== asked) return;
      results.setState(({ of }) => ({
        of: { ...of, [id]: { text: asked.text, asked, checked } },
        problem: null,
      }));
    } catch (error) {
      results.setState({ problem: messageOf(error) });
    }
  }

  /** Checks all files together, when there are several. */
  async function checkTogether(files: readonly TextFile[]) {
    const texts = files.filter(({ text }) => text !== '');
    if (texts.length < 2) return results.setState({ together: {} });
    try {
      const about = texts.map(({ name, text }) => ({ path: name, text }));
      const found = await ask('together', 'together', about);
      if (found === undefined) return;
      const together = texts.map(
        ({ id, text }, index) => [id, { text, findings: found[index] ?? [] }] as const,
      );
      results.setState({ together: Object.fromEntries(together) });
    } catch (error) {
      results.setState({ problem: messageOf(error) });
    }
  }

  function look(files: readonly TextFile[]) {
    for (const file of files) {
      const { id } = file;
      const asked = askedText(file, files);
      const before = wanted.get(id);
      if (before !== undefined && isSameText(before, asked)) continue;
      wanted.set(id, asked);
      clearTimeout(timers.get(id));
      const known = results.getState().of[id];
      if (known !== undefined && isSameText(known.asked, asked)) continue;
      timers.set(
        id,
        setTimeout(() => void check(id, asked), before === undefined ? 0 : QUIET_MS),
      );
    }
    const known = new Set(files.map(({ id }) => id));
    for (const id of wanted.keys()) if (!known.has(id)) wanted.delete(id);
    if (files === looked) return;
    looked = files;
    clearTimeout(later);
    later = setTimeout(() => void checkTogether(files), QUIET_MS);
  }

  look(checkedFiles.getState().files);
  const unsubscribe = checkedFiles.subscribe(({ files }) => look(files));
  return () => {
    unsubscribe();
    for (const timer of timers.values()) clearTimeout(timer);
    clearTimeout(later);
  };
}

const startOf = ({ region: { startLine, startColumn } }: PlacedFinding): number =>
  startLine * 1_000_000 + startColumn;

/** What was found in a text by itself and beside the others, in the order of the places. */
export function withTogether(checked: Checked, findings: readonly PlacedFinding[]): Checked {
  if (findings.length === 0) return checked;
  const all = [
    ...checked.findings.map((finding, index) => ({ finding, fix: checked.fixes[index] })),
    ...findings.map((finding) => ({ finding, fix: undefined })),
  ].toSorted((a, b) => startOf(a.finding) - startOf(b.finding));
  return { ...checked, findings: all.map(({ finding }) => finding), fixes: all.map(({ fix }) => fix) };
}

/** Names a finding, whatever moves around it. */
export const nameOf = ({ code, policy, params }: PlacedFinding): string =>
  JSON.stringify([code, policy, params]);

/** The findings of a file, those that somebody ignores with the reason. */
export function reported(checked: CheckedFile, file: TextFile, ignored: readonly Ignored[]): ReportedFile {
  const reasons = new Map(
    ignored.filter((each) => each.file === file.id).map(({ finding, reason }) => [finding, reason]),
  );
  return {
    policies: checked.policies,
    omitted: checked.omitted,
    path: file.name,
    findings: checked.findings.map((finding) => {
      const reason = reasons.get(nameOf(finding));
      if (reason === undefined) return finding;
      const accepted: Accepted = { code: finding.code, reason, from: file.name };
      return { ...finding, accepted };
    }),
  };
}

/** What mends the findings of a report. */
export function fixesOf(report: ReportedFile, { fixes }: Checked): ReadonlyMap<ReportedFinding, Fix> {
  return new Map(
    report.findings.flatMap((finding, index) => {
      const fix = fixes[index];
      return fix === undefined ? [] : [[finding, fix] as const];
    }),
  );
}

export const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

export interface Position {
  readonly line: number;
  readonly column: number;
}

const isBefore = (a: Position, b: Position): boolean =>
  a.line < b.line || (a.line === b.line && a.column <= b.column);

/** Whether a position is in a region, or at its edge. */
const isIn = (at: Position, { startLine, startColumn, endLine, endColumn }: Region): boolean =>
  isBefore({ line: startLine, column: startColumn }, at) &&
  isBefore(at, { line: endLine, column: endColumn });

/** The findings at a position, the most particular first. */
export const findingsAt = <F extends PlacedFinding>(findings: readonly F[], at: Position): readonly F[] =>
  findings
    .filter(({ region }) => isIn(at, region))
    .toSorted(
      ({ region: a }, { region: b }) =>
        a.endLine - a.startLine - (b.endLine - b.startLine) ||
        a.endColumn - a.startColumn - (b.endColumn - b.startColumn),
    );

/** How many findings of a file count. */
export const openCount = (report: ReportedFile | undefined): number =>
  report === undefined
    ? 0
    : report.findings.filter(({ accepted }) => accepted === undefined).length +
      report.omitted.reduce((sum, { count }) => sum + count, 0);
