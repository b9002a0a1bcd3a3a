import type { Coded, None } from '../coded.ts';
import { KNOWN_ACTIONS, type KnownAction, knownAction } from './known-actions.ts';
import { coversAction, hasWildcard } from './wildcards.ts';

export interface ActionParams {
  readonly known: { readonly action: KnownAction };
  readonly everything: None;
  readonly 'every-of-service': { readonly service: string };
  /** A pattern, with those of the known actions that it covers. */
  readonly pattern: { readonly pattern: string; readonly examples: readonly KnownAction[] };
  /** An action without words of ours. */
  readonly other: { readonly service: string; readonly name: string };
  /** Not of the form `service:Action`. */
  readonly malformed: { readonly text: string };
}
export type ActionMeaning = Coded<ActionParams>;

/**
 * What an entry of `Action` or `NotAction` stands for.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html
 */
export function actionMeaning(text: string): ActionMeaning {
  const action = knownAction(text);
  if (action !== undefined) return { code: 'known', params: { action } };
  if (/^\*+$/.test(text) || text === '*:*') return { code: 'everything', params: {} };
  const colon = text.indexOf(':');
  const service = text.slice(0, colon);
  const name = text.slice(colon + 1);
  if (colon < 1 || name === '') return { code: 'malformed', params: { text } };
  if (name === '*' && !hasWildcard(service)) return { code: 'every-of-service', params: { service } };
  if (hasWildcard(text)) {
    const examples = KNOWN_ACTIONS.filter((known) => coversAction(text, known));
    return { code: 'pattern', params: { pattern: text, examples } };
  }
  return { code: 'other', params: { service, name } };
}
