import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseList, parseTagValues } from './parse-list.ts';

const A = 'i-0a1b2c3d4e5f60718';
const B = 'mi-0a1b2c3d4e5f60718';

it('names each of very many entries once, in a moment', () => {
  const entries = Array.from({ length: 300_000 }, (_, index) => `i-${index}`);
  const { values, duplicates } = parseList([...entries, ...entries.slice(0, 2)].join(' '));
  expect({ values: values.length, duplicates }).toEqual({ values: 300_000, duplicates: ['i-0', 'i-1'] });
}, 300_000);

it('takes tag values apart around variables, with and without their brace', () => {
  expect(parseTagValues("${aws:PrincipalTag/a, 'b'}x, y;${c,d").values).toEqual([
    "${aws:PrincipalTag/a, 'b'}x",
    'y',
    '${c',
    'd',
  ]);
  expect(parseTagValues('${,'.repeat(200_000)).values).toEqual(['${']);
}, 300_000);

describe('parseList of node IDs', () => {
  it.each([
    [`${A},${B}`],
    [`${A} ${B}`],
    [`  ${A};\t${B}\r\n`],
    [`["${A}", "${B}"]`],
    [`'${A}'\n'${B}'`],
    [`{ids: ["${A}"]}`, ['ids:', A]],
  ])('takes %j apart', (text, expected = [A, B]) => {
    expect(parseList(text)).toEqual({ values: expected, duplicates: [] });
  });

  it('drops what is there already, and says so once', () => {
    expect(parseList(`${A} ${B} ${A}`)).toEqual({
      values: [A, B],
      duplicates: [A],
    });
  });

  it('keeps what is no ID', () => {
    expect(parseList('web-1, <instance-id> arn:aws:ecs:r:a:task/c/t')).toEqual({
      values: ['web-1', 'instance-id', 'arn:aws:ecs:r:a:task/c/t'],
      duplicates: [],
    });
  });
});

describe('parseList', () => {
  it('finds every entry again, whatever stands between them', () => {
    const entry = fc.stringMatching(/^[A-Za-z0-9*._/:-]{1,20}$/).filter((text) => !text.includes('://'));
    const separator = fc.stringMatching(/^[\s,;"'[\](){}]{1,4}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(entry, separator)), (pairs) => {
        const entries = pairs.map(([value]) => value);
        const { values, duplicates } = parseList(pairs.map(([value, between]) => value + between).join(''));
        expect(values).toEqual([...new Set(entries)]);
        // In the order in which they are repeated.
        expect(new Set(duplicates)).toEqual(
          new Set(values.filter((value) => entries.indexOf(value) !== entries.lastIndexOf(value))),
        );
        expect(duplicates).toEqual([...new Set(duplicates)]);
      }),
    );
  });

  it('reads its own output unchanged, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { values } = parseList(text);
        expect(parseList(values.join('\n'))).toEqual({ values, duplicates: [] });
      }),
    );
  });
});

describe('parseTagValues', () => {
  it('keeps spaces and variables', () => {
    expect(
      parseTagValues(`Web Servers, "Data Base"\n\${aws:PrincipalTag/team, 'none'}; Web Servers`),
    ).toEqual({
      values: ['Web Servers', 'Data Base', "${aws:PrincipalTag/team, 'none'}"],
      duplicates: ['Web Servers'],
    });
  });
});
