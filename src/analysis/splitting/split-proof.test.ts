import { compile, decide } from '#iam';
import { describe, expect, it } from 'vitest';
import { dividedStatements, proveSplit, splitProof, statementRequests } from './split-proof.ts';
import { configure, IRELAND, statementsOf } from '../../core/testing/configure.ts';

const ids = Array.from({ length: 200 }, (_, index) => `i-${index.toString(16).padStart(17, '0')}`);
const MANY_NODES = { ...IRELAND, endUser: { nodes: { ids } } } as const;

const CONTEXT = { 'aws:userid': 'AROAROLEEXAMPLE000001:ann' };

describe('statementRequests', () => {
  it.each([
    ['a list of nodes', 'end-user', MANY_NODES],
    [
      'tags',
      'end-user',
      { endUser: { nodes: { by: 'tag', tags: [{ key: 'Env', values: ['dev', 'te*'] }] } } },
    ],
    [
      'guards',
      'administrator',
      {
        administrator: {
          guards: {
            mfa: true,
            mfaMaxAgeMinutes: 60,
            networks: ['203.0.113.0/24', '2001:db8::/32'],
            notBefore: '2026-01-01T00:00:00Z',
            notAfter: '2026-02-01T00:00:00Z',
          },
        },
      },
    ],
  ] as const)('answer every value of a policy with %s', (_, kind, changes) => {
    for (const statement of statementsOf(kind, { ...IRELAND, ...changes })) {
      const policies = compile({ identity: [{ Version: '2012-10-17', Statement: [statement] }] });
      const requests = statementRequests(statement, CONTEXT);
      const allowed = requests.filter((request) => decide(policies, request) === 'allowed');
      const resources = [statement.Resource ?? []].flat();
      const actions = [statement.Action].flat();
      expect(new Set(allowed.map(({ action }) => action)).size).toBe(actions.length);
      expect(new Set(allowed.map(({ resource }) => resource)).size).toBeGreaterThanOrEqual(resources.length);
      expect(allowed.length).toBeLessThan(requests.length);
    }
  });

  it('have something to ask of negated elements and of every kind of operator', () => {
    const statement = {
      Effect: 'Allow',
      NotAction: ['iam:*'],
      NotResource: 'arn:aws:s3:::secret/*',
      Condition: {
        StringNotLike: { 'aws:PrincipalTag/team': ['a*', 'b'] },
        'ForAllValues:StringEquals': { 'aws:TagKeys': ['one', 'two'] },
        'ForAnyValue:StringLike': { 'aws:CalledVia': ['ssm*'] },
        NumericLessThan: { 'aws:MultiFactorAuthAge': '60' },
        NumericNotEquals: { 'k:n': '4' },
        DateGreaterThan: { 'aws:CurrentTime': '2026-01-01T00:00:00Z' },
        DateNotEquals: { 'k:d': '2026-01-01T00:00:00Z' },
        NotIpAddress: { 'aws:SourceIp': '10.0.0.0/8' },
        Bool: { 'aws:SecureTransport': 'true' },
        Null: { 'k:absent': 'true', 'k:present': 'false' },
      },
    };
    const policies = compile({ identity: [{ Version: '2012-10-17', Statement: [statement] }] });
    const outcomes = statementRequests(statement, CONTEXT).map((request) => decide(policies, request));
    expect(outcomes[0]).toBe('allowed');
    expect(outcomes).toContain('implicitly-denied');
  });
});

