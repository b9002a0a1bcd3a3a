import { generate } from '#core';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Outcome } from './io.ts';
import { messages } from '../i18n/testing/messages.ts';
import { run } from './run.ts';
import { archiveFiles, buildSetup, EXPORT_FORMATS, FORMATS } from '../exporters/index.ts';
import { decode } from '../permalink/index.ts';

const VERSION = '1.2.3';
const FRAGMENT = '#/end-user?v=1&region=eu-west-1&account=012345678901&user.node=i-0f1e2d3c4b5a69788';
const LINK = `https://example.org/builder/${FRAGMENT}`;
const { configuration } = decode(LINK);

/** Runs with some files, and tells what was written to others. */
async function runWith(args: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const written = new Map<string, string | Uint8Array>();
  const outcome: Outcome = await run(args, {
    messages,
    messagesWith: async () => messages,
    version: VERSION,
    folder: '/home/somebody',
    read: async (path) => {
      const text = files[path];
      return text === undefined ? { reason: 'no such file' } : { text };
    },
    write: async (path, contents) => {
      if (path.startsWith('/nowhere')) return 'no such folder';
      written.set(path, contents);
      return undefined;
    },
  });
  return { ...outcome, stdout: String(outcome.stdout), bytes: outcome.stdout, written };
}

