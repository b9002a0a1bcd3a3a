import type { Parameter } from '#core';
import type { Outline } from './outline.ts';
import type { Language } from './program.ts';
import { type Code, prefixed, spacedOut, suffixed } from '../code/layout.ts';
import {
  patternLiteral,
  propertyCode,
  stringLiteral,
  templateExpression,
  TYPESCRIPT_PAGE,
} from '../code/typescript.ts';
import { camelCase, describeParameter, PARAMETER_FACTS } from '../parameter-facts.ts';

/** A call; its only argument, if it is an object or a list, opens on the line of the call. */
function called(callee: string, entries: readonly Code[]): Code {
  const [only, ...others] = entries;
  if (only === undefined || others.length > 0 || typeof only === 'string') {
    return { open: `${callee}(`, entries, close: ')' };
  }
  return { ...only, open: `${callee}(${only.open}`, close: `${only.close})` };
}

/** A call whose last argument is an object, which opens on the line of the call. */
function created(type: string, entries: readonly Code[], properties: readonly Code[]): Code {
  if (properties.length === 0) return called(`new ${type}`, entries);
  const before = entries.filter((code) => typeof code === 'string').map((code) => `${code}, `);
  return {
    open: `new ${type}(${before.join('')}{`,
    entries: properties,
    close: '})',
    spaced: true,
    expanded: properties.length > 1,
  };
}

export const TYPESCRIPT: Language = {
  page: TYPESCRIPT_PAGE,
  comment: '// ',
  end: ';',
  declares: 'const ',
  self: 'this',
  cased: camelCase,
  value: templateExpression,
  property: propertyCode,
  called,
  created,
  struct: (_, properties) => ({ open: '{', entries: properties, close: '}', spaced: true }),
  // An object has no index for any string, under strict options.
  byRegion: (table) => suffixed(prefixed('new Map(Object.entries(', table), ')).get(stack.region)'),
  resourceOf: (construct, type) => `(${construct}.node.defaultChild as ${type})`,
};

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
