import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { moduleRunnerTransform, transformWithOxc } from 'vite';

const compiler = createRequire(import.meta.url).resolve('typescript/package.json');

const OPTIONS = [
  '--ignoreConfig',
  '--noEmit',
  '--strict',
  '--noUnusedLocals',
  '--noUnusedParameters',
  '--noUncheckedIndexedAccess',
  '--exactOptionalPropertyTypes',
  '--skipLibCheck',
  ...['--target', 'ES2022', '--module', 'ESNext', '--moduleResolution', 'bundler', '--types', 'node'],
];

/** What the compiler complains of in these texts, each a module of its own; nothing when all is well. */
export async function compile(texts: readonly string[]): Promise<string> {
  // Inside the project, so that the packages are found.
  mkdirSync('.cache', { recursive: true });
  const folder = mkdtempSync(join('.cache', 'compile-'));
  try {
    const files = texts.map((text, position) => {
      const file = join(folder, `module-${position}.ts`);
      writeFileSync(file, text);
      return file;
    });
    const program = join(dirname(compiler), 'bin', 'tsc');
    const child = spawn(process.execPath, [program, ...OPTIONS, ...files], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const pieces: string[] = [];
    child.stdout.on('data', (piece) => pieces.push(String(piece)));
    child.stderr.on('data', (piece) => pieces.push(String(piece)));
    const code = await new Promise((resolve) => child.on('close', resolve));
    return code === 0 ? pieces.join('') : `exit code ${code}\n${pieces.join('')}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const AsyncFunction = (async () => {}).constructor;

/**
 * Runs a module in TypeScript and returns what it exports.
 *
 * @param modules what its imports find, by their specifiers.
 */
export async function runModule(
  text: string,
  modules: Readonly<Record<string, unknown>>,
): Promise<Readonly<Record<string, unknown>>> {
  const script = await transformWithOxc(text, 'module.ts', { sourcemap: false });
  const transformed = await moduleRunnerTransform(script.code, null, 'module.js', script.code);
  const exported = new Map<string, () => unknown>();
  const names = ['__vite_ssr_import__', '__vite_ssr_exportName__', '__vite_ssr_exports__'];
  await Reflect.construct(AsyncFunction, [...names, transformed?.code ?? ''])(
    async (specifier: string) => {
      if (!(specifier in modules)) throw new Error(`No module ${specifier}`);
      return modules[specifier];
    },
    (name: string, read: () => unknown) => exported.set(name, read),
    {},
  );
  return Object.fromEntries([...exported].map(([name, read]) => [name, read()]));
}
