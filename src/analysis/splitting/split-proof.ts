import type { Request } from '#iam';
import { type Configuration, type DocumentKind, generate } from '#core';
import { accessReport } from '../access/access-report.ts';
import type { Authorization } from '../tasks/authorization.ts';
import { proveSplit, type SplitEvidence } from './prove-split.ts';
import { splitPolicy } from './split-policy.ts';
import { statementRequests } from './statement-requests.ts';

/** Policies that are attached to people and to nodes, and so have a size limit and can be split. */
export type SplitKind = Exclude<DocumentKind, 'trust-policy' | 'session-preferences'>;

/** A split policy, with the evidence that it says what the whole says. */
export interface SplitProof extends SplitEvidence {
  readonly documents: number;
  /** Whether every document is short enough. */
  readonly fits: boolean;
}

/** Everything that an authorisation may ask. */
function asked({ action, resource, context, asPrinted, unless }: Authorization): readonly Request[] {
  return [
    { action, resource, context },
    ...(asPrinted === undefined ? [] : [{ action, resource: asPrinted.resource, context }]),
    ...(unless === undefined ? [] : [unless]),
  ];
}

/** Every request that the access report of a document asks: all tasks in all their cases. */
function reportRequests(configuration: Configuration, kind: SplitKind): readonly Request[] {
  const { rows } = accessReport(configuration, kind);
  const trials = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.trials));
  return trials.flatMap(({ decision }) =>
    decision.checks.flatMap(({ authorization }) => asked(authorization)),
  );
}

/**
 * Splits the policy of a configuration and puts to the whole and to the parts what the access report asks, and for every
 * value of every statement a request that it answers and near misses. Takes the evaluator, so it is for lazy use.
 *
 * @param limit characters other than white space that a document may have.
 */
export function splitProof(configuration: Configuration, kind: SplitKind, limit: number): SplitProof {
  const { document } = generate(configuration, kind);
  if (!('Statement' in document)) return { documents: 1, fits: true, requests: 0, differing: [] };
  const { documents, fits } = splitPolicy(document, limit);
  const reported = reportRequests(configuration, kind);
  const context = reported[0]?.context ?? {};
  const ofStatements = document.Statement.flatMap((statement) => statementRequests(statement, context));
  const evidence = proveSplit(document, documents, [...reported, ...ofStatements]);
  return { documents: documents.length, fits, ...evidence };
}
