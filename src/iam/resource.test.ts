import { describe, expect, it } from 'vitest';
import type { Context } from './request.ts';
import { outcome, policy } from './testing/ask.ts';

const NODE = 'arn:aws:ec2:us-east-1:111122223333:instance/i-0123456789abcdef0';
const OWN_DOCUMENT = 'arn:aws:ssm:us-east-1:111122223333:document/SSM-SessionManagerRunShell';
const AWS_DOCUMENT = 'arn:aws:ssm:us-east-1::document/AWS-StartSSHSession';
const SESSION = 'arn:aws:ssm:us-east-1:111122223333:session/ann-0a1b2c';

const covers = (Resource: string | readonly string[], resource: string, context: Context = {}) =>
  outcome([policy({ Resource })], { resource, context }) === 'allowed';

describe('the star', () => {
  it.each([NODE, '*', 'key-name'])('covers %s', (resource) => {
    expect(covers('*', resource)).toBe(true);
  });
});

describe('fields of an ARN', () => {
  it.each([
    ['arn:aws:ec2:us-east-1:111122223333:instance/*', NODE],
    ['arn:aws:ec2:*:*:instance/*', NODE],
    ['arn:aws*:ec2:us-*-1:1111????3333:instance/i-*', NODE],
    ['arn:aws:ec2:us-east-1:111122223333:*', NODE],
    ['arn:aws:logs:*:*:log-group:/app:*', 'arn:aws:logs:us-east-1:111122223333:log-group:/app:log-stream:a'],
    ['arn:aws:s3:::bucket/*/logs', 'arn:aws:s3:::bucket/a/b/logs'],
  ])('%s covers %s', (pattern, resource) => {
    expect(covers(pattern, resource)).toBe(true);
  });

  it.each([
    ['arn:aws:ec2:us-east-1:111122223333:Instance/*', NODE],
    ['arn:AWS:ec2:us-east-1:111122223333:instance/*', NODE],
    ['arn:aws:e*:us-east-1:111122223333:instance/*', NODE],
    ['arn:aws:*:us-east-1:111122223333:instance/*', NODE],
    ['arn:aws:ec2:us-east-1:111122223333:instance/', NODE],
    ['arn:aws:ec2:us-east-2:111122223333:instance/*', NODE],
    ['arn:aws-cn:ec2:us-east-1:111122223333:instance/*', NODE],
    ['arn:aws:ssm:*:*:managed-instance/*', NODE],
    ['arn:aws:logs:*:*:log-group:/app:*', 'arn:aws:logs:us-east-1:111122223333:log-group:/app'],
  ])('%s does not cover %s', (pattern, resource) => {
    expect(covers(pattern, resource)).toBe(false);
  });

  it('reads colons of a short pattern as fields, so that a field cannot run over the next one', () => {
    expect(
      covers('arn:aws:ssm:us-*:111122223333:document/a', 'arn:aws:ssm:us-east-1:111122223333:document/a'),
    ).toBe(true);
    expect(covers('arn:aws:ssm:us-*:document/a:b:c', 'arn:aws:ssm:us-east-1:111122223333:document/a')).toBe(
      false,
    );
  });
});

describe('what is missing of an ARN is completed with stars', () => {
  it.each([
    ['arn:aws:ssm', OWN_DOCUMENT],
    ['arn:aws:ssm:us-east-1', OWN_DOCUMENT],
    ['arn:aws:ssm:us-*', OWN_DOCUMENT],
    ['arn:aws:ssm:us-east-1:*', OWN_DOCUMENT],
    ['arn:aws:ssm:us-east-1:111122223333', OWN_DOCUMENT],
    ['arn:aws:ssm', AWS_DOCUMENT],
    ['arn:aws:ec2', NODE],
    ['key-name', 'key-name'],
  ])('%s covers %s', (pattern, resource) => {
    expect(covers(pattern, resource)).toBe(true);
  });

  it.each([
    ['arn:aws:ssm:us-east-2:*', OWN_DOCUMENT],
    ['arn:aws:ssm:us-east-1:444455556666', OWN_DOCUMENT],
    ['arn:aws:ssm', NODE],
    ['arn:aws-cn:ssm', OWN_DOCUMENT],
    ['arn:aws:s*', OWN_DOCUMENT],
    ['arn:aws', OWN_DOCUMENT],
    ['arn:aws:', OWN_DOCUMENT],
    ['arn:aws:ssm', '*'],
    ['', OWN_DOCUMENT],
    ['', '*'],
  ])('%j does not cover %s', (pattern, resource) => {
    expect(covers(pattern, resource)).toBe(false);
  });
});

