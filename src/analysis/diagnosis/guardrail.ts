import { type Configuration, type GuardrailForm, withSetting } from '#core';
import { finding, type Finding } from './causes.ts';
import type { DenialReason } from './denial.ts';
import { standsIn } from '../access/access-report.ts';
import type { Scenario } from '../tasks/scenario.ts';
import { decideIn, type TriedDecision } from '../tried-request/tried-decision.ts';
import type { TriedRequest } from '../tried-request/tried-request.ts';

/** What a guardrail has to do with a request. */
export interface OfGuardrail {
  /** The decision, if it is the guardrail that denies. */
  readonly refusal: TriedDecision | undefined;
  readonly findings: readonly Finding[];
}

type Asked = Pick<TriedRequest, 'action' | 'resource' | 'tags' | 'context'>;

/** What AWS calls a policy that is used so. */
const NAMED_AS = {
  identity: 'identity',
  scp: 'service-control',
  boundary: 'boundary',
  endpoint: 'vpc-endpoint',
} as const satisfies Readonly<Record<GuardrailForm, DenialReason['policy']>>;

/** Whether the policy that AWS names may be this guardrail. */
export const mayBeGuardrail = ({ guardrail: { as } }: Configuration, { policy }: DenialReason): boolean =>
  policy === NAMED_AS[as];

/** By the person, from nowhere that anybody names: an address for documentation, through no endpoint and no VPC. */
const FROM_ELSEWHERE: TriedRequest['context'] = [
  { key: 'aws:SourceIp', values: ['192.0.2.1'] },
  { key: 'aws:SourceVpce', values: [] },
  { key: 'aws:SourceVpc', values: [] },
  { key: 'aws:ViaAWSService', values: ['false'] },
];

/** Asks the guardrail, beside the policy of end users, and says which of its parts denies a request. */
export function askGuardrail(configuration: Configuration, scenario: Scenario, tried: Asked): OfGuardrail {
  const refusalIn = (changed: Configuration, request = tried): TriedDecision | undefined => {
    const decision = decideIn(changed, 'guardrail', scenario, request);
    const { statement } = decision;
    return decision.answer === 'denied' && statement !== undefined && standsIn(statement) === 'guardrail'
      ? decision
      : undefined;
  };
  const { denies, origins } = configuration.guardrail;
  const refusal = refusalIn(configuration);
  if (refusal !== undefined) {
    const parts = denies.filter((part) => refusalIn(withSetting(configuration, 'guardrail.denies', [part])));
    return {
      refusal,
      findings: [finding('guardrail-denies', { value: parts.join() }, { setting: 'guardrail.denies' })],
    };
  }
  const isDeniedElsewhere =
    refusalIn(configuration, { ...tried, context: [...FROM_ELSEWHERE, ...tried.context] }) !== undefined;
  const value = [...origins.networks, ...origins.endpoints].join(', ');
  return {
    refusal,
    findings: isDeniedElsewhere
      ? [finding('guardrail-elsewhere', { value }, { setting: 'guardrail.origins.networks' })]
      : [finding('guardrail-passes')],
  };
}
