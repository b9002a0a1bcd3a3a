import type { ResourcePolicyKind } from '#core';
import { COMMANDS_PATH } from './commands.ts';
import { OWNERS_PATH } from './folder.ts';
import { code } from '../markdown/inline.ts';
import { policyPath } from '../policy-files.ts';
import type { Setup } from '../types.ts';

/** Of these a policy has to be in place before the log group is created. */
const FIRST: readonly ResourcePolicyKind[] = ['log-group-key'];

/**
 * How to run a format. What owners add once the role exists has to be there before preferences come into force, so that
 * these are left to a second run then.
 */
function runSteps(setup: Setup, isInterrupted: boolean): { readonly run: string; readonly finish?: string } {
  const { preferences, regions } = setup;
  if (preferences === undefined) return { run: 'Run one format.' };
  const where = regions.length > 1 ? 'of their Regions' : 'of their Region';
  const reach = `They apply at once to every session and every node ${where}, nodes with other roles included: these need the logs and keys that the preferences name, too.`;
  if (!isInterrupted) return { run: `Run one format. The preferences come into force at its end. ${reach}` };
  return {
    run: `Run one format, at first without the preferences: a script with ${code('--without-preferences')}, or in PowerShell ${code('-WithoutPreferences')}; of another format the file that the page writes without ${code('With preferences')}, or the command line ${code('--without preferences')}.`,
    finish: `Put the preferences into force: run the format once more, as it is here. ${reach}`,
  };
}

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
  const later = statements(false);
  const { run, finish } = runSteps(setup, later.length > 0);
  return [
    ...statements(true),
    ...(policies.length + permissionSets.length > 0 || role || setup.logGroup || setup.preferences
      ? [run]
      : []),
    ...later,
    ...(loose.length > 0 && permissionSets.length === 0
      ? [`Attach ${loose.join(', ')} to the people or roles that they are for.`]
      : []),
    ...permissionSets.map(({ name, managedPolicies }) => {
      const needed = managedPolicies.map(code).join(', ');
      return `Assign the permission set ${code(name)} to people and accounts${needed === '' ? '' : `; each of these accounts needs ${needed}`}.`;
    }),
    ...(role?.instanceProfile ? [`Give the nodes the instance profile ${code(role.name)}.`] : []),
    ...(role !== undefined && !role.instanceProfile ? [`Give the nodes the role ${code(role.name)}.`] : []),
    ...(finish === undefined ? [] : [finish]),
    ...(hasCommands ? [`Test it with the commands in ${code(COMMANDS_PATH)}.`] : []),
  ];
}
