import { error, info, type Problem, warning } from '../problem.ts';
import type { Tag } from '../types.ts';
import { listProblems, repeated } from './list.ts';
import { policyTextProblems } from './policy-text.ts';

const KEY = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u;
const VALUE = /^[\p{L}\p{Z}\p{N}_.:/=+\-@*?]{0,256}$/u;
/** `${aws:PrincipalTag/team}`, with a default `${aws:PrincipalTag/team, 'none'}`, or an escaped `${*}`. */
const VARIABLE = /\$\{(?:aws:[A-Za-z]+(?:\/[^${},]+)?(?:, ?'[^']*')?|[*?$])\}/g;

/** Problems of a tag key; `''` (not named yet) has none. */
export const tagKeyProblems = (value: string): readonly Problem[] => {
  if (value === '') return [];
  const text = policyTextProblems(value);
  if (text.length > 0) return text;
  if (!KEY.test(value)) return [error('tag-key-format', { value })];
  return value.toLowerCase().startsWith('aws:') ? [warning('tag-key-reserved', { value })] : [];
};

/** Problems of a tag value; `*`, `?` and policy variables are allowed because values are compared with `StringLike`. */
export const tagValueProblems = (value: string): readonly Problem[] => {
  const text = policyTextProblems(value);
  if (text.length > 0) return text;
  const literal = value.replace(VARIABLE, '');
  if (!VALUE.test(literal)) return [error('tag-value-format', { value })];
  return [
    ...(/[*?]/.test(literal) ? [info('wildcard-in-value', { value })] : []),
    ...(literal === value ? [] : [info('tag-value-variable', { value })]),
  ];
};

/** Problems of the tags of nodes. IAM reads keys without regard to case: a key that stands twice is one tag,
 * whose values are alternatives. */
export const tagsProblems = (tags: readonly Tag[]): readonly Problem[] => [
  ...tags.flatMap((tag) => [...tagKeyProblems(tag.key), ...listProblems(tag.values, tagValueProblems)]),
  ...repeated(tags.map(({ key }) => key.toLowerCase()).filter((key) => key !== '')).map((value) =>
    warning('tag-key-twice', { value }),
  ),
];
