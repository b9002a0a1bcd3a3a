import type { Generated } from '#core';
import { kindMessages } from '../../i18n/builder.ts';
import { explanationMessages } from '../../i18n/explanations.ts';
import { exportMessages } from '../../i18n/export.ts';
import { policyPath, shownJson, shownText } from '../policy-files.ts';
import type { ManagedPolicy, Setup } from '../types.ts';
import { inWords } from './in-words.ts';
import { code, codeBlock } from './inline.ts';
import { notes } from './notes.ts';

/** The managed policies that a document became. */
function partsOf({ policies }: Setup, { kind }: Generated): readonly ManagedPolicy[] {
  const first = kind === 'instance-role' ? 'node' : kind;
  return policies.filter(({ id }) => id === first || id.startsWith(`${first}-`));
}

/** What to attach in place of a document that is too long for one managed policy. */
function parts(setup: Setup, generated: Generated): readonly string[] {
  const split = setup.split.find(({ kind }) => kind === generated.kind);
  if (split === undefined) return [];
  const policies = partsOf(setup, generated);
  const tooLong = split.fits
    ? ''
    : ' One of them is still too long: IAM refuses it, because a single value cannot be split.';
  const { count, holder, quota } = split;
  const tooMany = count > quota ? ` ${exportMessages.split.tooMany(holder, count, quota)}` : '';
  return [
    '### Parts',
    `This is longer than a managed policy may be. Attach these ${policies.length} in its place; together they allow the same.${tooLong}${tooMany}`,
    ...policies.flatMap(({ id, name, document }) => [
      `${code(name)}, ${code(policyPath(id))}:`,
      codeBlock('json', shownJson(document)),
    ]),
  ];
}

/** The keys of the Regions, of which the document above has the first. */
function keysOfRegions({ regions, preferences }: Setup, { kind }: Generated): readonly string[] {
  const keyArns = preferences?.keyArns;
  if (kind !== 'session-preferences' || keyArns === undefined) return [];
  const lines = keyArns.map((key, position) => `${shownText(regions[position] ?? '')}: ${shownText(key)}`);
  return [
    'This is the document of the first Region. That of each Region names the key of its own:',
    codeBlock('text', lines.join('\n')),
  ];
}

/** One document: in words, as JSON and with its notes. */
export function documentSection(setup: Setup, generated: Generated): readonly string[] {
  const explained = notes(generated);
  return [
    `## ${kindMessages[generated.kind].title}`,
    ...inWords(generated),
    codeBlock('json', generated.text),
    ...keysOfRegions(setup, generated),
    ...parts(setup, generated),
    ...(explained === '' ? [] : [`### ${explanationMessages.title}`, explained]),
  ];
}
