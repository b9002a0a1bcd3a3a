import { defaultConfiguration, withSetting } from '#core';
import { describe, expect, it } from 'vitest';
import { encode } from '../permalink/index.ts';
import {
  forgetLastLink,
  readLastLink,
  readPreferences,
  readRecentRegions,
  rememberLink,
  rememberRegions,
  storedText,
  type TextStorage,
  writePreferences,
} from './kept.ts';

function memory(initial?: string) {
  const texts = new Map<string, string>(initial === undefined ? [] : [['key', initial]]);
  const storage: TextStorage = {
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  };
  return { texts, stored: storedText('key', () => storage) };
}

const refuse = (): never => {
  throw new Error('QuotaExceededError');
};
const refusing = storedText('key', () => ({ getItem: refuse, setItem: refuse, removeItem: refuse }));
const target = {
  configuration: withSetting(defaultConfiguration, 'environment.account', '012345678901'),
  kind: 'administrator',
} as const;

describe('stored text', () => {
  it.each([
    ['is absent', storedText('key', () => null)],
    ['cannot be opened', storedText('key', refuse)],
    ['refuses everything', refusing],
  ])('does without storage that %s', (_title, stored) => {
    stored.write('text');
    stored.forget();
    expect(stored.read()).toBeNull();
  });
});

describe('the Regions that were chosen last', () => {
  it('are a few, each once, the latest first', () => {
    const { stored } = memory();
    expect(readRecentRegions(stored)).toEqual([]);
    rememberRegions(['eu-west-1', 'us-east-1'], stored);
    rememberRegions(['eu-west-2', '*', 'us-east-1'], stored);
    expect(readRecentRegions(stored)).toEqual(['eu-west-2', 'us-east-1', 'eu-west-1']);
    rememberRegions(['cn-north-1', 'ca-west-1'], stored);
    expect(readRecentRegions(stored)).toEqual(['cn-north-1', 'ca-west-1', 'eu-west-2', 'us-east-1']);
  });

  it.each(['<script>', 'nowhere,,eu-west-1', 'eu-west-1,eu-west-1'])(
    'are Region codes, whatever is kept: %s',
    (text) => {
      const { stored } = memory(text);
      expect(['', 'eu-west-1']).toContain(readRecentRegions(stored).join());
    },
  );
});

describe('the last link', () => {
  it('is kept as a link, and read back whole', () => {
    const { texts, stored } = memory();
    expect(readLastLink(stored)).toBeNull();
    rememberLink(target, stored);
    expect([...texts.values()]).toEqual([encode(target.configuration, target.kind)]);
    expect(readLastLink(stored)).toEqual(target);
    forgetLastLink(stored);
    expect(texts.size).toBe(0);
  });

  it.each(['', '{"account":1}', '#/end-user?v=9&account=1', '#/end-user?v=1&account=%', '<script>'])(
    'is nothing that could be offered when it is %j',
    (text) => {
      const read = readLastLink(memory(text).stored);
      expect(read === null || encode(read.configuration, read.kind) === '#/end-user?v=1').toBe(true);
    },
  );
});

describe('kept preferences', () => {
  it('come back as they were written', () => {
    const { stored } = memory();
    writePreferences({ colorScheme: 'dark' }, stored);
    expect(readPreferences(stored)).toEqual({ colorScheme: 'dark' });
  });

  it.each([undefined, '', 'DARK', '{"colorScheme":"dark"}'])('are the defaults when %j is stored', (text) => {
    expect(readPreferences(memory(text).stored)).toEqual({ colorScheme: 'system' });
  });
});
