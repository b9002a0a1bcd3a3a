import fc from 'fast-check';

/** One of each kind that is not seen, and the ends of each range. */
export const HIDDEN_CHARACTERS: readonly string[] = [
  0x0000, 0x0008, 0x001b, 0x007f, 0x0080, 0x009b, 0x00a0, 0x00ad, 0x034f, 0x061c, 0x115f, 0x1680, 0x17b4,
  0x180e, 0x2000, 0x200a, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202b, 0x202c,
  0x202d, 0x202e, 0x202f, 0x205f, 0x2060, 0x2064, 0x2066, 0x2067, 0x2068, 0x2069, 0x2800, 0x3000, 0x3164,
  0xfe00, 0xfe0f, 0xfeff, 0xffa0, 0xfff9, 0xe0001, 0xe0020, 0xe007f, 0xe0100, 0xe01ef,
].map((code) => String.fromCodePoint(code));

/** Letters that look like others, and parts of what people fill in. */
const OTHERS = [
  '\u0430',
  '\u043e',
  '\u041f',
  '\uff11',
  '\u2011',
  'a',
  'root',
  'i-',
  '1',
  ' ',
  '/',
  ':',
  '"',
  '\\',
  '\n',
  'é',
];

/** Texts with characters that are not what they look like. */
export const hiddenText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...HIDDEN_CHARACTERS), fc.constantFrom(...OTHERS)), { maxLength: 12 })
  .map((pieces) => pieces.join(''));
