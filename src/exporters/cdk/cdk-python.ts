import type { Parameter } from '#core';
import { importedBy, type Outline, outlineOf, partsOf } from './outline.ts';
import { memberLines, programLines } from './program.ts';
import { PYTHON, PYTHON_PAGE, pythonString, pythonTemplate, pythonText } from './python-language.ts';
import { block, type Code, layout, spacedOut, wrapped } from '../code/layout.ts';
import { headerLines } from '../header.ts';
import { describeParameter, PARAMETER_FACTS, snakeCase } from '../parameter-facts.ts';
import { inOneStack } from '../places.ts';
import type { Format, Setup } from '../types.ts';

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
const argumentsLines = ({ required, optional }: Outline): Lines => [
  ...required.flatMap((parameter) => argumentLines(parameter, false)),
  ...optional.flatMap((parameter) => argumentLines(parameter, true)),
];

/** The first lines of the initializer, with the parameters as arguments that are given by name. */
function signature({ required, optional }: Outline): Lines {
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
const checks = ({ parameters }: Outline): readonly Code[] =>
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
const readArguments = ({ optional, usesStack }: Outline): Lines =>
  [
    ...(usesStack ? ['stack = Stack.of(self)'] : []),
    ...optional.flatMap(({ id, kind }) => [
      `if ${snakeCase(id)} is None:`,
      `${INSIDE_CLASS}${snakeCase(id)} = stack.${kind === 'region' ? 'region' : 'account'}`,
    ]),
  ].map((line) => `${INSIDE_INIT}${line}`);

/** The function that the checks call. */
const checkFunction = (outlines: readonly Outline[]): Lines =>
  outlines.every(({ parameters }) => parameters.length === 0)
    ? []
    : [
        'def _check(name: str, value: str, pattern: str, expected: str) -> None:',
        '    """Stop at a value that does not look right; tokens are known later, and pass."""',
        '    if not Token.is_unresolved(value) and not re.fullmatch(pattern, value):',
        '        raise ValueError(f"{name} has to be {expected}, not {value!r}")',
      ];

const INSIDE_IF = INSIDE_CLASS.repeat(3);

function imports(outlines: readonly Outline[]): Lines {
  const core = importedBy(outlines, 'core');
  const standard = [
    ...(outlines.every(({ parameters }) => parameters.length === 0) ? [] : ['import re']),
    ...(outlines.every((outline) => outline.optional.length === 0 && unsetMembers(outline).length === 0)
      ? []
      : ['from typing import Optional']),
  ];
  return spacedOut([
    standard,
    [
      ...(core.length === 0 ? [] : [`from aws_cdk import ${core.join(', ')}`]),
      ...importedBy(outlines, 'modules').map((name) => `from aws_cdk import aws_${name} as ${name}`),
      'from constructs import Construct',
    ],
  ]);
}

const regionsConstant = ({ regions }: Outline): Lines =>
  regions.length < 2
    ? []
    : [
        '# The Regions that have preferences and logs of their own.',
        ...block(
          [{ open: 'REGIONS = [', entries: regions.map(pythonTemplate), close: ']' }],
          PYTHON_PAGE,
          '',
        ),
      ];

/** What whoever uses the construct has to know. */
function docstring(outline: Outline): Lines {
  const { title, notes, parameters, members } = outline;
  const body = spacedOut([
    notes.length === 0
      ? []
      : wrapped(notes.join(' '), WIDTH - INSIDE_CLASS.length).map((line) => `${INSIDE_CLASS}${line}`),
    parameters.length === 0 ? [] : [`${INSIDE_CLASS}Args:`, ...argumentsLines(outline)],
    members.length === 0 ? [] : [`${INSIDE_CLASS}Attributes:`, ...attributesLines(outline)],
  ]);
  return body.length === 0
    ? [`${INSIDE_CLASS}"""${title}."""`]
    : [`${INSIDE_CLASS}"""${title}.`, '', ...body, `${INSIDE_CLASS}"""`];
}

const stopUnless = (condition: string, message: string): Lines =>
  [`if ${condition}:`, `${INSIDE_CLASS}raise ValueError(${message})`].map((line) => `${INSIDE_INIT}${line}`);

function regionCheck({ regions }: Outline): Lines {
  const [only, ...others] = regions;
  if (only === undefined) return [];
  if (others.length > 0) {
    return stopUnless('stack.region not in REGIONS', 'f"Needs a stack in one of {\', \'.join(REGIONS)}"');
  }
  const region = pythonText(only);
  return stopUnless(
    `not Token.is_unresolved(stack.region) and stack.region != ${region}`,
    typeof only === 'string' ? pythonString(`Needs a stack in ${only}`) : `f"Needs a stack in {${region}}"`,
  );
}

function accountCheck({ accountId }: Outline): Lines {
  if (accountId === undefined) return [];
  return stopUnless(
    `not Token.is_unresolved(stack.account) and stack.account != ${pythonString(accountId)}`,
    pythonString(`Needs a stack in the account ${accountId}`),
  );
}

function accountLines({ account, members, regions }: Outline): Lines {
  if (account.length === 0) return [];
  const lines = (indent: string): Lines =>
    spacedOut([programLines(account, PYTHON, indent), memberLines(members, PYTHON, indent)]);
  if (regions.length < 2) return lines(INSIDE_INIT);
  return [`${INSIDE_INIT}if stack.region == REGIONS[0]:`, ...lines(INSIDE_IF)];
}

/** Attributes that may never get a value have none from the beginning. */
const unsetMembers = ({ members, regions }: Outline): Lines =>
  regions.length < 2
    ? []
    : members.map(({ name, type }) => `${INSIDE_INIT}self.${snakeCase(name)}: Optional[${type}] = None`);

/** The attributes in a docstring. */
const attributesLines = ({ members }: Outline): Lines =>
  members.flatMap(({ name, description }) => [
    `${INSIDE_INIT}${snakeCase(name)}:`,
    ...wrapped(description, WIDTH - INSIDE_IF.length).map((line) => `${INSIDE_IF}${line}`),
  ]);

const tagLines = ({ tags }: Outline): Lines =>
  tags.map(([key, value]) => `${INSIDE_INIT}Tags.of(self).add(${pythonString(key)}, ${pythonString(value)})`);

const classLines = (outline: Outline): Lines => [
  `class ${outline.name}(Construct):`,
  ...docstring(outline),
  '',
  ...signature(outline),
  ...spacedOut([
    [`${INSIDE_INIT}super().__init__(scope, construct_id)`, ...readArguments(outline)],
    [...block(checks(outline), PYTHON_PAGE, INSIDE_INIT), ...accountCheck(outline), ...regionCheck(outline)],
    unsetMembers(outline),
    programLines(outline.regional, PYTHON, INSIDE_INIT),
    accountLines(outline),
    tagLines(outline),
  ]),
];

/**
 * Constructs in Python. A text that looks like a token of the CDK (`${Token[…]}`) cannot be written as text in any way:
 * synthesis stops at it.
 * https://docs.aws.amazon.com/cdk/v2/guide/work-with-cdk-python.html
 */
function write(setup: Setup): string {
  const outlines = partsOf(setup).map(outlineOf);
  const head = spacedOut([
    headerLines(setup).map((line) => `# ${line}`),
    imports(outlines),
    ...outlines.map(regionsConstant),
  ]);
  const definitions = [...outlines.map(classLines), checkFunction(outlines)];
  const lines = [
    ...head,
    ...definitions.flatMap((definition) => (definition.length === 0 ? [] : ['', '', ...definition])),
  ];
  return `${lines.join('\n')}\n`;
}

export const cdkPython: Format = {
  name: 'CDK, Python',
  path: 'cdk-python/session_manager.py',
  parameterName: ({ id }) => snakeCase(id),
  isStack: true,
  write: (setup) => write(inOneStack(setup)),
};
