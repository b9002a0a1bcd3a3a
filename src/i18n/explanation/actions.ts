import type { ActionMeaning, ActionParams } from '#analysis';
import { actionVerbs } from './action-verbs.ts';
import { listed } from './lists.ts';
import { speak, type Texts } from './speak.ts';

const phrases: Texts<ActionParams> = {
  known: ({ action }) => actionVerbs[action],
  everything: () => 'do everything in every service',
  'every-of-service': ({ service }) => `do everything in the service ${service}`,
  pattern: ({ pattern, examples }) =>
    examples.length === 0
      ? `call every action that fits ${pattern}`
      : `call every action that fits ${pattern}, such as ${listed(examples, 'and', 2)}`,
  other: ({ service, name }) => `call ${service}:${name}`,
  malformed: ({ text }) => `call “${text}”, which is not an action`,
};

/** A phrase that follows "may". */
export function actionPhrase(action: ActionMeaning): string {
  return speak(phrases, action);
}

/** The same phrase for one who does it: `start sessions` becomes `starts sessions`. */
export function thirdPerson(phrase: string): string {
  const [verb = '', ...rest] = phrase.split(' ');
  const inflected = /(?:[sxo]|sh|ch)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`;
  return [inflected, ...rest].join(' ');
}

/** What several actions let somebody do; verbs with the same object share it: `end and resume sessions`. */
export function actionsPhrase(actions: readonly ActionMeaning[]): string {
  const verbsByObject = new Map<string, string[]>();
  for (const phrase of new Set(actions.map(actionPhrase))) {
    const [verb = '', ...object] = phrase.split(' ');
    const key = object.join(' ');
    verbsByObject.set(key, [...(verbsByObject.get(key) ?? []), verb]);
  }
  const shared = [...verbsByObject].map(([object, verbs]) => `${listed(verbs, 'and', 6)} ${object}`.trim());
  // A list whose entries hold lists is easier to read with semicolons.
  const separator = shared.some((phrase) => / and |,/.test(phrase)) && shared.length > 2 ? '; ' : undefined;
  return separator === undefined || shared.length > 6 ? listed(shared, 'and', 5) : shared.join(separator);
}
