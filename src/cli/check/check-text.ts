import type { Node } from 'jsonc-parser';
import { lineOf, lineStarts } from '#iam';
import { checkPolicy, type PolicyFinding } from '#analysis';
import { embedded, type Source } from './embedded.ts';
import { type Offsets, placesIn } from './places.ts';
import { policiesIn, type PolicyPlace } from './policies-in.ts';
import { type OffsetFinding, parse } from './syntax.ts';
import type { CheckedFile, Omitted, PlacedFinding, Region } from './types.ts';

const BYTE_ORDER_MARK = '\ufeff';

interface Marked extends Offsets {
  readonly finding: PolicyFinding;
  readonly policy: string;
}

/** Of one code in one file. */
const MOST_OF_A_CODE = 100;

/** The first findings of each code, and how many more there are. */
function firstOf(found: readonly Marked[]): {
  readonly first: readonly Marked[];
  readonly omitted: readonly Omitted[];
} {
  const counts = new Map<PolicyFinding['code'], number>();
  const omitted = new Map<PolicyFinding['code'], Omitted>();
  const first = found.filter(({ finding: { code, severity } }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    if (count <= MOST_OF_A_CODE) return true;
    omitted.set(code, { code, severity, count: count - MOST_OF_A_CODE });
    return false;
  });
  return { first, omitted: [...omitted.values()] };
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

/** Checks one document of a file, which may have been a string there. */
function checkDocument(source: Source, tree: Node, { name, kind }: PolicyPlace): readonly Marked[] {
  const { offset, length } = tree;
  // Not from the tree: there, a member named __proto__ would not be a member.
  const document: unknown = JSON.parse(source.text.slice(offset, offset + length));
  const findings = checkPolicy(document, kind === undefined ? {} : { kind });
  const place = ({ start, end }: Offsets) => ({
    policy: name,
    start: source.offsetInFile(start),
    end: source.offsetInFile(end),
  });
  const whole = { start: offset, end: offset + 1 };
  // What is too large to be checked is too large for a table of its places.
  if (findings.some(({ code }) => code === 'json-too-large')) {
    return findings.map((finding) => ({ finding, ...place(whole) }));
  }
  const { marks, repeated } = placesIn(tree);
  return [
    ...repeated.map((found) => ({ finding: found.finding, ...place(offsetsOf(found)) })),
    ...findings.map((finding) => ({ finding, ...place(marks.get(finding.at) ?? whole) })),
  ];
}

const offsetsOf = ({ offset, length }: OffsetFinding): Offsets => ({ start: offset, end: offset + length });

/** Checks a policy where it stands; a string is read as a text of its own. */
function checkPlace(source: Source, place: PolicyPlace): readonly Marked[] {
  if (!place.inString) return checkDocument(source, place.node, place);
  const inner = embedded(source, place.node);
  const { problems, tree } = parse(inner.text, '');
  if (tree !== undefined) return checkDocument(inner, tree, place);
  return problems.map((problem) => {
    const { start, end } = offsetsOf(problem);
    const policy = place.name;
    return {
      finding: problem.finding,
      policy,
      start: inner.offsetInFile(start),
      end: inner.offsetInFile(end),
    };
  });
}

/**
 * Checks the text of a policy or Session document, or of what AWS CLI or `--document setup` prints, in which there may be
 * several. Total: a text that is no JSON has findings that say so.
 *
 * @param path how the report names the file; its extension tells what a text is that is no JSON.
 * @returns the findings with their lines and columns, a hundred of each code and how many more there are; a byte order
 *   mark does not count.
 */
export function checkText(text: string, path: string): CheckedFile {
  const plain = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const region = regionIn(plain);
  const { problems, tree } = parse(plain, path);
  const places = tree === undefined ? [] : policiesIn(tree, JSON.parse(plain));
  const source = { text: plain, offsetInFile: (offset: number) => offset };
  const found: readonly Marked[] = [
    ...problems.map((problem) => ({ finding: problem.finding, policy: '', ...offsetsOf(problem) })),
    ...places.flatMap((place) => checkPlace(source, place)),
  ];
  const { first, omitted } = firstOf(found.toSorted((a, b) => a.start - b.start));
  const findings = first.map<PlacedFinding>(({ finding, policy, start, end }) => ({
    ...finding,
    policy,
    region: region({ start, end }),
  }));
  return { path, policies: places.length === 0 ? [''] : places.map(({ name }) => name), findings, omitted };
}
