import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { configure } from '../../core/testing/configure.ts';
import { type Command, type CommandGroup, shorthand } from './command.ts';
import { commandsFor, commandsOf } from './commands-for.ts';
import { policyFiles } from '../policy-files.ts';
import { readArguments } from '../scripts/testing/powershell-strings.ts';
import { buildSetup } from '../setup/build-setup.ts';
import { exportedConfiguration, FULL_SETUP } from '../testing/setups.ts';
import { ATTACHMENTS } from '../types.ts';
import { commandGroupMessages, commandMessages, groupExplanation } from '../../i18n/en/commands.ts';
import type { CommandCode } from '../../i18n/messages.ts';
import { messages } from '../../i18n/testing/messages.ts';

type Changes = Parameters<typeof configure>[0];

const groupsOf = (changes: Changes): readonly CommandGroup[] => commandsFor(configure(changes));
const commandsIn = (changes: Changes, id: CommandGroup['id'] = 'end-user'): readonly Command[] =>
  groupsOf(changes).find((group) => group.id === id)?.commands ?? [];
const codesIn = (changes: Changes, id?: CommandGroup['id']): readonly CommandCode[] =>
  commandsIn(changes, id).map(({ code }) => code);
const textOf = (code: CommandCode, changes: Changes, id?: CommandGroup['id']): string | undefined =>
  commandsIn(changes, id).find((each) => each.code === code)?.posix;

/** The first line of a command that has one for each Region. */
const inOneRegion = (text: string): string =>
  /^aws .*? --region [a-z0-9-]+(?=\naws )/s.exec(text)?.[0] ?? text;

/** The arguments that sh gives to the programs of some commands. */
function readBySh(commands: readonly Command[]): readonly (readonly string[])[] {
  const script = commands
    .map(({ posix }) => `printf '%s\\0' ${inOneRegion(posix)}\nprintf '\\0end\\0'`)
    .join('\n');
  return execFileSync('sh', ['-c', script], { encoding: 'utf8' })
    .split('\0\0end\0')
    .slice(0, -1)
    .map((words) => words.split('\0'));
}

it('has the AWS CLI load no file or page that an answer names', () => {
  for (const address of [
    'file:///etc/passwd',
    'fileb:///etc/passwd',
    'http://x.example',
    'https://x.example',
  ]) {
    const groups = groupsOf({
      environment: { regions: ['eu-west-1'], tunnel: { name: address, host: 'db.example.com', port: 5432 } },
      endUser: { nodes: { by: 'id', ids: [address] }, documents: { custom: [address], tunnel: true } },
      preferences: { runAs: true, runAsUser: address },
    });
    const commands = groups.flatMap((group) => group.commands).filter(({ posix }) => posix.includes(address));
    expect(commands.length).toBeGreaterThan(1);
    for (const words of readBySh(commands)) {
      expect(
        words.filter((word) => /^(?:file|fileb|https?):/.test(word) && !word.startsWith('file://policies/')),
      ).toEqual([]);
    }
  }
});