describe('a permalink', () => {
  it('is written as the document that the page shows', async () => {
    expect(await runWith([LINK])).toMatchObject({
      exitCode: 0,
      stdout: `${generate(configuration, 'end-user').text}\n`,
      stderr: '',
    });
    expect((await runWith([FRAGMENT.slice(1), '--document', 'trust-policy'])).stdout).toBe(
      `${generate(configuration, 'trust-policy').text}\n`,
    );
  });

  it('is written in every format, as the exporters write it', async () => {
    for (const format of EXPORT_FORMATS) {
      const setup = buildSetup(configuration, {
        messages,
        scope: 'setup',
        attachment: 'group',
        origin: { link: LINK, version: VERSION },
      });
      const { exitCode, stdout } = await runWith([
        ...[LINK, '--format', format],
        ...['--document', 'setup', '--attach', 'group'],
      ]);
      expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: FORMATS[format].write(setup) });
    }
  });

  it('names where it came from: the address, and the document that is written', async () => {
    const link = LINK.replace('end-user', 'administrator');
    expect((await runWith([LINK, '--format', 'shell', '--document', 'administrator'])).stdout).toContain(
      link,
    );
    expect((await runWith([`see ${LINK}`, '--format', 'shell'])).stdout).not.toContain('see');
  });

  it('gives all documents of the setup as one JSON object', async () => {
    const all = JSON.parse((await runWith([LINK, '--document', 'setup'])).stdout);
    expect(all['trust-policy']).toEqual(generate(configuration, 'trust-policy').document);
    const names = ['end-user', 'administrator', 'instance-role', 'trust-policy'];
    expect(Object.keys(all)).toEqual(names);
    const asked = JSON.parse((await runWith([LINK, '--document', 'setup', '--with', 'preferences'])).stdout);
    expect(Object.keys(asked)).toEqual([...names, 'session-preferences']);
  });

  it('has preferences when one of their answers is given or they are asked for, unless they are left out', async () => {
    const isIn = async (link: string, ...options: readonly string[]) => {
      const { stdout } = await runWith([link, '--document', 'setup', '--format', 'terraform', ...options]);
      return stdout.includes('aws_ssm_document');
    };
    const answered = `${LINK}&prefs.idle-minutes=15`;
    expect([await isIn(LINK), await isIn(LINK, '--with', 'preferences')]).toEqual([false, true]);
    expect([await isIn(answered), await isIn(answered, '--without', 'preferences')]).toEqual([true, false]);
    const logged = `${LINK}&logs=on&logs.group=/sessions`;
    const both = await runWith([
      ...[logged, '--document', 'setup', '--format', 'terraform'],
      ...['--without', 'preferences,log-group'],
    ]);
    expect(both.stdout).toContain('log-group:/sessions');
    expect(both.stdout).not.toMatch(/aws_ssm_document|aws_cloudwatch_log_group/);
  });

  // Reported: a setup of people and nodes emptied the preferences, and one for ECS tasks was refused without a way on.
  it.each(EXPORT_FORMATS)('of people and nodes alone leaves the preferences alone, as %s', async (format) => {
    const link =
      '#/end-user?v=1&region=eu-west-1&account=210987654321&user.node=i-0a1b2c3d4e5f60718&admin.node=i-0a1b2c3d4e5f60718';
    const { exitCode, stdout } = await runWith([
      ...[link, '--document', 'setup', '--format', format],
      ...['--attach', 'role'],
    ]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('instance/i-0a1b2c3d4e5f60718');
    expect(stdout).not.toMatch(
      /create-document|update-document|SSMDocument|aws_ssm_document|Standard_Stream/,
    );
  });

  it('for ECS tasks says which way there is, and goes it', async () => {
    const link =
      '#/instance-role?v=1&region=eu-west-1&account=210987654321&role.trust=ecs-task&logs=on&logs.group=/ecs/exec&logs.enforce=off';
    const whole = await runWith([link, '--document', 'setup', '--format', 'terraform']);
    expect(whole).toMatchObject({ exitCode: 1, stdout: '' });
    expect(whole.stderr).toMatch(/people may not enter any.*ECS Exec.*export only the role/s);
    const people = `${link}&user.task-use=exec&user.cluster=shop&user.start=off&user.own-by=none`;
    const both = await runWith([people, '--document', 'setup', '--format', 'terraform']);
    expect(both.exitCode).toBe(0);
    expect(both.stdout).toMatch(/ecs:ExecuteCommand/);
    const role = await runWith([link, '--document', 'instance-role', '--format', 'terraform']);
    expect(role.exitCode).toBe(0);
    expect(role.stdout).toMatch(/ssmmessages:OpenControlChannel/);
    expect(role.stdout).toMatch(/log-group:\/ecs\/exec/);
    const trust = await runWith([link, '--document', 'trust-policy']);
    expect(trust.stdout).toContain('ecs-tasks.amazonaws.com');
  });

  it('of a guardrail is written as what it is used as', async () => {
    const json = await runWith(['#/guardrail?v=1&guard.as=scp']);
    expect(JSON.parse(json.stdout).Statement[0].Effect).toBe('Deny');
    const write = (as: string, format: string) =>
      runWith([`#/guardrail?v=1&guard.as=${as}`, '--format', format]);
    expect((await write('scp', 'terraform')).stdout).toContain('"aws_organizations_policy" "guardrail"');
    expect((await write('identity', 'terraform')).stdout).toContain('"aws_iam_policy" "guardrail"');
    expect((await write('boundary', 'cloudformation-yaml')).stdout).toContain('AWS::IAM::ManagedPolicy');
    expect((await write('endpoint', 'terraform')).stdout).toContain('"aws_vpc_endpoint_policy" "guardrail"');
    const stack = await write('endpoint', 'cloudformation-yaml');
    expect(stack).toMatchObject({ exitCode: 1, stdout: '' });
    expect(stack.stderr).toContain('only where it creates the endpoint');
  });

  it('of a guardrail that is too long is written as nothing, but for several policies of people', async () => {
    const documents = Array.from({ length: 400 }, (_, number) => `Maintenance-Document-${number}`);
    const write = (as: string) =>
      runWith([
        `#/guardrail?v=1&guard.as=${as}&guard.custom-document=${documents.join(',')}`,
        '--format',
        'terraform',
      ]);
    const boundary = await write('boundary');
    expect(boundary).toMatchObject({ exitCode: 1, stdout: '' });
    expect(boundary.stderr.match(/too long for one policy/g)).toHaveLength(1);
  });

  it.each(['-', '@link.txt'])('is read from %s', async (given) => {
    const files = { '-': `${LINK}\n`, 'link.txt': `${LINK}\n` };
    expect((await runWith([given], files)).stdout).toBe(`${generate(configuration, 'end-user').text}\n`);
  });

  it('goes into a file, or as an archive into one', async () => {
    expect(await runWith([LINK, '--output', 'a.json'])).toMatchObject({ exitCode: 0, stdout: '' });
    expect((await runWith([LINK, '--output', 'a.json'])).written.get('a.json')).toBe(
      (await runWith([LINK])).stdout,
    );

    const zip = (await runWith([LINK, '--zip', 'a.zip'])).written.get('a.zip');
    expect((await runWith([LINK, '--zip', '-'])).bytes).toEqual(zip);
    const again = (await runWith([LINK, '--zip', 'a.zip'])).written.get('a.zip');
    expect(zip).toEqual(again);
    const setup = buildSetup(configuration, {
      messages,
      scope: 'setup',
      attachment: 'none',
      origin: { link: LINK, version: VERSION },
    });
    const files = Object.entries(unzipSync(zip instanceof Uint8Array ? zip : new Uint8Array()));
    expect(files.map(([path, bytes]) => ({ path, text: new TextDecoder().decode(bytes) }))).toEqual(
      archiveFiles(setup),
    );
  });

  it('says what is left to replace in a document alone', async () => {
    const { exitCode, stderr } = await runWith(['#/end-user?v=1']);
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/^warning: 3 values to fill in: .*account-id \(Account\)/);
    expect(await runWith(['#/end-user?v=1', '--format', 'terraform'])).toMatchObject({
      exitCode: 0,
      stderr: '',
    });
    const inTwo = '#/session-preferences?v=1&region=eu-west-1,us-east-1&encryption=on';
    expect((await runWith([inTwo])).stderr).toMatch(/warning: The key of eu-west-1\. .*us-east-1/);
    const example = await runWith([
      FRAGMENT.replace('012345678901', '123456789012'),
      '--format',
      'terraform',
    ]);
    expect(example).toMatchObject({ exitCode: 0, stderr: expect.stringMatching(/^warning: Account: /) });
  });

  it.each([
    [
      'a part that cannot be used',
      `${FRAGMENT}&user.mfaa=yes`,
      /^error: Permalink: “user.mfaa” is not a setting/,
    ],
    ['no version', FRAGMENT.replace('v=1&', ''), /^error: Permalink: .* version/],
    ['an answer that cannot work', FRAGMENT.replace('012345678901', '123'), /^error: Account: /],
  ])('with %s writes nothing', async (_what, link, text) => {
    const { exitCode, stdout, stderr, written } = await runWith([link, '--output', 'a.json']);
    expect({ exitCode, stdout, files: written.size }).toEqual({ exitCode: 1, stdout: '', files: 0 });
    expect(stderr).toMatch(text);
    expect(stderr).toMatch(/\nNothing was written\.\n$/);
  });

  it('looks only at the answers that a document depends on', async () => {
    const link = `${FRAGMENT}&prefs.idle-minutes=99`;
    expect(await runWith([link])).toMatchObject({ exitCode: 0 });
    expect(await runWith([link, '--document', 'setup'])).toMatchObject({ exitCode: 1 });
  });

  it('says what a permalink looks like to whoever gives none', async () => {
    for (const more of [[], ['--document', 'end-user']]) {
      expect((await runWith(['hello', ...more])).stderr).toMatch(
        /^error: “hello” is not a permalink\. .*#\/end-user\?v=1/,
      );
    }
  });

  it('is written by another name, without administrators', async () => {
    const setup = buildSetup(configuration, {
      messages,
      scope: 'setup',
      attachment: 'none',
      origin: { link: LINK, version: VERSION },
      name: 'Web',
      administrators: false,
    });
    const options = ['--document', 'setup', '--name', 'Web', '--no-administrator'];
    const { stdout } = await runWith([LINK, ...options, '--format', 'terraform']);
    expect(stdout).toBe(FORMATS.terraform.write(setup));
    expect(stdout).toContain('WebEndUser');
    expect(stdout).not.toMatch(/SessionManager(?:EndUser|Node)|Administrator/);
    const json = JSON.parse((await runWith([LINK, '--document', 'setup', '--no-administrator'])).stdout);
    expect(Object.keys(json)).not.toContain('administrator');
  });

  it('warns when people sign in otherwise than what takes their policy', async () => {
    const link = `${FRAGMENT}&user.sign-in=iam-user&user.own-by=user-name`;
    const options = ['--format', 'terraform', '--attach'];
    expect((await runWith([link, ...options, 'group'])).stderr).toBe('');
    expect(await runWith([link, ...options, 'role'])).toMatchObject({
      exitCode: 0,
      stderr: expect.stringMatching(/^warning: End user policy: for IAM users, but .*nobody can end/),
    });
  });

  it('does not steer the terminal', async () => {
    expect((await runWith(['\u001b[2J'])).stderr).not.toContain('\u001b');
    expect((await runWith([`${FRAGMENT}&\u001b[2J=1`])).stderr).not.toContain('\u001b');
  });

  it.each([
    [['']],
    [['  ']],
    [['@none.txt']],
    [['https://example.org/']],
    [['#/samples']],
    [['hello']],
    [['hello', '--document', 'setup']],
    [['https://example.org/', '--document', 'end-user']],
    [[LINK, '--output', '/nowhere/a']],
    [[LINK, '--colour']],
    [[]],
  ])('cannot be used by %j', async (args) => {
    const { exitCode, stdout, stderr } = await runWith(args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(/^error: .+\n$/);
  });
});

