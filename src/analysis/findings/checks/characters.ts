import { pointerTokens } from '#iam';
import { policyTextProblems } from '#core';
import type { CheckedPolicy } from '../checked-policy.ts';
import type { Found } from '../types.ts';

/** What JSON writes as it is; other characters may stand as escapes, which IAM reads as the characters. */
function unescaped(content: string): string {
  const value: unknown = JSON.parse(`"${content}"`);
  return typeof value === 'string' ? value : content;
}

/**
 * Characters that IAM refuses in a policy, in values and in names.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function characters({ printed: { text, ranges } }: CheckedPolicy): readonly Found[] {
  return [...ranges].flatMap<Found>(([at, { valueStart, end }]) => {
    const value = text[valueStart] === '"' ? unescaped(text.slice(valueStart + 1, end - 1)) : '';
    const name = pointerTokens(at).at(-1) ?? '';
    const [problem] = [...policyTextProblems(value), ...policyTextProblems(name)];
    if (problem === undefined) return [];
    return [{ code: 'character-not-allowed', at, params: { character: String(problem.params.character) } }];
  });
}
