import { describe, expect, it } from 'vitest';
import { headerLines } from './header.ts';
import { setupOf } from './testing/setups.ts';

const setup = setupOf({}, { scope: 'end-user' });
const headerOf = (link: string) => headerLines({ ...setup, origin: { ...setup.origin, link } });

describe('the header', () => {
  it('is two lines, the second of which is the link', () => {
    expect(headerOf('https://example.org/#/end-user?v=1')).toEqual([
      'Session Manager access for end users. Written by Session Manager Policy Builder 1.2.3; change it there:',
      'https://example.org/#/end-user?v=1',
    ]);
  });

  it('says what cannot work, each once, for whoever has not seen the page', () => {
    const broken = setupOf({
      environment: { account: '12', regions: ['eu-west-1'] },
      instanceRole: { trust: 'hybrid' },
    });
    const notes = headerLines(broken).slice(2);
    expect(notes.filter((note) => note.startsWith('Does not work yet: Account: '))).toHaveLength(1);
    expect(notes.filter((note) => note.includes('reach no hybrid nodes'))).toHaveLength(1);
    expect(headerLines(setupOf({ instanceRole: { trust: 'hybrid' } }, { scope: 'end-user' }))).toHaveLength(
      2,
    );
  });

  it('says what to do with a link that is no address', () => {
    expect(headerOf('#/end-user?v=1')).toEqual([
      expect.stringMatching(/1\.2\.3; to change it, open the page with this at the end of its address:$/),
      '#/end-user?v=1',
    ]);
  });
});
