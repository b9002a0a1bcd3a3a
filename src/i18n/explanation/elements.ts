import type { ExplanationParams } from '#analysis';
import { actionDetails } from './action-details.ts';
import { actionPhrase, thirdPerson } from './actions.ts';
import { keyPhrase } from './condition-keys.ts';
import { conditionClause, valueText } from './conditions.ts';
import { capital, counted } from './lists.ts';
import { relationTexts } from './relations.ts';
import { CALLER } from './voice.ts';

type Of<C extends keyof ExplanationParams> = ExplanationParams[C];

export function actionSentence({ effect, except, meaning, facts }: Of<'action'>): string {
  const level = facts === undefined ? '' : `${facts.level}: `;
  const described =
    meaning.code === 'other' && facts !== undefined ? facts.description : actionPhrase(meaning);
  const detail = meaning.code === 'known' ? actionDetails[meaning.params.action] : undefined;
  const parts = [
    `${capital(`${level}${thirdPerson(described)}`)}.`,
    except
      ? 'An exception: the statement covers everything but this.'
      : effect === 'Deny'
        ? 'Denied here.'
        : '',
    detail ?? '',
    meaning.code === 'other' && facts === undefined ? 'This tool has no description of it.' : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

export function conditionSentence({ effect, meaning }: Of<'condition'>): string {
  const start = effect === 'Deny' ? 'Denied' : 'Only';
  const clause = conditionClause(meaning);
  if (meaning.code === 'own-session')
    return `${start === 'Only' ? 'Only' : 'Denied for'} sessions that the caller started.`;
  if (meaning.code === 'document-check') return `${capital(clause)}.`;
  if (meaning.code !== 'comparison') return `${start} if ${clause}.`;
  const { key, tagged, lenient, set } = meaning.params;
  if (key.code !== 'resource-tag') return `${start} if ${clause}.`;
  if (tagged === 'session') {
    return `${start} if ${clause}. Sessions have no tags but the two that the service sets, so this never matches.`;
  }
  if (tagged !== 'node' || lenient || set !== undefined) return `${start} if ${clause}.`;
  const nodes = clause.replace(/^the node’s tag/, 'nodes whose tag');
  return start === 'Only' ? `Only ${nodes}.` : `Denied for ${nodes}.`;
}

export function operatorSentence({ name, relation, lenient, set, count }: Of<'operator'>): string {
  if (relation === undefined) return `${name} is no condition operator that IAM knows.`;
  const parts = [
    relationTexts[relation].how,
    set === 'all' ? 'Every value in the request has to match; no value at all matches too.' : '',
    set === 'any' ? 'At least one value in the request has to match.' : '',
    lenient ? 'If the request carries no such key, the condition counts as met.' : '',
    count > 1 ? `All ${count} keys have to match.` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

export function conditionValueSentence({
  value,
  key,
  tagged,
  negated,
  count,
}: Of<'condition-value'>): string {
  const subject = capital(keyPhrase(key, tagged, CALLER));
  const text = valueText(value);
  if (negated) return `${subject}: ${text} does not pass.`;
  return count === 1
    ? `${subject}: only ${text} passes.`
    : `${subject}: ${text} is one of ${count} values that pass.`;
}

export function listSentence(effect: Of<'actions'>['effect'], count: number, noun: string): string {
  const verb = effect === 'Deny' ? 'denies' : 'allows';
  return count === 1
    ? `The ${noun} that this statement ${verb}.`
    : `The ${counted(count, noun)} that this statement ${verb}.`;
}