describe('commandsFor', () => {
  it('gives both shells the same arguments, whatever the configuration holds', () => {
    fc.assert(
      fc.property(exportedConfiguration, (configuration) => {
        const commands = commandsFor(configuration)
          .flatMap((group) => group.commands)
          .filter(({ code }) => code !== 'ssh-config');
        const inPowershell = commands.map(({ powershell }) =>
          readArguments(inOneRegion(powershell)).map((word) => Buffer.from(word).toString()),
        );
        expect(readBySh(commands)).toEqual(inPowershell);
      }),
      { numRuns: 60 },
    );
  });

  it('writes no double quotation mark of its own, which Windows PowerShell would drop', () => {
    for (const { commands } of groupsOf(FULL_SETUP)) {
      for (const { code, powershell } of commands) {
        if (code !== 'ssh-config') expect(powershell).not.toContain('"');
      }
    }
  });

  it('starts sessions only with what the policy allows', () => {
    const starts: readonly CommandCode[] = [
      'shell',
      'custom-document',
      'ssh-config',
      'push-key',
      'ssh',
      'scp',
      'forward-remote-desktop',
      'forward-postgresql',
      'forward-remote-host',
      'forward-socket',
      'interactive-command',
      'non-interactive-command',
    ];
    const started = (changes: Changes) => codesIn(changes).filter((code) => starts.includes(code));
    expect(started({})).toEqual(['shell']);
    expect(started({ endUser: { documents: { types: ['ssh'] } } })).toEqual(['ssh-config', 'ssh', 'scp']);
    const pushed = (users: readonly string[]) =>
      started({ endUser: { documents: { types: ['ssh'] }, instanceConnect: { enabled: true, users } } });
    expect(pushed([])).toEqual(['ssh-config', 'push-key', 'ssh', 'scp']);
    expect(started({ endUser: { documents: { types: ['port-forwarding', 'remote-host'] } } })).toEqual([
      'forward-remote-desktop',
      'forward-postgresql',
      'forward-remote-host',
    ]);
    expect(
      started({ endUser: { documents: { types: ['interactive-command'], custom: ['A', 'B-*', 'C-*'] } } }),
    ).toEqual(['custom-document', 'custom-document', 'interactive-command']);
    expect(started({ endUser: { startSessions: false } })).toEqual([]);
    expect(codesIn({ administrator: { fullAccess: true, startSessions: false } }, 'administrator')).toEqual(
      expect.arrayContaining(starts.filter((code) => code !== 'custom-document' && code !== 'push-key')),
    );
  });

  it('pushes a key for the one user that keys may be for, and logs in as that', () => {
    const changes = (users: readonly string[]) =>
      ({
        environment: { regions: ['eu-west-1'] },
        endUser: {
          nodes: { ids: ['i-0123456789abcdef0'] },
          documents: { types: ['ssh'] },
          instanceConnect: { enabled: true, users },
        },
      }) as const;
    expect(textOf('push-key', changes(['ubuntu']))).toBe(
      'aws ec2-instance-connect send-ssh-public-key --instance-id i-0123456789abcdef0 --instance-os-user ubuntu --ssh-public-key file://key.pub --region eu-west-1',
    );
    expect(textOf('ssh', changes(['ubuntu']))).toBe('ssh ubuntu@i-0123456789abcdef0');
    expect(textOf('ssh', changes(['ubuntu', 'ops']))).toBe('ssh OS_USER@i-0123456789abcdef0');
  });

  it('fills in nodes, Regions and documents', () => {
    const changes = {
      environment: { partition: 'aws-us-gov', regions: ['us-gov-west-1'] },
      endUser: {
        nodes: { by: 'id', ids: ['mi-0123456789abcdef0', 'i-0123456789abcdef0'] },
        documents: { types: ['remote-host'], custom: ['Tail-Log'] },
      },
    } as const;
    expect(textOf('custom-document', changes)).toBe(
      'aws ssm start-session --target mi-0123456789abcdef0 --document-name Tail-Log --region us-gov-west-1',
    );
    expect(textOf('forward-remote-host', changes)).toBe(
      'aws ssm start-session --target mi-0123456789abcdef0 --document-name AWS-StartPortForwardingSessionToRemoteHost --parameters host=db.internal.example.com,portNumber=5432,localPortNumber=15432 --region us-gov-west-1',
    );
    expect(textOf('test-simulate', changes, 'end-user-test')).toContain(
      'arn:aws-us-gov:ssm:us-gov-west-1:ACCOUNT_ID:managed-instance/mi-0123456789abcdef0',
    );
  });

  it('says what has to be replaced', () => {
    const [shell] = commandsIn({}).filter(({ code }) => code === 'shell');
    expect(shell).toMatchObject({
      posix: 'aws ssm start-session --target NODE_ID',
      placeholders: ['NODE_ID'],
    });
    const [ssh] = commandsIn({ endUser: { documents: { types: ['ssh'] } } }).filter(
      ({ code }) => code === 'ssh',
    );
    expect(ssh?.placeholders).toEqual(['OS_USER', 'NODE_ID']);
  });

  it('finds nodes with what the policy lets people read', () => {
    const byTag = { by: 'tag', tags: [{ key: 'Team', values: ['web', 'a,b'] }] } as const;
    const find = (surfaces: readonly ('session-manager' | 'ec2' | 'cli')[]) =>
      commandsIn({ endUser: { nodes: byTag, surfaces } }).filter(({ code }) => code.startsWith('find-'));
    expect(find(['cli'])).toEqual([]);
    expect(find(['session-manager']).map(({ powershell }) => powershell)).toEqual([
      expect.stringContaining("'Name=tag:Team,Values=web,''a,b'''"),
    ]);
    expect(find(['ec2']).map(({ posix }) => posix)).toEqual([
      expect.stringContaining(
        "describe-instance-information --filters 'Key=tag:Team,Values=web,'\\''a,b'\\'''",
      ),
    ]);
    const named = { endUser: { nodes: { by: 'id', ids: ['i-0123456789abcdef0'] } } } as const;
    expect(codesIn(named)).not.toContain('find-nodes');
  });

  it('ends sessions only where the policy does', () => {
    expect(codesIn({})).toContain('end-session');
    expect(codesIn({ endUser: { ownSessions: { by: 'none' } } })).not.toContain('end-session');
    expect(codesIn({ endUser: { readAccess: 'none' } })).not.toContain('list-sessions');
  });

  it('has a line for every Region where each has its own, and names the other ones', () => {
    const changes = {
      environment: { regions: ['eu-west-1', '*', 'eu-central-1', 'eu-west-1'] },
      preferences: { idleTimeoutMinutes: 15 },
    } as const;
    for (const code of ['create-preferences', 'update-preferences', 'show-preferences'] as const) {
      const lines = textOf(code, changes, 'operator')?.split('\n') ?? [];
      expect(lines.map((line) => line.split(' ').at(-1))).toEqual(['eu-west-1', 'eu-central-1']);
    }
    expect(textOf('show-preferences', {}, 'operator')).not.toContain('\n');
    const [first] = groupsOf(changes);
    expect(first === undefined ? '' : groupExplanation(first)).toContain(
      'say eu-west-1; your other Regions are eu-central-1.',
    );
    const [alone] = groupsOf({ environment: { regions: ['eu-west-1'] } });
    expect(alone === undefined ? '' : groupExplanation(alone)).toBe(
      commandGroupMessages['end-user'].explanation,
    );
  });

  it('looks for the logs where they are written, and for their encryption', () => {
    const logs = (environment: NonNullable<Changes['environment']>) =>
      commandsIn({ environment }, 'operator-test').map(({ posix }) => posix.split(' --output')[0]);
    const off = { s3Log: { enabled: false }, cloudWatchLog: { enabled: false } } as const;
    expect(logs(off)).toEqual([]);
    expect(
      logs({ ...off, s3Log: { enabled: true, bucket: 'example-logs', prefixed: true, prefix: '/a/b/' } }),
    ).toEqual([
      'aws s3 ls s3://example-logs/a/b/',
      "aws s3api head-object --bucket example-logs --key a/b/LOG_FILE --query '[ServerSideEncryption,SSEKMSKeyId]'",
    ]);
    expect(logs({ ...off, s3Log: { enabled: true, prefixed: false } })[0]).toBe(
      'aws s3 ls s3://BUCKET_NAME/',
    );
    const cloudWatchLog = { enabled: true, logGroup: '/sessions' } as const;
    expect(logs({ ...off, cloudWatchLog: { ...cloudWatchLog, enforceEncryption: false } })).toEqual([
      expect.stringContaining('describe-log-streams --log-group-name /sessions'),
    ]);
    expect(logs({ ...off, cloudWatchLog: { ...cloudWatchLog, enforceEncryption: true } })).toHaveLength(2);
  });

  it('names files that the archive of the whole setup has, and says where they are', () => {
    fc.assert(
      fc.property(exportedConfiguration, fc.constantFrom(...ATTACHMENTS), (configuration, attachment) => {
        const origin = { link: 'https://example.org/', version: '1' };
        const setup = buildSetup(configuration, { messages, scope: 'setup', attachment, origin });
        const paths = policyFiles(setup).map(({ path }) => path);
        for (const { code, posix } of commandsOf(setup).flatMap((group) => group.commands)) {
          const file = /(?:--content|--policy-input-list) file:\/\/(\S+)/.exec(posix)?.[1];
          if (file === undefined) continue;
          expect(paths).toContain(file);
          expect(commandMessages[code].explanation).toContain('ZIP of the whole setup');
        }
      }),
      { numRuns: 40 },
    );
  });

  it('asks IAM users who need a second factor to sign in with it', () => {
    expect(codesIn({ endUser: { signIn: 'iam-user', guards: { mfa: true } } })).toContain('mfa-session');
    expect(codesIn({ endUser: { signIn: 'role', guards: { mfa: true } } })).not.toContain('mfa-session');
  });

  it('leaves to operators what belongs to their nodes', () => {
    const operator = (trust: 'ec2' | 'default-host-management' | 'hybrid' | 'ecs-task') =>
      codesIn({ instanceRole: { trust } }, 'operator');
    expect(operator('ec2')).toContain('attach-instance-profile');
    const managed = operator('default-host-management');
    expect(managed).toEqual(expect.arrayContaining(['set-host-management', 'show-host-management']));
    expect(managed).not.toContain('attach-instance-profile');
    expect(operator('hybrid')).toEqual(
      expect.arrayContaining(['advanced-tier', 'create-activation', 'list-activations']),
    );
    expect(operator('ecs-task')).not.toContain('attach-instance-profile');
    expect(codesIn({ instanceRole: { permissions: 'existing-role' } }, 'operator')).not.toContain(
      'attach-instance-profile',
    );
    const answered = { preferences: { idleTimeoutMinutes: 15 } } as const;
    expect(textOf('update-preferences', answered, 'operator')).toContain("--document-version '$LATEST'");
    // There is no file to create them from.
    expect(codesIn({}, 'operator')).not.toContain('update-preferences');
    expect(codesIn({}, 'operator')).toContain('show-preferences');
  });

  it('tests a node and a document that must be refused, where there are such', () => {
    const outcomes = (changes: Changes, id: CommandGroup['id']) =>
      commandsIn(changes, id).flatMap(({ code, outcome }) =>
        outcome === undefined ? [] : [[code, outcome]],
      );
    expect(outcomes({}, 'end-user-test')).toEqual([
      ['test-start', 'success'],
      ['test-other-node', 'access-denied'],
      ['test-other-document', 'access-denied'],
    ]);
    expect(
      outcomes({ endUser: { nodes: { by: 'every', reach: 'all-resources' } } }, 'end-user-test'),
    ).toEqual([['test-start', 'success']]);
    expect(outcomes({ administrator: { fullAccess: true } }, 'administrator-test')).toEqual([
      ['test-start', 'success'],
    ]);
  });

  it('has nothing for people who may do nothing', () => {
    const changes = {
      endUser: { startSessions: false, readAccess: 'none', dataChannel: 'off', ownSessions: { by: 'none' } },
    } as const;
    expect(groupsOf(changes).map(({ id }) => id)).not.toContain('end-user');
  });

  it('is pleasant to read', async () => {
    const pages = groupsOf(FULL_SETUP).map(({ id, regions, commands }) =>
      [
        `## ${commandGroupMessages[id].title}`,
        groupExplanation({ id, regions }),
        ...commands.map(({ code, posix, powershell }) => {
          const { title, explanation } = commandMessages[code];
          return [`### ${title}`, explanation, posix, ...(powershell === posix ? [] : [powershell])].join(
            '\n',
          );
        }),
      ].join('\n\n'),
    );
    await expect(`${pages.join('\n\n')}\n`).toMatchFileSnapshot('./golden/commands.txt');
  });
});

describe('shorthand', () => {
  it('leaves plain values as they are', () => {
    expect(
      shorthand([
        ['Name', 'tag:Team'],
        ['Values', 'a b', '*'],
      ]),
    ).toBe('Name=tag:Team,Values=a b,*');
  });

  it('quotes what the short form would take apart', () => {
    expect(shorthand([['Values', "it's", 'a,b', 'c\\d', ' e', '', '[x]', 'a=b']])).toBe(
      "Values='it\\'s','a,b','c\\\\d',' e','','[x]','a=b'",
    );
  });
});
