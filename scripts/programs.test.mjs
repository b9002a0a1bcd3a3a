import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { launchOptions } from './chromium.mjs';
import { findProgram, programs } from './programs.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'session-manager-programs-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** @param {string} path @param {string} script */
function write(path, script) {
  const file = join(folder, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, `#!${process.execPath}\n${script}`);
  chmodSync(file, 0o755);
  return file;
}
const WORKS = 'process.exit(0)';
/** What a version manager leaves for a program that it does not have. */
const BROKEN = 'process.exit(127)';

/** @param {readonly string[]} folders */
const pathOf = (...folders) => folders.map((name) => join(folder, name)).join(delimiter);

describe.each(Object.entries(programs))('looking for %s', (_id, real) => {
  /** The row as it is, but for the paths of this machine. */
  const program = () => ({ ...real, paths: real.paths.map((path) => join(folder, 'fixed', path)) });
  const [command = ''] = real.commands;

  it('finds nothing where there is nothing', () => {
    const commands = real.commands.filter((name) => !name.includes('/'));
    expect(findProgram({ ...program(), commands }, { PATH: pathOf('empty') })).toBeUndefined();
    expect(findProgram({ ...program(), commands }, {})).toBeUndefined();
  });

  it('finds the one that is there, by its whole path', () => {
    const found = write(`b/${command}`, WORKS);
    expect(findProgram(program(), { PATH: pathOf('a', 'b') })).toBe(found);
  });

  it('takes the first of several that starts', () => {
    write(`a/${command}`, BROKEN);
    const found = write(`b/${command}`, WORKS);
    write(`c/${command}`, WORKS);
    mkdirSync(join(folder, 'd', command), { recursive: true });
    expect(findProgram(program(), { PATH: pathOf('d', 'a', 'b', 'c') })).toBe(found);
  });

  it('prefers the known paths to the PATH', () => {
    const [path] = program().paths;
    if (path === undefined) return expect(real.paths).toEqual([]);
    write(`a/${command}`, WORKS);
    const known = write(path.slice(folder.length + 1), WORKS);
    expect(findProgram(program(), { PATH: pathOf('a') })).toBe(known);
  });

  it('looks first for the one that is the best to be had', () => {
    expect([undefined, real.paths[0]]).toContain(real.best);
  });

  it('takes the one that is named, or says that it does not start', () => {
    write(`a/${command}`, WORKS);
    const named = write('elsewhere', WORKS);
    const broken = write('broken', BROKEN);
    expect(findProgram(program(), { PATH: pathOf('a'), [real.variable]: named })).toBe(named);
    for (const path of [broken, join(folder, 'nowhere'), folder]) {
      expect(() => findProgram(program(), { PATH: pathOf('a'), [real.variable]: path })).toThrow(
        `${real.variable} names no ${real.name} that starts: ${path}`,
      );
    }
  });
});

it('reads the configuration of the end-to-end tests without a browser', () => {
  vi.stubEnv(programs.chromium.variable, '');
  expect(launchOptions(() => undefined)).not.toHaveProperty('executablePath');
  expect(launchOptions(() => '/some/chromium')).toHaveProperty('executablePath', '/some/chromium');
});
