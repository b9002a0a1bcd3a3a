import { splitResource } from '../arn.ts';
import { withoutVariables } from '../variables.ts';

/** Whether two patterns have different characters before either has a wildcard, from a place on in steps. */
function differ(a: string, b: string, from: number, step: number): boolean {
  for (let at = from; ; at += step) {
    const [one, other] = [a.at(at), b.at(at)];
    if (one === undefined || other === undefined) return one !== other && one !== '*' && other !== '*';
    if (one === '*' || other === '*') return false;
    if (one !== other) return true;
  }
}

/** Whether some text matches both patterns, in which `*` stands for any run of characters. */
const overlap = (a: string, b: string): boolean => {
  if (a === '*' || b === '*') return true;
  if (!a.includes('*') && !b.includes('*')) return a === b;
  // Most differ where they begin or end, before any wildcard.
  if (differ(a, b, 0, 1) || differ(a, b, -1, -1)) return false;
  // row[j]: whether the rest of `a` from i and the rest of `b` from j have a text in common; `below`: from i + 1.
  let below: boolean[] = [];
  for (let i = a.length; i >= 0; i -= 1) {
    const row: boolean[] = new Array<boolean>(b.length + 1).fill(false);
    for (let j = b.length; j >= 0; j -= 1) {
      if (i === a.length && j === b.length) row[j] = true;
      else if (a[i] === '*' || b[j] === '*') row[j] = below[j] === true || row[j + 1] === true;
      else row[j] = i < a.length && a[i] === b[j] && below[j + 1] === true;
    }
    below = row;
  }
  return below[0] === true;
};

/** The fields of an ARN; of what is none, as far as they go. */
const fieldsOf = (arn: string): readonly string[] =>
  splitResource(arn) ?? [...arn.split(':'), '', '', '', '', ''].slice(0, 6);

const open = (text: string): readonly string[] => fieldsOf(withoutVariables(text, '*'));

/** There are few forms, and each is compared with many resources. */
const formats = new Map<string, readonly string[]>();

function openFormat(format: string): readonly string[] {
  const fields = formats.get(format) ?? open(format);
  formats.set(format, fields);
  return fields;
}

/**
 * Whether a `Resource` of a policy can match an ARN of a given form. Fields are compared one by one, `*` of the
 * policy may stand for anything, and so may the `${…}` of the form and the policy's own variables.
 *
 * @param resource an ARN pattern, or `*`.
 * @returns asks about a form such as `arn:${Partition}:ec2:${Region}:${Account}:instance/${InstanceId}`.
 */
export function arnFormatMatcher(resource: string): (format: string) => boolean {
  if (resource === '*') return () => true;
  const pattern = open(resource);
  return (format) => openFormat(format).every((field, position) => overlap(pattern[position] ?? '', field));
}

/** The same for one form. */
export const fitsArnFormat = (resource: string, format: string): boolean =>
  arnFormatMatcher(resource)(format);
