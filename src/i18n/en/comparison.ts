import { firstOf, listed, number } from './text.ts';

/** How two policies differ in what they allow. */
export const comparison = {
  same: (requests: number) =>
    `The policies allow the same: ${number(requests)} requests that their statements name were decided alike, and so was every task.`,
  incomplete: 'The policies are so large that not every request was tried. There may be more.',
  refused: (name: string) => `IAM refuses the policy in ${name}, so it allows nothing.`,
  tasks: (first: string, second: string) => `Tasks, with ${first} and with ${second}:`,
  task: ({ task, first, second }: Readonly<Record<'task' | 'first' | 'second', string>>) =>
    `${task}: ${first}, ${second}`,
  only: (name: string) => `Only ${name} allows:`,
  access: (actions: readonly string[], resource: string) => `${firstOf(actions).join(', ')} on ${resource}`,
  said: (access: string, said: readonly string[]) => `${access}, if ${listed(said, 'and', said.length)}`,
  is: (key: string, value: string) => `${key} is “${value}”`,
  as: (text: string, identity: string) => `${text} (signed in as ${identity})`,
} as const;
