import { describe, expect, it } from 'vitest';
import { configure } from '../../core/testing/configure.ts';
import { buildSetup } from './build-setup.ts';
import { SetupOptionsError, setupOptionProblems } from './options.ts';
import { messages } from '../../i18n/testing/messages.ts';

const origin = { link: '#/end-user?v=1', version: '1' };
const good = { scope: 'setup', attachment: 'group', origin } as const;

describe('options of a setup', () => {
  it('are as the command line takes them', () => {
    expect(setupOptionProblems(good)).toEqual([]);
    expect(setupOptionProblems({ messages, ...good, name: 'Team_A', administrators: false })).toEqual([]);
    expect(setupOptionProblems({ messages, ...good, preferences: false, logGroup: false })).toEqual([]);
    expect(setupOptionProblems({ messages, ...good, name: undefined, administrators: undefined })).toEqual(
      [],
    );
  });

  it.each([
    [
      { messages, ...good, scope: 'admin' },
      [{ code: 'unknown-choice', option: 'scope', similar: ['administrator'] }],
    ],
    [{ attachment: 'role', origin }, [{ code: 'unknown-choice', option: 'scope', value: undefined }]],
    [
      { messages, ...good, attachment: 'user' },
      [{ code: 'unknown-choice', option: 'attachment', value: 'user' }],
    ],
    [{ messages, ...good, name: 'a b' }, [{ code: 'bad-name', value: 'a b' }]],
    [{ messages, ...good, name: 7 }, [{ code: 'bad-name', value: 7 }]],
    [{ messages, ...good, origin: { link: 'x' } }, [{ code: 'bad-origin' }]],
    [{ messages, ...good, administrators: 'no' }, [{ code: 'unknown-choice', option: 'administrators' }]],
    [
      { messages, ...good, scope: 'end-user', administrators: false },
      [{ code: 'part-without-setup', option: 'administrators' }],
    ],
    [
      { messages, ...good, scope: 'end-user', preferences: true },
      [{ code: 'part-without-setup', option: 'preferences' }],
    ],
    [{ messages, ...good, preferences: 'yes' }, [{ code: 'unknown-choice', option: 'preferences' }]],
    [{ messages, ...good, administrator: false }, [{ code: 'unknown-option', nearest: 'administrators' }]],
  ])('%j have problems', (options, problems) => {
    expect(setupOptionProblems(options)).toMatchObject(problems);
  });

  it('that cannot be taken are an error that names every problem', () => {
    const build = () =>
      buildSetup(configure({}), { messages, ...good, scope: 'end-user', name: '', administrators: false });
    expect(build).toThrow(SetupOptionsError);
    expect(build).toThrow(
      "name cannot be “”. It has 1 to 19 characters: letters, digits and any of + = , . @ _ -. administrators: false only works for the whole setup. Add scope: 'setup'.",
    );
  });
});
