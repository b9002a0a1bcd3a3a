import { checkPolicy, type DocumentForm, POLICY_FINDING_RULES, type PolicyFindingCode } from '#analysis';
import { describe, expect, it } from 'vitest';
import { loadServices } from '#iam';
import { findingCases } from '../../analysis/findings/testing/cases.ts';
import { findingMessage, findings } from './findings.ts';

const { texts: findingTexts } = findings;

const services = await loadServices();
const codes = Object.keys(POLICY_FINDING_RULES) as readonly PolicyFindingCode[];

/** The message of the first finding of a code in a document. */
function said(code: PolicyFindingCode, document: unknown, kind?: DocumentForm): string {
  const options = kind === undefined ? { services } : { services, kind };
  const finding = checkPolicy(document, options).find((each) => each.code === code);
  if (finding === undefined) throw new Error(`${code} is not found`);
  return findingMessage(finding);
}

describe('titles', () => {
  it('are short, and each code has its own', () => {
    for (const code of codes) {
      expect(findingTexts[code].title.length, code).toBeLessThanOrEqual(60);
      expect(findingTexts[code].title, code).toMatch(/^[A-Z].*[^.]$/);
    }
    expect(new Set(codes.map((code) => findingTexts[code].title)).size).toBe(codes.length);
  });
});

describe.each(findingCases)('the message of $code', ({ code, bad, kind }) => {
  it('is one to three whole sentences in plain text', () => {
    const message = said(code, bad, kind);
    expect(message).toMatch(/[.?]$/);
    expect(message).not.toMatch(/undefined|\[object|NaN|\n/);
    expect(message.length).toBeLessThan(400);
    expect((message.match(/`/g) ?? []).length % 2).toBe(0);
  });
});

it('names what was found and what was meant', () => {
  const action = {
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Action: 'ssm:StartSesion', Resource: '*' },
  };
  expect(said('action-unknown', action)).toBe(
    'The service has no action `ssm:StartSesion`, so this has no effect. Did you mean `ssm:StartSession`?',
  );
});

it('keeps backticks of a document from ending a term', () => {
  const text = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: 'a`b', Resource: '*' } };
  expect(said('action-malformed', text)).toContain('`a’b`');
});

describe('what a statement that denies comes to', () => {
  const NOWHERE = ['arn:aws:ssm:*:012345678901:document/AWS-StartSSHSession', 'arn:aws:ssm:::session/ann-*'];
  const effects = (Effect: string) =>
    checkPolicy({
      Version: '2012-10-17',
      Statement: [{ Effect, Action: ['ssm:StartSession', 'ssm:TerminateSession'], Resource: NOWHERE }],
    }).filter(({ code }) => code === 'aws-document-with-account' || code === 'session-arn-nowhere');

  it('is told the other way round', () => {
    expect(effects('Allow').map(findingMessage).join(' ')).toMatch(/people cannot use .* nobody can end/);
    expect(effects('Deny').map(findingMessage).join(' ')).toMatch(/people can still use .* denies nothing/);
  });

  it.each([
    ['network-private', { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }, /nobody gets in/],
    [
      'set-operator-missing',
      { StringEquals: { 'aws:CalledVia': 'ssm.amazonaws.com' } },
      /people are refused/,
    ],
  ] as const)('is told the other way round by %s', (code, Condition, allowed) => {
    const of = (Effect: string) =>
      said(code, {
        Version: '2012-10-17',
        Statement: [{ Effect, Action: 's3:GetObject', Resource: '*', Condition }],
      });
    expect(of('Allow')).toMatch(allowed);
    expect(of('Deny')).toMatch(/this denies nothing/);
    expect(of('Deny')).not.toMatch(allowed);
  });

  it('says of a number in a Session document what AWS did with it', () => {
    const document = {
      schemaVersion: '1.0',
      sessionType: 'Standard_Stream',
      inputs: { idleSessionTimeout: 20 },
    };
    expect(said('session-timeout-as-number', document)).toMatch(/AWS has stored/);
  });
});
