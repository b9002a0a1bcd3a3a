import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { inject, it } from 'vitest';
import { asList, asRecord } from '../../code/testing/hand-over.ts';

const python = inject('python3');
/** Python is a second to start, and more on a machine that does other work. */
const TIMEOUT = 120_000;

/** `it` for tests that run Python: left out, and named at the end of `npm test`, where there is none. */
export const itWithPython = it.runIf(python !== undefined);

const PROGRAM = fileURLToPath(new URL('./record_constructs.py', import.meta.url));

export interface PythonCase {
  readonly source: string;
  /** The class to create; all of them when absent. */
  readonly name?: string;
  readonly arguments: Readonly<Record<string, string>>;
  /** Region of the stack. */
  readonly region: string;
  readonly account: string;
}

/** Creates the constructs of exported files in one run of Python, against stand-ins for the CDK that record calls. */
export function runPython(cases: readonly PythonCase[]): readonly Readonly<Record<string, unknown>>[] {
  if (python === undefined) throw new Error('There is no Python.');
  const { status, error, stdout, stderr } = spawnSync(python, ['-I', '-B', PROGRAM], {
    input: JSON.stringify(cases),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    timeout: TIMEOUT,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`Python ended with ${status}: ${stderr}`);
  return asList(JSON.parse(stdout)).map(asRecord);
}
