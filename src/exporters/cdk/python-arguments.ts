import type { Parameter } from '#core';
import type { Outline } from './outline.ts';
import { PYTHON_PAGE, pythonString } from './python-language.ts';
import { type Code, layout, wrapped } from '../code/layout.ts';
import { describeParameter, PARAMETER_FACTS, snakeCase } from '../parameter-facts.ts';

type Lines = readonly string[];

const { step: INSIDE_CLASS, width: WIDTH } = PYTHON_PAGE;
const INSIDE_INIT = INSIDE_CLASS.repeat(2);

function argumentLines(parameter: Parameter, isOptional: boolean): Lines {
  const { format } = PARAMETER_FACTS[parameter.kind];
  const byDefault = isOptional ? ' By default that of the stack.' : '';
  const inner = `${INSIDE_INIT}${INSIDE_CLASS}`;
  return [
    `${INSIDE_INIT}${snakeCase(parameter.id)}:`,
    ...wrapped(`${describeParameter(parameter)}. Has to be ${format}.${byDefault}`, WIDTH - inner.length).map(
      (line) => `${inner}${line}`,
    ),
  ];
}

/** The arguments in a docstring. */
export const argumentsLines = ({ required, optional }: Outline): Lines => [
  ...required.flatMap((parameter) => argumentLines(parameter, false)),
  ...optional.flatMap((parameter) => argumentLines(parameter, true)),
];

/** The first lines of the initializer, with the parameters as arguments that are given by name. */
export function signature({ required, optional }: Outline): Lines {
  const keywords = [
    ...required.map(({ id }) => `${snakeCase(id)}: str`),
    ...optional.map(({ id }) => `${snakeCase(id)}: Optional[str] = None`),
  ];
  const code: Code = {
    open: 'def __init__(',
    entries: [
      'self',
      'scope: Construct',
      'construct_id: str',
      ...(keywords.length === 0 ? [] : ['*', ...keywords]),
    ],
    close: ') -> None:',
  };
  return [`${INSIDE_CLASS}${layout(code, PYTHON_PAGE, INSIDE_CLASS)}`];
}

/** Statements that check the value of each. */
export const checks = ({ parameters }: Outline): readonly Code[] =>
  parameters.map(({ id, kind }) => {
    const { pattern, format } = PARAMETER_FACTS[kind];
    const name = snakeCase(id);
    return {
      open: '_check(',
      entries: [pythonString(name), name, pythonString(pattern), pythonString(format)],
      close: ')',
    };
  });

/** Lines that give those that were left out the value of the stack. */
export const readArguments = ({ optional, usesStack }: Outline): Lines =>
  [
    ...(usesStack ? ['stack = Stack.of(self)'] : []),
    ...optional.flatMap(({ id, kind }) => [
      `if ${snakeCase(id)} is None:`,
      `${INSIDE_CLASS}${snakeCase(id)} = stack.${kind === 'region' ? 'region' : 'account'}`,
    ]),
  ].map((line) => `${INSIDE_INIT}${line}`);

/** The function that the checks call. */
export const checkFunction = (outlines: readonly Outline[]): Lines =>
  outlines.every(({ parameters }) => parameters.length === 0)
    ? []
    : [
        'def _check(name: str, value: str, pattern: str, expected: str) -> None:',
        '    """Stop at a value that does not look right; tokens are known later, and pass."""',
        '    if not Token.is_unresolved(value) and not re.fullmatch(pattern, value):',
        '        raise ValueError(f"{name} has to be {expected}, not {value!r}")',
      ];
