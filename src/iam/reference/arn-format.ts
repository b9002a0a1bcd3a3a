import { splitArn } from '../arn.ts';
import { withoutVariables } from '../variables.ts';

/** Whether some text matches both patterns, in which `*` stands for any run of characters. */
const overlap = (a: string, b: string): boolean => {
  if (!a.includes('*') && !b.includes('*')) return a === b;
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

/** The fields of an ARN; what is missing at its end is empty. */
const fieldsOf = (arn: string): readonly string[] =>
  splitArn(arn) ?? [...arn.split(':'), '', '', '', '', ''].slice(0, 6);

/**
 * Whether a `Resource` of a policy can match an ARN of the given form. Fields are compared one by one, `*` of the
 * policy may stand for anything, and so may the `${…}` of the form and the policy's own variables.
 *
 * @param resource an ARN pattern, or `*`.
 * @param format such as `arn:${Partition}:ec2:${Region}:${Account}:instance/${InstanceId}`.
 */
export const fitsArnFormat = (resource: string, format: string): boolean => {
  if (resource === '*') return true;
  const open = (text: string): readonly string[] => fieldsOf(withoutVariables(text, '*'));
  const pattern = open(resource);
  const form = open(format);
  return form.every((field, position) => overlap(pattern[position] ?? '', field));
};
