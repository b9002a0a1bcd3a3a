import { type Configuration, defaultConfiguration, DOCUMENT_KINDS, generate, GUARDRAIL_FORMS } from '#core';
import { compile, decide as decideByIam } from '#iam';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accessReport, guardedReport, standsIn, withGuardrail } from '../access/access-report.ts';
import { checkTriedRequest } from './check-request.ts';
import { offeredRequests } from './offered-requests.ts';
import { triedDecision } from './tried-decision.ts';
import {
  IDENTITY_KINDS,
  isTried,
  readTriedRequest,
  type TriedRequest,
  writeTriedRequest,
} from './tried-request.ts';
import { configurationArbitrary } from '../../core/testing/arbitraries.ts';
import { anyConfigurationArbitrary } from '../../core/testing/hostile.ts';

const ACCOUNT = '111122223333';
const ID = 'i-0123456789abcdef0';
const INSTANCE = `arn:aws:ec2:us-east-1:${ACCOUNT}:instance/${ID}`;
const SESSION = `arn:aws:ssm:us-east-1:${ACCOUNT}:session/ann-0a1b2c3d4e5f60718`;
const configuration = {
  ...defaultConfiguration,
  environment: { ...defaultConfiguration.environment, account: ACCOUNT, regions: ['us-east-1'] },
  endUser: { ...defaultConfiguration.endUser, nodes: { ...defaultConfiguration.endUser.nodes, ids: [ID] } },
};
const request = (part: Partial<TriedRequest> = {}): TriedRequest => ({
  action: 'ssm:StartSession',
  resource: INSTANCE,
  who: { kind: 'assumed-role', name: '' },
  tags: [],
  context: [],
  ...part,
});
const decide = (part: Partial<TriedRequest>, changed = configuration) => {
  const decision = triedDecision(changed, 'end-user', request(part));
  if (decision === undefined) throw new Error('no decision');
  return decision;
};

// As links keep it: one line, and no lone halves of characters.
const line = fc.string({ unit: 'grapheme' }).filter((text) => !/\p{Cc}/u.test(text));
const named = fc.oneof(line, fc.constantFrom('a=b', '%', '%3D', '=', 'tag/', '__proto__', 'aws:SourceIp'));
const requestArbitrary: fc.Arbitrary<TriedRequest> = fc.record({
  action: line,
  resource: line,
  who: fc.record({ kind: fc.constantFrom(...IDENTITY_KINDS), name: line }),
  tags: fc.uniqueArray(fc.record({ key: named, value: line }), { selector: ({ key }) => key, maxLength: 4 }),
  context: fc.uniqueArray(fc.record({ key: named, values: fc.uniqueArray(line, { maxLength: 3 }) }), {
    selector: ({ key }) => key,
    maxLength: 4,
  }),
});

describe('entries', () => {
  test('hold the whole request', () => {
    fc.assert(
      fc.property(requestArbitrary, (tried) => {
        expect(readTriedRequest(writeTriedRequest(tried))).toEqual({ request: tried, problems: [] });
      }),
    );
  });

  test('are what lists can hold: not empty, none twice, one line each', () => {
    const any = fc.string({ unit: 'binary' });
    const tag = fc.record({ key: any, value: any });
    fc.assert(
      fc.property(
        requestArbitrary,
        any,
        any,
        fc.uniqueArray(tag, { selector: ({ key }) => key.replace(/\p{Cc}+/gu, ' ') }),
        (tried, action, resource, tags) => {
          const entries = writeTriedRequest({ ...tried, action, resource, tags });
          expect(new Set(entries).size).toBe(entries.length);
          for (const entry of entries) expect(entry).toMatch(/^[^\p{Cc}]+$/u);
        },
      ),
    );
  });

  test('of any kind are read', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (entries) => {
        const { request: read, problems } = readTriedRequest(entries);
        expect(problems.length).toBeLessThanOrEqual(entries.length);
        expect(readTriedRequest(writeTriedRequest(read)).problems).toEqual([]);
      }),
    );
  });

  test.each([
    ['hello', 'entry-unknown'],
    ['colour=red', 'entry-unknown'],
    ['who=me', 'identity-unknown'],
    ['action=b', 'entry-repeated'],
    ['without/k=', 'entry-repeated'],
  ] as const)('%j says nothing', (entry, code) => {
    expect(readTriedRequest(['action=a', 'key/k=1', entry])).toEqual({
      request: request({ action: 'a', resource: '', context: [{ key: 'k', values: ['1'] }] }),
      problems: [{ code, at: entry, severity: 'warning', params: {} }],
    });
  });
});

