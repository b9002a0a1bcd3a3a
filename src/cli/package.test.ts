import { execFile, execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generate } from '#core';
import { checkPolicy } from '#analysis';
import { configure } from '../core/testing/configure.ts';
import { archiveFiles, buildSetup, EXPORT_FORMATS, FORMATS } from '../exporters/index.ts';
import { messages } from '../i18n/testing/messages.ts';
import { encode } from '../permalink/index.ts';
import { version } from '../../package.json';
import { zip } from '../exporters/zip.ts';

const root = join(import.meta.dirname, '../..');
const name = 'session-manager-policy-builder';
const configuration = configure({
  environment: { regions: ['eu-west-1'], account: '012345678901' },
  endUser: { nodes: { by: 'tag', tags: [{ key: 'Team', values: ['Web'] }] } },
  administrator: { nodes: { by: 'every' } },
  preferences: { linuxProfile: `cd "$HOME"\necho 'it is' \${x} %{y} {{ z }}` },
});
const LINK = `https://example.org/builder/${encode(configuration, 'end-user')}`;
const OPTIONS = { scope: 'setup', attachment: 'group', origin: { link: LINK, version } } as const;
const setup = buildSetup(configuration, { ...OPTIONS, messages });

/** A project that has the package as npm packs it, with nothing but its own dependencies beside it. */
const project = mkdtempSync(join(tmpdir(), `${name}-`));
const modules = join(project, 'node_modules');
const bin = join(modules, name, 'lib/cli/main.js');

/** Runs the command of the package as npx does. */
function runBin(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd: project,
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** Runs the command with a pipe that gives its input piece by piece, each after a while. */
async function runPiped(args: readonly string[], pieces: readonly (string | Uint8Array)[], pause: number) {
  const child = spawn(process.execPath, [bin, ...args], { cwd: project });
  const told = Promise.all([textOf(child.stdout), textOf(child.stderr)]);
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  for (const piece of pieces) {
    await wait(pause);
    child.stdin.write(piece);
  }
  child.stdin.end();
  const [stdout, stderr] = await told;
  return { status: await closed, stdout, stderr };
}

/** Runs the command with a reader that closes the stream before it has read everything. */
async function runForImpatient(args: readonly string[], stream: 'stdout' | 'stderr') {
  const child = spawn(process.execPath, [bin, ...args], { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] });
  const other = stream === 'stdout' ? child.stderr : child.stdout;
  const told = textOf(other);
  child[stream].destroy();
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { status, told: await told };
}

/** Checks the types of programs in the project, strictly and with those of the package, and compiles them. */
function compileProgram(...programs: readonly string[]) {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const options = ['--strict', '--skipLibCheck', 'false', '--target', 'es2023', '--lib', 'es2023'];
  const args = [tsc, ...programs, ...options, '--module', 'nodenext'];
  const { stdout, status } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
  return { stdout, status };
}

/** What a program prints as JSON. */
function runProgram(program: string): unknown {
  return JSON.parse(execFileSync(process.execPath, [program], { cwd: project, encoding: 'utf8' }));
}

const README = readFileSync(join(root, 'README.md'), 'utf8');

/** The code blocks of the README in a language. */
const examples = (language: 'js' | 'sh'): readonly string[] =>
  [...README.matchAll(/^```(\w+)\n(.*?)^```$/gms)].flatMap(([, found, code]) =>
    found === language && code !== undefined ? [code] : [],
  );

beforeAll(() => {
  mkdirSync(join(modules, name), { recursive: true });
  const packed = spawnSync(
    'npm',
    ['pack', '--offline', '--ignore-scripts=false', '--pack-destination', project],
    {
      cwd: root,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    },
  );
  if (packed.status !== 0) throw new Error(packed.stdout + packed.stderr);
  execFileSync('tar', ['-xzf', `${name}-${version}.tgz`, '--strip-components=1', '-C', join(modules, name)], {
    cwd: project,
  });
  for (const dependency of ['fflate', 'jsonc-parser', 'yaml']) {
    symlinkSync(join(root, 'node_modules', dependency), join(modules, dependency), 'junction');
  }
  writeFileSync(join(project, 'package.json'), JSON.stringify({ type: 'module' }));
}, 120_000);

