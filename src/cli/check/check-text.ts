import { checkPolicy, lineOf, lineStarts, type PolicyFinding } from '../../core/index.ts';
import { type Offsets, placesIn } from './places.ts';
import { parse } from './syntax.ts';
import type { CheckedFile, PlacedFinding, Region } from './types.ts';

const BYTE_ORDER_MARK = '\ufeff';

interface Marked extends Offsets {
  readonly finding: PolicyFinding;
}

/** Turns offsets into lines and columns. */
function regionIn(text: string): (offsets: Offsets) => Region {
  const starts = lineStarts(text);
  const position = (offset: number) => {
    const line = lineOf(starts, offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
  return ({ start, end }) => {
    const [from, to] = [position(start), position(Math.max(start, end))];
    return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
  };
}

function marked(text: string, path: string): readonly Marked[] {
  const { problems, tree } = parse(text, path);
  const found = problems.map(({ finding, offset, length }) => ({
    finding,
    start: offset,
    end: offset + length,
  }));
  if (tree === undefined) return found;
  // Not from the tree: there, a member named __proto__ would not be a member.
  const document: unknown = JSON.parse(text);
  const findings = checkPolicy(document);
  const whole = { start: tree.offset, end: tree.offset + 1 };
  // What is too large to be checked is too large for a table of its places.
  if (findings.some(({ code }) => code === 'json-too-large')) {
    return findings.map((finding) => ({ finding, ...whole }));
  }
  const { marks, repeated } = placesIn(tree);
  return [
    ...repeated.map(({ finding, offset, length }) => ({ finding, start: offset, end: offset + length })),
    ...findings.map((finding) => ({ finding, ...(marks.get(finding.at) ?? whole) })),
  ];
}

/**
 * Checks the text of a policy or Session document. Total: a text that is no JSON has findings that say so.
 *
 * @param path how the report names the file; its extension tells what a text is that is no JSON.
 * @returns the findings with their lines and columns; a byte order mark does not count.
 */
export function checkText(text: string, path: string): CheckedFile {
  const plain = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const region = regionIn(plain);
  const findings = marked(plain, path)
    .toSorted((a, b) => a.start - b.start)
    .map<PlacedFinding>(({ finding, start, end }) => ({ ...finding, region: region({ start, end }) }));
  return { path, findings };
}