describe('a tried request', () => {
  test('is decided by the document', () => {
    expect(decide({}).answer).toBe('allowed');
    expect(decide({}).statement?.at).toBe('/Statement/0');
    expect(
      decide({ resource: INSTANCE.replace('0f0', '0f1').replace(ID, 'i-0fedcba9876543210') }).answer,
    ).toBe('denied');
  });

  test('has the tags that are given, under both names', () => {
    const { context } = decide({ tags: [{ key: 'Team', value: 'Web' }] }).request;
    expect(context).toMatchObject({ 'aws:ResourceTag/Team': 'Web', 'ssm:resourceTag/Team': 'Web' });
  });

  test('has the keys of who asks', () => {
    expect(decide({ who: { kind: 'iam-user', name: 'bob' } }).request.context).toMatchObject({
      'aws:username': 'bob',
    });
    expect(decide({ who: { kind: 'identity-center', name: 'bob' } }).request.context).not.toHaveProperty(
      'aws:username',
    );
  });

  test('has what is said in place of what follows by itself, in any case', () => {
    const { context } = decide({
      context: [
        { key: 'AWS:SourceIp', values: ['198.51.100.1'] },
        { key: 'aws:userid', values: [] },
        { key: 'aws:CalledVia', values: ['a', 'b'] },
      ],
    }).request;
    expect(context['AWS:SourceIp']).toBe('198.51.100.1');
    expect(context).not.toHaveProperty('aws:SourceIp');
    expect(context).not.toHaveProperty('aws:userid');
    expect(context['aws:CalledVia']).toEqual(['a', 'b']);
  });

  test('tells which keys were tested and not given', () => {
    const guarded = {
      ...configuration,
      endUser: { ...configuration.endUser, guards: { ...configuration.endUser.guards, mfa: true } },
    };
    const { answer, decision } = decide(
      { context: [{ key: 'aws:MultiFactorAuthPresent', values: [] }] },
      guarded,
    );
    expect(answer).toBe('denied');
    expect(decision.missingContext).toEqual(['aws:MultiFactorAuthPresent']);
  });

  test('about sessions tells whose they are', () => {
    const codes = (part: Partial<TriedRequest>) => decide(part).assumptions.map(({ code }) => code);
    const end = { action: 'ssm:TerminateSession', resource: SESSION };
    expect([decide(end).answer, ...codes(end)]).toEqual(['allowed', 'own-session', 'others-not-seen']);
    const others = { ...end, resource: SESSION.replace('/ann', '/bob') };
    expect([decide(others).answer, ...codes(others)]).toEqual(['denied', 'other-session', 'others-not-seen']);
    const channel = { action: 'ssmmessages:OpenDataChannel', resource: SESSION };
    expect([decide(channel).answer, codes(channel)[0]]).toEqual(['allowed-as-printed', 'printed-form']);
  });

  test('cannot be tried with documents that allow nothing', () => {
    expect(triedDecision(configuration, 'trust-policy', request())).toBeUndefined();
    expect(triedDecision(configuration, 'session-preferences', request())).toBeUndefined();
  });

  test('of any kind is decided, whatever the configuration', () => {
    fc.assert(
      fc.property(
        anyConfigurationArbitrary,
        requestArbitrary,
        fc.constantFrom(...DOCUMENT_KINDS),
        (any, tried, kind) => {
          const answer = triedDecision(any, kind, tried)?.answer ?? 'none';
          expect(['allowed', 'allowed-as-printed', 'denied', 'none']).toContain(answer);
          expect(Array.isArray(checkTriedRequest(tried))).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('requests that are offered', () => {
  test('are decided as in the access report', () => {
    fc.assert(
      fc.property(configurationArbitrary, fc.constantFrom(...DOCUMENT_KINDS), (any, kind) => {
        // A guardrail is tried beside the policy of end users, and reported beside policies that allow everything.
        const { rows } = kind === 'guardrail' ? guardedReport(any) : accessReport(any, kind);
        const trials = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.trials));
        const offered = offeredRequests(any, kind);
        expect(offered.length).toBe(isTried(kind) ? trials.length : 0);
        offered.forEach(({ questions }, position) => {
          const { checks = [] } = trials[position]?.decision ?? {};
          questions.forEach(({ request: tried }, index) => {
            const decided = triedDecision(any, kind, tried);
            const expected = checks[index]?.answer;
            expect(decided?.answer, `${tried.action} on ${tried.resource}`).toBe(expected);
            expect(decided?.request.context).toEqual(checks[index]?.authorization.context);
          });
        });
      }),
      { numRuns: 15 },
    );
  });

  test('travel as entries', () => {
    for (const { questions } of offeredRequests(configuration, 'end-user')) {
      for (const { request: tried } of questions) {
        expect(readTriedRequest(writeTriedRequest(tried)).request).toEqual(tried);
      }
    }
  });
});

describe.each(GUARDRAIL_FORMS)('a guardrail as %s', (as) => {
  const documents = { ...configuration.endUser.documents, types: ['shell', 'ssh'] } as const;
  const guarded: Configuration = {
    ...configuration,
    endUser: { ...configuration.endUser, documents },
    guardrail: { ...configuration.guardrail, as, denies: ['documents', 'preferences'] },
  };
  const ask = (part: Partial<TriedRequest>) => {
    const tried = triedDecision(guarded, 'guardrail', request(part));
    if (tried === undefined) throw new Error('no decision');
    const { answer, statement } = tried;
    return [answer, statement && standsIn(statement)];
  };

  test('lets pass what the policy of end users then allows, or does not', () => {
    expect(ask({})).toEqual(['allowed', 'people']);
    expect(ask({ resource: INSTANCE.replace(ID, 'i-0fedcba9876543210') })).toEqual(['denied', undefined]);
  });

  test('denies what that policy allows', () => {
    const resource = 'arn:aws:ssm:us-east-1::document/AWS-StartSSHSession';
    expect(triedDecision(guarded, 'end-user', request({ resource }))?.answer).toBe('allowed');
    expect(ask({ resource })).toEqual(['denied', 'guardrail']);
  });

  test('says what the answer takes for granted', () => {
    const codes = triedDecision(guarded, 'guardrail', request())?.assumptions.map(({ code }) => code);
    expect(codes).toContain(`guardrail-as-${as}`);
    expect(codes).not.toContain('others-not-seen');
  });
});

test('a guardrail and a policy allow together what each of them lets pass', () => {
  const everything = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
  };
  fc.assert(
    fc.property(configurationArbitrary, (any) => {
      const guardrail = generate(any, 'guardrail').document;
      const policy = compile({ identity: [generate(any, 'end-user').document] });
      const alone = compile(withGuardrail(guardrail, any, everything));
      const questions = offeredRequests(any, 'guardrail').flatMap((offered) => offered.questions);
      // Tasks share most of what they ask.
      const requests = new Map(questions.map(({ request: tried }) => [JSON.stringify(tried), tried]));
      for (const tried of requests.values()) {
        const together = triedDecision(any, 'guardrail', tried);
        if (together === undefined || together.answer === 'allowed-as-printed') continue;
        const each = [policy, alone].map((one) => decideByIam(one, together.request));
        expect(together.answer === 'allowed').toBe(each.every((outcome) => outcome === 'allowed'));
      }
    }),
    { numRuns: 15 },
  );
});

describe('a request is checked', () => {
  test.each([
    [{}, []],
    [{ action: '' }, ['action-missing']],
    [{ action: 'ssm:*' }, ['action-wildcard']],
    [{ action: 'start session' }, ['action-format']],
    [{ action: 'ssm:GetSession' }, ['action-unknown']],
    [{ resource: '' }, ['resource-missing']],
    [{ resource: ID }, ['resource-format']],
    [{ resource: INSTANCE.replace(ID, '*') }, ['resource-wildcard']],
    [{ resource: '*' }, ['resource-star']],
    [{ action: 'ssm:DescribeSessions' }, ['resource-needs-star']],
    [{ action: 'ssm:TerminateSession' }, ['resource-type']],
    [{ action: 'ssmmessages:OpenDataChannel', resource: SESSION }, []],
    [{ action: 'x:Y', resource: '*' }, []],
  ] as const)('%j', (part, codes) => {
    expect(checkTriedRequest(request(part)).map(({ code }) => code)).toEqual(codes);
  });
});
