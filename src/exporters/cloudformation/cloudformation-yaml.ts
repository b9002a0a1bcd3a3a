import { parameterName } from './document-value.ts';
import { declaredParameters } from './parameters.ts';
import { isValueMap, type Value } from './resource.ts';
import { type Comment, type Template, templateOf } from './template.ts';
import { type TemplateFile, usageOf, writeTemplate } from './usage.ts';
import { printableJson, yamlEntry } from './yaml.ts';
import type { Format } from '../format.ts';
import { headerLines } from '../header.ts';
import { inOneStack } from '../in-one-stack.ts';
import type { Setup } from '../types.ts';

const FILE = 'session-manager.yaml';

const asComment = (line: string): string => (line === '' ? '#' : `# ${line}`);
const indented = (line: string): string => (line === '' ? '' : `  ${line}`);

/** The command on lines of its own, each but the last continued, with the values of an option below it. */
const commandLines = (command: readonly string[]): readonly string[] =>
  command.map((piece, position) => {
    const indentation = position === 0 ? '  ' : piece.startsWith('--') ? '    ' : '      ';
    return `${indentation}${piece}${position === command.length - 1 ? '' : ' \\'}`;
  });

function header(setup: Setup, file: TemplateFile): readonly string[] {
  const steps = usageOf(setup, file);
  const usage = steps.flatMap(({ where, command }, position) => {
    const [first = '', ...others] = where;
    const numbered =
      steps.length === 1 ? where : [`${position + 1}. ${first}`, ...others.map((line) => `   ${line}`)];
    return ['', ...numbered, ...(command.length === 0 ? [] : ['', ...commandLines(command)])];
  });
  return [...headerLines(setup), ...usage].map(asComment);
}

function commentLines({ lines, document }: Comment): readonly string[] {
  const json = document === undefined ? [] : printableJson(document).split('\n').map(indented);
  return [...lines, ...json].map(asComment);
}

/** Resources with their comments, and a line between them. */
function sectionLines(name: string, section: Value, comments: Template['comments']): readonly string[] {
  if (name !== 'Resources' || !isValueMap(section) || Object.keys(section).length === 0) {
    return yamlEntry(name, section);
  }
  const resources = Object.entries(section).map(([logicalId, resource]) => [
    ...commentLines(comments.get(logicalId) ?? { lines: [] }),
    ...yamlEntry(logicalId, resource),
  ]);
  const lines = resources.flatMap((entry, position) => (position === 0 ? entry : ['', ...entry]));
  return [`${name}:`, ...lines.map(indented)];
}

function write(setup: Setup, file: TemplateFile): string {
  const { description, sections, comments } = templateOf(setup);
  const blocks = [
    header(setup, file),
    [...yamlEntry('AWSTemplateFormatVersion', '2010-09-09'), ...yamlEntry('Description', description)],
    ...Object.entries(sections).map(([name, section]) => sectionLines(name, section, comments)),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

export const cloudformationYaml: Format = {
  name: 'CloudFormation, YAML',
  path: `cloudformation/${FILE}`,
  parameterName,
  isStack: true,
  asksFor: (setup) => declaredParameters(inOneStack(setup)),
  write: (setup) => writeTemplate(FILE, (file) => write(inOneStack(setup), file)),
};
