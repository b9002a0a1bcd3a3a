import { parametersOf } from '#core';
import { hasCode } from '#iam';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { setupArbitrary, setupOf } from '../testing/setups.ts';
import { FORMATS } from '../formats.ts';
import { type Attachment, EXPORT_FORMATS } from '../types.ts';
import { setupProblemText } from '../../i18n/en/setup.ts';

it('gives every log group with a key a key of its own Region', () => {
  fc.assert(
    fc.property(setupArbitrary, ({ logGroup, regions, parameters }) => {
      if (logGroup?.keyArns === undefined) return;
      const keys = parametersOf(...logGroup.keyArns);
      expect(logGroup.keyArns).toHaveLength(regions.length);
      expect(new Set(keys.map(({ id }) => id)).size).toBe(regions.length);
      expect(keys.map(({ region }) => region)).toEqual(regions.length === 1 ? [undefined] : regions);
      expect(parameters).toEqual(expect.arrayContaining([...keys]));
    }),
    { numRuns: 100 },
  );
});

it('says when owners have to add their statements', () => {
  const said = (changes: Parameters<typeof setupOf>[0]) =>
    setupOf(changes).forOwners.map(({ kind, description }) => `${kind}: ${description.split(',')[0]}`);
  const environment = {
    regions: ['eu-west-1', 'eu-central-1'],
    sessionEncryption: true,
    s3Log: { enabled: true, otherAccount: true, bucketEncryption: 'kms' },
    cloudWatchLog: { enabled: true },
  } as const;
  expect(said({ environment })).toEqual([
    'session-key: Once the role exists',
    'log-bucket: Once the role exists',
    'bucket-key: Once the role exists',
    'log-group-key: Before the log groups exist',
  ]);
  const inOne = { ...environment, regions: ['eu-west-1'] };
  expect(said({ environment: inOne, instanceRole: { permissions: 'existing-role' } })).toEqual([
    'session-key: Add these statements to the policy of the key that encrypts session data',
    'log-bucket: Add these statements to the policy of the log bucket',
    'bucket-key: Add these statements to the policy of the key that encrypts the log bucket',
    'log-group-key: Before the log group exists',
  ]);
});

it('hands over Default Host Management Configuration with a role of its own, and with no instance profile', () => {
  const changes = {
    environment: { sessionEncryption: true },
    instanceRole: { trust: 'default-host-management' },
  } as const;
  const { role, hostManagement, forOwners, regions } = setupOf(changes);
  expect(role).toMatchObject({
    path: '/service-role/',
    name: 'AWSSystemsManagerDefaultEC2InstanceManagementRole',
    instanceProfile: false,
  });
  expect(hostManagement?.role).toBe(`service-role/${role?.name}`);
  expect(JSON.stringify(forOwners)).toContain(`:role/${hostManagement?.role}"`);
  expect(parametersOf(...regions.filter((region) => typeof region !== 'string'))).toHaveLength(1);
  const existing = setupOf({
    instanceRole: { trust: 'default-host-management', permissions: 'existing-role' },
  });
  expect(existing.hostManagement).toBeUndefined();
  expect(setupOf({}).hostManagement).toBeUndefined();
  expect(setupOf(changes, { scope: 'end-user' }).hostManagement).toBeUndefined();
});

it('limits a role that it creates by a permissions boundary, and no other', () => {
  const boundary = 'arn:aws:iam::012345678901:policy/NodeBoundary';
  expect(setupOf({ instanceRole: { boundary } }).role?.boundary).toBe(boundary);
  expect(setupOf({ instanceRole: { boundary, permissions: 'existing-role' } }).role).toBeUndefined();
  expect(setupOf({}).role).not.toHaveProperty('boundary');
});

