import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import { upperSnakeCase } from '../../parameter-facts.ts';
import { shell } from '../shell.ts';
import { testValue } from '../../testing/setups.ts';
import type { Setup } from '../../types.ts';

/**
 * An `aws` that writes its arguments down and answers what the scripts ask for. `TAKEN=yes`: everything exists. What is
 * there is in variables: `OTHERS` may assume the role, `INSIDE` is in the instance profile, `ATTACHED` are ARNs of
 * policies, `REFERENCES` names of policies in permission sets, and `INLINE` is their inline policy. `HOST_ROLE` is what instances get. `KEYLESS=yes`: no
 * key can be used. `POLICY` is the document of every policy, of organizations and endpoints as well, `IN_FORCE` that of the preferences, which have version 3;
 * version 4 has the content `LATEST`, which nobody may add again. `REFUSED` is a command that AWS refuses.
 */
const AWS = `#!/bin/sh
{ printf '%s\\0' "$#"; printf '%s\\0' "$@"; } >>"$RECORD"
fail() { printf '\\nAn error occurred (%s) when calling an operation: there it is\\n' "$1" >&2; exit 254; }
query=''
version=''
previous=''
for word in "$@"; do
  case $previous in
    --query) query=$word ;;
    --document-version) version=$word ;;
  esac
  previous=$word
done
if [ "$1 $2" = "$REFUSED" ]; then fail AccessDeniedException; fi
case "$1 $2" in
  'sts get-caller-identity')
    case $query in '\`'*) "$NODE" "$QUERY" "$query" ;; *) echo "$ACCOUNT" ;; esac ;;
  'iam create-policy' | 'iam create-role' | 'iam create-instance-profile')
    if [ "$TAKEN" = yes ]; then fail EntityAlreadyExists; fi ;;
  'iam list-policy-versions') printf 'v2\\tv3\\n' ;;
  'iam create-policy-version') echo v9 ;;
  'iam get-policy') echo v8 ;;
  'iam get-policy-version') "$NODE" "$QUERY" "$query" "{\\"PolicyVersion\\":{\\"Document\\":$POLICY}}" ;;
  'iam get-role') echo "$OTHERS" ;;
  'iam get-instance-profile') if [ "$TAKEN" = yes ]; then echo "$INSIDE"; else echo; fi ;;
  'iam list-attached-group-policies' | 'iam list-attached-role-policies') echo "$ATTACHED" ;;
  'organizations create-policy') if [ "$TAKEN" = yes ]; then fail DuplicatePolicyException; fi ;;
  'organizations list-policies') printf '\\np-0123456789\\n' ;;
  'organizations describe-policy' | 'ec2 describe-vpc-endpoints') printf '%s\\n' "$POLICY" ;;
  'ssm get-service-setting') echo "$HOST_ROLE" ;;
  'logs associate-kms-key') if [ "$KEYLESS" = yes ]; then fail InvalidParameterException; fi ;;
  'logs create-log-group')
    if [ "$KEYLESS $TAKEN" = 'yes no' ]; then fail InvalidParameterException; fi
    if [ "$TAKEN" = yes ]; then fail ResourceAlreadyExistsException; fi ;;
  'ssm create-document') if [ "$TAKEN" = yes ]; then fail DocumentAlreadyExists; fi ;;
  'ssm update-document') if [ -n "$LATEST" ]; then fail DuplicateDocumentContent; else echo 4; fi ;;
  'ssm list-document-versions') printf '4\\t3\\n' ;;
  'ssm get-document')
    case $query$version in
      DocumentVersion*) echo 3 ;;
      *4) printf '%s\\n' "$LATEST" ;;
      *) printf '%s\\n' "$IN_FORCE" ;;
    esac ;;
  'sso-admin create-permission-set')
    if [ "$TAKEN" = yes ]; then fail ConflictException; fi
    echo arn:aws:sso:::permissionSet/created ;;
  'sso-admin list-permission-sets') printf 'arn:set/SessionManagerEndUser\\tarn:set/SessionManagerAdministrator\\n' ;;
  'sso-admin describe-permission-set') echo "\${6#arn:set/}" ;;
  'sso-admin attach-customer-managed-policy-reference-to-permission-set')
    if [ "$TAKEN" = yes ]; then fail ConflictException; fi ;;
  'sso-admin list-customer-managed-policy-references-in-permission-set') echo "$REFERENCES" ;;
  'sso-admin get-inline-policy-for-permission-set') echo "$INLINE" ;;
esac
`;

/** What the AWS CLI answers to queries with literals: a document, or whether two are the same. */
const QUERY = String.raw`import { isDeepStrictEqual } from 'node:util';
const [query, answer = '{}'] = process.argv.slice(2);
const parts = /^(\x60[^\x60]*\x60|[A-Za-z.]+)(?: == (\x60[^\x60]*\x60))?$/.exec(query);
const [left, right] = parts.slice(1).map((text) =>
  text?.startsWith('\x60')
    ? JSON.parse(text.slice(1, -1))
    : text?.split('.').reduce((value, name) => value[name], JSON.parse(answer)),
);
if (right === undefined) console.log(JSON.stringify(left, null, 4));
else console.log(isDeepStrictEqual(left, right) ? 'True' : 'False');
`;

