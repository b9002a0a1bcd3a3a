import { expect, it } from 'vitest';
import { nearest } from './nearest.ts';

const NAMES = ['StartSession', 'ResumeSession', 'GetDocument'];

it.each([
  ['StartSesion', 'StartSession'],
  ['startsession', 'StartSession'],
  ['GetDocuments', 'GetDocument'],
  ['GetSession', undefined],
  ['', undefined],
  ['x', undefined],
])('%s: %s', (text, expected) => {
  expect(nearest(text, NAMES)).toBe(expected);
});
