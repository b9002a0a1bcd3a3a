import { splitArn } from '../arn.ts';

/** Whether some text matches both patterns, in which `*` stands for any run of characters. */
const overlap = (a: string, b: string): boolean => {
  // common[i][j]: whether the rest of `a` from i and the rest of `b` from j have a text in common.
  const common = Array.from({ length: a.length + 2 }, () => new Array<boolean>(b.length + 2).fill(false));
  const at = (i: number, j: number): boolean => common[i]?.[j] === true;
  for (let i = a.length; i >= 0; i -= 1) {
    for (let j = b.length; j >= 0; j -= 1) {
      const row = common[i] ?? [];
      if (i === a.length && j === b.length) row[j] = true;
      else if (a[i] === '*') row[j] = at(i + 1, j) || at(i, j + 1);
      else if (b[j] === '*') row[j] = at(i, j + 1) || at(i + 1, j);
      else row[j] = a[i] === b[j] && at(i + 1, j + 1);
    }
  }
  return at(0, 0);
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
  const open = (text: string): readonly string[] => fieldsOf(text.replace(/\$\{[^}]*\}/g, '*'));
  const pattern = open(resource);
  const form = open(format);
  return form.every((field, position) => overlap(pattern[position] ?? '', field));
};
