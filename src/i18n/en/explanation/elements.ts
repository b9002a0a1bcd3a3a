import type { Explanation, ExplanationParams, Variable, VariableParams } from '#analysis';
import { actionDetails, actionDoes, descriptionDoes } from './actions.ts';
import { CALLER, conditionClause, keyPhrase, relationTexts, valueText, whoseTag } from './conditions.ts';
import { principalPhrase, resourcePhrase } from './resources.ts';
import { sessionFieldSentences } from './session-fields.ts';
import { statementSentence } from './statements.ts';
import { capital, counted, namedText, speak, type Texts } from '../text.ts';

const meanings: Texts<VariableParams> = {
  'user-id': () =>
    'becomes the caller’s unique ID: AIDA… for an IAM user, AROA…:session-name for a role or IAM Identity Center',
  'user-name': () => 'becomes the name of the IAM user; roles have none, so nothing matches for them',
  account: () => 'becomes the caller’s account',
  'principal-tag': ({ tag }) => `becomes the value of the caller’s tag ${tag}`,
  'request-tag': ({ tag }) => `becomes the value of the tag ${tag} in the request`,
  'resource-tag': ({ tag }) => `becomes the value of the resource’s tag ${tag}`,
  'source-identity': () => 'becomes the source identity set at sign-in',
  literal: ({ character }) => `is the character ${character} itself, not a wildcard`,
  other: ({ name }) => `becomes the value of ${name} in the request`,
  malformed: () => 'is not a policy variable that IAM can read',
};

/** What a policy variable in a string becomes when AWS reads the policy. */
function variableSentence({ text, meaning, fallback }: Variable): string {
  const otherwise = fallback === undefined ? '' : `, or “${fallback}” if there is none`;
  return `${text} ${speak(meanings, meaning)}${otherwise}.`;
}

type Of<C extends keyof ExplanationParams> = ExplanationParams[C];