describe('a check', () => {
  const good = generate(configuration, 'end-user').text;

  it('tells by its exit status what it found', async () => {
    expect((await runWith(['--check', 'good.json'], { 'good.json': good })).exitCode).toBe(0);
    const bad = await runWith(['--check', 'good.json', 'bad.json'], { 'good.json': good, 'bad.json': '{' });
    expect(bad.exitCode).toBe(1);
    expect(bad.stdout).toContain('bad.json');
  });

  it('reads what --document setup prints', async () => {
    const { stdout } = await runWith([LINK, '--document', 'setup', '--with', 'preferences']);
    const report = (await runWith(['--check', 'setup.json'], { 'setup.json': stdout })).stdout;
    expect(report).toMatch(/\n1 file with 5 policies checked: /);
    // The link names no node for administrators, and that is the one thing to say.
    const said = report.trim().split('\n').slice(0, -1);
    expect(said.filter((line) => !line.includes(' placeholder-left  administrator: '))).toEqual([]);
  });

  it('prints JSON and SARIF', async () => {
    for (const format of ['json', 'sarif']) {
      const { stdout } = await runWith(['--check', '-', '--format', format], { '-': '{' });
      expect(JSON.stringify(JSON.parse(stdout))).toContain('"-"');
    }
  });

  it('of a file that cannot be read fails, and of the others says what is found', async () => {
    expect(await runWith(['--check', 'none.json'])).toMatchObject({ exitCode: 2, stdout: '' });
    expect(await runWith(['--check', 'none.json', 'bad.json'], { 'bad.json': '' })).toMatchObject({
      exitCode: 2,
      stdout: expect.stringMatching(/^bad\.json:1:1 error json-syntax .*\n1 file checked: 1 error/),
      stderr: 'error: Cannot read none.json: no such file\n',
    });
  });

  it('accepts what a file names with a reason, and tells what was not found', async () => {
    const files = {
      'old.json': JSON.stringify({
        Statement: { Effect: 'Allow', Action: 'ssm:DescribeSessions', Resource: '*' },
      }),
      'accepted.txt': '# Old\nversion-missing  It works without.\nmfa-optional  The provider asks.\n',
    };
    expect((await runWith(['--check', 'old.json'], files)).exitCode).toBe(1);
    expect(await runWith(['--check', 'old.json', '--allow-file', 'accepted.txt'], files)).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('1 accepted'),
      stderr: 'warning: accepted.txt:3: the check did not find mfa-optional. Remove it.\n',
    });
    expect(await runWith(['--check', 'old.json', '--allow', 'every-document'], files)).toMatchObject({
      exitCode: 1,
      stderr: 'warning: --allow: the check did not find every-document. Remove it.\n',
    });
  });

  it('does not begin with a wrong list of accepted findings, or without one', async () => {
    const files = { 'good.json': good, 'accepted.txt': 'version-mising  It works without.\n' };
    for (const [list, said] of [
      [
        'accepted.txt',
        /^error: accepted\.txt:1: There is no finding “version-mising”\. Did you mean version-missing\?\n$/,
      ],
      ['none.txt', /^error: Cannot read none\.txt/],
    ] as const) {
      expect(await runWith(['--check', 'good.json', '--allow-file', list], files)).toMatchObject({
        exitCode: 2,
        stdout: '',
        stderr: expect.stringMatching(said),
      });
    }
  });

  it('goes into a file, or says why it does not', async () => {
    const files = { 'bad.json': '{' };
    const { written, stdout, exitCode } = await runWith(['--check', 'bad.json', '-o', 'report.txt'], files);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 });
    expect(written.get('report.txt')).toBe((await runWith(['--check', 'bad.json'], files)).stdout);
    expect(await runWith(['--check', 'bad.json', '-o', '/nowhere/a'], files)).toMatchObject({
      exitCode: 2,
      stderr: 'error: Cannot write /nowhere/a: no such folder\n',
    });
  });

  it('reads a file once that is named twice', async () => {
    const { stdout } = await runWith(['--check', 'bad.json', 'bad.json'], { 'bad.json': '{' });
    expect(stdout).toMatch(/\n1 file checked: /);
  });

  it.each([[LINK], [FRAGMENT], ['@link.txt']])(
    'of the permalink %s says that it is for files',
    async (given) => {
      const { exitCode, stderr } = await runWith(['--check', given]);
      expect(exitCode).toBe(2);
      expect(stderr).toMatch(/looks like a permalink\. Leave out --check/);
    },
  );
});

