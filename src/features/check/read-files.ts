import { encodingOf } from '../../reading/encoding.ts';

/** In bytes: a thousand times what IAM takes. */
export const LARGEST = 10_000_000;

/** Why a file was not opened. */
export interface Unopened {
  readonly name: string;
  readonly reason: 'binary' | 'tooLarge' | 'unreadable' | 'folder';
}

/** Bytes as text; `undefined` where they are none, or have a character that no text has. */
function textOf(bytes: ArrayBuffer): string | undefined {
  const { encoding, text: written } = encodingOf(new Uint8Array(bytes));
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(written);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Reads files that somebody dropped or chose. Never throws: what cannot be opened says why. */
export async function readAll(
  files: readonly File[],
): Promise<{ readonly read: readonly { name: string; text: string }[]; readonly not: readonly Unopened[] }> {
  const read: { name: string; text: string }[] = [];
  const not: Unopened[] = [];
  for (const file of files) {
    const { name } = file;
    if (file.size > LARGEST) {
      not.push({ name, reason: 'tooLarge' });
      continue;
    }
    try {
      const text = textOf(await file.arrayBuffer());
      if (text === undefined) not.push({ name, reason: 'binary' });
      else read.push({ name, text });
    } catch {
      // Folders look like empty files, and cannot be read.
      not.push({ name, reason: file.type === '' && !name.includes('.') ? 'folder' : 'unreadable' });
    }
  }
  return { read, not };
}