function actionSentence({ effect, except, meaning, facts }: Of<'action'>): string {
  const level = facts === undefined ? '' : `${facts.level}: `;
  const does =
    meaning.code === 'other' && facts !== undefined
      ? descriptionDoes(facts.description)
      : actionDoes(meaning);
  const detail = meaning.code === 'known' ? actionDetails[meaning.params.action] : undefined;
  const parts = [
    `${capital(`${level}${does}`)}.`,
    except
      ? 'An exception: the statement covers everything except this.'
      : effect === 'Deny'
        ? 'Denied here.'
        : '',
    detail ?? '',
    meaning.code === 'other' && facts === undefined ? 'This tool has no description of it.' : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function conditionSentence({ effect, meaning }: Of<'condition'>): string {
  const start = effect === 'Deny' ? 'Denied' : 'Only';
  const clause = conditionClause(meaning);
  if (meaning.code === 'own-session')
    return `${start === 'Only' ? 'Only' : 'Denied for'} sessions that the caller started.`;
  if (meaning.code === 'document-check') return `${capital(clause)}.`;
  if (meaning.code !== 'comparison') return `${start} if ${clause}.`;
  const { key, tagged, lenient, set } = meaning.params;
  if (key.code !== 'resource-tag') return `${start} if ${clause}.`;
  if (tagged === 'session') {
    return `${start} if ${clause}. Sessions have only the two tags that AWS sets, so this never matches.`;
  }
  if (tagged !== 'node' || lenient || set !== undefined) return `${start} if ${clause}.`;
  const whose = whoseTag(meaning);
  return start === 'Only' ? `Only nodes ${whose}.` : `Denied for nodes ${whose}.`;
}

function operatorSentence({ name, relation, lenient, set, count }: Of<'operator'>): string {
  if (relation === undefined) return `IAM has no condition operator ${name}.`;
  const parts = [
    relationTexts[relation].how,
    set === 'all' ? 'Every value in the request has to match; a request without values matches too.' : '',
    set === 'any' ? 'At least one value in the request has to match.' : '',
    lenient ? 'If the request lacks the key, the condition counts as met.' : '',
    count > 1 ? `All ${count} keys have to match.` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function conditionValueSentence({ value, key, tagged, negated, count }: Of<'condition-value'>): string {
  const subject = capital(keyPhrase(key, tagged, CALLER));
  const text = valueText(value);
  if (negated) return `${subject}: ${text} does not pass.`;
  return count === 1
    ? `${subject}: only ${text} passes.`
    : `${subject}: ${text} is one of ${count} values that pass.`;
}

function listSentence(effect: Of<'actions'>['effect'], count: number, noun: string): string {
  const verb = effect === 'Deny' ? 'denies' : 'allows';
  return count === 1
    ? `The ${noun} that this statement ${verb}.`
    : `The ${counted(count, noun)} that this statement ${verb}.`;
}

const verb = (effect: ExplanationParams['actions']['effect']) => (effect === 'Deny' ? 'denies' : 'allows');

const sentences: Texts<ExplanationParams> = {
  policy: ({ statements }) =>
    `A policy with ${counted(statements, 'statement')}. It denies what no statement allows, and a Deny overrides every Allow.`,
  'trust-policy': ({ statements }) =>
    `A trust policy with ${counted(statements, 'statement')}: it says who may assume the role.`,
  'session-document': () =>
    'A Session document: it defines the kind of session and what happens to its data.',
  'other-document': () => 'JSON that is neither an IAM policy nor a Session document.',
  'version-current': () =>
    'The current version of the policy language; only this one replaces variables such as ${aws:userid}.',
  'version-old': () =>
    'The old version of the policy language: variables such as ${aws:userid} stay plain text.',
  'version-unknown': ({ version }) =>
    `There is no version ${version} of the policy language; IAM refuses the policy.`,
  'policy-id': () => 'A name for the policy, without effect.',
  statements: ({ count }) =>
    `${counted(count, 'statement')}: each allows or denies something; their order does not matter.`,
  statement: statementSentence,
  sid: () => 'The name of the statement, without effect; it must be unique in the policy.',
  'effect-allow': () => 'Allows what the statement describes.',
  'effect-deny': () => 'Denies what the statement describes, whatever other statements or policies allow.',
  'effect-unknown': ({ effect }) => `“${effect}” is neither Allow nor Deny; IAM refuses the policy.`,
  actions: ({ effect, count }) => listSentence(effect, count, 'action'),
  'not-actions': ({ effect, count }) =>
    `This statement ${verb(effect)} every action of every service except ${count === 1 ? 'this one' : `these ${count}`}.`,
  action: actionSentence,
  resources: ({ count }) =>
    count === 1
      ? 'The resource that this statement is about.'
      : `The ${count} resources that this statement is about; any of them matches.`,
  'not-resources': ({ count }) =>
    `The statement is about everything except ${count === 1 ? 'this resource' : `these ${count} resources`}.`,
  resource: ({ except, meaning }) =>
    except ? `An exception: not ${resourcePhrase(meaning)}.` : `${capital(resourcePhrase(meaning))}.`,
  conditions: ({ count }) =>
    count === 1
      ? 'The statement applies only if this condition is met.'
      : `The statement applies only if all ${count} conditions are met.`,
  operator: operatorSentence,
  condition: conditionSentence,
  'condition-value': conditionValueSentence,
  principals: ({ except }) => (except ? 'Everybody except those named here.' : 'Who may assume the role.'),
  'principal-type': ({ type }) =>
    namedText(
      {
        Service: 'AWS services.',
        AWS: 'AWS accounts, roles or users.',
        Federated: 'Identity providers outside IAM.',
        CanonicalUser: 'Users by their canonical ID, as S3 knows them.',
      },
      type,
    ) ?? `Principals of the type ${type}.`,
  principal: ({ meaning, except }) =>
    except ? `Not ${principalPhrase(meaning)}.` : `${capital(principalPhrase(meaning))}.`,
  'session-field': ({ field, value }) => sessionFieldSentences[field](value),
  'unknown-element': ({ name }) => `This tool does not know the element ${name} here.`,
  'not-there': () => 'The document has no such element.',
};

/** One sentence, or a few, on what an element of a document means. */
function explanationSentence(explanation: Explanation): string {
  return speak(sentences, explanation);
}

/** The sentence, and one more for every policy variable in the element. */
export function explanationSentences(explanation: Explanation): readonly string[] {
  const variables = [...new Set(explanation.variables.map(variableSentence))];
  return [explanationSentence(explanation), ...variables];
}
