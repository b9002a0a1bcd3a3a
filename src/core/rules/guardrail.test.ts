import { describe, expect, it } from 'vitest';
import { compile, decide } from '#iam';
import type { Configuration } from '../configuration/configuration.ts';
import { isAsked } from '../configuration/relevance.ts';
import type { Guardrail } from '../configuration/setting-kinds.ts';
import { validate } from '../configuration/validate.ts';
import { generate } from '../generate.ts';
import { configure, statementsOf } from '../testing/configure.ts';

type Answers = Partial<Configuration['guardrail']>;

const statements = (denies: readonly Guardrail[], answers: Answers = {}) =>
  statementsOf('guardrail', { guardrail: { denies, ...answers } as Configuration['guardrail'] });

const NODE = 'arn:aws:ec2:eu-west-1:111122223333:instance/i-0123456789abcdef0';
const TASK = 'arn:aws:ecs:eu-west-1:111122223333:task/shop/0123456789abcdef0123456789abcdef';
const SHELL = 'arn:aws:ssm:eu-west-1:111122223333:document/SSM-SessionManagerRunShell';
const aws = (name: string) => `arn:aws:ssm:eu-west-1::document/${name}`;
const ALLOW_ALL = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
};

/** Whether somebody who may do everything else is refused a request. */
function refuses(
  denies: readonly Guardrail[],
  answers: Answers,
  request: { action?: string; resource: string; context?: Readonly<Record<string, string>> },
): boolean {
  const Statement = statements(denies, answers);
  const outcome = decide(compile({ identity: [ALLOW_ALL, { Version: '2012-10-17', Statement }] }), {
    action: 'ssm:StartSession',
    context: {},
    ...request,
  });
  return outcome !== 'allowed';
}

describe('documents that are not on the list', () => {
  it('are refused, and neither targets nor those on the list are', () => {
    const documents = { types: ['shell'], custom: ['Ops-*'] } as const;
    const refused = (resource: string) => refuses(['documents'], { documents }, { resource });
    expect(refused(SHELL)).toBe(false);
    expect(refused('arn:aws:ssm:eu-west-1:111122223333:document/Ops-1')).toBe(false);
    expect(refused(NODE)).toBe(false);
    expect(refused(TASK)).toBe(false);
    expect(refused('arn:aws:ssm:eu-west-1:111122223333:managed-instance/mi-0123456789abcdef0')).toBe(false);
    expect(refused(aws('AWS-StartPortForwardingSession'))).toBe(true);
    expect(refused(aws('AWS-StartSomethingNew'))).toBe(true);
    expect(refused('arn:aws:ssm:eu-west-1:111122223333:document/Other')).toBe(true);
  });
});

describe('SSH', () => {
  it.each([
    ['AWS-StartSSHSession', true, true],
    ['AWS-StartPortForwardingSession', true, false],
    ['AWS-StartPortForwardingSessionToRemoteHost', true, false],
    ['AWS-StartPortForwardingSessionToSocket', true, false],
    ['AWS-StartInteractiveCommand', false, false],
  ])('%s', (name, withPorts, alone) => {
    expect(refuses(['ssh'], {}, { resource: aws(name) })).toBe(withPorts);
    expect(refuses(['ssh'], { sshPorts: false }, { resource: aws(name) })).toBe(alone);
  });
});

