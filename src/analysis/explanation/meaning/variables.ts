import type { Coded, None } from '../coded.ts';

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
  if (/^[*?$]$/.test(name)) return { code: 'literal', params: { character: name } };
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
  if (!/^[a-z][\w-]*:.+$/i.test(name)) return { code: 'malformed', params: { text: name } };
  return { code: 'other', params: { name } };
}

/**
 * The policy variables in a string, in order. A `${` without its `}` is one that is malformed.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function variablesIn(text: string): readonly Variable[] {
  return [...text.matchAll(/\$\{([^}]*)(\}?)/g)].map((match) => {
    const [whole, inner = '', closing = ''] = match;
    const [, name = '', fallback] = /^\s*([^,]*?)\s*(?:,\s*'(.*)'\s*)?$/s.exec(inner) ?? [];
    return {
      text: whole,
      start: match.index,
      end: match.index + whole.length,
      meaning:
        closing === '' || name === ''
          ? { code: 'malformed' as const, params: { text: whole } }
          : meaningOf(name),
      fallback,
    };
  });
}
