import { code } from '../markdown/inline.ts';
import { OWNERS_WARNING } from '../markdown/markdown.ts';
import { kebabCase } from '../parameter-facts.ts';
import type { ExportedFile, Setup } from '../types.ts';

const OTHERWISE = 'session-manager';

/** The one folder of an archive, so that unpacking it litters nothing: called as the setup is. */
export const folderOf = ({ name }: Setup): string => kebabCase(name) || OTHERWISE;

export const OWNERS_PATH = 'policies/README.md';

/** What owners of keys and buckets have to know, beside the statements that they get; nothing when there are none. */
export function ownersReadme({ forOwners }: Setup): readonly ExportedFile[] {
  if (forOwners.length === 0) return [];
  const items = forOwners.map(({ id, description }) => `- ${code(`${id}.json`)}: ${description}.`);
  const text = [
    '# For owners of keys and buckets',
    'These files hold statements, not whole policies:',
    items.join('\n'),
    OWNERS_WARNING,
  ].join('\n\n');
  return [{ path: OWNERS_PATH, text: `${text}\n` }];
}