describe('nodes by tag', () => {
  const tags = [
    { key: 'Tier', values: ['web', 'app'] },
    { key: 'Team', values: ['ops'] },
  ];
  const on = (context: Readonly<Record<string, string>>, refused: 'with' | 'without') =>
    refuses(['nodes'], { nodes: { refused, tags } }, { resource: NODE, context });

  it('with one of the tags are refused', () => {
    expect(on({ 'ssm:resourceTag/Tier': 'app' }, 'with')).toBe(true);
    expect(on({ 'ssm:resourceTag/Team': 'ops' }, 'with')).toBe(true);
    expect(on({ 'ssm:resourceTag/Tier': 'db' }, 'with')).toBe(false);
    expect(on({}, 'with')).toBe(false);
  });

  it('that lack one of the tags are refused', () => {
    expect(on({ 'ssm:resourceTag/Tier': 'app', 'ssm:resourceTag/Team': 'ops' }, 'without')).toBe(false);
    expect(on({ 'ssm:resourceTag/Tier': 'app' }, 'without')).toBe(true);
    expect(on({ 'ssm:resourceTag/Tier': 'db', 'ssm:resourceTag/Team': 'ops' }, 'without')).toBe(true);
    expect(on({}, 'without')).toBe(true);
  });

  it.each(['with', 'without'] as const)('%s a tag never hits a document', (refused) => {
    for (const resource of [SHELL, aws('AWS-StartSSHSession')])
      expect(refuses(['nodes'], { nodes: { refused, tags } }, { resource })).toBe(false);
  });

  it('have a placeholder until a tag is named, which leads to its question', () => {
    const { placeholders } = generate(configure({ guardrail: { denies: ['nodes'] } }), 'guardrail');
    expect(placeholders.map(({ text, setting }) => [text, setting])).toEqual([
      ['tag-key', 'guardrail.nodes.tags'],
      ['tag-value', 'guardrail.nodes.tags'],
    ]);
  });
});

describe('requests from elsewhere', () => {
  const origins = {
    networks: ['203.0.113.0/24'],
    endpoints: ['vpce-0123456789abcdef0', 'vpc-0123456789abcdef0'],
  };
  const from = (context: Readonly<Record<string, string>>, only: Partial<typeof origins> = origins) =>
    refuses(
      ['origins'],
      { origins: { networks: [], endpoints: [], ...only } },
      { resource: NODE, context: { 'aws:ViaAWSService': 'false', ...context } },
    );

  it.each([
    ['a network on the list', { 'aws:SourceIp': '203.0.113.9' }, false],
    ['an endpoint on the list', { 'aws:SourceVpce': 'vpce-0123456789abcdef0' }, false],
    ['a VPC on the list', { 'aws:SourceVpc': 'vpc-0123456789abcdef0' }, false],
    ['another network', { 'aws:SourceIp': '198.51.100.9' }, true],
    ['another endpoint', { 'aws:SourceVpce': 'vpce-00000000000000000' }, true],
    ['a service of AWS', { 'aws:SourceIp': '198.51.100.9', 'aws:ViaAWSService': 'true' }, false],
  ])('%s', (_, context, refused) => {
    expect(from(context)).toBe(refused);
  });

  it('are refused through any endpoint when only networks are named, and the other way round', () => {
    expect(from({ 'aws:SourceVpce': 'vpce-0123456789abcdef0' }, { networks: origins.networks })).toBe(true);
    expect(from({ 'aws:SourceIp': '203.0.113.9' }, { endpoints: origins.endpoints })).toBe(true);
  });

  it('are left alone until something is named, for otherwise nobody could do anything', () => {
    expect(statements(['origins'])).toEqual([]);
    expect(validate(configure({ guardrail: { denies: ['origins'] } })).map(({ code }) => code)).toContain(
      'guardrail-origins-empty',
    );
  });
});

describe('ECS', () => {
  it('refuses sessions in tasks past ECS Exec, everywhere or in some clusters and by tag', () => {
    expect(refuses(['tasks'], {}, { resource: TASK })).toBe(true);
    expect(refuses(['tasks'], {}, { resource: NODE })).toBe(false);
    expect(refuses(['tasks'], {}, { action: 'ecs:ExecuteCommand', resource: TASK })).toBe(false);
    const tasks = { clusters: ['shop'], tags: [{ key: 'Env', values: ['prod'] }] };
    const prod = { 'aws:ResourceTag/Env': 'prod' };
    expect(refuses(['tasks'], { tasks }, { resource: TASK, context: prod })).toBe(true);
    expect(refuses(['tasks'], { tasks }, { resource: TASK })).toBe(false);
    expect(
      refuses(['tasks'], { tasks: { ...tasks, clusters: ['other'] } }, { resource: TASK, context: prod }),
    ).toBe(false);
  });

  it('refuses ECS Exec, in some containers or in all', () => {
    const exec = { action: 'ecs:ExecuteCommand', resource: TASK };
    const inApp = { ...exec, context: { 'ecs:container-name': 'app' } };
    expect(refuses(['exec'], {}, exec)).toBe(true);
    expect(refuses(['exec'], { containers: ['app'] }, inApp)).toBe(true);
    expect(refuses(['exec'], { containers: ['db'] }, inApp)).toBe(false);
  });

  it('refuses to turn ECS Exec on', () => {
    const run = (value: string) => ({
      action: 'ecs:RunTask',
      resource: 'arn:aws:ecs:eu-west-1:111122223333:task-definition/app:1',
      context: { 'ecs:enable-execute-command': value },
    });
    expect(refuses(['enable-exec'], {}, run('true'))).toBe(true);
    expect(refuses(['enable-exec'], {}, run('false'))).toBe(false);
  });
});

