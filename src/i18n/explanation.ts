import type { Explanation, ExplanationParams } from '#analysis';
import { namedText } from './explanation/named-text.ts';
import {
  actionSentence,
  conditionSentence,
  conditionValueSentence,
  listSentence,
  operatorSentence,
} from './explanation/elements.ts';
import { capital, counted } from './explanation/lists.ts';
import { principalPhrase } from './explanation/principals.ts';
import { resourcePhrase } from './explanation/resources.ts';
import { sessionFieldSentences } from './explanation/session-fields.ts';
import { speak, type Texts } from './explanation/speak.ts';
import { statementSentence } from './explanation/statements.ts';
import { variableSentence } from './explanation/variables.ts';

const verb = (effect: ExplanationParams['actions']['effect']) => (effect === 'Deny' ? 'denies' : 'allows');

const sentences: Texts<ExplanationParams> = {
  policy: ({ statements }) =>
    `A policy with ${counted(statements, 'statement')}. What no statement allows is denied, and a Deny wins over every Allow.`,
  'trust-policy': ({ statements }) =>
    `A trust policy with ${counted(statements, 'statement')}: it says who may take on the role.`,
  'session-document': () =>
    'A Session document: it says what kind of session it is and what happens to its data.',
  'other-document': () => 'JSON that is neither an IAM policy nor a Session document.',
  'version-current': () =>
    'The current version of the policy language; only with it are variables such as ${aws:userid} replaced.',
  'version-old': () =>
    'The old version of the policy language: variables such as ${aws:userid} stay plain text.',
  'version-unknown': ({ version }) =>
    `There is no version ${version} of the policy language; IAM refuses the policy.`,
  'policy-id': () => 'A name for the policy; it has no effect.',
  statements: ({ count }) =>
    `${counted(count, 'statement')}: each allows or denies something, and their order does not count.`,
  statement: statementSentence,
  sid: () => 'The name of the statement; it has no effect, but must be unique in the policy.',
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
      ? 'The statement counts only if this condition is met.'
      : `The statement counts only if all ${count} conditions are met.`,
  operator: operatorSentence,
  condition: conditionSentence,
  'condition-value': conditionValueSentence,
  principals: ({ except }) => (except ? 'Everybody but those named here.' : 'Who may take on the role.'),
  'principal-type': ({ type }) =>
    namedText(
      {
        Service: 'Services of AWS.',
        AWS: 'Accounts, roles or users of AWS.',
        Federated: 'Identity providers outside IAM.',
        CanonicalUser: 'Users by their canonical ID, as S3 knows them.',
      },
      type,
    ) ?? `Principals of the type ${type}.`,
  principal: ({ meaning, except }) =>
    except ? `Not ${principalPhrase(meaning)}.` : `${capital(principalPhrase(meaning))}.`,
  'session-field': ({ field, value }) => sessionFieldSentences[field](value),
  'unknown-element': ({ name }) => `This tool does not know an element ${name} in this place.`,
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
