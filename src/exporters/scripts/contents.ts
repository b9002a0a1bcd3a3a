import {
  isTemplateList,
  isTemplateObject,
  isTemplateText,
  type Parameter,
  type Template,
  type TemplateText,
} from '#core';
import { isOfNodes } from '../places.ts';
import type { ManagedPolicy, NodeRole, Setup, Text } from '../types.ts';

/** Text that a script is made of: literal text, and parameters that it puts in when it runs. */
export type Piece = string | Parameter;

/** Neighbouring strings as one. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') result[result.length - 1] = last + piece;
    else result.push(piece);
  }
  return result;
}

/** Escaped to ASCII, so that neither the encoding of a file nor that of a terminal can change a document. */
const escaped = (text: string): string =>
  JSON.stringify(text)
    .slice(1, -1)
    .replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const stringPieces = (text: string | TemplateText): readonly Piece[] => [
  '"',
  ...(typeof text === 'string'
    ? [escaped(text)]
    : text.parts.map((part) => (typeof part === 'string' ? escaped(part) : part))),
  '"',
];

function block(
  [open, close]: readonly [string, string],
  entries: readonly (readonly Piece[])[],
  indent: string,
): readonly Piece[] {
  if (entries.length === 0) return [open + close];
  return [
    `${open}\n`,
    ...entries.flatMap((entry, position) => [
      `${indent}  `,
      ...entry,
      position === entries.length - 1 ? '\n' : ',\n',
    ]),
    indent + close,
  ];
}

function print(template: Template, indent: string): readonly Piece[] {
  const inner = `${indent}  `;
  if (typeof template === 'string' || isTemplateText(template)) return stringPieces(template);
  if (isTemplateList(template)) {
    return block(
      ['[', ']'],
      template.map((entry) => print(entry, inner)),
      indent,
    );
  }
  if (isTemplateObject(template)) {
    const members = template.members.map(({ key, value }) => [
      ...stringPieces(key),
      ': ',
      ...print(value, inner),
    ]);
    return block(['{', '}'], members, indent);
  }
  return [JSON.stringify(template)];
}

/** A document as indented JSON in ASCII, in pieces between which its parameters stand. Values need no escaping. */
export const jsonPieces = (template: Template): readonly Piece[] => joined(print(template, ''));

/** Text with parameters as pieces of a script. */
export const piecesOf = (text: Text): readonly Piece[] => (typeof text === 'string' ? [text] : text.parts);

/** Whether a script calls AWS at all. */
export const callsAws = (setup: Setup): boolean => isOfNodes(setup) || setup.permissionSets.length > 0;

/**
 * The account that a script stays in: one that is named, or a parameter that a document needs anyway. Permission sets
 * are created where IAM Identity Center is managed, which is another account.
 */
export function expectedAccount(setup: Setup): Text | undefined {
  const { account, parameters } = setup;
  if (account === undefined || !isOfNodes(setup)) return undefined;
  const isKnown = (parameter: Parameter): boolean => parameters.some(({ id }) => id === parameter.id);
  return piecesOf(account).every((piece) => typeof piece === 'string' || isKnown(piece))
    ? account
    : undefined;
}

/** `--tags` of IAM, Systems Manager and IAM Identity Center in the short form of the AWS CLI. */
export const tagPairs = ({ tags }: Setup): readonly string[] =>
  Object.entries(tags).map(([key, value]) => `Key=${key},Value=${value}`);

/** `--tags` of CloudWatch Logs. */
export const tagMap = ({ tags }: Setup): string =>
  Object.entries(tags)
    .map(([key, value]) => `${key}=${value}`)
    .join(',');

/** A policy, or the parts that it was split into; their target is one. */
export type Parts = readonly [ManagedPolicy, ...ManagedPolicy[]];

/** Policies with their parts: `end-user` and `end-user-2` are one. */
export const partsOf = ({ policies }: Setup): readonly Parts[] =>
  policies
    .filter(({ id }) => !/-[0-9]+$/.test(id))
    .map((first) => [first, ...policies.filter(({ id }) => id.startsWith(`${first.id}-`))]);

/** The service that a role is for, as its trust policy names it. */
export function trustedService({ trust }: NodeRole): string {
  const [service = ''] = stringsAt(trust, ['Statement', 'Principal', 'Service']);
  return service;
}

/** The strings at a path of an object, through lists. */
function stringsAt(template: Template, path: readonly string[]): readonly string[] {
  if (isTemplateList(template)) return template.flatMap((entry) => stringsAt(entry, path));
  const [name, ...rest] = path;
  if (name === undefined) return typeof template === 'string' ? [template] : [];
  if (!isTemplateObject(template)) return [];
  return template.members.flatMap(({ key, value }) => (key === name ? stringsAt(value, rest) : []));
}

/** An expression of the AWS CLI for who may assume a role, except for one service; JMESPath. */
export const othersTrusted = (service: string): string =>
  `join(', ', [Role.AssumeRolePolicyDocument.Statement][].Principal.*[][] | [?@ != '${service}'])`;

/** An expression of the AWS CLI for the names of the managed policies that a permission set refers to; JMESPath. */
export const REFERENCES = "CustomerManagedPolicyReferences[?(Path || '/') == '/'].Name";

/** Whether anything is known to hold parts of policies, which may be too many. */
export const hasHolders = (setup: Setup): boolean =>
  setup.permissionSets.length > 0 || setup.policies.some(({ target }) => target !== undefined);

/** What a script says that it does to what is there already. */
export const reachOf = (setup: Setup): readonly string[] =>
  hasHolders(setup)
    ? [
        'What has the same name is replaced. Parts of a split policy that are no longer needed are detached from what is',
        'named below. Nothing else is changed or removed.',
      ]
    : ['What has the same name is replaced; nothing else is changed or removed.'];
