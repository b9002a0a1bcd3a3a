import type { Setup } from '../../exporters/index.ts';
import type { Messages } from '../../i18n/messages.ts';

/** What an export holds, in words, in the order in which it stands there. */
export function contentsOf({ contents: words }: Messages['exports'], setup: Setup): readonly string[] {
  const { policies, permissionSets, controlPolicy, endpointPolicy, role } = setup;
  const { hostManagement, logGroup, namedDocuments, preferences, forOwners, regions } = setup;
  const inRegions = (what: string) => words.eachRegion(what, regions.length);
  return [
    ...(policies.length === 0 ? [] : [words.policies(policies.map(({ name }) => name))]),
    ...(permissionSets.length === 0 ? [] : [words.permissionSets(permissionSets.map(({ name }) => name))]),
    ...(controlPolicy === undefined ? [] : [words.controlPolicy(controlPolicy.name)]),
    ...(endpointPolicy === undefined ? [] : [words.endpointPolicy]),
    ...(role === undefined ? [] : [role.instanceProfile ? words.roleWithProfile : words.role]),
    ...(hostManagement === undefined ? [] : [inRegions(words.hostManagement)]),
    ...(logGroup === undefined ? [] : [inRegions(words.logGroup)]),
    ...namedDocuments.map(({ id, name }) => inRegions(words.documents[id](name))),
    ...(preferences === undefined ? [] : [inRegions(words.preferences)]),
    ...(forOwners.length === 0 ? [] : [words.statements(forOwners.map(({ kind }) => words.forOwners[kind]))]),
  ];
}