describe('--diagnose', () => {
  const denied = (action: string, resource: string) =>
    `An error occurred (AccessDeniedException): User: arn:aws:sts::012345678901:assumed-role/Developers/ann is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`;
  const SSH = denied('ssm:StartSession', 'arn:aws:ssm:eu-west-1::document/AWS-StartSSHSession');
  const EXPIRED =
    'createDataChannel request failed: failed to sign the request: shared credentials are already expired';

  it('says what a message means, and of answers what they lack', async () => {
    const alone = await runWith(['--diagnose', '-'], { '-': `$ aws ssm start-session\n${SSH}\n` });
    expect(alone).toMatchObject({ exitCode: 0, stderr: '' });
    expect(alone.stdout).toMatch(/^The role `Developers`.*was denied `ssm:StartSession`/);
    expect(alone.stdout).toContain('Add the permalink');
    // Nothing is known of answers that nobody gave.
    expect(alone.stdout).not.toMatch(/account-id|Your answers|end user policy/);
    const compared = await runWith([LINK, '--diagnose', 'error.txt'], { 'error.txt': SSH });
    expect(compared.stdout).toMatch(
      /The end user policy does not allow this:\n {2}- .*AWS-StartSSHSession|tunnel/,
    );
    expect(compared.stdout).not.toContain('Add the permalink');
  });

  it('says whose part it is, of each message, with AWS’s pages', async () => {
    const EXEC = 'The execute command failed due to an internal error. Try again later.';
    const { stdout } = await runWith(['--diagnose', 'a.log'], { 'a.log': `${EXPIRED}\n\n${EXEC}` });
    expect(stdout).toMatch(/^Message 1 of 2\n.*\nMessage 2 of 2\n/s);
    expect(stdout).toMatch(/Look at the node:\n {2}- The agent renews its credentials/);
    expect(stdout).toMatch(/Look at the ECS task:\n {2}- .* https:\/\/docs\.aws\.amazon\.com\//);
  });

  it.each([
    ['hello', /^error: No message here is known/],
    ['', /^error: There is no error message/],
  ])('says why it cannot read %j', async (text, problem) => {
    const { exitCode, stdout, stderr } = await runWith(['--diagnose', '-'], { '-': text });
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toMatch(problem);
  });

  it('reads nothing that is not there, and no link that is damaged', async () => {
    expect(await runWith(['--diagnose', 'x'])).toMatchObject({ exitCode: 2, stdout: '' });
    const damaged = await runWith([`${LINK}&prefs.idle-minutes=x`, '--diagnose', '-'], { '-': SSH });
    expect(damaged).toMatchObject({ exitCode: 1, stdout: '' });
    expect(damaged.stderr).toMatch(/^error: Permalink: /);
    expect(await runWith(['nonsense', '--diagnose', '-'], { '-': SSH })).toMatchObject({ exitCode: 2 });
  });

  it('writes into a file, and shows nothing that a terminal would obey', async () => {
    const text = SSH.replace('ann', '\u001b[31mann').replace('Developers', 'Dev\u202eelopers');
    const { written, stdout } = await runWith(['--diagnose', '-', '-o', 'a.txt'], { '-': text });
    expect(stdout).toBe('');
    for (const hidden of ['\u001b', '\u202e']) expect(String(written.get('a.txt'))).not.toContain(hidden);
    expect(String(written.get('a.txt'))).toContain('was denied');
  });
});

it('helps', async () => {
  const { exitCode, stdout } = await runWith(['--help']);
  expect(exitCode).toBe(0);
  for (const format of EXPORT_FORMATS) expect(stdout).toContain(format);
  expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  expect((await runWith(['--version'])).stdout).toBe(`${VERSION}\n`);
});

describe('--compare', () => {
  const policy = (action: string | readonly string[], more: object = {}) =>
    JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: action,
          Resource: 'arn:aws:ec2:us-east-1:111122223333:instance/*',
          ...more,
        },
      ],
    });

  it('is silent about what looks different and allows the same', async () => {
    const files = {
      'a.json': policy(['ssm:StartSession', 'ssm:ResumeSession'], { Sid: 'A' }),
      'b.json': JSON.stringify({
        PolicyVersion: { Document: JSON.parse(policy(['ssm:resumesession', 'ssm:StartSession'])) },
      }),
    };
    const same = await runWith(['--compare', 'a.json', 'b.json'], files);
    expect(same).toMatchObject({ exitCode: 0, stderr: '' });
    expect(same.stdout).toMatch(/^The policies allow the same: \d+ requests/);
  });

  it('says what one of them allows alone, under which condition, and which tasks that changes', async () => {
    const condition = { StringEquals: { 'ssm:resourceTag/Team': 'web' } };
    const differ = await runWith(['--compare', 'old.json', 'new.json'], {
      'old.json': policy('ssm:StartSession', { Condition: condition }),
      'new.json': policy(['ssm:StartSession', 'ssm:SendCommand'], { Condition: condition }),
    });
    expect(differ).toMatchObject({ exitCode: 1, stderr: '' });
    expect(differ.stdout).toBe(
      'Only new.json allows:\n  - ssm:SendCommand on arn:aws:ec2:us-east-1:111122223333:instance/*, if ssm:resourceTag/Team is “web”\n',
    );
    const permalinks = await runWith(['--compare', LINK, `${LINK}&user.own-by=every`]);
    expect(permalinks.exitCode).toBe(1);
    expect(permalinks.stdout).toMatch(
      /Tasks, with .*:\n(?: {2}- .*\n)* {2}- End a session, somebody else’s session: Denied, Allowed\n/,
    );
  });

  it('says why there is nothing to compare', async () => {
    const files = {
      'a.json': policy('ssm:StartSession'),
      'b.json': '{}',
      'c.json': policy('ssm:StartSession', { Effect: 'Maybe' }),
    };
    const refusing = async (...args: readonly string[]) => {
      const { exitCode, stderr } = await runWith(['--compare', ...args], files);
      expect(exitCode).toBe(2);
      return stderr;
    };
    expect(await refusing('a.json')).toMatch(/Give two files/);
    expect(await refusing('a.json', 'a.json', 'a.json')).toMatch(/Give two files/);
    expect(await refusing('a.json', 'b.json')).toBe('error: b.json holds no identity policy.\n');
    expect(await refusing('a.json', 'missing.json')).toMatch(/missing\.json/);
    expect(await refusing('a.json', 'a.json', '--format', 'sarif')).toMatch(/--compare/);
    expect(await refusing('a.json', '#/tunnel?v=1')).toMatch(/holds no identity policy/);
    const refused = await runWith(['--compare', 'a.json', 'c.json'], files);
    expect(refused).toMatchObject({ exitCode: 1 });
    expect(refused.stderr).toMatch(/IAM refuses the policy in c\.json/);
  });

  it('writes into a file', async () => {
    const files = { 'a.json': policy('ssm:StartSession'), 'b.json': policy('ssm:ResumeSession') };
    const { written, stdout, exitCode } = await runWith(
      ['--compare', 'a.json', 'b.json', '-o', 'd.txt'],
      files,
    );
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 });
    expect(String(written.get('d.txt'))).toMatch(/^Only a\.json allows:\n {2}- ssm:StartSession on /);
  });
});

