import type { PolicyFindingCode } from '#analysis';
import { documentFile } from '#core';
import { checkText } from './check-text.ts';
import type { PlacedFinding } from './types.ts';

/** What the builder says itself: values that are left to fill in, and the size. */
const SAID: ReadonlySet<PolicyFindingCode> = new Set(['placeholder-left', 'size-managed', 'size-any']);

/** The Allow with which a boundary and the policy of an endpoint begin gives nobody anything. */
const isOfAllowsAll = (path: string, text: string, at: string): boolean =>
  path === documentFile('guardrail') &&
  /^\/Statement\/0(?:\/|$)/.test(at) &&
  JSON.parse(text).Statement[0].Effect === 'Allow';

/**
 * Errors and warnings in a document that this program wrote, but those that the builder tells beside it. Of services, it
 * knows those of sessions, and so needs no other names.
 */
export const foundInGenerated = (text: string, path: string): readonly PlacedFinding[] =>
  checkText(text, path).findings.filter(
    ({ code, severity, at }) => severity !== 'info' && !SAID.has(code) && !isOfAllowsAll(path, text, at),
  );
