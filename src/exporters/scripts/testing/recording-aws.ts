import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * An `aws` that writes its arguments down and answers what the scripts ask for. `TAKEN=yes`: everything exists. What is
 * there is in variables: `OTHERS` may assume the role, `INSIDE` is in the instance profile, `ATTACHED` are ARNs of
 * policies, `REFERENCES` names of policies in permission sets, and `INLINE` is their inline policy. `KEYLESS=yes`: no
 * key can be used.
 */
const AWS = `#!/bin/sh
{ printf '%s\\0' "$#"; printf '%s\\0' "$@"; } >>"$RECORD"
fail() { printf '\\nAn error occurred (%s) when calling an operation: there it is\\n' "$1" >&2; exit 254; }
case "$1 $2" in
  'sts get-caller-identity') echo "$ACCOUNT" ;;
  'iam create-policy' | 'iam create-role' | 'iam create-instance-profile')
    if [ "$TAKEN" = yes ]; then fail EntityAlreadyExists; fi ;;
  'iam list-policy-versions') printf 'v2\\tv3\\n' ;;
  'iam create-policy-version') echo v9 ;;
  'iam get-role') echo "$OTHERS" ;;
  'iam get-instance-profile') if [ "$TAKEN" = yes ]; then echo "$INSIDE"; else echo; fi ;;
  'iam list-attached-group-policies' | 'iam list-attached-role-policies') echo "$ATTACHED" ;;
  'logs associate-kms-key') if [ "$KEYLESS" = yes ]; then fail InvalidParameterException; fi ;;
  'logs create-log-group')
    if [ "$KEYLESS $TAKEN" = 'yes no' ]; then fail InvalidParameterException; fi
    if [ "$TAKEN" = yes ]; then fail ResourceAlreadyExistsException; fi ;;
  'ssm create-document') if [ "$TAKEN" = yes ]; then fail DocumentAlreadyExists; fi ;;
  'ssm update-document') if [ "$SAME" = yes ]; then fail DuplicateDocumentContent; else echo 4; fi ;;
  'ssm get-document') echo 3 ;;
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

/** A folder with that `aws`, in which scripts are run. */
export class RecordingAws {
  readonly folder = mkdtempSync(join(tmpdir(), 'session-manager-scripts-'));
  readonly #record = join(this.folder, 'record');
  readonly #script = join(this.folder, 'script.sh');
  readonly #bin = join(this.folder, 'bin');

  constructor() {
    mkdirSync(this.#bin);
    const aws = join(this.#bin, 'aws');
    writeFileSync(aws, AWS);
    chmodSync(aws, 0o755);
  }

  run(script: string, environment: Readonly<Record<string, string>>): Run {
    writeFileSync(this.#script, script);
    writeFileSync(this.#record, '');
    const { status, stdout, stderr } = spawnSync('sh', [this.#script], {
      encoding: 'utf8',
      env: {
        PATH: `${this.#bin}:${process.env.PATH}`,
        RECORD: this.#record,
        ACCOUNT: '012345678901',
        TAKEN: 'no',
        SAME: 'no',
        KEYLESS: 'no',
        OTHERS: '',
        INSIDE: 'SessionManagerNode',
        ATTACHED: '',
        REFERENCES: '',
        INLINE: '',
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