describe('proveSplit', () => {
  const [whole] = [{ Version: '2012-10-17', Statement: statementsOf('end-user', MANY_NODES) }];
  const requests = whole.Statement.flatMap((statement) => statementRequests(statement, CONTEXT));

  it('finds a value that was lost, and one that was added', () => {
    const [start, ...others] = whole.Statement;
    const Resource = [start?.Resource ?? []].flat();
    const withStart = (resources: readonly string[]) => [
      { Version: '2012-10-17', Statement: [{ ...start, Resource: resources }] },
      { Version: '2012-10-17', Statement: others },
    ];
    expect(proveSplit(whole, withStart(Resource), requests).differing).toEqual([]);
    const lost = proveSplit(whole, withStart(Resource.toSpliced(77, 1)), requests).differing;
    expect(new Set(lost.map(({ resource }) => resource))).toEqual(new Set([Resource[77]]));
    const added = proveSplit(whole, withStart([...Resource, `${Resource[9]}-other`]), requests).differing;
    expect(added.map(({ resource }) => resource)).toEqual([`${Resource[9]}-other`]);
  });

  it('finds lists that were dealt out together instead of one by one', () => {
    const statement = (resources: readonly string[], values: readonly string[]) => ({
      Effect: 'Allow',
      Action: 'ssm:StartSession',
      Resource: resources,
      Condition: { StringLike: { 'ssm:resourceTag/Env': values } },
    });
    const policy = (...Statement: readonly object[]) => ({ Version: '2012-10-17', Statement });
    const all = statement(['arn:aws:ec2:a:b:instance/1', 'arn:aws:ec2:a:b:instance/2'], ['x', 'y']);
    const zipped = [
      policy(statement(['arn:aws:ec2:a:b:instance/1'], ['x'])),
      policy(statement(['arn:aws:ec2:a:b:instance/2'], ['y'])),
    ];
    expect(proveSplit(policy(all), zipped, statementRequests(all, {})).differing.length).toBeGreaterThan(0);
  });

  it.each([
    'StringNotLike',
    'ForAllValues:StringEquals',
    'ForAnyValue:StringNotEquals',
    'ForAllValues:ArnNotLike',
  ])('finds a list of %s that was divided', (operator) => {
    const statement = (...values: readonly string[]) => ({
      Effect: 'Allow',
      Action: 'ssm:StartSession',
      Resource: '*',
      Condition: { [operator]: { key: values } },
    });
    const policy = (Statement: object) => ({ Version: '2012-10-17', Statement });
    const all = statement('arn:a:b:c:d:e', 'arn:a:b:c:d:f');
    const divided = [policy(statement('arn:a:b:c:d:e')), policy(statement('arn:a:b:c:d:f'))];
    expect(proveSplit(policy(all), divided, statementRequests(all, {})).differing.length).toBeGreaterThan(0);
  });

  it('counts a request once', () => {
    const [request] = requests;
    if (request === undefined) throw new Error('nothing to ask');
    expect(proveSplit(whole, [whole], [request, { ...request }]).requests).toBe(1);
  });
});

describe('splitProof', () => {
  it('asks what the access report asks and more, and finds no difference', () => {
    const proof = splitProof(configure(MANY_NODES), 'end-user', 6144);
    expect(proof).toMatchObject({ documents: 3, fits: true, differing: [] });
    expect(proof.requests).toBeGreaterThan(2 * ids.length);
  });

  it('asks of a policy in one part what the access report asks', () => {
    const proof = splitProof(configure(IRELAND), 'instance-role', 6144);
    expect(proof).toMatchObject({ documents: 1, fits: true, differing: [] });
    expect(proof.requests).toBeGreaterThan(0);
  });

  const tagged = (count: number) =>
    configure({
      ...IRELAND,
      endUser: {
        nodes: {
          by: 'tag',
          tags: Array.from({ length: count }, (_, n) => ({ key: `k${n}`, values: ['v'] })),
        },
      },
    });
  const named = (count: number) =>
    configure({
      ...IRELAND,
      endUser: {
        nodes: { ids: Array.from({ length: count }, (_, n) => `i-${String(n).padStart(17, '0')}`) },
      },
    });

  it('asks no more of a statement with many tags that no document divides', () => {
    const few = splitProof(tagged(20), 'end-user', 6144);
    const many = splitProof(tagged(2000), 'end-user', 6144);
    expect(many).toMatchObject({ fits: false, differing: [], requests: few.requests });
  });

  it('asks as often as there are values, no more', () => {
    const [some, twice] = [
      splitProof(named(500), 'end-user', 6144),
      splitProof(named(1000), 'end-user', 6144),
    ];
    expect(twice.differing).toEqual([]);
    expect(twice.requests).toBeLessThanOrEqual(2 * some.requests);
  });
});

describe('dividedStatements', () => {
  const [first, ...others] = statementsOf('end-user', MANY_NODES);
  if (first === undefined) throw new Error('no statement');
  const policy = (...Statement: readonly (typeof first)[]) => ({ Version: '2012-10-17', Statement }) as const;

  it('are those that no document has as they are', () => {
    const whole = policy(first, ...others);
    expect(dividedStatements(whole, [policy(first), policy(...others)])).toEqual([]);
    expect(dividedStatements(whole, [policy(...others)])).toEqual([first]);
    const part = { ...first, Resource: [first.Resource ?? []].flat().slice(1) };
    expect(dividedStatements(whole, [policy(part), policy(...others)])).toEqual([first]);
  });
});
