import { appMessages } from '../../i18n/app.ts';
import type { Format } from '../format.ts';
import type { Setup } from '../types.ts';
import { applyCommands, applyHelp } from './apply.ts';
import { documentSection } from './document-section.ts';
import { codeBlock, link, plain } from './inline.ts';
import { misfits } from './misfits.ts';
import { openValues } from './open-values.ts';
import { ownersSections } from './owners.ts';

const head = ({ title, origin }: Setup): readonly string[] => [
  `# ${plain(title)}`,
  `${link('Open and change it', origin.link)} (written by ${appMessages.name} ${plain(origin.version)}).`,
];

function leftToFillIn({ parameters }: Setup): readonly string[] {
  return parameters.length === 0
    ? []
    : ['## Left to fill in', 'Replace these before you use the documents.', openValues(parameters)];
}

function apply(setup: Setup): readonly string[] {
  const commands = applyCommands(setup);
  return commands.length === 0
    ? []
    : [
        '## Apply',
        `${applyHelp(setup)} Save each document under the name that its command has.`,
        codeBlock('sh', commands.join('\n')),
      ];
}

/** For a wiki or a pull request: the documents with what they mean. GitHub's flavour, any text escaped. */
export const markdown: Format = {
  name: 'Markdown',
  path: 'session-manager.md',
  write: (setup) =>
    `${[
      ...head(setup),
      ...leftToFillIn(setup),
      ...misfits(setup),
      ...setup.documents.flatMap((generated) => documentSection(setup, generated)),
      ...ownersSections(setup),
      ...apply(setup),
    ].join('\n\n')}\n`,
};
