import { headerLines } from '../header.ts';
import type { Plan } from './plan.ts';
import type { Setup } from '../types.ts';

/** How a script is called, as its header says it. */
export interface Usage {
  /** What it needs beside the AWS CLI. */
  readonly needs: readonly string[];
  /** How parameters are given to it. */
  readonly parameters: readonly string[];
  /** The options that change preferences without asking, and that leave them alone. */
  readonly options: readonly [yes: string, without: string];
}

/** What a script says about itself, as lines of a comment; both languages mark them alike. */
export function headerOf(setup: Setup, plan: Plan, usage: Usage): readonly string[] {
  const { functions, preferences } = plan;
  const { needs, parameters, options } = usage;
  const width = Math.max(...options.map((option) => option.length)) + 2;
  const [yes = '', without = ''] = options.map((option) => option.padEnd(width));
  const reach = functions.includes('is-left-over')
    ? [
        'What has the same name is replaced. Parts of a split policy that are no longer needed are detached from what is',
        'named below. Nothing else is changed or removed.',
      ]
    : ['What has the same name is replaced; nothing else is changed or removed.'];
  return [
    ...headerLines(setup),
    '',
    ...(functions.includes('call-aws')
      ? [
          'Creates what is below with the AWS CLI, or brings it up to date: it can be run again at any time.',
          ...reach,
          ...needs,
        ]
      : ['There is nothing to create.']),
    ...parameters,
    ...(preferences.length === 0
      ? []
      : [
          '',
          'Where other preferences are in force, it shows what would change and asks. Without anybody to ask:',
          `  ${yes}change them`,
          `  ${without}leave them alone, and do all else`,
        ]),
  ].map((line) => (line === '' ? '#' : `# ${line}`));
}
