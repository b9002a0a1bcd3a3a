import { describe, expect, it } from 'vitest';
import { generate } from '../generate.ts';
import { allowing, configure, IRELAND, statementsOf } from '../testing/configure.ts';

const LOG = {
  linux: 'tail -f {{ logpath }}',
  parameters:
    'logpath = ^/var/log/[a-z]+\\.log$\nlogpath.default = /var/log/app.log\nlogpath.description = Which log',
} as const;

type Changes = Parameters<typeof configure>[0];
type Command = NonNullable<NonNullable<Changes['environment']>['command']>;
const documentOf = (command: Command) => generate(configure({ environment: { command } }), 'session-command');
const issuesOf = (changes: Changes, kind: 'session-command' | 'end-user' = 'session-command') =>
  generate(configure(changes), kind).issues.map(({ code, at }) => `${code} at ${at}`);

describe('the document of a command', () => {
  it('has the form that AWS prints', () => {
    expect(documentOf({ ...LOG, elevated: true }).document).toEqual({
      schemaVersion: '1.0',
      description: 'Session Manager session that runs one command',
      sessionType: 'InteractiveCommands',
      parameters: {
        logpath: {
          type: 'String',
          description: 'Which log',
          allowedPattern: '^/var/log/[a-z]+\\.log$',
          default: '/var/log/app.log',
        },
      },
      properties: { linux: { commands: 'tail -f {{ logpath }}', runAsElevated: true } },
    });
  });

  it('has each platform that something runs on, and values in place of a pattern', () => {
    expect(
      documentOf({
        session: 'non-interactive',
        windows: 'Restart-Service {{ name }}',
        parameters: 'name.value = W3SVC\nname.value = Spooler',
      }).document,
    ).toMatchObject({
      sessionType: 'NonInteractiveCommands',
      parameters: { name: { type: 'String', allowedValues: ['W3SVC', 'Spooler'] } },
      properties: { windows: { commands: 'Restart-Service {{ name }}', runAsElevated: false } },
    });
    const { document } = documentOf({ linux: 'uptime', windows: 'systeminfo' });
    expect('properties' in document && Object.keys(document.properties)).toEqual(['linux', 'windows']);
    expect(document).not.toHaveProperty('parameters');
  });

  it('has a placeholder while nothing runs', () => {
    expect(documentOf({}).placeholders.map(({ text, setting }) => [text, setting])).toEqual([
      ['command-to-run', 'environment.command.linux'],
    ]);
    expect(documentOf({ windows: 'systeminfo' }).placeholders).toEqual([]);
  });

  it('says of a parameter that takes anything what that means', () => {
    const notes = documentOf({ linux: 'cat {{ a }} {{ b }}', parameters: 'a\nb = ^[a-z]$' }).reasons;
    expect(notes.filter(({ at }) => at.startsWith('/parameters')).map(({ note, at }) => [note, at])).toEqual([
      ['command-parameter-any', '/parameters/a'],
      ['command-parameter', '/parameters/b'],
    ]);
  });

  it('tells parameters that there are not, and that nothing refers to', () => {
    const command = { linux: 'cat {{ a }}', windows: 'type {{ b }}', parameters: 'c = ^[a-z]$' };
    expect(issuesOf({ environment: { command } })).toEqual([
      'command-parameter-unknown at environment.command.linux',
      'command-parameter-unknown at environment.command.windows',
      'command-parameter-unused at environment.command.parameters',
    ]);
    expect(issuesOf({ environment: { command: LOG } })).toEqual([]);
    // Nobody has written the command yet.
    expect(issuesOf({ environment: { command: { parameters: 'c = ^[a-z]$' } } })).toEqual([]);
  });
});

describe('who may run the command', () => {
  const changes = (documents: object, name = ''): Changes => ({
    environment: {
      ...IRELAND.environment,
      regions: ['eu-west-1', 'eu-central-1'],
      command: { ...LOG, name },
    },
    endUser: { nodes: { by: 'tag' }, documents },
  });
  const resources = (documents: object, name = '') =>
    allowing('ssm:StartSession', statementsOf('end-user', changes(documents, name)))
      .flatMap(({ Resource }) => Resource ?? [])
      .filter((resource) => resource.includes(':document/'));
  const arn = (region: string, name: string) => `arn:aws:ssm:${region}:012345678901:document/${name}`;

  it('is told by the name of the document, in every Region', () => {
    expect(resources({ types: [], command: true })).toEqual([
      arn('eu-west-1', 'SessionManagerCommand'),
      arn('eu-central-1', 'SessionManagerCommand'),
    ]);
    expect(resources({ types: [], command: true, custom: ['Read-Log'] }, 'Read-Log')).toEqual([
      arn('eu-west-1', 'Read-Log'),
      arn('eu-central-1', 'Read-Log'),
    ]);
    expect(resources({ types: ['shell'] })).not.toContain(arn('eu-west-1', 'SessionManagerCommand'));
  });

  it('has the check of the document, and the key, as for a shell', () => {
    const { environment, ...rest } = changes({ types: [], command: true, accessCheck: true });
    const statements = statementsOf('end-user', {
      ...rest,
      environment: { ...environment, sessionEncryption: true },
    });
    const [, onDocument] = allowing('ssm:StartSession', statements);
    expect(onDocument?.Condition).toMatchObject({
      BoolIfExists: { 'ssm:SessionDocumentAccessCheck': 'true' },
    });
    expect(allowing('kms:GenerateDataKey', statements)).toHaveLength(1);
  });

  it('is limited by it only without a shell', () => {
    const of = (types: readonly ['shell' | 'non-interactive-command'] | readonly []) =>
      issuesOf({ endUser: { documents: { types, command: true } } }, 'end-user');
    expect(of([])).toEqual([]);
    expect(of(['shell'])).toContain('command-beside-shell at endUser.documents.command');
    expect(of(['non-interactive-command'])).toContain('command-beside-shell at endUser.documents.command');
  });

  it('is told of another name than the tunnel’s', () => {
    const environment = { tunnel: { name: 'Mine' }, command: { name: 'Mine' } };
    const both = { types: [], command: true, tunnel: true } as const;
    const code = 'own-document-name-taken at environment.command.name';
    expect(issuesOf({ environment, endUser: { documents: both } })).toContain(code);
    expect(issuesOf({ environment, endUser: { documents: { ...both, tunnel: false } } })).not.toContain(code);
  });
});
