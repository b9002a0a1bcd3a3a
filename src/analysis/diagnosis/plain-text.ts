const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
};

function character(code: number): string {
  return code > 0x1f && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : ' ';
}

/** Turns `&quot;`, `&#39;` and their like into characters. */
function withoutEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]{2,4}));/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return character(Number.parseInt(hex, 16));
    if (decimal !== undefined) return character(Number(decimal));
    return ENTITIES[String(name).toLowerCase()] ?? whole;
  });
}

/** Undoes one layer of the escapes of JSON strings, also where the JSON around them was cut off. */
function withoutJsonEscapes(text: string): string {
  return text.replace(/\\(?:u([0-9a-f]{4})|([nrt])|(["/\\]))/gi, (_, hex, blank, plain) => {
    if (hex !== undefined) return character(Number.parseInt(String(hex), 16));
    return blank === undefined ? String(plain) : '\n';
  });
}

// Terminals colour what they print, and chat programs put invisible characters between letters.
const COLOUR = /\p{Cc}\[[0-9;?]*[A-Za-z]/gu;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
const TAG = /<\/?[a-z][^<>]{0,200}>/gi;

/** Escapes can be escaped themselves, when a log entry holds JSON that holds JSON. */
const LAYERS = 3;

/**
 * The text of messages as AWS wrote them, out of HTML, JSON, terminals, quotations and chat. Line breaks stay; other
 * blanks become one space each.
 */
export function plainText(pasted: string): string {
  let text = pasted.replace(COLOUR, '').replace(INVISIBLE, '');
  for (let layer = 0; layer < LAYERS; layer += 1) {
    const next = withoutJsonEscapes(withoutEntities(text));
    if (next === text) break;
    text = next;
  }
  return text
    .replace(TAG, ' ')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2013]/g, '-')
    .replace(/^[ \t]*>+/gm, '')
    .replace(/^[ \t]*[\u2500-\u257f]/gm, '')
    .replace(/[^\S\n]+/g, ' ');
}
