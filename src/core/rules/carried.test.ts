import { describe, expect, it } from 'vitest';
import { type Configuration, defaultConfiguration, withSetting } from '../configuration/configuration.ts';
import { generate } from '../generate.ts';
import type { DocumentKind } from '../configuration/setting-kinds.ts';
import { CARRIED } from './carried.ts';

const KINDS = Object.keys(CARRIED) as readonly (keyof typeof CARRIED)[];

const carrying = (
  kind: keyof typeof CARRIED,
  text: string,
  configuration: Configuration = defaultConfiguration,
) => generate(withSetting(configuration, CARRIED[kind], text), kind);

const statementsIn = ({ document }: ReturnType<typeof generate>) =>
  'Statement' in document ? document.Statement : [];

describe.each(KINDS)('statements carried along in %s', (kind: DocumentKind & keyof typeof CARRIED) => {
  it('stand at the end as they were written, with the answer that has them', () => {
    const own = { Sid: 'Mine', Effect: 'Deny', NotAction: ['ssm:*', 'sts:*'], Resource: '*' };
    const generated = carrying(kind, JSON.stringify([own]));
    const plain = statementsIn(generate(defaultConfiguration, kind));
    expect(statementsIn(generated)).toEqual([...plain, own]);
    expect(generated.reasons).toContainEqual({
      note: 'carried-statement',
      at: `/Statement/${plain.length}`,
      setting: CARRIED[kind],
    });
  });

  it.each(['', '[', '{}', '[1]', '[{"Effect":"Maybe"}]', 'null'])('are none in %j', (text) => {
    const generated = carrying(kind, text);
    expect(generated.text).toBe(generate(defaultConfiguration, kind).text);
    expect(generated.issues.filter(({ at }) => at === CARRIED[kind]).map(({ code }) => code)).toEqual(
      text === '' ? [] : ['statements-format'],
    );
  });
});

it('have no name twice, since IAM refuses that', () => {
  const named = withSetting(defaultConfiguration, 'environment.statementIds', true);
  const own = [
    { Sid: 'StartSession', Effect: 'Allow', Action: 'ssm:ListDocuments', Resource: '*' },
    { Sid: 'Mine', Effect: 'Allow', Action: 'ssm:ListTagsForResource', Resource: '*' },
  ];
  const sids = statementsIn(carrying('end-user', JSON.stringify(own), named)).flatMap(({ Sid }) => Sid ?? []);
  expect(new Set(sids).size).toBe(sids.length);
  expect(sids).toContain('Mine');
});
