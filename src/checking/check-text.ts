import { type Services, sessionServices } from '#iam';
import { checkPolicy, graded, type PolicyFinding } from '#analysis';
import type { CheckedFile, Omitted, PlacedFinding } from './types.ts';
import {
  type OffsetFinding,
  type Offsets,
  type ReadDocument,
  readJson,
  type ReadText,
} from '../reading/index.ts';

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

/** What is known besides a document. */
interface Besides {
  readonly services: Services;
  /** What was found in it beside the other documents. */
  readonly together: readonly PolicyFinding[];
}

const offsetsOf = ({ offset, length }: OffsetFinding): Offsets => ({ start: offset, end: offset + length });

/** What a text says of its values that stand for others, and is no mistake in a text that is to be filled in. */
const OF_PLACEHOLDERS: ReadonlySet<PolicyFinding['code']> = new Set([
  'placeholder-left',
  'template-left',
  'example-left',
]);

/** Whether a finding is about a value that is not known. */
function isOfUnknown(
  { code, at }: PolicyFinding,
  { placeholders, document, written }: ReadDocument,
): boolean {
  // In JSON nobody fills them in.
  if (document !== written) return false;
  return placeholders.some(
    ({ at: places, whole }) =>
      whole.some((each) => at === each || (code === 'effect-invalid' && each === `${at}/Effect`)) ||
      (OF_PLACEHOLDERS.has(code) && places.includes(at)),
  );
}

/** What a text leaves open, said once. */
function valuesOpen({
  placeholders,
  assumptions,
  document,
  written,
}: ReadDocument): readonly PolicyFinding[] {
  if (document !== written || placeholders.length + assumptions.length === 0) return [];
  const open = [...new Set(placeholders.map(({ name }) => name))];
  const assumed = assumptions.map(({ name, value }) => ({ name, value }));
  return [graded({ code: 'values-open', at: '', params: { open, assumed } })];
}

/** Checks a document of a text. */
function checkDocument(read: ReadDocument, { services, together }: Besides): readonly Marked[] {
  const { name: policy, kind, written, start, offsetsOf: placeOf } = read;
  if (written === undefined) {
    return read.problems.map((problem) => ({ finding: problem.finding, policy, ...offsetsOf(problem) }));
  }
  const alone = checkPolicy(written, kind === undefined ? { services } : { services, kind });
  const findings = [
    ...valuesOpen(read),
    ...[...alone, ...together].filter((finding) => !isOfUnknown(finding, read)),
  ];
  const whole = { policy, start, end: start + 1 };
  // What is too large to be checked is too large for a table of its places.
  if (findings.some(({ code }) => code === 'json-too-large')) {
    return findings.map((finding) => ({ finding, ...whole }));
  }
  return [
    ...read.problems.map((problem) => ({ finding: problem.finding, policy, ...offsetsOf(problem) })),
    ...findings.map((finding) => ({ finding, ...whole, ...placeOf(finding.at) })),
  ];
}

/**
 * Checks the documents of a text that was read.
 *
 * @param services the names of `loadServices`; without them, less is said about other services than those of sessions.
 * @param together what was found beside other files, by the position of the policy in this one.
 * @returns the findings with their lines and columns, a hundred of each code and how many more there are; a byte order
 *   mark does not count.
 */
export function checkRead(
  { path, documents, problems, regionIn }: ReadText,
  services: Services = sessionServices,
  together: (policy: number) => readonly PolicyFinding[] = () => [],
): CheckedFile {
  const found: readonly Marked[] = [
    ...problems.map((problem) => ({ finding: problem.finding, policy: '', ...offsetsOf(problem) })),
    ...documents.flatMap((read, position) => checkDocument(read, { services, together: together(position) })),
  ];
  const { first, omitted } = firstOf(found.toSorted((a, b) => a.start - b.start));
  const findings = first.map<PlacedFinding>(({ finding, policy, start, end }) => ({
    ...finding,
    policy,
    region: regionIn({ start, end }),
  }));
  return {
    path,
    policies: documents.length === 0 ? [''] : documents.map(({ name }) => name),
    findings,
    omitted,
  };
}

/**
 * Checks the JSON of a policy or Session document, or what AWS CLI or `--document setup` prints, in which there may be
 * several. Total: a text that is no JSON has findings that say so.
 *
 * @param path how the report names the file; its extension tells what a text is that is no JSON.
 * @param services the names of `loadServices`; without them, less is said about other services than those of sessions.
 */
export const checkText = (text: string, path: string, services: Services = sessionServices): CheckedFile =>
  checkRead(readJson(text, path), services);