describe('files of Terraform that are given together', () => {
  it('are one module', async () => {
    const files = {
      'main.tf': `resource "aws_iam_policy" "people" {
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = local.actions, Resource = "*" }]
  })
}
`,
      'locals.tf': 'locals {\n  actions = ["ssm:StartSesion"]\n}\n',
    };
    const alone = await runWith(['--check', 'main.tf'], files);
    expect(alone.stdout).toContain('local.actions');
    expect(alone.stdout).not.toContain('ssm:StartSesion');
    const { stdout } = await runWith(['--check', 'main.tf', 'locals.tf'], files);
    expect(stdout).toMatch(/main\.tf:4:\d+.*ssm:StartSesion/);
  });
});

describe('what is imported', () => {
  const MODULE = `variable "region" { default = "eu-west-1" }
data "aws_iam_policy_document" "people" {
  statement {
    actions   = ["ssm:StartSession"]
    resources = ["arn:aws:ec2:\${var.region}:\${var.account}:instance/*", "arn:aws:ssm:\${var.region}:\${var.account}:document/SSM-SessionManagerRunShell"]
  }
  statement {
    actions   = ["ssmmessages:OpenDataChannel"]
    resources = ["arn:aws:ssm:*:*:session/&{aws:userid}-*"]
  }
}
`;

  it('may be in Terraform, whose open values stay open', async () => {
    const { stdout, stderr, exitCode } = await runWith(['--import', 'main.tf'], { 'main.tf': MODULE });
    expect(exitCode).toBe(0);
    const { configuration } = decode(stdout.trim());
    expect(configuration.environment).toMatchObject({ regions: ['eu-west-1'], account: '' });
    expect(stderr).toContain('Filled in later: var.account (here account-id).\n');
    expect(stderr).toContain('Assumed: var.region = eu-west-1.\n');
  });
});