describe('the preferences', () => {
  it.each([
    ['ssm:UpdateDocument', true, true],
    ['ssm:UpdateDocumentDefaultVersion', true, true],
    ['ssm:ModifyDocumentPermission', true, true],
    ['ssm:GetDocument', false, true],
    ['ssm:StartSession', false, false],
  ])('%s', (action, readable, hidden) => {
    expect(refuses(['preferences'], {}, { action, resource: SHELL })).toBe(readable);
    expect(refuses(['preferences'], { readPreferences: false }, { action, resource: SHELL })).toBe(hidden);
  });
});

it('leaves those alone that it excepts', () => {
  const admin = 'arn:aws:iam::111122223333:role/Admin';
  for (const denies of ['documents', 'nodes', 'tasks', 'exec', 'preferences'] as const) {
    for (const statement of statements([denies], { exempt: [admin] }))
      expect(statement.Condition?.ArnNotLike).toEqual({ 'aws:PrincipalArn': [admin] });
  }
  const request = { action: 'ssm:UpdateDocument', resource: SHELL };
  const by = (arn: string) =>
    refuses(['preferences'], { exempt: [admin] }, { ...request, context: { 'aws:PrincipalArn': arn } });
  expect(by(admin)).toBe(false);
  expect(by('arn:aws:iam::111122223333:role/Other')).toBe(true);
});

describe('the kinds of policy', () => {
  it.each([
    ['identity', 0],
    ['scp', 0],
    ['boundary', 1],
    ['endpoint', 1],
  ] as const)('%s has %i statements that allow something', (as, count) => {
    const all = statements(['documents', 'preferences'], { as });
    expect(all.filter(({ Effect }) => Effect === 'Allow')).toHaveLength(count);
    expect(all.every(({ Principal }) => (Principal !== undefined) === (as === 'endpoint'))).toBe(true);
    expect(all.filter(({ Effect }) => Effect === 'Deny')).toHaveLength(2);
  });

  it('leaves out of an endpoint’s policy what the endpoint never sees, and says so', () => {
    const answers = {
      guardrail: {
        as: 'endpoint',
        denies: ['origins', 'exec', 'enable-exec'],
        origins: { networks: ['203.0.113.0/24'] },
      },
    } as const;
    expect(statementsOf('guardrail', answers)).toHaveLength(1);
    const configuration = configure(answers);
    expect(isAsked(configuration, 'guardrail', 'guardrail.origins.networks')).toBe(false);
    expect(validate(configuration).map(({ code }) => code)).toContain('guardrail-not-at-endpoint');
  });

  it.each([
    ['identity', 'managed', 6144],
    ['scp', 'scp', 5120],
    ['boundary', 'boundary', 6144],
    ['endpoint', 'endpoint', 20_480],
  ] as const)('%s has its own limit of size', (as, attachment, limit) => {
    const { size } = generate(configure({ guardrail: { as } }), 'guardrail');
    expect(size.limits[0]).toEqual({ attachment, limit, fits: true });
  });

  it('says that a service control policy holds back administrators as well', () => {
    const codes = (exempt: readonly string[]) =>
      validate(configure({ guardrail: { as: 'scp', exempt } })).map(({ code }) => code);
    expect(codes([])).toContain('guardrail-without-exception');
    expect(codes(['arn:aws:iam::*:role/Admin'])).not.toContain('guardrail-without-exception');
  });
});
