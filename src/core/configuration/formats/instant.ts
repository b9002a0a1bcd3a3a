import { error, type Problem } from '../problem.ts';

const INSTANT = /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;

const daysIn = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

/** Whether the text is an instant in UTC to the second, such as `2026-01-31T08:00:00Z`, of a day that exists. */
export const isInstant = (text: string): boolean => {
  const [, year = 0, month = 0, day = 0] = (INSTANT.exec(text) ?? []).map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
};

/** Problems of one end of a time window; `''` (open) has none. */
export const instantProblems = (value: string): readonly Problem[] =>
  value === '' || isInstant(value) ? [] : [error('instant-format', { value })];

/** Problems of the end of a time window with regard to its beginning; both have the same form, so text order is time order. */
export const windowProblems = (notBefore: string, notAfter: string): readonly Problem[] =>
  isInstant(notBefore) && isInstant(notAfter) && notBefore >= notAfter
    ? [error('instant-order', { notBefore, notAfter })]
    : [];
