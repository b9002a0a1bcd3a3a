import type { Subject } from '../configuration/subject.ts';
import { pointerToken } from '#iam';
import type { Condition } from '../policy/types.ts';
import type { Reason } from '../types.ts';
import { because } from './grant.ts';

/** Conditions that a statement carries, with their reasons. */
export interface Conditions {
  readonly condition: Condition;
  readonly because: readonly Reason[];
}

/** Pointer to one condition key, from its statement. */
export function conditionPointer(operator: string, key: string): string {
  return `/Condition/${operator}/${pointerToken(key)}`;
}

/**
 * MFA, source networks or endpoints, time window and source identity, for statements that let somebody in or change something. Reading, the
 * data channel and the key stay without: they are of no use without a session, and AWS documents for none of
 * them that the keys are present.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export function guards({ root, access }: Subject): Conditions {
  const { mfa, mfaMaxAgeMinutes, networks, notBefore, notAfter, endpoints, sourceIdentities } = access.guards;
  const condition: Record<string, Record<string, string | readonly string[]>> = {};
  const reasons: Reason[] = [];
  const add = (
    operator: string,
    key: string,
    value: string | readonly string[],
    reason: (at: string) => Reason,
  ) => {
    condition[operator] = { ...condition[operator], [key]: value };
    reasons.push(reason(conditionPointer(operator, key)));
  };

  if (mfa) {
    // Strict `Bool`: with `BoolIfExists` long-term access keys, which carry no such key, would pass.
    add('Bool', 'aws:MultiFactorAuthPresent', 'true', (at) => because('guard-mfa', at, `${root}.guards.mfa`));
    if (mfaMaxAgeMinutes !== null) {
      add('NumericLessThan', 'aws:MultiFactorAuthAge', String(mfaMaxAgeMinutes * 60), (at) =>
        because('guard-mfa-age', at, `${root}.guards.mfaMaxAgeMinutes`, { minutes: mfaMaxAgeMinutes }),
      );
    }
  }
  if (networks.length > 0) {
    add('IpAddress', 'aws:SourceIp', networks, (at) =>
      because('guard-network', at, `${root}.guards.networks`),
    );
  }
  if (notBefore !== '') {
    add('DateGreaterThan', 'aws:CurrentTime', notBefore, (at) =>
      because('guard-time', at, `${root}.guards.notBefore`),
    );
  }
  if (notAfter !== '') {
    add('DateLessThan', 'aws:CurrentTime', notAfter, (at) =>
      because('guard-time', at, `${root}.guards.notAfter`),
    );
  }
  for (const [key, isVpc] of [
    ['aws:SourceVpc', true],
    ['aws:SourceVpce', false],
  ] as const) {
    const ids = endpoints.filter((id) => id.startsWith('vpc-') === isVpc);
    if (ids.length > 0)
      add('StringEquals', key, ids, (at) => because('guard-endpoint', at, `${root}.guards.endpoints`));
  }
  if (sourceIdentities.length > 0) {
    add('StringLike', 'aws:SourceIdentity', sourceIdentities, (at) =>
      because('guard-source-identity', at, `${root}.guards.sourceIdentities`),
    );
  }
  return { condition, because: reasons };
}

/** Both sets of conditions; they name different operators or different keys. */
export function withConditions(...parts: readonly Conditions[]): Conditions {
  const condition: Record<string, Record<string, string | readonly string[]>> = {};
  for (const part of parts) {
    for (const [operator, keys] of Object.entries(part.condition)) {
      condition[operator] = { ...condition[operator], ...keys };
    }
  }
  return { condition, because: parts.flatMap((part) => part.because) };
}
