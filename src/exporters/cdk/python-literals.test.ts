import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PYTHON_PAGE, pythonString, pythonTemplate, pythonText } from './python-language.ts';
import { itWithPython, runPython } from './testing/run-python.ts';
import { layout } from '../code/layout.ts';
import { asList, asRecord } from '../code/testing/hand-over.ts';
import { filled, PARAMETER, templateArbitrary } from '../code/testing/templates.ts';

itWithPython('says what the template says', { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(fc.array(templateArbitrary, { minLength: 100, maxLength: 100 }), (templates) => {
      const calls = templates.map(
        (template) => `        CfnOutput(${layout(pythonTemplate(template), PYTHON_PAGE, '        ')})`,
      );
      const source = [
        'from aws_cdk import CfnOutput',
        'class Outputs:',
        '    def __init__(self, scope, construct_id, log_group_name):',
        ...calls,
      ].join('\n');
      const [run] = runPython([
        { source, name: 'Outputs', arguments: { log_group_name: 'sessions' }, region: '', account: '' },
      ]);
      const said = asList(run?.calls).map((call) => asList(asRecord(call).arguments)[0]);
      expect(said).toEqual(templates.map(filled));
    }),
    { numRuns: 5 },
  );
});

it('chooses quotes as Black does', () => {
  expect(pythonString("it's")).toBe('"it\'s"');
  expect(pythonString('say "yes"')).toBe('\'say "yes"\'');
  expect(pythonString('\\N{DASH}')).toBe('"\\\\N{DASH}"');
});

it('writes parameters as variables, and variables of IAM as text', () => {
  expect(pythonText({ parts: [PARAMETER] })).toBe('log_group_name');
  expect(pythonText({ parts: ['${aws:username}/', PARAMETER] })).toBe(
    'f"${{aws:username}}/{log_group_name}"',
  );
});
