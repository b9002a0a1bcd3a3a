import { DOCUMENT_KINDS } from '../configuration/setting-kinds.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generate } from '../generate.ts';
import { configurationArbitrary } from '../testing/arbitraries.ts';
import { configure, IRELAND } from '../testing/configure.ts';
import { anyConfigurationArbitrary } from '../testing/hostile.ts';
import { parameterize } from './parameterize.ts';
import { fillTemplate, hasParameterInKey, parametersOf } from './template.ts';

const anything = fc.oneof(configurationArbitrary, anyConfigurationArbitrary);

test('every parameter filled with its placeholder gives the document back', () => {
  fc.assert(
    fc.property(anything, fc.constantFrom(...DOCUMENT_KINDS), (configuration, kind) => {
      const { document } = generate(configuration, kind);
      const [template = null] = parameterize([document], kind === 'administrator' ? kind : 'end-user');
      expect(fillTemplate(template, ({ placeholder }) => placeholder)).toEqual(document);
    }),
  );
});

test('a document has a parameter for each of its placeholders, and no other', () => {
  fc.assert(
    fc.property(anything, fc.constantFrom(...DOCUMENT_KINDS), (configuration, kind) => {
      const { document, placeholders } = generate(configuration, kind);
      // One parameter may be spelled in two ways: a Region is `region` in an ARN and `{region}` in the name of a bucket.
      const parameters = new Set<string>();
      for (const template of parameterize([document], 'end-user')) {
        fillTemplate(template, ({ placeholder }) => {
          parameters.add(placeholder);
          return placeholder;
        });
      }
      expect(parameters).toEqual(new Set(placeholders.map(({ text }) => text)));
    }),
  );
});

const parametersOfEndUser = (changes: Parameters<typeof configure>[0]) =>
  parametersOf(...parameterize([generate(configure(changes), 'end-user').document], 'end-user')).map(
    ({ id, placeholder }) => `${id}: ${placeholder}`,
  );

test('an untouched form asks for the Region, the account and a node', () => {
  expect(parametersOfEndUser({})).toEqual([
    'region: region',
    'account-id: account-id',
    'end-user-node-id: instance-id',
  ]);
});

test('two tags without values are two parameters, wherever they stand', () => {
  const tags = [
    { key: 'Env', values: [] },
    { key: 'Team', values: [] },
  ];
  expect(parametersOfEndUser({ ...IRELAND, endUser: { nodes: { by: 'tag', tags } } })).toEqual([
    'end-user-tag-value: tag-value',
    'end-user-tag-value-2: tag-value',
  ]);
});

test('a tag that is not named is a parameter inside a key', () => {
  const { document } = generate(configure({ ...IRELAND, endUser: { nodes: { by: 'tag' } } }), 'end-user');
  expect(parameterize([document], 'end-user').some(hasParameterInKey)).toBe(true);
});

test('a key that is begun lacks its ID, and one that is not, its ARN', () => {
  const encrypted = (...sessionKeyArns: readonly string[]) =>
    parametersOfEndUser({ environment: { ...IRELAND.environment, sessionEncryption: true, sessionKeyArns } });
  expect(encrypted()).toContain('session-key-arn: key-name');
  expect(encrypted('arn:aws:kms:eu-west-1:012345678901:key/key-name')).toContain(
    'session-key-id-eu-west-1: key-name',
  );
});
