import { moduleRunnerTransform, transformWithOxc } from 'vite';

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
