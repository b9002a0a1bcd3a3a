import fc from 'fast-check';
import { expect, it } from 'vitest';
import { code, codeBlock, link, plain, sentence } from './inline.ts';
import { bare, seen, squeezed, tokensOf } from './testing/read.ts';

/** What means something in Markdown, on GitHub or in HTML. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['*', '_', '~', '`', '``', '\\', '|', '<', '>', '[', ']', '(', ')', '!', '#', '&', '$', '{{', ':'],
        ...[
          '<script>alert(1)</script>',
          '[x](https://evil.example)',
          '![x](y)',
          '<img src=x>',
          '&lt;',
          '&#42;',
        ],
        ...[
          'https://evil.example',
          'www.evil.example',
          'ann@example.com',
          'A@-.A',
          '@team',
          '<!--',
          '-->',
          '[x]: y',
        ],
        ...['\n', '\r\n', '\n\n', '\n---\n', '\n# x\n', '\n- x', '1. x', '> x', '    x', '\u2028', '\u0000'],
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 6 },
  )
  .map((pieces) => pieces.join(''));

/** What a reader sees of the only item of a list, which holds nothing but text, code and comments. */
function itemOf(line: string): string {
  const tokens = tokensOf(`- ${line}`);
  const foreign = tokens.filter(
    ({ type, raw }) => !INLINE.includes(type) || (type === 'html' && raw !== '<!-- -->'),
  );
  expect(foreign.map(({ type }) => type)).toEqual(['list', 'list_item']);
  return squeezed(tokens.flatMap((token) => (token.type === 'list_item' ? seen(token) : [])).join(''));
}
const INLINE = ['text', 'escape', 'codespan', 'html'];

it('writes any text so that it is read as text', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(itemOf(`So ${plain(text)} it is`)).toBe(`So${bare(text)}itis`);
    }),
    { numRuns: 1000 },
  );
});

it('writes sentences, of which every second part between backticks is code', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      fc.pre(bare(text) !== '');
      expect(itemOf(sentence(text))).toBe(bare(text));
    }),
    { numRuns: 1000 },
  );
  expect(sentence('Use `ssm:*` or `a` `b`, 2 * 3.')).toBe('Use `ssm:*` or `a` `b`, 2 \\* 3.');
});

it('writes any text as one piece of code', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      fc.pre(bare(text) !== '');
      const found = tokensOf(`So ${code(text)} is`).filter(({ type }) => type === 'codespan');
      expect(found.map(({ raw }) => raw)).toEqual([code(text)]);
    }),
    { numRuns: 1000 },
  );
});

it('fences code that has fences', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const lines = text.replace(/\r\n?|\0/g, ' ');
      const [token, ...others] = tokensOf(`${codeBlock('sh', `x${lines}x`)}\n\nso`);
      expect(token).toMatchObject({ type: 'code', lang: 'sh', text: `x${lines}x` });
      expect(others.map(({ type }) => type)).toEqual(['space', 'paragraph', 'text']);
    }),
    { numRuns: 1000 },
  );
});

it('links to what browsers open, and to nothing else', () => {
  const address = 'https://example.org/#/end-user?v=1&copy;=(a)&lt=b';
  const [, token] = tokensOf(link('Open', address));
  expect(token).toMatchObject({ type: 'link', href: address.replace('&copy;', '&amp;copy;') });
  expect(link('Open', 'javascript:alert(1)')).toBe('Open: `javascript:alert(1)`');
  expect(link('Open', '#/end-user?v=1')).toBe('Open: `#/end-user?v=1`');
});

it('writes very many backticks in a moment', () => {
  expect(sentence(`a${'`'.repeat(60_000)}b`)).toMatch(/^a.*b$/);
}, 300_000);
