import type { Configuration } from './configuration/configuration.ts';
import type { DocumentKind } from './configuration/setting-kinds.ts';
import { print } from '#iam';
import { isAsked } from './configuration/relevance.ts';
import { validate } from './configuration/validate.ts';
import { findPlaceholders } from './policy/placeholders.ts';
import { sizeOf } from './policy/size.ts';
import type { PolicyDocument, PreferencesDocument, Statement, TunnelDocument } from './policy/types.ts';
import { grants, isPolicy, type PolicyKind, SESSION_DOCUMENT_RULES } from './rules/documents.ts';
import type { Generated, Reason } from './types.ts';

interface Built {
  readonly document: PolicyDocument | PreferencesDocument | TunnelDocument;
  readonly reasons: readonly Reason[];
}

function withoutSid({ Sid: _, ...statement }: Statement): Statement {
  return statement;
}

function buildPolicy(configuration: Configuration, kind: PolicyKind): Built {
  const all = grants(configuration, kind);
  const { statementIds } = configuration.environment;
  return {
    document: {
      Version: '2012-10-17',
      Statement: all.map(({ statement }) => (statementIds ? statement : withoutSid(statement))),
    },
    reasons: all.flatMap(({ because }, position) =>
      because.map((reason) => ({ ...reason, at: `/Statement/${position}${reason.at}` })),
    ),
  };
}

function build(configuration: Configuration, kind: DocumentKind): Built {
  if (isPolicy(kind)) return buildPolicy(configuration, kind);
  const { document, because } = SESSION_DOCUMENT_RULES[kind](configuration);
  return { document, reasons: because };
}

/**
 * Writes one document for a configuration. Total: what is not filled in appears as a placeholder, what is invalid
 * appears as typed and among the issues.
 *
 * @returns the document, its text with the range of every element, and the reasons in order of appearance.
 */
export function generate(configuration: Configuration, kind: DocumentKind): Generated {
  const { document, reasons } = build(configuration, kind);
  const printed = print(document);
  const position = ({ at }: Reason) => printed.ranges.get(at)?.start ?? 0;
  return {
    kind,
    document,
    text: printed.text,
    ranges: printed.ranges,
    reasons: reasons.toSorted((a, b) => position(a) - position(b)),
    placeholders: findPlaceholders(printed, kind === 'administrator' ? 'administrator' : 'endUser'),
    size: sizeOf(printed.text, kind),
    issues: validate(configuration).filter(({ at }) => isAsked(configuration, kind, at)),
  };
}
