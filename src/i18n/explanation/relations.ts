import type { Relation } from '#iam';

/** How the subject of a condition relates to its values, and how the operator compares. */
export const relationTexts: Readonly<
  Record<Relation, { readonly is: (values: string) => string; readonly how: string }>
> = {
  equals: {
    is: (values) => `is ${values}`,
    how: 'Compares texts exactly, upper and lower case included; a star is just a star.',
  },
  'not-equals': {
    is: (values) => `is not ${values}`,
    how: 'True when the text differs from every value, and when the key is missing.',
  },
  'equals-ignoring-case': {
    is: (values) => `is ${values} (in any case)`,
    how: 'Compares texts without regard to upper and lower case.',
  },
  'not-equals-ignoring-case': {
    is: (values) => `is not ${values} (in any case)`,
    how: 'True when the text differs from every value by more than case.',
  },
  like: {
    is: (values) => `matches ${values}`,
    how: 'Compares texts by pattern: * is any run of characters, ? is one character; case counts.',
  },
  'not-like': {
    is: (values) => `does not match ${values}`,
    how: 'True when the text fits none of the patterns, and when the key is missing.',
  },
  'number-equals': { is: (values) => `is ${values}`, how: 'Compares numbers.' },
  'number-not-equals': {
    is: (values) => `is not ${values}`,
    how: 'Compares numbers; true when they differ.',
  },
  'number-less': {
    is: (values) => `is less than ${values}`,
    how: 'Compares numbers; the value is the limit and not reached.',
  },
  'number-at-most': {
    is: (values) => `is at most ${values}`,
    how: 'Compares numbers; the value is the limit.',
  },
  'number-greater': {
    is: (values) => `is more than ${values}`,
    how: 'Compares numbers; more than the value.',
  },
  'number-at-least': { is: (values) => `is at least ${values}`, how: 'Compares numbers; the value or more.' },
  'date-equals': { is: (values) => `is ${values}`, how: 'Compares points in time.' },
  'date-not-equals': {
    is: (values) => `is not ${values}`,
    how: 'Compares points in time; true when they differ.',
  },
  'date-before': { is: (values) => `is before ${values}`, how: 'Compares points in time: before the value.' },
  'date-at-latest': {
    is: (values) => `is ${values} at the latest`,
    how: 'Compares points in time: the value or before.',
  },
  'date-after': { is: (values) => `is after ${values}`, how: 'Compares points in time: after the value.' },
  'date-at-earliest': {
    is: (values) => `is ${values} at the earliest`,
    how: 'Compares points in time: the value or after.',
  },
  bool: { is: (values) => `is ${values}`, how: 'Compares true and false.' },
  'in-network': {
    is: (values) => `is in ${values}`,
    how: 'True when the address is in one of these networks.',
  },
  'not-in-network': {
    is: (values) => `is not in ${values}`,
    how: 'True when the address is in none of these networks, and when the key is missing.',
  },
  'arn-like': {
    is: (values) => `fits ${values}`,
    how: 'Compares ARNs field by field; * and ? stand for anything within a field.',
  },
  'arn-not-like': {
    is: (values) => `does not fit ${values}`,
    how: 'True when the ARN fits none of these, and when the key is missing.',
  },
  binary: { is: (values) => `is ${values}`, how: 'Compares bytes, written in base64.' },
  null: {
    is: (values) => `is missing: ${values}`,
    how: 'Asks whether the key is missing (true) or there (false).',
  },
};
