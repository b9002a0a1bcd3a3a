#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { failed, type Io, type Reading } from './io.ts';
import { run } from './run.ts';
import { textOf } from './text-of.ts';
import { language } from '../i18n/language.ts';
import { messagesWith } from '../i18n/messages.ts';

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Two folders up there is the package, from the sources as from what is built of them. */
function versionOf(path: URL): string {
  const { version }: { version?: unknown } = JSON.parse(readFileSync(path, 'utf8'));
  return String(version);
}

const reading = (bytes: Promise<Buffer>): Promise<Reading> =>
  bytes.then(
    (read) => ({ text: textOf(read) }),
    (error: unknown) => ({ reason: reasonOf(error) }),
  );

let standardInput: Promise<Reading> | undefined;

const messages = await messagesWith(language, 'commandLine', 'exports');

const io: Io = {
  messages,
  messagesWith: (...parts) => messagesWith(language, ...parts),
  version: versionOf(new URL('../../package.json', import.meta.url)),
  folder: process.cwd(),
  read: (path) => {
    if (path !== '-') return reading(readFile(path));
    // A stream waits for a slow pipe; read by its descriptor, a pipe that has nothing yet is an error.
    standardInput ??= reading(buffer(process.stdin));
    return standardInput;
  },
  write: (path, contents) => writeFile(path, contents).then(() => undefined, reasonOf),
};

/** Writes to a standard stream; says why when it could not. Whoever reads may have read enough, as `head` does. */
function print(stream: NodeJS.WriteStream, contents: string | Uint8Array): Promise<string | undefined> {
  return new Promise((resolve) => {
    const end = (error?: NodeJS.ErrnoException | null) =>
      resolve(error && error.code !== 'EPIPE' ? reasonOf(error) : undefined);
    // Kept on: a stream may tell of an error more than once, and unheard it would end the program.
    stream.on('error', end);
    stream.write(contents, end);
  });
}

const { exitCode, stdout, stderr } = await run(process.argv.slice(2), io);
await print(process.stderr, stderr);
const unwritten = await print(process.stdout, stdout);
if (unwritten !== undefined) {
  await print(process.stderr, failed(io, messages.commandLine.cannotWrite('-', unwritten)).stderr);
}
// Not process.exit(), which would cut a pipe short.
process.exitCode = unwritten === undefined ? exitCode : 2;
