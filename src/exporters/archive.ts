import { archiveCommands, COMMANDS_PATH } from './archive/commands.ts';
import { archiveReadme, folderOf, ownersReadme } from './archive/readme.ts';
import { FORMATS } from './formats.ts';
import { policyFiles } from './policy-files.ts';
import { EXPORT_FORMATS, type ExportedFile, type Setup } from './types.ts';

/**
 * Everything of a setup as files: what is in it and how to apply it, every document by itself, and every format. Paths
 * are relative, in one folder, and the same setup always gives the same files in the same order.
 */
export function archiveFiles(setup: Setup): readonly ExportedFile[] {
  const commands = archiveCommands(setup);
  const files: readonly ExportedFile[] = [
    { path: 'README.md', text: archiveReadme(setup, commands !== undefined) },
    ...(commands === undefined ? [] : [{ path: COMMANDS_PATH, text: commands }]),
    ...policyFiles(setup),
    ...ownersReadme(setup),
    ...EXPORT_FORMATS.map((format) => ({
      path: FORMATS[format].path,
      text: FORMATS[format].write(setup),
    })),
  ];
  const folder = folderOf(setup);
  return files.map(({ path, text }) => ({ path: `${folder}/${path}`, text }));
}