it('says how many parts of a policy can be attached to what gets them', () => {
  const ids = Array.from({ length: 400 }, (_, number) => `i-${String(number).padStart(17, '0')}`);
  const environment = { regions: ['eu-west-1'], account: '012345678901' };
  const changes = { environment, endUser: { nodes: { by: 'id', ids } } } as const;
  const split = (attachment: 'none' | 'group' | 'role' | 'permission-set') =>
    setupOf(changes, { scope: 'end-user', attachment }).problems.flatMap((problem) =>
      hasCode(problem, 'policy-split')
        ? [`${problem.params.kind}: ${problem.params.holder} ${problem.params.quota}`]
        : [],
    );
  expect(split('none')).toEqual(['end-user: user 10']);
  expect(split('group')).toEqual(['end-user: group 10']);
  expect(split('role')).toEqual(['end-user: role 20']);
  expect(split('permission-set')).toEqual(['end-user: role 20']);
});

it('takes a placeholder that somebody typed for what is not named, as the documents do', () => {
  const { regions, account, logGroup, parameters } = setupOf({
    environment: {
      regions: ['region'],
      account: 'account-id',
      cloudWatchLog: { enabled: true, logGroup: 'log-group-name', enforceEncryption: false },
    },
  });
  const ids = parametersOf(...regions, account ?? null, logGroup?.name ?? null).map(({ id }) => id);
  expect(ids).toEqual(['region', 'account-id', 'log-group-name']);
  expect(parameters.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
});

it('has preferences only when one of their answers was given, or when told so', () => {
  const has = (changes: Parameters<typeof setupOf>[0], preferences?: boolean): boolean => {
    const setup = setupOf(changes, preferences === undefined ? {} : { preferences });
    const isShown = setup.documents.some(({ kind }) => kind === 'session-preferences');
    expect(isShown).toBe(setup.preferences !== undefined);
    return isShown;
  };
  const people = {
    environment: { partition: 'aws-cn', regions: ['cn-north-1'], account: '012345678901' },
    endUser: { nodes: { by: 'id', ids: ['i-0123456789abcdef0'] }, signIn: 'iam-user' },
    administrator: { preferences: 'view' },
    instanceRole: { trust: 'hybrid' },
  } as const;
  expect(has(people)).toBe(false);
  expect(has(people, true)).toBe(true);
  // What was typed and then switched off is no answer.
  const off = { enabled: false, bucket: 'example-logs' };
  expect(has({ environment: { s3Log: off, sessionKeyArns: ['x'] } })).toBe(false);
  for (const changes of [
    { environment: { s3Log: { enabled: true } } },
    { environment: { cloudWatchLog: { enabled: true } } },
    { environment: { sessionEncryption: true } },
    { preferences: { runAs: true } },
    { preferences: { maxDurationMinutes: 60 } },
    { preferences: { linuxProfile: 'cd ~' } },
  ]) {
    expect(has(changes)).toBe(true);
    expect(has(changes, false)).toBe(false);
  }
});

it('hands over statements for an organization with parameters for what is not named', () => {
  const { forOwners, parameters } = setupOf({
    environment: { account: '012345678901', s3Log: { enabled: true, otherAccount: true, bucket: 'logs' } },
    instanceRole: { permissions: 'existing-role', sharing: { with: 'organization' } },
  });
  const [statements] = forOwners;
  expect(statements?.description).toBe(
    'Add these statements to the policy of the log bucket, in the account that owns it',
  );
  expect(parametersOf(statements?.document ?? null).map(({ id, kind }) => [id, kind])).toEqual([
    ['organization-id', 'organization-id'],
    ['node-role-name', 'node-role-name'],
  ]);
  // The role that the policy is attached to has the same name.
  expect(parameters.filter(({ kind }) => kind === 'node-role-name')).toHaveLength(1);
});

it('leaves out what a Region has once, with what belongs to it', () => {
  const changes = {
    environment: {
      regions: ['eu-west-1'],
      s3Log: { enabled: true, otherAccount: true },
      cloudWatchLog: { enabled: true },
    },
  } as const;
  const whole = setupOf(changes);
  const parts = setupOf(changes, { preferences: false, logGroup: false });
  const kinds = ({ forOwners }: typeof whole) => forOwners.map(({ kind }) => kind);
  const codes = ({ problems }: typeof whole) => problems.map(({ code }) => code);
  expect([whole.logGroup, whole.preferences]).not.toContain(undefined);
  expect([parts.logGroup, parts.preferences]).toEqual([undefined, undefined]);
  expect(kinds(whole)).toContain('log-group-key');
  expect(kinds(parts)).toEqual(kinds(whole).filter((kind) => kind !== 'log-group-key'));
  expect(codes(whole)).toContain('log-group-key-policy');
  expect(codes(parts)).not.toContain('log-group-key-policy');
  // The role still writes logs: to what another setup created.
  expect(parts.policies).toEqual(whole.policies);
});

it('speaks of preferences that it creates only when it does', () => {
  const codes = (changes: Parameters<typeof setupOf>[0]) =>
    setupOf({ administrator: { preferences: 'view' }, ...changes }).problems.map(({ code }) => code);
  expect(codes({})).not.toContain('preferences-out-of-hand');
  expect(codes({ preferences: { idleTimeoutMinutes: 15 } })).toContain('preferences-out-of-hand');
});

type Changes = Parameters<typeof setupOf>[0];

const byName: Changes = { endUser: { signIn: 'iam-user', ownSessions: { by: 'user-name' } } };
const byUserId: Changes = { endUser: { signIn: 'iam-user', ownSessions: { by: 'tag', sessionId: 'user' } } };
const byVariable: Changes = { endUser: { signIn: 'iam-user', ownSessions: { by: 'tag' } } };
const throughRole: Changes = { endUser: { signIn: 'role' } };

const said = (changes: Changes, attachment: Attachment) =>
  setupOf(changes, { scope: 'end-user', attachment }).problems.map(setupProblemText);

it('says what goes wrong where people sign in otherwise than what takes their policy', () => {
  for (const changes of [byName, byUserId, byVariable]) {
    expect(said(changes, 'none')).toEqual([]);
    expect(said(changes, 'group')).toEqual([]);
  }
  for (const changes of [byName, byUserId]) {
    expect(said(changes, 'role')).toEqual([expect.stringMatching(/a role; .*nobody can end/)]);
  }
  expect(said(byName, 'permission-set')).toEqual([expect.stringMatching(/a permission set.*nobody can end/)]);
  expect(said(throughRole, 'group')).toEqual([expect.stringMatching(/user groups have only IAM users/)]);
  expect(said(throughRole, 'role')).toEqual([]);
});

it('says nothing of own sessions where they are found in a way that roles have too', () => {
  const [text = ''] = said(byVariable, 'role');
  expect(text).toMatch(/checks its answers for IAM users only/);
  expect(text).not.toMatch(/nobody/);
  const full: Changes = {
    administrator: { signIn: 'iam-user', fullAccess: true, ownSessions: { by: 'user-name' } },
  };
  const { problems } = setupOf(full, { scope: 'administrator', attachment: 'role' });
  expect(problems).toMatchObject([{ params: { kind: 'administrator', losesOwnSessions: false } }]);
});

it('hands over the role of people by itself, and that of nodes whatever the page shows', () => {
  const trustPolicy = { of: 'people', signIn: 'saml', samlProvider: 'Company' } as const;
  const people = setupOf({ trustPolicy }, { scope: 'trust-policy' });
  expect(people.role).toMatchObject({ id: 'people', name: 'SessionManagerPeople', instanceProfile: false });
  expect(people.policies).toEqual([]);
  expect(people.documents.map(({ kind }) => kind)).toEqual(['trust-policy']);
  expect(JSON.stringify(people.role?.trust)).toContain('AssumeRoleWithSAML');
  for (const scope of ['setup', 'instance-role'] as const) {
    const whole = setupOf({ trustPolicy }, { scope });
    expect(whole.role?.id).toBe('node');
    expect(JSON.stringify([whole.role?.trust, whole.documents])).not.toContain('SAML');
  }
});

it.each(EXPORT_FORMATS)('writes the trust of people whole as %s', (format) => {
  const trustPolicy = { of: 'people', signIn: 'saml', samlProvider: 'Company', sessionTags: true } as const;
  const environment = { account: '012345678901' } as const;
  const text = FORMATS[format].write(setupOf({ environment, trustPolicy }, { scope: 'trust-policy' }));
  for (const part of ['AssumeRoleWithSAML', 'TagSession', 'saml-provider/Company', 'SAML:aud'])
    expect(text, part).toContain(part);
  expect(text).not.toContain('ec2.amazonaws.com');
});
