#!/usr/bin/env node
import { readFileSync, writeFileSync } from 'node:fs';
import type { Io } from './io.ts';
import { run } from './run.ts';

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Two folders up there is the package, from the sources as from what is built of them. */
function versionOf(path: URL): string {
  const { version }: { version?: unknown } = JSON.parse(readFileSync(path, 'utf8'));
  return String(version);
}

const io: Io = {
  version: versionOf(new URL('../../package.json', import.meta.url)),
  read: (path) => {
    try {
      return { text: readFileSync(path === '-' ? process.stdin.fd : path, 'utf8') };
    } catch (error) {
      return { reason: reasonOf(error) };
    }
  },
  write: (path, contents) => {
    try {
      writeFileSync(path, contents);
      return undefined;
    } catch (error) {
      return reasonOf(error);
    }
  },
};

// Whoever reads may have read enough, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const { exitCode, stdout, stderr } = run(process.argv.slice(2), io);
process.stderr.write(stderr);
process.stdout.write(stdout);
// Not process.exit(), which would cut a pipe short.
process.exitCode = exitCode;
