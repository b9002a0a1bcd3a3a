import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { DOCUMENT_KINDS, generate, isPolicy, isTyped, samples } from '#core';
import { compile, decide, type JsonObject } from '#iam';
import { configurationArbitrary } from '../../core/testing/arbitraries.ts';
import { configure } from '../../core/testing/configure.ts';
import { clausesIn, coversClause } from './clauses.ts';
import { settingsOf } from './answers.ts';
import { recognize, type Recognition } from './recognize.ts';
import { readableSettings } from './typed-values.ts';

/** The clauses of one document that another one does not say. */
const unsaid = (of: unknown, by: unknown): readonly string[] => {
  const said = clausesIn(by);
  return clausesIn(of)
    .filter((clause) => !said.some((each) => coversClause(each, clause)))
    .map(({ id }) => id);
};

const written = ({ configuration, kind }: Recognition): unknown => generate(configuration, kind).document;

/** That a document and the one of its answers say the same. */
function expectSameMeaning(document: unknown, found: Recognition): void {
  expect(unsaid(document, written(found)), 'lost').toEqual([]);
  expect(unsaid(written(found), document), 'gained').toEqual([]);
}

const policy = (...Statement: readonly object[]): JsonObject => ({ Version: '2012-10-17', Statement });

const recognized = (document: unknown): Recognition => {
  const found = recognize(document);
  if (found === undefined) throw new Error('Not recognized');
  return found;
};

describe('what is found in documents', () => {
  it.each(DOCUMENT_KINDS)('is every setting that a %s writes as it was typed', (kind) => {
    // What a Session document says stands there, and its name in policies.
    const elsewhere = !isPolicy(kind)
      ? /\.(?:tunnel|command|ownShell)\.name$/
      : /\.tunnel\.(?:host|port|localPort)$/;
    const typed = settingsOf(kind).filter((path) => isTyped(path) && !elsewhere.test(path));
    expect(typed).not.toEqual([]);
    expect(typed.filter((path) => !readableSettings(kind).has(path))).toEqual([]);
  });
});

/** Some combinations take long, and more on a machine that does other work. */
const PATIENCE = 600_000;

