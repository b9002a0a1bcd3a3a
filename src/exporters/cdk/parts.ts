import { hasTwoPlaces } from '../places.ts';
import type { Scope, Setup } from '../types.ts';

/** What one construct creates. */
export interface Part {
  /** The class of the construct. */
  readonly name: string;
  /** What of the setup it has; its parameters are still those of the whole. */
  readonly setup: Setup;
}

/** A role and its trust are one thing. */
const NAMES: Readonly<Record<Scope, string>> = {
  'end-user': 'SessionManagerEndUser',
  administrator: 'SessionManagerAdministrator',
  'instance-role': 'SessionManagerNodeRole',
  'trust-policy': 'SessionManagerNodeRole',
  'session-preferences': 'SessionManagerPreferences',
  setup: 'SessionManagerSetup',
};

/** The constructs of a setup. A stack is in one account and one Region, so that what belongs elsewhere is another one. */
export function partsOf(setup: Setup): readonly Part[] {
  const name = NAMES[setup.scope];
  if (!hasTwoPlaces(setup)) return [{ name, setup }];
  const { role: _role, logGroup: _logGroup, preferences: _preferences, ...shared } = setup;
  return [
    { name, setup: { ...setup, permissionSets: [] } },
    {
      name: 'SessionManagerPermissionSets',
      setup: { ...shared, title: 'Session Manager permission sets', policies: [], forOwners: [] },
    },
  ];
}
