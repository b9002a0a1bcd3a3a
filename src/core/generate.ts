import type { Configuration } from './configuration/configuration.ts';
import type { DocumentKind } from './configuration/setting-kinds.ts';
import { print } from '#iam';
import { isAsked } from './configuration/relevance.ts';
import { validate } from './configuration/validate.ts';
import { findPlaceholders, type Root } from './policy/placeholders.ts';
import { sizeOf } from './policy/size.ts';
import { draft, type Draft } from './rules/documents.ts';
import type { Generated, Reason } from './types.ts';

/** Whose answers a document names, where they are not those of end users. */
const ROOTS: Readonly<Partial<Record<DocumentKind, Root>>> = {
  administrator: 'administrator',
  guardrail: 'guardrail',
};

/** Names are left out where nobody wants them; those that came along are somebody's own, and no two are alike. */
function named({ document, reasons }: Draft, all: boolean): Draft['document'] {
  if (!('Statement' in document)) return document;
  const carried = new Set(reasons.flatMap(({ note, at }) => (note === 'carried-statement' ? [at] : [])));
  const taken = new Set<string>();
  return {
    ...document,
    Statement: document.Statement.map(({ Sid, ...statement }, position) => {
      const isKept = all || carried.has(`/Statement/${position}`);
      if (Sid === undefined || !isKept || taken.has(Sid)) return statement;
      taken.add(Sid);
      return { Sid, ...statement };
    }),
  };
}

/**
 * Writes one document for a configuration. Total: what is not filled in appears as a placeholder, what is invalid
 * appears as typed and among the issues.
 *
 * @returns the document, its text with the range of every element, and the reasons in order of appearance.
 */
export function generate(configuration: Configuration, kind: DocumentKind): Generated {
  const drafted = draft(configuration, kind);
  const document = named(drafted, configuration.environment.statementIds);
  const printed = print(document);
  const position = ({ at }: Reason) => printed.ranges.get(at)?.start ?? 0;
  return {
    kind,
    document,
    text: printed.text,
    ranges: printed.ranges,
    reasons: drafted.reasons.toSorted((a, b) => position(a) - position(b)),
    placeholders: findPlaceholders(printed, ROOTS[kind] ?? 'endUser'),
    size: sizeOf(printed.text, kind, configuration.guardrail.as),
    issues: validate(configuration).filter(({ at }) => isAsked(configuration, kind, at)),
  };
}
