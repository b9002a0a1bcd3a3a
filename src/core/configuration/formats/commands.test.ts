import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandParameters } from '../../testing/identifiers.ts';
import {
  commandParameterLines,
  commandParametersProblems,
  parametersNamed,
  patternGap,
  readCommandParameters,
} from './commands.ts';

const codes = (text: string) =>
  commandParametersProblems(text).map(({ code, severity }) => `${severity} ${code}`);

describe('the parameters of a command', () => {
  it('are read from lines, in the order in which they are named first', () => {
    const { parameters, problems } = readCommandParameters(
      [
        'logpath = ^/var/log/[a-z]+\\.log$',
        '',
        '  logpath.description = Which log = file?  ',
        'logpath.default=/var/log/a.log',
        'unit.value = nginx\r\nunit.value = web app',
        'empty.default =',
        'anything',
      ].join('\n'),
    );
    expect(problems).toEqual([]);
    expect(parameters).toEqual([
      {
        name: 'logpath',
        pattern: '^/var/log/[a-z]+\\.log$',
        description: 'Which log = file?',
        default: '/var/log/a.log',
        values: [],
      },
      { name: 'unit', values: ['nginx', 'web app'] },
      { name: 'empty', values: [], default: '' },
      { name: 'anything', values: [] },
    ]);
  });

  it.each(['log_path = x', 'log path', '= x', 'a.pattern = x', 'a.default', '# a', `${'a'.repeat(65)} = ^$`])(
    'refuses the line %j',
    (line) => {
      expect(codes(line)).toEqual(['error command-parameter-line']);
      expect(readCommandParameters(line).parameters).toEqual([]);
    },
  );

  it('say each thing once', () => {
    expect(codes('a = ^b$\na = ^c$')).toEqual(['error command-parameter-twice']);
    expect(codes('a.value = b\na.value = b')).toEqual(['error command-parameter-twice']);
  });

  it('are found again in what they become', () => {
    fc.assert(
      fc.property(commandParameters, (text) => {
        const { parameters } = readCommandParameters(text);
        const written = Object.fromEntries(
          parameters.map(({ name, pattern, values, ...texts }) => [
            name,
            { ...texts, allowedPattern: pattern, ...(values.length === 0 ? {} : { allowedValues: values }) },
          ]),
        );
        expect(readCommandParameters(commandParameterLines(written))).toEqual({
          text: commandParameterLines(written),
          parameters,
          problems: [],
        });
      }),
    );
  });

  it('leave out what a line cannot say', () => {
    expect(commandParameterLines({ a_b: {}, c: { default: 'x\ny', description: ' z' }, d: 1 })).toBe('c');
    expect(commandParameterLines(undefined)).toBe('');
  });
});

describe('what a caller can fill in', () => {
  it('is anything without a pattern or values', () => {
    expect(codes('a')).toEqual(['warning command-parameter-any']);
    expect(codes('a =')).toEqual(['warning command-parameter-any']);
    expect(codes('a.default = x')).toEqual(['warning command-parameter-any']);
    expect(codes('a.value = x')).toEqual([]);
    expect(codes('a = ^[a-z]+$')).toEqual([]);
  });

  it('has a default that is among its values', () => {
    expect(codes('a.value = x\na.default = y')).toEqual(['error command-default-refused']);
    expect(codes('a.value = x\na.default = x')).toEqual([]);
  });

  it.each(['a+', '^a+', 'a+$', '^a\\$', '^a|b$', '', '^a$|b'])('is more than %j matches', (pattern) => {
    expect(patternGap(pattern)).toEqual({ kind: 'part' });
  });

  it.each([
    ['^.*$', '.*'],
    ['^/var/log/.+\\.log$', '.+'],
    ['^.{1,9}$', '.{'],
    ['^[^/]+$', '[^/]'],
    ['^\\S+$', '\\S'],
    ['^[\\W]$', '[\\W]'],
    ['^[ -~]+$', '[ -~]'],
    ['^[a-z;]+$', '[a-z;]'],
    ['^(a|[b-z$])+$', '[b-z$]'],
    ['^a\\s$', '\\s'],
  ])('includes signs of a shell by %j', (pattern, piece) => {
    expect(patternGap(pattern)).toEqual({ kind: 'signs', piece });
  });

  it.each([
    '^[a-zA-Z0-9-_/]+(.log)$',
    '^/var/log/[A-Za-z0-9._-]+\\.log$',
    '^(nginx|worker)$',
    '^[0-9]{1,4}$',
    '^\\w+\\.\\d+$',
    '^[^;|&$`\n]*$',
    '^[\\]a-z]+$',
    '^x;y$',
    '^\\\\$',
  ])('is only what %j matches', (pattern) => {
    expect(patternGap(pattern)).toBeUndefined();
  });

  it('is not known of a pattern that is none', () => {
    expect(codes('a = ^[a$')).toEqual(['warning command-pattern-unread']);
  });

  it('takes no longer for a pattern that takes for ever', () => {
    const pattern = `^${'(a*)*'.repeat(2_000)}$`;
    expect(codes(`a = ${pattern}\na.default = ${'a'.repeat(2_000)}!`)).toEqual([]);
  });
});

it('finds the parameters that a command names', () => {
  expect(parametersNamed('tail {{ a }} {{b}} {{ a }} {{ssm:c}} {{ d e }} { f }')).toEqual(['a', 'b']);
});