describe('an empty field is only like an empty field', () => {
  it.each([
    ['arn:aws:ssm:us-east-1:111122223333:document/', true, false],
    ['arn:aws:ssm:us-east-1::document/', false, true],
    ['arn:aws:ssm:*::document/', false, true],
    ['arn:aws:ssm:*:*:document/', true, true],
    ['arn:aws:ssm:us-east-1:*:document/', true, true],
  ])('%s…: own document %s, document of AWS %s', (prefix, own, ofAws) => {
    expect(covers(`${prefix}SSM-SessionManagerRunShell`, OWN_DOCUMENT)).toBe(own);
    expect(covers(`${prefix}AWS-StartSSHSession`, AWS_DOCUMENT)).toBe(ofAws);
  });

  it('so session ARNs without Region and account never matched', () => {
    expect(covers('arn:aws:ssm:::session/ann-*', SESSION)).toBe(false);
  });
});

describe('actions without resource types are asked on the star', () => {
  it.each([
    ['*', true],
    ['**', true],
    [OWN_DOCUMENT, false],
    ['arn:aws:ssm:*:*:*', false],
    ['arn:*', false],
  ])('%s: %s', (pattern, covered) => {
    expect(covers(pattern, '*')).toBe(covered);
  });
});

describe('patterns of other resource types do not match, and harm nothing', () => {
  it('asks per resource', () => {
    const both = ['arn:aws:ec2:*:*:instance/*', OWN_DOCUMENT];
    expect(covers(both, NODE)).toBe(true);
    expect(covers(both, OWN_DOCUMENT)).toBe(true);
    expect(covers(both, SESSION)).toBe(false);
  });
});

describe('NotResource', () => {
  const Statement = policy({ NotResource: ['arn:aws:ec2:*:*:instance/*', OWN_DOCUMENT] });

  it.each([
    [NODE, 'implicitly-denied'],
    [OWN_DOCUMENT, 'implicitly-denied'],
    [AWS_DOCUMENT, 'allowed'],
    ['*', 'allowed'],
  ])('%s: %s', (resource, expected) => {
    expect(outcome([Statement], { resource })).toBe(expected);
  });

  it('as a Deny keeps to the documents that are listed', () => {
    const deny = policy(
      {},
      {
        Effect: 'Deny',
        Action: 'ssm:StartSession',
        NotResource: ['arn:aws:ec2:*:*:instance/*', 'arn:aws:ssm:*:*:managed-instance/*', OWN_DOCUMENT],
      },
    );
    expect(outcome([deny], { resource: NODE })).toBe('allowed');
    expect(outcome([deny], { resource: OWN_DOCUMENT })).toBe('allowed');
    expect(outcome([deny], { resource: AWS_DOCUMENT })).toBe('explicitly-denied');
    expect(outcome([deny], { resource: 'arn:aws:ecs:us-east-1:111122223333:task/c/1' })).toBe(
      'explicitly-denied',
    );
  });
});

describe('a variable without a value', () => {
  const own = 'arn:aws:ssm:*:*:session/${aws:username}-*';

  it('matches nothing in Resource', () => {
    expect(covers(own, SESSION, { 'aws:username': 'ann' })).toBe(true);
    expect(covers(own, SESSION)).toBe(false);
    expect(covers(own, 'arn:aws:ssm:us-east-1:111122223333:session/-0a1b2c')).toBe(false);
    expect(covers(own, 'arn:aws:ssm:us-east-1:111122223333:session/${aws:username}-1')).toBe(false);
  });

  it('excludes nothing in NotResource', () => {
    const notOwn = policy({ NotResource: own });
    expect(outcome([notOwn], { resource: SESSION, context: { 'aws:username': 'ann' } })).toBe(
      'implicitly-denied',
    );
    expect(outcome([notOwn], { resource: SESSION })).toBe('allowed');
  });
});