afterAll(() => rmSync(project, { recursive: true, force: true }));

// Other processes do the work, and they may have to wait for one another.
/** Bytes that Node reads before a file of the package can run: the file and all that it imports at once. */
function loadedBy(file: string, seen = new Set<string>()): number {
  if (seen.has(file)) return 0;
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  const imported = [...text.matchAll(/^(?:import|export) (?:.*? from )?"(\.[^"]+)";$/gm)];
  return imported.reduce(
    (sum, [, path = '']) => sum + loadedBy(join(file, '..', path), seen),
    Buffer.byteLength(text),
  );
}

describe('the package', { timeout: 300_000 }, () => {
  it('has a command that loads what it is asked for, and no more', () => {
    const parts = join(bin, '../parts');
    const part = (start: string) => {
      const found = readdirSync(parts).filter((each) => each.startsWith(start));
      return join(parts, found[0] ?? '');
    };
    // Its words are most of it.
    expect(loadedBy(bin)).toBeLessThan(160_000);
    // It asks the tasks, and so the evaluator.
    expect(loadedBy(part('check-files-'))).toBeLessThan(450_000);
    expect(readFileSync(part('check-files-'), 'utf8')).not.toMatch(/import\("\.\/exporters/);
    expect(loadedBy(part('exporters-'))).toBeGreaterThan(loadedBy(bin));
  });

  it('holds what is built, and nothing of the page', () => {
    const packed = execFileSync('tar', ['-tzf', `${name}-${version}.tgz`], {
      cwd: project,
      encoding: 'utf8',
    });
    const paths = packed.trim().split('\n');
    const built =
      /^package\/lib\/(?:(?:analysis|checking|cli|core|exporters|i18n|iam|permalink|reading)\/.+|library)\.(?:d\.ts|js)$/;
    const others = paths.filter((path) => !built.test(path) || /\.test\.|\/testing\//.test(path));
    expect(others.sort()).toEqual(['package/LICENSE', 'package/README.md', 'package/package.json']);
  });

  it('writes on the command line what the page writes, in every format', async () => {
    expect(runBin([LINK])).toEqual({
      status: 0,
      stdout: `${generate(configuration, 'end-user').text}\n`,
      stderr: '',
    });
    const options = ['--document', 'setup', '--attach', 'group'];
    const written = await Promise.all(
      EXPORT_FORMATS.map(async (format) => {
        const args = [bin, LINK, '--format', format, ...options];
        const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: project });
        return [format, stdout] as const;
      }),
    );
    expect(written).toEqual(EXPORT_FORMATS.map((format) => [format, FORMATS[format].write(setup)]));
  });

  it('writes files, and reads the permalink from standard input', () => {
    const { status } = runBin(['-', '--zip', 'setup.zip', '--attach', 'group'], `${LINK}\n`);
    expect(status).toBe(0);
    expect(readFileSync(join(project, 'setup.zip')).equals(zip(archiveFiles(setup)))).toBe(true);
    expect(runBin([LINK, '--output', 'none/x.json'])).toMatchObject({ status: 2, stdout: '' });
  });

  it('checks policies and tells by its exit status', () => {
    const { text } = generate(configuration, 'end-user');
    writeFileSync(join(project, 'good.json'), text);
    expect(runBin(['--check', 'good.json']).status).toBe(0);
    const wrong = runBin(['--check', '-', 'good.json', '--format', 'sarif'], '{"Statement": [{}]}');
    expect(wrong.status).toBe(1);
    expect(JSON.parse(wrong.stdout)).toMatchObject({ version: '2.1.0' });
    expect(runBin(['--check', 'none.json'])).toMatchObject({ status: 2, stdout: '' });
  });

  it('waits for a slow pipe, and reads a large one to its end', async () => {
    const { text } = generate(configuration, 'end-user');
    const good = { status: 0, stdout: '1 file checked: 0 errors, 0 warnings, 0 suggestions\n', stderr: '' };
    expect(await runPiped(['--check', '-'], [text], 1500)).toEqual(good);
    const third = Math.ceil(text.length / 3);
    const pieces = [text.slice(0, third), text.slice(third, 2 * third), text.slice(2 * third)];
    expect(await runPiped(['--check', '-'], pieces, 300)).toEqual(good);
    const padded = `${' '.repeat(10_000_000)}${text}`;
    expect(await runPiped(['--check', '-'], [padded], 0)).toEqual(good);
    expect(await runPiped(['-'], [LINK.slice(0, 20), LINK.slice(20)], 300)).toEqual({
      status: 0,
      stdout: `${text}\n`,
      stderr: '',
    });
  });

  it('reads letters that a pipe cuts in two, and what Windows PowerShell redirects', async () => {
    const sid = JSON.stringify({ Version: '2012-10-17', Statement: [{ Sid: 'Zugänge' }] });
    const utf8 = Buffer.from(sid);
    const cut = utf8.indexOf('ä') + 1;
    const pieces = [utf8.subarray(0, cut), utf8.subarray(cut)];
    for (const given of [pieces, [Buffer.from(`\ufeff${sid}`, 'utf16le')]]) {
      const { stdout } = await runPiped(['--check', '-'], given, 300);
      expect(stdout).toContain('`Zugänge`');
    }
  });

  it('ends in peace when nobody reads on', async () => {
    const bad = JSON.stringify({
      Version: '2012-10-17',
      Statement: Array.from({ length: 3000 }, () => ({})),
    });
    writeFileSync(join(project, 'many.json'), bad);
    expect(await runForImpatient(['--check', 'many.json', '--format', 'json'], 'stdout')).toEqual({
      status: 1,
      told: '',
    });
    expect(await runForImpatient(['--check', 'none.json'], 'stderr')).toEqual({ status: 2, told: '' });
  });

  it('says so when its output cannot be written', () => {
    const onlyRead = openSync(join(project, 'package.json'), 'r');
    const { status, stderr } = spawnSync(process.execPath, [bin, LINK], {
      cwd: project,
      encoding: 'utf8',
      stdio: ['ignore', onlyRead, 'pipe'],
    });
    closeSync(onlyRead);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringMatching(/^error: Cannot write standard output: .*\n$/),
    });
  });

  it('knows its version and helps', () => {
    expect(runBin(['--version']).stdout).toBe(`${version}\n`);
    expect(runBin(['--help']).stdout).toContain(name);
    expect(runBin([]).status).toBe(2);
  });

  it('does what the README shows of the command', () => {
    expect(README).toContain(`npm install --global ./${name}-${version}.tgz`);
    expect(README).not.toMatch(/\bnpx\b/);
    const { text, document } = generate(configuration, 'trust-policy');
    mkdirSync(join(project, 'policies'));
    writeFileSync(join(project, 'policies/trust.json'), text);
    writeFileSync(join(project, 'permalink.txt'), LINK);
    for (const file of ['before.json', 'after.json'])
      writeFileSync(join(project, file), generate(configuration, 'end-user').text);
    const role = { Role: { RoleName: 'WebNode', AssumeRolePolicyDocument: document } };
    const programs = join(project, 'programs');
    mkdirSync(programs);
    const shim = (program: string, body: string) =>
      writeFileSync(join(programs, program), `#!/bin/sh\n${body}\n`, { mode: 0o755 });
    const denied =
      'An error occurred (TargetNotConnected) when calling the StartSession operation: i-0f1e2d3c4b5a69788 is not connected.';
    shim(
      'aws',
      `case "$1" in ssm) echo '${denied}' >&2; exit 255;; esac\ncat <<'EOF'\n${JSON.stringify(role)}\nEOF`,
    );
    shim(name, `exec '${process.execPath}' '${bin}' "$@"`);
    const commands = examples('sh').filter((block) => block.includes(`${name} @`));
    const lines = commands.join('').trim().split('\n');
    expect(lines).toHaveLength(8);
    for (const line of lines) {
      const { status, stderr } = spawnSync('sh', ['-c', line], {
        cwd: project,
        encoding: 'utf8',
        env: { ...process.env, PATH: `${programs}:${process.env.PATH}` },
      });
      expect({ line, status, stderr }).toEqual({
        line,
        status: 0,
        stderr: line.includes('--import')
          ? 'policy.json: End user policy. Answers make all of it.\n'
          : line.includes('policy.json')
            ? expect.stringMatching(/^warning: /)
            : '',
      });
    }
    expect(readFileSync(join(project, 'session-manager.tf'), 'utf8')).toContain('aws_iam_policy');
    expect(JSON.parse(readFileSync(join(project, 'findings.sarif'), 'utf8')).runs[0].results).toEqual([]);
  });

  it('does what the README shows of the library, and its types say so', () => {
    const policy = generate(configuration, 'end-user').document;
    const given = `const permalink: string = ${JSON.stringify(LINK)};
const policy: unknown = ${JSON.stringify(policy)};
const text: string = '{"Version": "2012-10-17"}';
const nodeArn: string = 'arn:aws:ec2:eu-west-1:012345678901:instance/i-0123456789abcdef0';
const boundary: unknown = ${JSON.stringify({
      Version: '2012-10-17',
      Statement: { Effect: 'Deny', Action: '*', Resource: '*' },
    })};
declare const console: { log(text: string): void };
`;
    const blocks = examples('js');
    const programs = blocks.map((block, index) => {
      const [imports = '', ...code] = block.split(/(?<=;\n)\n/);
      const body = code.join('\n');
      const names = [...body.matchAll(/^const (?:[{[]([^}\]]*)[}\]]|(\w+)) = /gm)].flatMap(
        ([, several, one]) => several?.split(',').map((part) => part.trim()) ?? [one],
      );
      // What a block declares itself is not given.
      const rest = given.split('\n').filter((line) => !names.includes(/^const (\w+):/.exec(line)?.[1]));
      const program = `readme-${index}.ts`;
      const told = `console.log(JSON.stringify({ ${names.join(', ')} }));\n`;
      writeFileSync(join(project, program), `${imports}${rest.join('\n')}${body}${told}`);
      return program;
    });
    expect(compileProgram(...programs)).toEqual({ stdout: '', status: 0 });
    const [made, checked, decided] = programs.map((program) => runProgram(program.replace('.ts', '.js')));
    expect(made).toMatchObject({
      kind: 'end-user',
      warnings: [],
      text: generate(configuration, 'end-user').text,
      file: FORMATS.terraform.write(
        buildSetup(configuration, { ...OPTIONS, messages, origin: { link: LINK, version: '1' } }),
      ),
    });
    expect(Object.keys((made as { archive: object }).archive).length).toBeGreaterThan(1000);
    expect(checked).toMatchObject({ lines: [expect.stringMatching(/^1: statement-missing /)] });
    expect(decided).toMatchObject({
      outcome: 'allowed',
      quickly: 'explicitly-denied',
      inFull: { outcome: 'explicitly-denied' },
    });
    expect(blocks).toHaveLength(3);
  });

  it('can be imported, with its types', () => {
    const program = `import { buildSetup, checkPolicy, decode, FORMATS, generate, type Setup } from '${name}';

const link = ${JSON.stringify(LINK)};
const { configuration, kind } = decode(link);
const setup: Setup = buildSetup(configuration, {
  scope: 'setup',
  attachment: 'group',
  origin: { link, version: '${version}' },
});
const { text, document } = generate(configuration, kind);
const found: number = checkPolicy(document).length;
const written: readonly string[] = [text, FORMATS.terraform.write(setup), String(found)];
declare const console: { log(text: string): void };
console.log(JSON.stringify(written));
// @ts-expect-error There is no such format.
FORMATS.yaml;
`;
    writeFileSync(join(project, 'program.ts'), program);
    expect(compileProgram('program.ts')).toEqual({ stdout: '', status: 0 });
    expect(runProgram('program.js')).toEqual([
      generate(configuration, 'end-user').text,
      FORMATS.terraform.write(setup),
      String(checkPolicy(generate(configuration, 'end-user').document).length),
    ]);
  });
});
