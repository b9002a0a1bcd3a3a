export * from './types.ts';
export { archiveFiles } from './archive.ts';
export { commandsFor, commandsOf } from './commands/commands-for.ts';
export type { Command, CommandGroup } from './commands/command.ts';
export { describeParameter, PARAMETER_FACTS, type ParameterFacts } from './parameter-facts.ts';
export { FORMATS, parametersAskedIn, setupFor } from './formats.ts';
export { buildSetup } from './setup/build-setup.ts';
export { diagnosticsOf } from './setup/problems.ts';
export { DEFAULT_NAME } from './setup/policies.ts';
export {
  type SetupOptionProblem,
  setupOptionProblems,
  SetupOptionsError,
} from './setup/options.ts';
