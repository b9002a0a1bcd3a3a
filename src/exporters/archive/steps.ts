import type { ResourcePolicyKind } from '../../core/index.ts';
import { code } from '../markdown/inline.ts';
import { policyPath } from '../policy-files.ts';
import type { Setup } from '../types.ts';
import { COMMANDS_PATH } from './commands.ts';
import { OWNERS_PATH } from './owners-readme.ts';

/** Of these a policy has to be in place before the log group is created. */
const FIRST: readonly ResourcePolicyKind[] = ['log-group-key'];

/** What to do with an archive, in order. */
export function steps(setup: Setup, hasCommands: boolean): readonly string[] {
  const { forOwners, policies, permissionSets, role } = setup;
  const statements = (first: boolean): readonly string[] =>
    forOwners
      .filter(({ kind }) => FIRST.includes(kind) === first)
      .map(
        ({ id, description }) =>
          `${description}: ${code(policyPath(id))}. What is in that policy already has to stay, see ${code(OWNERS_PATH)}.`,
      );
  const loose = policies.filter(({ target }) => target === undefined).map(({ name }) => code(name));
  return [
    ...statements(true),
    ...(policies.length + permissionSets.length > 0 || role || setup.logGroup || setup.preferences
      ? ['Run one format.']
      : []),
    ...statements(false),
    ...(loose.length > 0 && permissionSets.length === 0
      ? [`Attach ${loose.join(', ')} to the people or roles that they are for.`]
      : []),
    ...permissionSets.map(({ name, managedPolicies }) => {
      const needed = managedPolicies.map(code).join(', ');
      return `Assign the permission set ${code(name)} to people and accounts${needed === '' ? '' : `; each of these accounts needs ${needed}`}.`;
    }),
    ...(role?.instanceProfile ? [`Give the nodes the instance profile ${code(role.name)}.`] : []),
    ...(role !== undefined && !role.instanceProfile ? [`Give the nodes the role ${code(role.name)}.`] : []),
    ...(hasCommands ? [`Test it with the commands in ${code(COMMANDS_PATH)}.`] : []),
  ];
}
