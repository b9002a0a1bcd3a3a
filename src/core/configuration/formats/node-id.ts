import { error, info, type Problem } from '../problem.ts';

const REAL = /^(?:i-(?:[0-9a-f]{8}|[0-9a-f]{17})|mi-[0-9a-f]{17})$/;
/** IDs as documentation prints them, such as `i-02573cafcfEXAMPLE`. */
const EXAMPLE = /^m?i-(?=\w*EXAMPLE)(?:\w{8}|\w{17})$/;

/** Problems of the ID of a managed node: an EC2 instance (`i-…`) or a hybrid node (`mi-…`). */
export const nodeIdProblems = (value: string): readonly Problem[] => {
  if (REAL.test(value)) return [];
  return EXAMPLE.test(value) ? [info('example-identifier', { value })] : [error('node-id-format', { value })];
};
