import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../exporters/index.ts';
import { messages } from '../i18n/testing/messages.ts';
import { parseArguments as parseArgumentsIn } from './parse-arguments.ts';

const parseArguments = (args: readonly string[]) => parseArgumentsIn(args, messages);

const LINK = '#/end-user?v=1';

describe('arguments', () => {
  it('asks for the document of a link, unless told otherwise', () => {
    expect(parseArguments([LINK])).toEqual({
      type: 'export',
      link: LINK,
      format: 'json',
      attachment: 'none',
      administrators: true,
    });
    expect(
      parseArguments([
        ...['--format', 'terraform', '--document=setup', LINK],
        ...['--attach', 'role', '--output', 'main.tf'],
      ]),
    ).toEqual({
      type: 'export',
      link: LINK,
      format: 'terraform',
      scope: 'setup',
      attachment: 'role',
      administrators: true,
      output: 'main.tf',
    });
    expect(parseArguments([LINK, '--zip', 'a.zip', '--attach', 'group'])).toEqual({
      type: 'export',
      link: LINK,
      format: 'zip',
      attachment: 'group',
      administrators: true,
      output: 'a.zip',
    });
  });

  it('names a setup, and leaves administrators out of it', () => {
    for (const whole of [
      ['--document', 'setup', '--format', 'terraform'],
      ['--zip', 'a.zip'],
    ]) {
      expect(parseArguments([LINK, ...whole, '--name', 'Team_A', '--no-administrator'])).toMatchObject({
        type: 'export',
        name: 'Team_A',
        administrators: false,
      });
    }
    expect(parseArguments([LINK, '--document', 'setup', '--no-administrator'])).toMatchObject({
      format: 'json',
      administrators: false,
    });
  });

  it('has preferences or leaves them out, whatever the answers say', () => {
    const whole = [LINK, '--zip', 'a.zip'];
    expect(parseArguments(whole)).not.toHaveProperty('preferences');
    expect(parseArguments([...whole, '--with', 'preferences'])).toMatchObject({ preferences: true });
    expect(parseArguments([...whole, '--without=preferences'])).toMatchObject({ preferences: false });
    expect(parseArguments([...whole, '--without=preferences'])).not.toHaveProperty('logGroup');
    expect(parseArguments([...whole, '--without', 'preferences,log-group'])).toMatchObject({
      preferences: false,
      logGroup: false,
    });
    expect(parseArguments([...whole, '--without', 'log-group'])).not.toHaveProperty('preferences');
  });

  it('knows every format', () => {
    for (const format of EXPORT_FORMATS) {
      expect(parseArguments([LINK, '--format', format])).toMatchObject({ type: 'export', format });
    }
  });

  it('asks for a check of files', () => {
    expect(parseArguments(['--check', 'a.json', '-'])).toEqual({
      type: 'check',
      paths: ['a.json', '-'],
      format: 'text',
      failOn: 'warning',
      allow: [],
      allowFiles: [],
    });
    expect(parseArguments(['a.json', '--format', 'sarif', '--check'])).toMatchObject({ format: 'sarif' });
  });

  it('says which findings fail, which are accepted, and where the report goes', () => {
    expect(
      parseArguments([
        ...['--check', 'a.json', '--fail-on', 'error', '-o', 'report.sarif'],
        ...[
          '--allow',
          'every-document',
          '--allow=mfa-optional',
          '--allow-file',
          'a.txt',
          '--allow-file',
          'b.txt',
        ],
      ]),
    ).toMatchObject({
      failOn: 'error',
      output: 'report.sarif',
      allow: ['every-document', 'mfa-optional'],
      allowFiles: ['a.txt', 'b.txt'],
    });
  });

  it('takes - for standard output, as it takes it for standard input', () => {
    for (const args of [
      [LINK, '--output', '-'],
      [LINK, '-o', '-'],
      [LINK, '--zip', '-'],
      ['--check', 'a.json', '-o', '-'],
    ]) {
      expect(parseArguments(args)).not.toHaveProperty('output');
    }
    expect(parseArguments([LINK, '-o', 'a.json'])).toMatchObject({ output: 'a.json' });
  });

  it('takes messages, and the answers to compare them with', () => {
    expect(parseArguments(['--diagnose', '-'])).toEqual({ type: 'diagnose', path: '-' });
    expect(parseArguments([LINK, '--diagnose=error.txt', '-o', 'a.txt'])).toEqual({
      type: 'diagnose',
      path: 'error.txt',
      link: LINK,
      output: 'a.txt',
    });
    expect(parseArguments(['--diagnose'])).toMatchObject({ type: 'problem' });
    for (const [option, ...value] of [
      ['--check'],
      ['--zip', 'a.zip'],
      ['--format', 'json'],
      ['--name', 'A'],
    ]) {
      expect(parseArguments(['--diagnose', '-', String(option), ...value])).toEqual({
        type: 'problem',
        text: `${option} does not work with --diagnose.`,
      });
    }
    expect(parseArguments(['--diagnose', '-', LINK, LINK])).toMatchObject({ type: 'problem' });
  });

  it('asks for help and version, whatever else there is', () => {
    expect(parseArguments(['--help', '--format', 'x'])).toEqual({ type: 'help' });
    expect(parseArguments(['-h'])).toEqual({ type: 'help' });
    expect(parseArguments(['--version'])).toEqual({ type: 'version' });
  });

  it.each([
    [[], /no permalink/],
    [[LINK, LINK], /more than one permalink/],
    [
      [LINK, '--format', 'yaml'],
      /“yaml”\. Did you mean cloudformation-yaml\? .* json, terraform, .* or markdown/,
    ],
    [[LINK, '--format', 'CDK'], /Did you mean cdk-typescript or cdk-python\?/],
    [[LINK, '--format', 'teraform'], /Did you mean terraform\?/],
    [[LINK, '--format', 'xyz'], /“xyz”\. Choose json/],
    [[LINK, '--document', 'admin'], /Did you mean administrator\?/],
    [[LINK, '--document', 'x'], /“x”.* end-user, .* or setup/],
    [[LINK, '--attach', 'user'], /“user”.* none, group, role or permission-set/],
    [[LINK, '--attach', 'group'], /--attach does not work with JSON, the default, .*\. Add --format/],
    [[LINK, '--zip', 'a', '--format', 'shell'], /--zip does not work with --format/],
    [[LINK, '--zip', 'a', '--output', 'b'], /--zip does not work with --output/],
    [[LINK, '--name', 'A'], /--name does not work with JSON/],
    [[LINK, '--name', 'A', '--check'], /--name does not work with --check/],
    [[LINK, '--format', 'shell', '--name', ''], /“”.* 1 to 19 characters/],
    [[LINK, '--format', 'shell', '--name', 'a b'], /“a b”.* letters, digits/],
    [[LINK, '--format', 'shell', '--name', 'a'.repeat(20)], /1 to 19/],
    [[LINK, '--format', 'shell', '--no-administrator'], /whole setup\. Add --document setup/],
    [[LINK, '--zip', 'a', '--document', 'end-user', '--no-administrator'], /whole setup/],
    [
      [LINK, '--format', 'shell', '--with', 'preferences'],
      /--with or --without preferences only works for the whole setup/,
    ],
    [[LINK, '--zip', 'a', '--with', 'roles'], /--with cannot be “roles”\. Choose preferences/],
    [[LINK, '--zip', 'a', '--without', ''], /--without cannot be “”\. Choose preferences or log-group/],
    [[LINK, '--zip', 'a', '--with', 'log-group'], /--with cannot be “log-group”\. Choose preferences/],
    [
      [LINK, '--zip', 'a', '--without', 'preferences,preference'],
      /“preference”\. Did you mean preferences\?/,
    ],
    [
      [LINK, '--zip', 'a', '--with', 'preferences', '--without', 'preferences'],
      /--with and --without cannot both name preferences/,
    ],
    [['--check', 'a', '--with', 'preferences'], /--with does not work with --check/],
    [['--check'], /at least one file/],
    [['--check', 'a', '--format', 'terraform'], /“terraform”.* text, json or sarif/],
    [['--check', 'a', '--zip', 'b'], /--zip does not work with --check/],
    [['--check', 'a', '--fail-on', 'warnings'], /“warnings”\. Did you mean warning\?/],
    [
      ['--check', 'a', '--allow', 'every-documents'],
      /There is no finding “every-documents”\. Did you mean every-document\?/,
    ],
    [['--check', 'a', '--allow', ''], /There is no finding “”\. Take the codes from a report/],
    [[LINK, '--allow', 'every-document'], /--allow only works with --check/],
    [[LINK, '--fail-on', 'never'], /--fail-on only works with --check/],
    [[LINK, '--allow-file', 'a'], /--allow-file only works with --check/],
    [[LINK, '--colour'], /--colour/],
    [[LINK, '--format'], /--format/],
  ])('says what is wrong with %j', (args, text) => {
    expect(parseArguments(args)).toEqual({ type: 'problem', text: expect.stringMatching(text) });
  });
});
