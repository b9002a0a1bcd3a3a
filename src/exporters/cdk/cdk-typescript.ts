import { importedBy, type Outline, outlineOf, partsOf } from './outline.ts';
import { memberLines, programLines } from './program.ts';
import {
  checkFunction,
  checks,
  documented,
  propsInterface,
  readProps,
  TYPESCRIPT,
} from './typescript-language.ts';
import { block, type Code, layout, spacedOut, wrapped } from '../code/layout.ts';
import { stringLiteral, templateExpression, textExpression, TYPESCRIPT_PAGE } from '../code/typescript.ts';
import { headerLines } from '../header.ts';
import { camelCase } from '../parameter-facts.ts';
import { inOneStack } from '../places.ts';
import type { Format, Setup } from '../types.ts';

type Lines = readonly string[];

const INSIDE_CLASS = TYPESCRIPT_PAGE.step;
const INSIDE_CONSTRUCTOR = '    ';
const INSIDE_IF = '      ';

const layoutLines = (code: Code): Lines => layout(code, TYPESCRIPT_PAGE, '').split('\n');

const imports = (outlines: readonly Outline[]): Lines => {
  const core = importedBy(outlines, 'core');
  const fromCore: Code = {
    open: 'import {',
    entries: core,
    close: "} from 'aws-cdk-lib';",
    spaced: true,
  };
  return [
    ...(core.length === 0 ? [] : layoutLines(fromCore)),
    ...importedBy(outlines, 'modules').map((name) => `import * as ${name} from 'aws-cdk-lib/aws-${name}';`),
    "import { Construct } from 'constructs';",
  ];
};

const regionsConstant = ({ regions }: Outline): Lines =>
  regions.length < 2
    ? []
    : [
        '/** The Regions that have preferences and logs of their own. */',
        ...layoutLines({
          open: 'export const REGIONS = [',
          entries: regions.map(templateExpression),
          close: '];',
        }),
      ];

/** What whoever uses the construct has to know. */
function classComment({ name, title, notes, regions, parameters }: Outline): Lines {
  if (notes.length === 0) return [`/** ${title}. */`];
  const props = parameters.length === 0 ? '' : ', props';
  const example = [
    '',
    '@example',
    'for (const region of REGIONS) {',
    '  const stack = new Stack(app, `SessionManager-${region}`, { env: { account, region } });',
    `  new ${name}(stack, 'SessionManager'${props});`,
    '}',
  ];
  return documented(
    [
      ...wrapped([`${title}.`, ...notes].join(' '), TYPESCRIPT_PAGE.width - 3),
      ...(regions.length < 2 ? [] : example),
    ],
    '',
  );
}

const stopUnless = (condition: string, message: string): Lines =>
  [`if (${condition}) {`, `  throw new Error(${message});`, '}'].map(
    (line) => `${INSIDE_CONSTRUCTOR}${line}`,
  );

function regionCheck({ regions }: Outline): Lines {
  const [only, ...others] = regions;
  if (only === undefined) return [];
  if (others.length > 0) {
    return stopUnless('!REGIONS.includes(stack.region)', "`Needs a stack in one of ${REGIONS.join(', ')}`");
  }
  const region = textExpression(only);
  return stopUnless(
    `!Token.isUnresolved(stack.region) && stack.region !== ${region}`,
    typeof only === 'string'
      ? stringLiteral(`Needs a stack in ${only}`)
      : `\`Needs a stack in \${${region}}\``,
  );
}

const accountCheck = ({ accountId }: Outline): Lines =>
  accountId === undefined
    ? []
    : stopUnless(
        `!Token.isUnresolved(stack.account) && stack.account !== ${stringLiteral(accountId)}`,
        stringLiteral(`Needs a stack in the account ${accountId}`),
      );

function accountLines({ account, members, regions }: Outline): Lines {
  if (account.length === 0) return [];
  const lines = (indent: string): Lines =>
    spacedOut([programLines(account, TYPESCRIPT, indent), memberLines(members, TYPESCRIPT, indent)]);
  if (regions.length < 2) return lines(INSIDE_CONSTRUCTOR);
  return [
    `${INSIDE_CONSTRUCTOR}if (stack.region === REGIONS[0]) {`,
    ...lines(INSIDE_IF),
    `${INSIDE_CONSTRUCTOR}}`,
  ];
}

const memberDeclarations = ({ members, regions }: Outline): Lines =>
  members.flatMap(({ name, type, description }) => [
    `${INSIDE_CLASS}/** ${description} */`,
    `${INSIDE_CLASS}readonly ${camelCase(name)}${regions.length < 2 ? '' : '?'}: ${type};`,
    '',
  ]);

const tagLines = ({ tags }: Outline): Lines =>
  tags.map(
    ([key, value]) =>
      `${INSIDE_CONSTRUCTOR}Tags.of(this).add(${stringLiteral(key)}, ${stringLiteral(value)});`,
  );

function classLines(outline: Outline): Lines {
  const { name, required, parameters } = outline;
  const byDefault = required.length === 0 ? ' = {}' : '';
  const props = parameters.length === 0 ? '' : `, props: ${name}Props${byDefault}`;
  return [
    ...classComment(outline),
    `export class ${name} extends Construct {`,
    ...memberDeclarations(outline),
    `${INSIDE_CLASS}constructor(scope: Construct, id: string${props}) {`,
    ...spacedOut([
      [
        `${INSIDE_CONSTRUCTOR}super(scope, id);`,
        ...block(readProps(outline), TYPESCRIPT_PAGE, INSIDE_CONSTRUCTOR),
      ],
      [
        ...block(checks(outline), TYPESCRIPT_PAGE, INSIDE_CONSTRUCTOR),
        ...accountCheck(outline),
        ...regionCheck(outline),
      ],
      programLines(outline.regional, TYPESCRIPT, INSIDE_CONSTRUCTOR),
      accountLines(outline),
      tagLines(outline),
    ]),
    `${INSIDE_CLASS}}`,
    '}',
  ];
}

/**
 * Constructs in TypeScript. A text that looks like a token of the CDK (`${Token[…]}`) cannot be written as text in any
 * way: synthesis stops at it.
 * https://docs.aws.amazon.com/cdk/v2/guide/constructs.html
 */
function write(setup: Setup): string {
  const outlines = partsOf(setup).map(outlineOf);
  const lines = spacedOut([
    headerLines(setup).map((line) => `// ${line}`),
    imports(outlines),
    ...outlines.flatMap((outline) => [
      regionsConstant(outline),
      propsInterface(outline),
      classLines(outline),
    ]),
    checkFunction(outlines),
  ]);
  return `${lines.join('\n')}\n`;
}

export const cdkTypescript: Format = {
  name: 'CDK, TypeScript',
  path: 'cdk-typescript/session-manager.ts',
  parameterName: ({ id }) => camelCase(id),
  isStack: true,
  write: (setup) => write(inOneStack(setup)),
};
