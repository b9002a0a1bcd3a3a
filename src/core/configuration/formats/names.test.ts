import { defaultConfiguration } from '../configuration.ts';
import { describe, expect, it } from 'vitest';
import { bucketProblems, logGroupProblems, prefixProblems, s3KeyPrefix } from './logs.ts';
import { documentNameProblems, ownDocumentNameProblems, runAsUserProblems } from './sessions.ts';

const codes = (problems: ReturnType<typeof bucketProblems>) =>
  problems.map(({ code, severity }) => `${severity} ${code}`);

describe('bucketProblems', () => {
  it.each(['', 'abc', 'session-logs.example.com', '0-0'])('accepts %j', (value) => {
    expect(codes(bucketProblems(value))).toEqual([]);
  });

  it.each(['DOC-EXAMPLE-BUCKET', 'AWSDOC-EXAMPLE-BUCKET', 'amzn-s3-demo-bucket'])(
    'notes that %s is an example',
    (value) => {
      expect(codes(bucketProblems(value))).toEqual(['info example-identifier']);
    },
  );

  it.each([
    'ab',
    'a'.repeat(64),
    'Logs',
    '-logs',
    'logs.',
    'lo..gs',
    '192.168.0.1',
    'logs/prefix',
    'arn:aws:s3:::logs',
    'lo gs',
    '*',
    'amzn-s3-demo-*',
  ])('refuses %j', (value) => {
    expect(codes(bucketProblems(value))).toEqual(['error bucket-format']);
  });

  it.each([
    'xn--logs',
    'sthree-logs',
    'logs-s3alias',
    'logs--ol-s3',
    'logs.mrap',
    'logs--x-s3',
    'logs--table-s3',
  ])('refuses %s as reserved', (value) => {
    expect(codes(bucketProblems(value))).toEqual(['error bucket-reserved']);
  });
});

describe('s3KeyPrefix', () => {
  const prefixOf = (prefix: string, prefixed = true) =>
    s3KeyPrefix({ ...defaultConfiguration.environment.s3Log, prefixed, prefix });

  it.each(['session-logs', '/session-logs', 'session-logs/', '///session-logs//'])('reads %j', (typed) => {
    expect(prefixOf(typed)).toBe('session-logs');
  });

  it('keeps folders apart by one slash', () => {
    expect(prefixOf('/a//b/')).toBe('a/b');
  });

  it.each(['', '/', '//'])('takes %j for a prefix that is not named yet', (typed) => {
    expect(prefixOf(typed)).toBe('s3-prefix');
    expect(prefixOf(typed, false)).toBe('');
  });
});

describe('prefixProblems', () => {
  it.each(['', 'sessions', 'a/b c/d'])('accepts %j', (value) => {
    expect(codes(prefixProblems(value))).toEqual([]);
  });

  it.each([
    ['/sessions', 'info prefix-slash'],
    ['sessions//', 'info prefix-slash'],
    ['a//b', 'info prefix-slash'],
    ['/', 'warning prefix-only-slashes'],
    ['//', 'warning prefix-only-slashes'],
    ['se*', 'info wildcard-in-value'],
    ['${aws:userid}', 'error policy-variable'],
    ['日誌', 'error character-not-allowed'],
    ['a'.repeat(1025), 'error prefix-length'],
  ])('reports %j as %s', (value, expected) => {
    expect(codes(prefixProblems(value))).toEqual([expected]);
  });
});

describe('logGroupProblems', () => {
  it.each(['', '/aws/ssm/sessions', 'a', 'A-b.c_d#e'])('accepts %j', (value) => {
    expect(codes(logGroupProblems(value))).toEqual([]);
  });

  it.each(['a'.repeat(513), 'group:*', 'my group', 'arn:aws:logs:us-east-1:111122223333:log-group:g', '*'])(
    'refuses %j',
    (value) => {
      expect(codes(logGroupProblems(value))).toEqual(['error log-group-format']);
    },
  );

  it('warns of the reserved beginning', () => {
    expect(codes(logGroupProblems('aws/ssm'))).toEqual(['warning log-group-reserved']);
  });
});

describe('documentNameProblems', () => {
  it.each(['My-Document', 'SessionDocument-*', 'a.b_c-1', 'x*', 'Ops-AWS', 'Awsome'])(
    'accepts %j',
    (value) => {
      expect(codes(documentNameProblems(value))).toEqual([]);
    },
  );

  it.each(['', 'ab', 'my document', 'a'.repeat(129), 'what?', 'arn:aws:ssm:::document/x', '${aws:username}'])(
    'refuses %j',
    (value) => {
      expect(codes(documentNameProblems(value))).toEqual(['error document-name-format']);
    },
  );

  it.each([
    'AWS-StartSSHSession',
    'aws-mine',
    'amazon-x',
    'AmazonECS-ExecuteInteractiveCommand',
    'amzn-x',
    'AWSEC2-x',
  ])('refuses %s as reserved', (value) => {
    expect(codes(documentNameProblems(value))).toEqual(['error document-name-reserved']);
  });

  it('warns of every document, and notes the default shell', () => {
    expect(codes(documentNameProblems('*'))).toEqual(['warning document-name-any']);
    expect(codes(documentNameProblems('SSM-SessionManagerRunShell'))).toEqual([
      'info document-name-default-shell',
    ]);
  });
});

describe('runAsUserProblems', () => {
  it.each(['', 'ops', 'CORP\\ann', 'ann@corp.example.com', 'ssm-user'])('accepts %j', (value) => {
    expect(codes(runAsUserProblems(value))).toEqual([]);
  });

  it.each(['two words', '-x', 'a:b', '/bin/sh', 'a\nb'])('refuses %j', (value) => {
    expect(codes(runAsUserProblems(value))).toEqual(['error run-as-format']);
  });

  it('refuses root', () => {
    expect(codes(runAsUserProblems('root'))).toEqual(['error run-as-root']);
  });
});

describe('ownDocumentNameProblems', () => {
  it.each(['', 'Orders-Tunnel', 'a.b_c', 'x'.repeat(128)])('accepts %j', (value) => {
    expect(codes(ownDocumentNameProblems(value))).toEqual([]);
  });

  it.each(['ab', 'Orders *', 'Orders-*', 'x'.repeat(129), 'arn:aws:ssm:::document/x'])(
    'refuses %j',
    (value) => {
      expect(codes(ownDocumentNameProblems(value))).toEqual(['error own-document-name-format']);
    },
  );

  it('refuses the preferences, and what is reserved', () => {
    expect(codes(ownDocumentNameProblems('SSM-SessionManagerRunShell'))).toEqual([
      'error own-document-name-preferences',
    ]);
    expect(codes(ownDocumentNameProblems('AWS-StartSSHSession'))).toEqual([
      'error own-document-name-reserved',
    ]);
  });
});
