import { variablesIn, type Coded, type None } from '#iam';

export interface VariableParams {
  readonly 'user-id': None;
  readonly 'user-name': None;
  readonly account: None;
  readonly 'principal-tag': { readonly tag: string };
  readonly 'request-tag': { readonly tag: string };
  readonly 'resource-tag': { readonly tag: string };
  readonly 'source-identity': None;
  /** `${*}`, `${?}` and `${$}`: the character itself. */
  readonly literal: { readonly character: string };
  readonly other: { readonly name: string };
  readonly malformed: { readonly text: string };
}
export type VariableMeaning = Coded<VariableParams>;

/** A policy variable in a string, from `start` to `end` (exclusive) in UTF-16 code units. */
export interface Variable {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly meaning: VariableMeaning;
  /** Used when the request has no such key; `undefined` = none given. */
  readonly fallback: string | undefined;
}

const TAGS = {
  principaltag: 'principal-tag',
  requesttag: 'request-tag',
  resourcetag: 'resource-tag',
} as const;

function meaningOf(name: string): VariableMeaning {
  const key = name.toLowerCase();
  if (key === 'aws:userid') return { code: 'user-id', params: {} };
  if (key === 'aws:username') return { code: 'user-name', params: {} };
  if (key === 'aws:principalaccount') return { code: 'account', params: {} };
  if (key === 'aws:sourceidentity') return { code: 'source-identity', params: {} };
  const [, kind, tag] = /^aws:(principaltag|requesttag|resourcetag)\/(.+)$/i.exec(name) ?? [];
  const family = kind?.toLowerCase();
  if (
    tag !== undefined &&
    (family === 'principaltag' || family === 'requesttag' || family === 'resourcetag')
  ) {
    return { code: TAGS[family], params: { tag } };
  }
  return { code: 'other', params: { name } };
}

/**
 * The policy variables in a string, in order, as IAM reads them.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function variableMeanings(text: string): readonly Variable[] {
  return variablesIn(text).map(({ start, end, meant }) => {
    const whole = text.slice(start, end);
    const at = { text: whole, start, end };
    if (meant === undefined) {
      return { ...at, meaning: { code: 'malformed', params: { text: whole } }, fallback: undefined };
    }
    return typeof meant === 'string'
      ? { ...at, meaning: { code: 'literal', params: { character: meant } }, fallback: undefined }
      : { ...at, meaning: meaningOf(meant.key.written), fallback: meant.fallback };
  });
}
