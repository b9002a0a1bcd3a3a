import { code } from '../request/code.ts';
import type { SomeFindingTexts } from './text.ts';

const list = (items: readonly string[]) => items.map(code).join(', ');

/** Words for conditions that do not say what they seem to. */
export const conditionTexts = {
  'condition-key-unknown': {
    title: 'No such condition key',
    message: ({ key, nearest }) =>
      `Systems Manager has no key ${code(key)}, so no request ever has it. ${nearest === undefined ? 'Check the spelling.' : `Did you mean ${code(nearest)}?`}`,
  },
  'condition-key-unsupported': {
    title: 'Condition that is never met',
    message: ({ key, actions }) =>
      `Requests of ${list(actions)} never have ${code(key)}, so the statement does nothing for them. Put them into a statement without this condition.`,
  },
  'condition-key-idle': {
    title: 'Condition without effect',
    message: ({ key, actions }) =>
      `Requests of ${list(actions)} never have ${code(key)}, and this operator lets that pass. Remove the condition.`,
  },
  'set-operator-missing': {
    title: 'Key with several values, compared as one',
    message: ({ key }) =>
      `${code(key)} holds a list, and without ${code('ForAnyValue:')} or ${code('ForAllValues:')} before the operator the comparison fails: people are refused.`,
  },
  'set-operator-lenient': {
    title: 'Condition that a missing key meets',
    message: ({ operator, key }) =>
      `${code(operator)} is also met when ${code(key)} is missing, so what has no such value is allowed too. Use the operator without ${code('ForAllValues:')}.`,
  },
  'wildcard-not-read': {
    title: 'Wildcard in an exact comparison',
    message: ({ operator, value }) =>
      `${code(operator)} compares ${code(value)} letter by letter, its wildcard included. Use ${code('StringLike')} (or ${code('StringNotLike')}).`,
  },
  'mfa-optional': {
    title: 'MFA that long-term keys get round',
    message: () =>
      `Requests with long-term access keys do not carry this key at all, and ${code('BoolIfExists')} lets them pass. Use ${code('Bool')}.`,
  },
  'network-invalid': {
    title: 'Not a network',
    message: ({ value }) =>
      `${code(value)} is no address and no range such as ${code('203.0.113.0/24')}, so it never matches.`,
  },
  'network-private': {
    title: 'Private networks only',
    message: () =>
      `${code('aws:SourceIp')} holds public addresses, so private ranges never match and nobody gets in. Write the public addresses of your network, or ask ${code('aws:SourceVpce')} behind an endpoint.`,
  },
} as const satisfies SomeFindingTexts;
