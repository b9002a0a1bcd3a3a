import { describe, expect, it } from 'vitest';
import { shorthand } from './command.ts';

describe('shorthand', () => {
  it('leaves plain values as they are', () => {
    expect(
      shorthand([
        ['Name', 'tag:Team'],
        ['Values', 'a b', '*'],
      ]),
    ).toBe('Name=tag:Team,Values=a b,*');
  });

  it('quotes what the short form would take apart', () => {
    expect(shorthand([['Values', "it's", 'a,b', 'c\\d', ' e', '', '[x]', 'a=b']])).toBe(
      "Values='it\\'s','a,b','c\\\\d',' e','','[x]','a=b'",
    );
  });
});