/** One call of the AWS CLI: its service and command, and its options. An option without a value is empty. */
export interface Call {
  readonly command: string;
  readonly options: Readonly<Record<string, string>>;
}

export interface Run {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
  readonly calls: readonly Call[];
}

function parseCall([service = '', command = '', ...rest]: readonly string[]): Call {
  const options: Record<string, string> = {};
  for (let at = 0; at < rest.length; at += 1) {
    const name = rest[at] ?? '';
    // Only this option has no value.
    options[name] = name === '--set-as-default' ? '' : (rest[++at] ?? '');
  }
  return { command: `${service} ${command}`, options };
}

function parseRecord(record: string): readonly Call[] {
  const words = record.split('\0').slice(0, -1);
  const calls: Call[] = [];
  for (let at = 0; at < words.length; ) {
    const count = Number(words[at]);
    calls.push(parseCall(words.slice(at + 1, at + 1 + count)));
    at += 1 + count;
  }
  return calls;
}

/** Runs a command at a terminal, at which somebody types one line. */
const AT_TERMINAL = `import os, pty, sys
# A version manager of Python may have put programs before ours.
os.environ["PATH"] = os.environ["SCRIPT_PATH"]
typed, *command = sys.argv[1:]
def typing(fd):
    if not sent:
        sent.append(os.write(fd, (typed + "\\n").encode()))
    return os.read(fd, 1024)
sent = []
sys.exit(os.waitstatus_to_exitcode(pty.spawn(command, typing)))
`;

/** A folder with that `aws`, in which scripts are run. */
class RecordingAws {
  readonly folder = mkdtempSync(join(tmpdir(), 'session-manager-scripts-'));
  readonly #record = join(this.folder, 'record');
  readonly #script = join(this.folder, 'script.sh');
  readonly #query = join(this.folder, 'query.mjs');
  readonly #bin = join(this.folder, 'bin');

  constructor() {
    mkdirSync(this.#bin);
    const aws = join(this.#bin, 'aws');
    writeFileSync(aws, AWS);
    chmodSync(aws, 0o755);
    writeFileSync(this.#query, QUERY);
  }

  /**
   * Runs a script, called with some arguments.
   *
   * @param terminal what somebody types, for which Python is needed; without it there is no terminal.
   */
  run(
    script: string,
    environment: Readonly<Record<string, string>>,
    { args = [], terminal = '' }: { readonly args?: readonly string[]; readonly terminal?: string } = {},
  ): Run {
    writeFileSync(this.#script, script);
    writeFileSync(this.#record, '');
    const path = `${this.#bin}:${process.env.PATH}`;
    const command = ['sh', this.#script, ...args];
    const [program = '', ...others] =
      terminal === '' ? command : [inject('python3') ?? '', '-c', AT_TERMINAL, terminal, ...command];
    const { status, stdout, stderr } = spawnSync(program, others, {
      encoding: 'utf8',
      // Nothing else can end a script that hangs.
      timeout: 120_000,
      env: {
        PATH: path,
        SCRIPT_PATH: path,
        RECORD: this.#record,
        ACCOUNT: '012345678901',
        TAKEN: 'no',
        NODE: process.execPath,
        QUERY: this.#query,
        POLICY: '{}',
        IN_FORCE: '{"inputs":{}}',
        LATEST: '',
        REFUSED: '',
        KEYLESS: 'no',
        OTHERS: '',
        INSIDE: 'SessionManagerNode',
        ATTACHED: '',
        REFERENCES: '',
        INLINE: '',
        HOST_ROLE: '',
        ...environment,
      },
    });
    const calls = parseRecord(readFileSync(this.#record, 'utf8'));
    return { status, output: stdout, errors: stderr, calls };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** The environment in which every parameter has the value of `testValue`. */
export const environmentOf = ({ parameters }: Setup): Readonly<Record<string, string>> =>
  Object.fromEntries(parameters.map((parameter) => [upperSnakeCase(parameter.id), testValue(parameter)]));

/** What runs scripts with that `aws` while the tests of a file go on. */
export function recordingAws() {
  const aws = new RecordingAws();
  afterAll(() => aws.remove());
  return {
    runScript: aws.run.bind(aws),
    /** Runs the script of a setup; every parameter has the value of `testValue`. */
    run: (
      setup: Setup,
      environment: Readonly<Record<string, string>> = {},
      called: Parameters<RecordingAws['run']>[2] = {},
    ): Run => aws.run(shell.write(setup), { ...environmentOf(setup), ...environment }, called),
  };
}

export const commandsOf = ({ calls }: Run): readonly string[] => calls.map(({ command }) => command);
