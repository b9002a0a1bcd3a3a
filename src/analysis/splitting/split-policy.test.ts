import { type Configuration, type DocumentKind, generate, type PolicyDocument, type Statement } from '#core';
import { describe, expect, it } from 'vitest';
import { splitPolicy } from './split-policy.ts';
import { charactersOf } from './divide-statement.ts';
import { configure, IRELAND } from '../../core/testing/configure.ts';

const policy = (...statements: readonly Statement[]): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: statements,
});

const allow = (Sid: string, Action: string, length = 200): Statement => ({
  Sid,
  Effect: 'Allow',
  Action,
  Resource: `arn:aws:ssm:*:*:x/${'x'.repeat(length)}`,
});

const sids = (documents: readonly PolicyDocument[]) =>
  documents.map(({ Statement: statements }) => statements.map(({ Sid }) => Sid));

function documentOf(configuration: Configuration, kind: DocumentKind): PolicyDocument {
  const { document } = generate(configuration, kind);
  if (!('Statement' in document)) throw new Error(`${kind} is no policy`);
  return document;
}

const instances = (count: number) =>
  Array.from({ length: count }, (_, index) => `i-${index.toString(16).padStart(17, '0')}`);

describe('splitPolicy', () => {
  it('returns the very document when it fits', () => {
    const document = policy(allow('StartSession', 'ssm:StartSession'));
    const { documents, fits } = splitPolicy(document, charactersOf(document));
    expect(documents).toHaveLength(1);
    expect(documents[0]).toBe(document);
    expect(fits).toBe(true);
  });

  it('does not count white space, in strings neither', () => {
    const document = policy(allow('A', 'ssm:StartSession'));
    const spaced = policy({
      ...allow('A', 'ssm:StartSession'),
      Resource: `arn:aws:ssm:*:*:x/${' '.repeat(500)}`,
    });
    expect(charactersOf(spaced)).toBeLessThan(charactersOf(document));
    expect(splitPolicy(spaced, charactersOf(document)).documents).toEqual([spaced]);
  });

  it('keeps what belongs together in one document, whatever the statements are called', () => {
    const document = policy(
      allow('A', 'ssm:StartSession'),
      allow('B', 'ssm:DescribeSessions'),
      allow('C', 'ssm:SendCommand'),
      allow('D', 'ec2:DescribeInstances'),
    );
    expect(sids(splitPolicy(document, 650).documents)).toEqual([
      ['A', 'C'],
      ['B', 'D'],
    ]);
  });

  it('divides the policy of an administrator by concern', () => {
    const configuration = configure({
      ...IRELAND,
      environment: { ...IRELAND.environment, statementIds: true, sessionEncryption: true },
      administrator: { agentUpdate: 'with-document', documents: { listed: true } },
    });
    const document = documentOf(configuration, 'administrator');
    expect(sids(splitPolicy(document, 1150).documents)).toEqual([
      [
        'StartSession',
        'UpdateAgent',
        'OpenDataChannel',
        'ReadSessionsAndNodes',
        'ListDocuments',
        'ReadDocuments',
      ],
      ['ManagePreferences', 'OwnSessions', 'EncryptSessionData'],
    ]);
  });

  it('divides a group when that saves a document', () => {
    const document = policy(
      allow('A', 'ssm:StartSession', 500),
      allow('B', 'ssm:StartSession', 200),
      allow('C', 'kms:Decrypt', 500),
      allow('D', 'kms:Decrypt', 200),
      allow('E', 'ssm:DescribeSessions', 200),
      allow('F', 'ssm:DescribeSessions', 200),
    );
    const { documents, fits } = splitPolicy(document, 1250);
    expect(documents).toHaveLength(2);
    expect(fits).toBe(true);
  });

  it('fills documents where first-fit, the longest first, would need one more', () => {
    const document = policy(
      ...[505, 625, 446, 354, 144, 96, 160, 100].map((length, position) => {
        const statement = allow(`S${position}`, `service${position}:Act`, 0);
        return allow(`S${position}`, `service${position}:Act`, length - charactersOf(statement));
      }),
    );
    expect(document.Statement.map(charactersOf)).toEqual([505, 625, 446, 354, 144, 96, 160, 100]);
    const { documents, fits } = splitPolicy(document, 1261);
    expect(documents).toHaveLength(2);
    expect(fits).toBe(true);
  });

  it('deals out the nodes of a statement that is too long, and numbers its parts', () => {
    const configuration = configure({
      ...IRELAND,
      environment: { ...IRELAND.environment, statementIds: true },
      endUser: { nodes: { ids: instances(300) } },
    });
    const document = documentOf(configuration, 'end-user');
    const { documents, fits } = splitPolicy(document, 6144);
    expect(fits).toBe(true);
    expect(documents).toHaveLength(Math.ceil(charactersOf(document) / 6144));
    expect(sids(documents)[0]).toEqual(['StartSession']);
    expect(sids(documents)[1]).toEqual(['StartSession2']);
    expect(sids(documents).at(-1)).toContain('ReadSessionsAndNodes');
    const listed = documents.flatMap((part) =>
      part.Statement.filter(({ Sid }) => Sid?.startsWith('StartSession')).flatMap(
        ({ Resource = [] }) => Resource,
      ),
    );
    expect(listed).toEqual(document.Statement[0]?.Resource);
  });

  it('gives parts names that nothing else has', () => {
    const Resource = ['a', 'b', 'c'].map((name) => `arn:aws:ssm:*:*:x/${name.repeat(200)}`);
    const document = policy(
      { Sid: 'Start', Effect: 'Allow', Action: 'ssm:StartSession', Resource },
      allow('Start2', 'ssm:StartSession'),
    );
    const names = sids(splitPolicy(document, 400).documents).flat();
    expect(names.toSorted()).toEqual(['Start', 'Start2', 'Start3', 'Start4']);
  });

  it('says when a single value is too long, and divides nothing in vain', () => {
    const Resource = ['a', 'b'].map((name) => `arn:aws:ssm:*:*:x/${name.repeat(600)}`);
    const statement: Statement = { Sid: 'Long', Effect: 'Allow', Action: 'ssm:StartSession', Resource };
    const { documents, fits } = splitPolicy(policy(statement, allow('Short', 'ssm:DescribeSessions')), 500);
    expect(fits).toBe(false);
    expect(sids(documents)).toEqual([['Long'], ['Short']]);
  });

  it('keeps the other elements of a foreign document', () => {
    const document = {
      ...policy(allow('A', 'iam:PassRole'), allow('B', 'sqs:SendMessage')),
      Id: 'given',
    };
    const { documents } = splitPolicy(document, 400);
    expect(documents).toHaveLength(2);
    for (const part of documents) expect(part).toMatchObject({ Version: '2012-10-17', Id: 'given' });
  });

  it('has nothing to divide in a document without statements', () => {
    const document = policy();
    expect(splitPolicy(document, 10)).toEqual({ documents: [document], fits: false });
  });
});
