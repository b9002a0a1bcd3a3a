import type { Configuration, DocumentKind } from '#core';
import { callerScenarios, nodeScenarios } from '../access/scenarios.ts';
import { type Scenario, TODAY } from '../tasks/scenario.ts';

/** Documents that allow something. */
export type AskedKind = Extract<DocumentKind, 'end-user' | 'administrator' | 'instance-role'>;

/** Whether requests can be tried with a document. Trust policies and preferences allow nobody anything here. */
export function isAsked(kind: DocumentKind): kind is AskedKind {
  return kind === 'end-user' || kind === 'administrator' || kind === 'instance-role';
}

/** A person, a node and a session such as the configuration means. */
export function plainScenario(configuration: Configuration, kind: AskedKind): Scenario | undefined {
  return kind === 'instance-role'
    ? nodeScenarios(configuration, TODAY).node?.[0]?.scenario
    : callerScenarios(configuration, kind, TODAY)['your-nodes']?.[0]?.scenario;
}
