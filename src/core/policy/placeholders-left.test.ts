import { expect, it } from 'vitest';
import { generate } from '../generate.ts';
import { configure } from '../testing/configure.ts';
import { placeholdersLeft } from './placeholders-left.ts';

it('has placeholders and what only the documentation of AWS uses, each once', () => {
  const configuration = configure({
    environment: { account: '111122223333', sessionEncryption: true },
    endUser: { nodes: { ids: ['i-02573cafcfEXAMPLE', 'i-0123456789abcdef0'] } },
  });
  expect(placeholdersLeft(generate(configuration, 'end-user'))).toEqual([
    { text: 'region', setting: 'environment.regions', isExample: false },
    { text: 'key-name', setting: 'environment.sessionKeyArns', isExample: false },
    { text: '111122223333', setting: 'environment.account', isExample: true },
    { text: 'i-02573cafcfEXAMPLE', setting: 'endUser.nodes.ids', isExample: true },
  ]);
});

it('is empty for a document of one’s own', () => {
  const configuration = configure({
    environment: { account: '482915730164', regions: ['eu-west-1'] },
    endUser: { nodes: { ids: ['i-0123456789abcdef0'] } },
  });
  expect(placeholdersLeft(generate(configuration, 'end-user'))).toEqual([]);
});
