import { type Configuration, getSetting, type SettingPath } from '../configuration/configuration.ts';
import { carriedStatements } from '../configuration/formats/statements.ts';
import type { DocumentKind } from '../configuration/setting-kinds.ts';
import { because, type Grant } from './grant.ts';

type CarriedPath = Extract<SettingPath, `${string}.${'statements' | 'trustStatements'}`>;

/** Where the statements are that come along with a policy; Session documents have none. */
export const CARRIED = {
  'end-user': 'endUser.statements',
  administrator: 'administrator.statements',
  'instance-role': 'instanceRole.statements',
  'trust-policy': 'instanceRole.trustStatements',
  guardrail: 'guardrail.statements',
} as const satisfies Partial<Record<DocumentKind, CarriedPath>>;

/** Statements that came along with a policy and that no answer makes, as they were written there. */
export function carried(configuration: Configuration, kind: keyof typeof CARRIED): readonly Grant[] {
  const path = CARRIED[kind];
  return (carriedStatements(getSetting(configuration, path)) ?? []).map((statement) => ({
    statement,
    because: [because('carried-statement', '', path)],
  }));
}
