import type { Tag } from '../setting-kinds.ts';
import { listProblems, policyTextProblems } from './text.ts';
import { type Problem, problem } from '../issues.ts';
import { repeated } from '../parse-list.ts';

const REAL = /^(?:i-(?:[0-9a-f]{8}|[0-9a-f]{17})|mi-[0-9a-f]{17})$/;
/** IDs as documentation prints them, such as `i-02573cafcfEXAMPLE`. */
const EXAMPLE = /^m?i-(?=\w*EXAMPLE)(?:\w{8}|\w{17})$/;

/** Whether IAM can find a node by the text: the ID of one, or one that documentation prints. */
export const isNodeId = (text: string): boolean => REAL.test(text) || EXAMPLE.test(text);

/** Problems of the ID of a managed node: an EC2 instance (`i-…`) or a hybrid node (`mi-…`). */
export const nodeIdProblems = (value: string): readonly Problem[] => {
  if (REAL.test(value)) return [];
  return EXAMPLE.test(value)
    ? [problem('example-identifier', { value })]
    : [problem('node-id-format', { value })];
};

const KEY = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u;
const VALUE = /^[\p{L}\p{Z}\p{N}_.:/=+\-@*?]{0,256}$/u;
/** `${aws:PrincipalTag/team}`, with a default `${aws:PrincipalTag/team, 'none'}`, or an escaped `${*}`. */
const VARIABLE = /\$\{(?:aws:[A-Za-z]+(?:\/[^${},]+)?(?:, ?'[^']*')?|[*?$])\}/g;

/** Problems of a tag key; `''` (not named yet) has none. */
export const tagKeyProblems = (value: string): readonly Problem[] => {
  if (value === '') return [];
  const text = policyTextProblems(value);
  if (text.length > 0) return text;
  if (!KEY.test(value)) return [problem('tag-key-format', { value })];
  return value.toLowerCase().startsWith('aws:') ? [problem('tag-key-reserved', { value })] : [];
};

/** Problems of a tag value; `*`, `?` and policy variables are allowed because values are compared with `StringLike`. */
export const tagValueProblems = (value: string): readonly Problem[] => {
  const text = policyTextProblems(value);
  if (text.length > 0) return text;
  const literal = value.replace(VARIABLE, '');
  if (!VALUE.test(literal)) return [problem('tag-value-format', { value })];
  return [
    ...(/[*?]/.test(literal) ? [problem('wildcard-in-value', { value })] : []),
    ...(literal === value ? [] : [problem('tag-value-variable', { value })]),
  ];
};

/** Problems of the tags of nodes. IAM reads keys without regard to case: a key that stands twice is one tag,
 * whose values are alternatives. */
export const tagsProblems = (tags: readonly Tag[]): readonly Problem[] => [
  ...tags.flatMap((tag) => [...tagKeyProblems(tag.key), ...listProblems(tag.values, tagValueProblems)]),
  ...repeated(tags.map(({ key }) => key.toLowerCase()).filter((key) => key !== '')).map((value) =>
    problem('tag-key-twice', { value }),
  ),
];
