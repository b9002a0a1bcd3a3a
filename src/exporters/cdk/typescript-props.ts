import type { Parameter } from '#core';
import { spacedOut } from '../code/block.ts';
import type { Code } from '../code/layout.ts';
import { describeParameter } from '../describe-parameter.ts';
import { camelCase } from '../naming.ts';
import { PARAMETER_FACTS } from '../parameter-facts.ts';
import { patternLiteral, stringLiteral, TYPESCRIPT_PAGE } from '../typescript/literals.ts';
import type { Outline } from './outline.ts';

type Lines = readonly string[];

const INSIDE = TYPESCRIPT_PAGE.step;

/** A comment for documentation. */
export const documented = (lines: Lines, indent: string): Lines => [
  `${indent}/**`,
  ...lines.map((line) => (line === '' ? `${indent} *` : `${indent} * ${line}`)),
  `${indent} */`,
];

function property(parameter: Parameter, isOptional: boolean): Lines {
  const { format } = PARAMETER_FACTS[parameter.kind];
  const byDefault = isOptional ? ['', '@default - that of the stack'] : [];
  return [
    ...documented([`${describeParameter(parameter)}.`, `Has to be ${format}.`, ...byDefault], INSIDE),
    `${INSIDE}readonly ${camelCase(parameter.id)}${isOptional ? '?' : ''}: string;`,
  ];
}

/** The parameters as the properties of the construct. */
export const propsInterface = ({ name, required, optional, parameters }: Outline): Lines =>
  parameters.length === 0
    ? []
    : [
        '/** What the construct has to be told. */',
        `export interface ${name}Props {`,
        ...spacedOut([
          ...required.map((parameter) => property(parameter, false)),
          ...optional.map((parameter) => property(parameter, true)),
        ]),
        '}',
      ];

/** Statements that give each a variable of its name. */
export function readProps({ required, optional, usesStack }: Outline): readonly Code[] {
  const names = [
    ...required.map(({ id }) => camelCase(id)),
    ...optional.map(({ id, kind }) => `${camelCase(id)} = stack.${kind === 'region' ? 'region' : 'account'}`),
  ];
  return [
    ...(usesStack ? ['const stack = Stack.of(this);'] : []),
    ...(names.length === 0 ? [] : [{ open: 'const {', entries: names, close: '} = props;', spaced: true }]),
  ];
}

/** Statements that check the value of each. */
export const checks = ({ parameters }: Outline): readonly Code[] =>
  parameters.map(({ id, kind }) => {
    const { pattern, format } = PARAMETER_FACTS[kind];
    const name = camelCase(id);
    return {
      open: 'check(',
      entries: [stringLiteral(name), name, patternLiteral(pattern), stringLiteral(format)],
      close: ');',
    };
  });

/** The function that the checks call. */
export const checkFunction = (outlines: readonly Outline[]): Lines =>
  outlines.every(({ parameters }) => parameters.length === 0)
    ? []
    : [
        '/** Stops when a value does not look right. Tokens have their values at deployment only, and pass. */',
        'function check(name: string, value: string, pattern: RegExp, format: string): void {',
        '  if (!Token.isUnresolved(value) && !pattern.test(value)) {',
        '    throw new Error(`${name} has to be ${format}, not ${JSON.stringify(value)}`);',
        '  }',
        '}',
      ];
