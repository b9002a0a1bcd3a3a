import { expect, it } from 'vitest';
import {
  defaultConfiguration,
  DOCUMENT_KINDS,
  documentFile,
  generate,
  GUARDRAIL_FORMS,
  GUARDRAILS,
} from '#core';
import { configure } from '../core/testing/configure.ts';
import { foundInGenerated } from './generated.ts';

const found = (configuration: Parameters<typeof generate>[0], kind: Parameters<typeof generate>[1]) =>
  foundInGenerated(generate(configuration, kind).text, documentFile(kind)).map(({ code }) => code);

it.each(DOCUMENT_KINDS)('nothing is found by default: %s', (kind) => {
  expect(found(defaultConfiguration, kind)).toEqual([]);
});

it.each(GUARDRAIL_FORMS)('nothing is found in a guardrail with all that it can refuse: %s', (as) => {
  const guardrail = {
    as,
    denies: GUARDRAILS,
    nodes: { tags: [{ key: 'Tier', values: ['web'] }] },
    origins: { networks: ['198.51.101.0/24'], endpoints: ['vpce-0123456789abcdef0'] },
    exempt: ['arn:aws:iam::*:role/Admin'],
  };
  expect(found(configure({ guardrail }), 'guardrail')).toEqual([]);
});

it('what an answer brings about is found', () => {
  const configuration = configure({ endUser: { dataChannel: 'off' } });
  expect(found(configuration, 'end-user')).toEqual(['data-channel-missing']);
});
