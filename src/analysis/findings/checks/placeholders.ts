import { findPlaceholders } from '#core';
import type { CheckedPolicy } from '../checked-policy.ts';
import type { Found } from '../types.ts';
import { textsWithVariables } from './version.ts';

/** As in `arn:aws:ec2:<REGION>:…`. */
const IN_ANGLES = /<[A-Za-z][\w .:/-]*>/;

/**
 * What stands for a value of one's own, in a policy that is to be used (P57).
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-restrict-access-quickstart.html
 */
export function placeholders({ printed, statements }: CheckedPolicy): readonly Found[] {
  const known = findPlaceholders(printed, 'endUser').flatMap(({ token, at: places }) =>
    [...new Set(places)].map<Found>((at) => ({ code: 'placeholder-left', at, params: { token } })),
  );
  const marked = statements.flatMap(textsWithVariables).flatMap<Found>(({ value, at }) => {
    const token = IN_ANGLES.exec(value)?.[0];
    return token === undefined ? [] : [{ code: 'placeholder-left', at, params: { token } }];
  });
  return [...known, ...marked];
}
