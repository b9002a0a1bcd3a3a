/** The beginning of a line that a log writes: a date and a time, perhaps in brackets. */
const DATED =
  /^ ?[[(]?(?:\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d(?::\d\d)?\S{0,8}|[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d)[\])]?/;

/** What goes on with the entry before, although a log has dated the line. */
const CONTINUES = /(?:caused by:|status code:|#011|^ *at |\]: ?<|\] ?[<}])/;

/** Entries of a log, each with the lines that belong to it; text without dates is one entry. */
export function entriesIn(text: string): readonly string[] {
  const entries: string[] = [];
  let lines: string[] = [];
  for (const line of text.split('\n')) {
    const dated = DATED.exec(line);
    if (dated !== null && lines.length > 0 && !CONTINUES.test(line.slice(dated[0].length, 160))) {
      entries.push(lines.join('\n'));
      lines = [];
    }
    lines.push(line);
  }
  return [...entries, lines.join('\n')];
}

/** Where another message may begin: after an empty line, and where a program says that something went wrong. */
const BEGINNINGS =
  /\n\s*\n|\n(?= ?(?:An error occurred|Error:|error:|Your session has been terminated|SessionManagerPlugin is not found|User: ?arn:|\[?ERROR\b|-{3,} ?ERROR))|(?<=\S )(?=An error occurred \()/g;

/** One of several denials in a row. */
const DENIAL = /\bUser: ?\S{1,400} is not authorized to perform/g;

/** A piece, cut before each denial but the first. */
function denialsIn(piece: string): readonly string[] {
  const starts = [...piece.matchAll(DENIAL)].map(({ index }) => index).slice(1);
  return [0, ...starts].map((start, position) => piece.slice(start, starts[position] ?? piece.length));
}

/** The pieces of an entry that may be messages of their own. */
export function piecesOf(entry: string): readonly string[] {
  return entry
    .split(BEGINNINGS)
    .flatMap(denialsIn)
    .filter((piece) => piece.trim() !== '');
}
