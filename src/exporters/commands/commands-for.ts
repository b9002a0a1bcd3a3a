import { type Configuration, isStartedByName, mayUse, NAMED_DOCUMENTS, PEOPLE } from '#core';
import { type Command, type CommandGroup, regionsIn } from './command.ts';
import { type DocumentFiles, operatorCommands } from './operator.ts';
import { findNodes, type Person, personOf, preparation, runningSessions } from './person.ts';
import { sessionCommands } from './sessions.ts';
import { taskCommands, trainingJobCommands } from './tasks.ts';
import { logTests, testCommands } from './trial.ts';
import { DEFAULT_NAME, nameFor } from '../setup/policies.ts';
import { answersPreferences } from '../setup/regional.ts';
import type { Setup } from '../types.ts';
import type { CommandGroupId } from '../../i18n/messages.ts';

/** The documents that the whole setup has when nobody says otherwise. */
const answeredFiles = (configuration: Configuration): DocumentFiles => ({
  preferences: answersPreferences(configuration),
  named: NAMED_DOCUMENTS.filter(
    (kind) =>
      (kind === 'session-preferences' && isStartedByName(configuration.environment, kind)) ||
      PEOPLE.some((id) => mayUse(configuration, id, kind)),
  ),
});

/**
 * The commands that go with a configuration, filled in from it: what people type, what is left to whoever sets it up,
 * and how to test it. Only what the policies allow is there. The same commands do in every partition; the AWS CLI
 * takes it from the Region.
 *
 * @param setupName what the names in IAM begin with.
 * @param files which Session documents there are files of, to create and change them from.
 */
export function commandsFor(
  configuration: Configuration,
  setupName: string = DEFAULT_NAME,
  files: DocumentFiles = answeredFiles(configuration),
): readonly CommandGroup[] {
  const regions = regionsIn(configuration);
  const group = (id: CommandGroupId, [first, ...others]: readonly Command[]): readonly CommandGroup[] =>
    first === undefined ? [] : [{ id, regions, commands: [first, ...others] }];
  const people = PEOPLE.map((id) => personOf(configuration, id)).filter(
    (person): person is Person => person !== undefined,
  );
  const typed = (person: Person): readonly Command[] => [
    ...preparation(person),
    ...findNodes(person, configuration),
    ...sessionCommands(person, configuration),
    ...taskCommands(person.access, configuration),
    ...trainingJobCommands(person.access, configuration),
    ...runningSessions(person, configuration),
  ];
  return [
    ...people.flatMap((person) => group(person.id, typed(person))),
    ...group('operator', operatorCommands(configuration, nameFor(setupName, 'node'), files)),
    ...people.flatMap((person) => group(`${person.id}-test`, testCommands(person, configuration))),
    ...group('operator-test', logTests(configuration)),
  ];
}

/** The commands that go with a setup. Beside a document alone stand those that the whole setup would have. */
export function commandsOf({
  scope,
  configuration,
  name,
  preferences,
  namedDocuments,
  role,
}: Setup): readonly CommandGroup[] {
  const whole = answeredFiles(configuration);
  const groups = commandsFor(configuration, name, {
    preferences: preferences !== undefined || (scope !== 'setup' && whole.preferences),
    named: scope === 'setup' ? namedDocuments.map(({ id }) => id) : whole.named,
  });
  // What is left to do with nodes has nothing to do with the role of people.
  return role?.id === 'people' ? groups.filter(({ id }) => !id.startsWith('operator')) : groups;
}
