import type { OddKind } from '#iam';

/** Names of characters that people meet, by their code points. */
const names: ReadonlyMap<number, string> = new Map([
  [0xa0, 'no-break space'],
  [0xad, 'soft hyphen'],
  [0x200b, 'zero width space'],
  [0x200d, 'zero width joiner'],
  [0x200e, 'left-to-right mark'],
  [0x200f, 'right-to-left mark'],
  [0x202d, 'left-to-right override'],
  [0x202e, 'right-to-left override'],
  [0x2066, 'left-to-right isolate'],
  [0x2067, 'right-to-left isolate'],
  [0x2069, 'pop directional isolate'],
  [0xfeff, 'byte order mark'],
]);

/** What a character is that is not what it looks like, behind its code point. */
export const characterText = ({
  kind,
  codePoint,
  like,
}: {
  readonly kind: OddKind;
  readonly codePoint: number;
  readonly like: string;
}): string =>
  kind === 'look-alike'
    ? `looks like “${like}”`
    : (names.get(codePoint) ?? (kind === 'space' ? 'looks like a space' : 'not seen'));
