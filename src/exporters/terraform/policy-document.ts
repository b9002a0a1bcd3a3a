import {
  isTemplateList,
  isTemplateObject,
  isTemplateText,
  type Template,
  type TemplateMember,
  type TemplateObject,
} from '#core';
import { attribute, block, type Block, type Expression, jsonencode, verbatim } from './hcl.ts';
import type { Text } from '../types.ts';

const isText = (template: Template): template is Text =>
  typeof template === 'string' || isTemplateText(template);

/** Literal text with a change; variables stay what they are. */
const mapped = (text: Text, change: (part: string) => string): Text =>
  typeof text === 'string'
    ? change(text)
    : { parts: text.parts.map((part) => (typeof part === 'string' ? change(part) : part)) };

const literalsOf = (text: Text): readonly string[] =>
  typeof text === 'string' ? [text] : text.parts.filter((part) => typeof part === 'string');

/** One text or several; nothing if there is none, or anything else among them. */
function textsOf(template: Template): readonly Text[] | undefined {
  if (isText(template)) return [template];
  if (!isTemplateList(template) || template.length === 0 || !template.every(isText)) return undefined;
  return template;
}

/** The data source writes `${` for `&{`, so variables of IAM are written so, and a `&{` that is meant cannot be. */
function withVariables(template: Template): readonly Text[] | undefined {
  const texts = textsOf(template);
  if (texts?.some((text) => literalsOf(text).some((part) => part.includes('&{')))) return undefined;
  return texts?.map((text) => mapped(text, (part) => part.replaceAll('${', '&{')));
}

/** All of them, or nothing if one is missing. */
const allOf = <T>(values: readonly (T | undefined)[]): readonly T[] | undefined => {
  const present = values.filter((value) => value !== undefined);
  return present.length === values.length ? present : undefined;
};

function principalBlock({ key, value }: TemplateMember): Block | undefined {
  const identifiers = withVariables(value);
  if (identifiers === undefined) return undefined;
  return block('principals', [], [attribute('type', key), attribute('identifiers', identifiers)]);
}

function principalBlocks(principal: Template): readonly Block[] | undefined {
  return isTemplateObject(principal) ? allOf(principal.members.map(principalBlock)) : undefined;
}

function conditionBlocks(condition: Template): readonly Block[] | undefined {
  if (!isTemplateObject(condition)) return undefined;
  return allOf(
    condition.members.flatMap(({ key: operator, value: tests }) =>
      (isTemplateObject(tests) ? tests.members : [undefined]).map((test) => {
        const values = test === undefined ? undefined : withVariables(test.value);
        if (test === undefined || values === undefined) return undefined;
        return block(
          'condition',
          [],
          [attribute('test', operator), attribute('variable', test.key), attribute('values', values)],
        );
      }),
    ),
  );
}

const attributes = (name: string, value: Template | undefined): Block['body'] | undefined =>
  value === undefined ? undefined : [attribute(name, value)];

/** What an element of a statement becomes, in the order in which statements are written here. */
const ELEMENTS: Readonly<Record<string, (value: Template) => Block['body'] | undefined>> = {
  Sid: (value) =>
    typeof value === 'string' && /^[A-Za-z0-9]+$/.test(value) ? [attribute('sid', value)] : undefined,
  Effect: (value) => attributes('effect', value),
  Action: (value) => attributes('actions', textsOf(value)),
  Resource: (value) => attributes('resources', withVariables(value)),
  Principal: principalBlocks,
  Condition: conditionBlocks,
};

function statementBlock(statement: Template): Block | undefined {
  if (!isTemplateObject(statement)) return undefined;
  const { members } = statement;
  if (members.some(({ key }) => typeof key !== 'string' || !Object.hasOwn(ELEMENTS, key))) return undefined;
  const body = allOf(
    Object.entries(ELEMENTS).flatMap(([name, write]) =>
      members.filter(({ key }) => key === name).map(({ value }) => write(value)),
    ),
  );
  return body === undefined ? undefined : block('statement', [], body.flat());
}

/** A later statement replaces an earlier one of the same ID. */
function repeatsId(statements: readonly Template[]): boolean {
  const ids = statements
    .filter(isTemplateObject)
    .flatMap(({ members }) => members.filter(({ key }) => key === 'Sid').map(({ value }) => value));
  return new Set(ids).size < ids.length;
}

/**
 * A policy as `data "aws_iam_policy_document"`, or `undefined` if that cannot say it.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document
 */
export function policyDocumentBlock(name: string, { members }: TemplateObject): Block | undefined {
  const [version, statement, ...others] = members;
  if (version?.key !== 'Version' || version.value !== '2012-10-17') return undefined;
  if (statement?.key !== 'Statement' || others.length > 0) return undefined;
  if (!isTemplateList(statement.value) || statement.value.length === 0) return undefined;
  if (repeatsId(statement.value)) return undefined;
  const statements = allOf(statement.value.map(statementBlock));
  if (statements === undefined) return undefined;
  return block('data', ['aws_iam_policy_document', name], statements);
}

/** A policy in a module: what has to be defined for it, and the expression that is its JSON. */
interface WrittenPolicy {
  readonly blocks: readonly Block[];
  readonly json: Expression;
  /** The same without white space, where that counts. */
  readonly minified: Expression;
}

/** How a format writes policies; the name is unique among the policies of a module. */
export type PolicyWriter = (name: string, document: TemplateObject) => WrittenPolicy;

export const inJsonencode: PolicyWriter = (_name, document) => {
  const json = jsonencode(document);
  return { blocks: [], json, minified: json };
};

/** In a data source, except what a data source cannot say. */
export const inDataSource: PolicyWriter = (name, document) => {
  const written = policyDocumentBlock(name, document);
  if (written === undefined) return inJsonencode(name, document);
  const address = `data.aws_iam_policy_document.${name}`;
  return {
    blocks: [written],
    json: verbatim(`${address}.json`),
    minified: verbatim(`${address}.minified_json`),
  };
};
