import { strToU8, zipSync } from 'fflate';
import type { ExportedFile } from './types.ts';

/** The earliest moment that a ZIP file can name: the same files make the same archive, whenever and wherever. */
const MODIFIED = '1980-01-01T00:00:00';

/** Files as one archive. */
export function zip(files: readonly ExportedFile[]): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries(files.map(({ path, text }) => [path, strToU8(text)])), {
    mtime: MODIFIED,
  });
}
