/** The most repetitions that every `grep` knows, by POSIX. */
const MOST = 255;

const repeated = (atom: string, least: number, most: number): string =>
  most <= MOST
    ? `${atom}{${least},${most}}`
    : `${atom}{${Math.min(least, MOST)},${MOST}}${repeated(atom, Math.max(0, least - MOST), most - MOST)}`;

/**
 * A pattern of a parameter for `grep -E`: `[a-z]{1,512}` becomes two pieces, because POSIX promises no more than 255
 * repetitions (RE_DUP_MAX).
 * https://pubs.opengroup.org/onlinepubs/9699919799/basedefs/V1_chap09.html
 */
export const portablePattern = (pattern: string): string =>
  pattern.replace(/(\[[^\]]*\])\{(\d+),(\d+)\}/g, (_whole, atom: string, least: string, most: string) =>
    repeated(atom, Number(least), Number(most)),
  );