describe('recognition', () => {
  it.each(samples.map((sample) => [sample.id, sample] as const))(
    'turns %s back into answers',
    (_, sample) => {
      const { document } = generate(sample.configuration, sample.kind);
      const found = recognized(document);
      expect(found.leftovers).toEqual([]);
      expect(found.clauses.recognized).toBe(found.clauses.all);
      expectSameMeaning(document, found);
    },
  );

  it('loses and gains nothing of what any answers make', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(configurationArbitrary, fc.constantFrom(...DOCUMENT_KINDS), (configuration, kind) => {
        const { document } = generate(configuration, kind);
        const found = recognize(document);
        // That something is found is the test below: here, what is found.
        fc.pre(found !== undefined);
        expectSameMeaning(document, found);
      }),
      { numRuns: inject('lawRuns').recognized },
    );
  });

  it.each(DOCUMENT_KINDS)(
    'finds all answers of %s documents, however they are combined',
    { timeout: PATIENCE },
    (kind) => {
      const documents = fc
        .sample(configurationArbitrary, { numRuns: 5, seed: 2 })
        .map((configuration) => generate(configuration, kind).document)
        // A guardrail that refuses nothing lets everything through, as policies about anything do.
        .filter((document) => clausesIn(document).some(({ action }) => action.text !== '*'));
      for (const document of documents)
        expect(recognize(document), JSON.stringify(document)).toMatchObject({ leftovers: [], lost: [] });
    },
  );

  it('carries along what no answer makes, and leaves nothing out of a statement that answers make in part', () => {
    const document = policy(
      {
        Sid: 'Connect',
        Effect: 'Allow',
        Action: ['ssm:StartSession', 's3:ListAllMyBuckets'],
        Resource: ['arn:aws:ec2:eu-west-1:012345678901:instance/*', 'arn:aws:sqs:*:*:queue'],
      },
      { Sid: 'NoKeys', Effect: 'Deny', NotAction: 'ssm:*', Resource: '*' },
    );
    const found = recognized(document);
    expect(found.kind).toBe('end-user');
    expect(found.configuration.endUser.nodes).toMatchObject({ by: 'every', reach: 'region' });
    expect(found.configuration.environment).toMatchObject({
      regions: ['eu-west-1'],
      account: '012345678901',
    });
    expect(found.leftovers).toEqual([
      {
        Sid: 'Connect',
        Effect: 'Allow',
        Action: 'ssm:StartSession',
        Resource: 'arn:aws:sqs:*:*:queue',
      },
      {
        Effect: 'Allow',
        Action: 's3:ListAllMyBuckets',
        Resource: ['arn:aws:ec2:eu-west-1:012345678901:instance/*', 'arn:aws:sqs:*:*:queue'],
      },
      { Sid: 'NoKeys', Effect: 'Deny', NotAction: 'ssm:*', Resource: '*' },
    ]);
    expectSameMeaning(document, found);
  });

  it('turns the command that AWS prints into answers, and tells what they lack', () => {
    const document = {
      schemaVersion: '1.0',
      description: 'Document to view a log file on a Linux instance',
      sessionType: 'InteractiveCommands',
      parameters: {
        logpath: {
          type: 'String',
          description: 'The log file path to read.',
          default: '/var/log/amazon/ssm/amazon-ssm-agent.log',
          allowedPattern: '^[a-zA-Z0-9-_/]+(.log)$',
        },
      },
      properties: { linux: { commands: 'tail -f {{ logpath }}' } },
    };
    const found = recognized(document);
    expect(found).toMatchObject({ kind: 'session-command', lost: [] });
    expect(found.configuration.environment.command).toEqual({
      session: 'interactive',
      linux: 'tail -f {{ logpath }}',
      windows: '',
      parameters: [
        'logpath = ^[a-zA-Z0-9-_/]+(.log)$',
        'logpath.description = The log file path to read.',
        'logpath.default = /var/log/amazon/ssm/amazon-ssm-agent.log',
      ].join('\n'),
      elevated: false,
      name: '',
    });
    const lines = { ...document, parameters: { logpath: { type: 'StringList', maxChars: 9 } } };
    expect(recognized(lines).lost).toEqual(['/parameters/logpath/type', '/parameters/logpath/maxChars']);
  });

  it('does not mind order, lists, Sids, split statements and operators that compare alike', () => {
    const { document } = generate(
      configure({
        environment: { regions: ['eu-west-1'], account: '012345678901' },
        endUser: { nodes: { by: 'tag', tags: [{ key: 'Team', values: ['web', 'shop'] }] } },
      }),
      'end-user',
    );
    const statements = 'Statement' in document ? document.Statement : [];
    const split = statements.flatMap(({ Action = [], ...rest }, position) =>
      [Action].flat().map((action, at) => ({
        Sid: `S${position}x${at}`,
        ...rest,
        Action: action.toUpperCase().replace(/^[^:]*/, (service) => service.toLowerCase()),
        ...(rest.Condition?.StringLike?.['ssm:resourceTag/Team'] === undefined
          ? {}
          : { Condition: { StringEquals: { 'SSM:ResourceTag/team': ['shop', 'web'] } } }),
      })),
    );
    const found = recognized(policy(...split.toReversed()));
    expect(found.leftovers).toEqual([]);
    expect(found.configuration.endUser.nodes).toMatchObject({ by: 'tag', tags: [{ key: 'team' }] });
    expect(found.configuration.environment.statementIds).toBe(true);
  });

  it('decides as the policy does, for requests that it names and others', () => {
    const document = policy(
      { Effect: 'Allow', Action: 'ssm:*', Resource: '*' },
      { Effect: 'Deny', Action: 'ssm:SendCommand', Resource: 'arn:aws:ec2:*:*:instance/i-1' },
    );
    const found = recognized(
      policy(...(document.Statement as readonly object[]), {
        Effect: 'Allow',
        Action: 'ssm:StartSession',
        Resource: '*',
      }),
    );
    const [before, after] = [document, written(found)].map((each) => compile({ identity: [each] }));
    for (const action of ['ssm:StartSession', 'ssm:SendCommand', 'ssm:GetDocument', 'ec2:RunInstances'])
      for (const resource of [
        'arn:aws:ec2:eu-west-1:012345678901:instance/i-1',
        'arn:aws:ssm:eu-west-1::document/x',
      ]) {
        const request = { action, resource, context: {} };
        if (before === undefined || after === undefined) throw new Error('Not compiled');
        expect(decide(after, request)).toBe(decide(before, request));
      }
  });

  it('keeps the text of policies in which nothing is a variable', () => {
    const old = {
      Version: '2008-10-17',
      Statement: {
        Effect: 'Allow',
        Action: ['ssm:StartSession', 'ssm:TerminateSession'],
        Resource: ['arn:aws:ec2:*:*:instance/*', 'arn:aws:ssm:*:*:session/${aws:username}-*'],
      },
    };
    const found = recognized(old);
    const after = compile({ identity: [written(found)] });
    const named = (user: string) =>
      decide(after, {
        action: 'ssm:TerminateSession',
        resource: `arn:aws:ssm:eu-west-1:012345678901:session/${user}-1`,
        context: { 'aws:username': 'ann' },
      });
    expect(named('ann')).not.toBe('allowed');
    expect(named('${aws:username}')).toBe('allowed');
  });

  it('reads Session documents, and says which fields it does not write', () => {
    const configuration = configure({
      environment: { cloudWatchLog: { enabled: true, logGroup: 'sessions' } },
      preferences: { runAs: true, runAsUser: 'ops', maxDurationMinutes: 90, linuxProfile: 'exec bash' },
    });
    const { document } = generate(configuration, 'session-preferences');
    const found = recognized({
      ...document,
      inputs: { ...('inputs' in document ? document.inputs : {}), later: 1 },
    });
    expect(found.kind).toBe('session-preferences');
    expect(found.configuration.preferences).toEqual(configuration.preferences);
    expect(found.configuration.environment.cloudWatchLog).toEqual(configuration.environment.cloudWatchLog);
    expect(found.lost).toEqual(['/inputs/later']);
  });

  it.each<readonly [string, unknown]>([
    ['no object', null],
    ['a policy that IAM refuses', policy({ Effect: 'Maybe', Action: 'ssm:*', Resource: '*' })],
    ['a policy about something else', policy({ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' })],
    [
      'a policy of a bucket',
      policy({ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: '*' }),
    ],
    ['an Automation document', { schemaVersion: '0.3', mainSteps: [] }],
    ['names of prototypes', JSON.parse('{"__proto__":{"Statement":[]},"Statement":[{"constructor":1}]}')],
  ])('says nothing of %s', (_, document) => {
    expect(recognize(document)).toBeUndefined();
  });

  it('gives up on what no person wrote', () => {
    const Action = Array.from({ length: 60 }, (_, at) => `ssm:A${at}`);
    const Resource = Array.from({ length: 60 }, (_, at) => `arn:aws:ec2:*:*:instance/i-${at}`);
    expect(
      recognize(policy({ Effect: 'Allow', Action: [...Action, 'ssm:StartSession'], Resource })),
    ).toBeUndefined();
  });
});
