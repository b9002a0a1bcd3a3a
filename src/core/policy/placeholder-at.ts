import type { JsonPointer } from '#iam';
import { KNOWN } from './placeholders.ts';

/** What the group of a pattern takes, the first of several words, without a number behind it. */
const wordOf = ({ source }: RegExp): string =>
  /\(([^?)][^|)]*)[^)]*\)/.exec(source)?.[1]?.replace('\\d*', '') ?? '';

/** Values that are nothing but a placeholder, in Session preferences. */
const WHOLE: Readonly<Record<JsonPointer, string>> = {
  '/inputs/s3BucketName': 'amzn-s3-demo-bucket',
  '/inputs/s3KeyPrefix': 's3-prefix',
  '/inputs/kmsKeyId': 'key-name',
};

/**
 * How AWS's pages spell what is not known at a place of a document.
 *
 * @param pointer of the string.
 * @param before what stands before it in that string, and behind it.
 * @returns `undefined` where AWS has no word for it.
 */
export function placeholderAt(pointer: JsonPointer, before: string, after: string): string | undefined {
  const isWhole = before === '' && after === '';
  if (isWhole && WHOLE[pointer] !== undefined) return WHOLE[pointer];
  // A name alone is no resource.
  if (/\/(?:Not)?Resource(?:\/\d+)?$/.test(pointer) && !before.startsWith('arn:')) return undefined;
  // AWS has words for roles there, not for providers.
  if (isWhole && /\/Principal\/(?!AWS(?:\/\d+)?$)/.test(pointer)) return undefined;
  const found = KNOWN.find(({ pattern, below }) => {
    if (below === undefined ? isWhole : !below.test(pointer)) return false;
    const word = wordOf(pattern);
    const [from, to] = pattern.exec(before + word + after)?.indices?.[1] ?? [];
    return from === before.length && to === before.length + word.length;
  });
  return found && wordOf(found.pattern);
}
