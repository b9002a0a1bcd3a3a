import {
  ANY_ONE,
  ANY_RUN,
  compilePattern,
  type Context,
  filledText,
  matches,
  parseTemplate,
  type Template,
} from '#iam';
import type { Tag } from '#core';

const SYNTAX = { wildcards: true, variables: true };
const PRINCIPAL_TAG = 'aws:principaltag/';

/** Tags with their values; keys that differ only in case are one key to IAM. */
function merged(
  tags: readonly Tag[],
): readonly { readonly key: string; readonly values: readonly string[] }[] {
  const named = tags.length === 0 ? [{ key: 'tag-key', values: [] }] : tags;
  const byKey = new Map<string, { key: string; values: readonly string[] }>();
  for (const { key, values } of named) {
    const known = byKey.get(key.toLowerCase());
    const more = values.length === 0 ? ['tag-value'] : values;
    byKey.set(key.toLowerCase(), { key: known?.key ?? key, values: [...(known?.values ?? []), ...more] });
  }
  return [...byKey.values()];
}

/** Tags of the person that the values of node tags refer to by `${aws:PrincipalTag/…}`. */
export function referredTags(tags: readonly Tag[]): Readonly<Record<string, string>> {
  const templates = merged(tags).flatMap(({ values }) =>
    values.map((value) => parseTemplate(value, SYNTAX).template),
  );
  const keys = templates.flat().flatMap((part) => {
    if (typeof part !== 'object' || !part.key.lower.startsWith(PRINCIPAL_TAG)) return [];
    return [part.key.written.slice(PRINCIPAL_TAG.length)];
  });
  return Object.fromEntries(keys.map((key) => [key, 'shared']));
}

/** A text that a pattern matches. */
function matchingText(template: Template, context: Context): string {
  return template
    .map((part) => {
      if (part === ANY_RUN) return '';
      return part === ANY_ONE ? 'x' : filledText([part], context);
    })
    .join('');
}

/** Tags of a node that carries what the configuration asks for. */
export function matchingTags(tags: readonly Tag[], person: Context): Readonly<Record<string, string>> {
  return Object.fromEntries(
    merged(tags).map(({ key, values: [value = ''] }) => [
      key,
      matchingText(parseTemplate(value, SYNTAX).template, person),
    ]),
  );
}

const OTHER_VALUES = ['Other', 'Unrelated-1', '0'];

/** The same tags with another value of the first one; `undefined` when the configuration takes every value. */
export function otherTags(
  tags: readonly Tag[],
  person: Context,
): Readonly<Record<string, string>> | undefined {
  for (const { key, values } of merged(tags)) {
    const patterns = values.map((value) => compilePattern(value, SYNTAX).pattern);
    const other = OTHER_VALUES.find((value) => !patterns.some((pattern) => matches(pattern, value, person)));
    if (other !== undefined) return { ...matchingTags(tags, person), [key]: other };
  }
  return undefined;
}
