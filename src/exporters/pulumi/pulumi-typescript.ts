import type { Parameter } from '#core';
import { block, type Code, commentLines, layout, spacedOut } from '../code/layout.ts';
import {
  patternLiteral,
  propertyCode,
  stringLiteral,
  templateExpression,
  textExpression,
  TYPESCRIPT_PAGE,
} from '../code/typescript.ts';
import { headerLines } from '../header.ts';
import { camelCase, describeParameter, PARAMETER_FACTS } from '../parameter-facts.ts';
import { accountOfNodes } from '../places.ts';
import { KEY_OF_REGION, keysByRegion } from '../session-documents.ts';
import { accountParagraphs, ownerParagraphs, type Paragraph, permissionSetParagraphs } from './access.ts';
import { LOOPED, placementIn, regionalParagraphs } from './regional.ts';
import type { Format, Setup } from '../types.ts';

type Lines = readonly string[];

const STEP = TYPESCRIPT_PAGE.step;

/** https://www.pulumi.com/docs/iac/concepts/config/ */
function configuration(parameter: Parameter): Lines {
  const { format, pattern } = PARAMETER_FACTS[parameter.kind];
  const name = camelCase(parameter.id);
  const statement: Code = {
    open: `const ${name} = config.require(${stringLiteral(name)}, {`,
    entries: [`pattern: ${patternLiteral(pattern)}`],
    close: '});',
    spaced: true,
  };
  return [
    ...commentLines(`${describeParameter(parameter)}. Has to be ${format}.`, '// ', TYPESCRIPT_PAGE, ''),
    ...block([statement], TYPESCRIPT_PAGE, ''),
  ];
}

const paragraphLines = ({ comment, statements }: Paragraph, indent: string): Lines => [
  ...(comment === undefined ? [] : commentLines(comment, '// ', TYPESCRIPT_PAGE, indent)),
  ...block(statements, TYPESCRIPT_PAGE, indent),
];

/** What a loop over the Regions declares, and what it goes over: the Regions, with the keys that each has of its own. */
function loopOver(setup: Setup): readonly [variable: string, table: Code] {
  const { regions, logGroup } = setup;
  const keyArns = keysByRegion(setup);
  const keys = [
    ...(logGroup?.keyArns === undefined ? [] : [['keyArn', logGroup.keyArns] as const]),
    ...(keyArns === undefined ? [] : [[camelCase(KEY_OF_REGION.id), keyArns] as const]),
  ];
  if (keys.length === 0) return ['region', templateExpression(regions)];
  const rows = regions.map((region, position) => ({
    open: '{',
    entries: [
      propertyCode('region', textExpression(region)),
      ...keys.map(([name, arns]) => propertyCode(name, textExpression(arns[position] ?? arns[0]))),
    ],
    close: '}',
    spaced: true,
  }));
  const variable = `{ ${['region', ...keys.map(([name]) => name)].join(', ')} }`;
  return [variable, { open: '[', entries: rows, close: ']', expanded: true }];
}

/** The log groups and preferences: those of one Region one by one, those of several in a loop. */
function regionalLines(setup: Setup): readonly Lines[] {
  const [first, ...others] = setup.regions;
  if (others.length === 0) {
    return regionalParagraphs(setup, placementIn(first)).map((paragraph) => paragraphLines(paragraph, ''));
  }
  const paragraphs = regionalParagraphs(setup, LOOPED);
  if (paragraphs.length === 0) return [];
  const [variable, table] = loopOver(setup);
  const regions = layout(table, TYPESCRIPT_PAGE, '');
  return [
    [
      `for (const ${variable} of ${regions}) {`,
      ...spacedOut(paragraphs.map((paragraph) => paragraphLines(paragraph, STEP))),
      '}',
    ],
  ];
}

/** https://www.pulumi.com/registry/packages/aws/api-docs/getcalleridentity/ */
function accountCheck(setup: Setup): Lines {
  const account = accountOfNodes(setup);
  if (account === undefined) return [];
  return [
    '// What follows is meant for this account, and of no use in another.',
    'aws.getCallerIdentityOutput().accountId.apply((accountId) => {',
    `${STEP}if (accountId !== ${stringLiteral(account)}) {`,
    `${STEP}${STEP}throw new Error(${stringLiteral(`Needs the account ${account}`)});`,
    `${STEP}}`,
    '});',
  ];
}

/** A program, which is the body of a module. */
function write(setup: Setup): string {
  const { parameters, tags } = setup;
  const account = [accountParagraphs, permissionSetParagraphs, ownerParagraphs]
    .flatMap((paragraphs) => paragraphs(setup))
    .map((paragraph) => paragraphLines(paragraph, ''));
  const regional = regionalLines(setup);
  const resources = account.length + regional.length > 0;
  const tagLiteral = templateExpression({
    members: Object.entries(tags).map(([key, value]) => ({ key, value })),
  });
  const lines = spacedOut([
    headerLines(setup).map((line) => `// ${line}`),
    [
      ...(resources ? ["import * as aws from '@pulumi/aws';"] : []),
      ...(parameters.length === 0 ? [] : ["import * as pulumi from '@pulumi/pulumi';"]),
    ],
    parameters.length === 0 ? [] : ['const config = new pulumi.Config();'],
    ...parameters.map(configuration),
    // The policy of an endpoint is the one thing without tags.
    resources && setup.endpointPolicy === undefined
      ? [`const tags = ${layout(tagLiteral, TYPESCRIPT_PAGE, '')};`]
      : [],
    accountCheck(setup),
    ...account,
    ...regional,
  ]);
  return `${lines.join('\n')}\n`;
}

export const pulumiTypescript: Format = {
  name: 'Pulumi, TypeScript',
  path: 'pulumi/session-manager.ts',
  parameterName: ({ id }) => camelCase(id),
  write,
};
