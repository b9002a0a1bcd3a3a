import { describeChange } from '#analysis';
import { type DocumentKind, generate } from '#core';
import { expect, it } from 'vitest';
import { changeSentence } from './changes.ts';
import { configure, IRELAND } from '../../../core/testing/configure.ts';

type Changes = Parameters<typeof configure>[0];

/** What is said after a change of answers. */
function said(before: Changes, after: Changes, kind: DocumentKind = 'end-user'): readonly string[] {
  return describeChange(generate(configure(before), kind), generate(configure(after), kind)).map(
    changeSentence,
  );
}

const inRegions = (...regions: readonly string[]): Changes => ({
  environment: { ...IRELAND.environment, regions },
});
const withNodes = (...ids: readonly string[]): Changes => ({ ...IRELAND, endUser: { nodes: { ids } } });

it.each<[string, Changes, Changes, string]>([
  [
    'a Region that is removed',
    inRegions('eu-west-1', 'us-east-1'),
    inRegions('eu-west-1'),
    'Region us-east-1 is removed: now only eu-west-1.',
  ],
  [
    'a Region that is added',
    inRegions('eu-west-1'),
    inRegions('eu-west-1', 'us-east-1'),
    'Region us-east-1 is added: now eu-west-1 and us-east-1.',
  ],
  [
    'another Region',
    inRegions('eu-west-1'),
    inRegions('us-east-1'),
    'The Region is now us-east-1, not eu-west-1.',
  ],
  [
    'a Region that gives way to another',
    inRegions('eu-west-1', 'us-east-1'),
    inRegions('eu-west-1', 'eu-west-2'),
    'Region eu-west-2 is added, Region us-east-1 is removed: now eu-west-1 and eu-west-2.',
  ],
  [
    'Regions that are filled in',
    inRegions(),
    inRegions('eu-west-1', 'us-east-1'),
    'Regions eu-west-1 and us-east-1 are filled in.',
  ],
  [
    'no Region any more',
    inRegions('eu-west-1'),
    inRegions(),
    'Region eu-west-1 is removed; fill in the Region.',
  ],
])('tells of %s', (_, before, after, sentence) => {
  expect(said(before, after)).toEqual([sentence]);
});

it('tells which nodes came and which went', () => {
  const [one, other] = ['i-0123456789abcdef0', 'i-0123456789abcdef1'];
  expect(said(withNodes(one), withNodes(one, other))).toEqual([
    `Sessions are now also allowed on instance ${other} (eu-west-1, account 012345678901).`,
  ]);
  expect(said(withNodes(one, other), withNodes(one))).toEqual([
    `Sessions are no longer allowed on instance ${other} (eu-west-1, account 012345678901).`,
  ]);
  expect(said(withNodes(one), withNodes(other))).toEqual([
    `Sessions are now allowed on instance ${other} (eu-west-1, account 012345678901) instead of instance ${one} (eu-west-1, account 012345678901).`,
  ]);
});

it('tells how nodes are chosen', () => {
  const byTag: Changes = {
    ...IRELAND,
    endUser: { nodes: { by: 'tag', tags: [{ key: 'Env', values: ['prod', 'test'] }] } },
  };
  const every: Changes = { ...IRELAND, endUser: { nodes: { by: 'every' } } };
  const byId = withNodes('i-0123456789abcdef0');
  const all = 'every EC2 instance (eu-west-1, account 012345678901)';
  expect(said(byId, byTag)).toEqual(['The policy now chooses nodes by tag Env = prod or test, not by ID.']);
  expect(said(byTag, byId)).toEqual(['The policy now chooses nodes by ID, not by tag Env = prod or test.']);
  expect(said(every, byTag)).toEqual([
    `The policy now covers only nodes with tag Env = prod or test, not ${all}.`,
  ]);
  expect(said(byTag, every)).toEqual([
    `The policy now covers ${all}, not only nodes with tag Env = prod or test.`,
  ]);
});

it('tells which service may assume the role', () => {
  expect(said({}, { instanceRole: { trust: 'ecs-task' } }, 'trust-policy')[0]).toBe(
    'Amazon ECS (for its tasks) may now assume the role, Amazon EC2 (for its instances) no longer.',
  );
});

it('tells of a condition without a contradiction', () => {
  const guarded: Changes = { ...IRELAND, endUser: { guards: { mfa: true } } };
  expect(said(guarded, IRELAND)).toEqual([
    expect.stringMatching(/^People may now .* without this condition: they signed in with multi-factor/),
  ]);
});
