import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { asList, asRecord } from '../../code/testing/hand-over.ts';

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
  const { status, stdout, stderr } = spawnSync('python3', ['-I', '-B', PROGRAM], {
    input: JSON.stringify(cases),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`python3 ended with ${status}: ${stderr}`);
  return asList(JSON.parse(stdout)).map(asRecord);
}
