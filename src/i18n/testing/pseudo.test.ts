import { expect, it } from 'vitest';
import { allMessages, type Language } from '../messages.ts';
import { messages } from './messages.ts';
import { pseudo } from './pseudo.ts';

/** Compiles only because a language owes nothing to the words of English. */
const other: Language = {
  ...pseudo,
  code: 'de',
  initial: {
    ...pseudo.initial,
    number: (value) => value.toLocaleString('de'),
    share: { ...pseudo.initial.share, copy: 'Link kopieren' },
  },
};

it('has every text of English, marked', async () => {
  const { explanation, kinds, exports, access } = await allMessages(pseudo);
  expect(kinds['end-user'].title).toBe(`⟦${messages.kinds['end-user'].title}⟧`);
  expect(explanation.notes['every-node']({}).text).toBe(
    `⟦${messages.explanation.notes['every-node']({}).text}⟧`,
  );
  expect(exports.contents.all(['a'])).toBe(`⟦${messages.exports.contents.all(['a'])}⟧`);
  expect(access.expectations.but.allowed({ expected: 'x' })).toBe('⟦x, but it is allowed.⟧');
});

it('is one of several that there may be', () => {
  expect(other.initial.number(6144)).toBe('6.144');
  expect(other.initial.share.copy).toBe('Link kopieren');
});
