import {
  hasParameterInKey,
  isTemplateList,
  isTemplateObject,
  isTemplateText,
  type Parameter,
  type ParameterKind,
  type Template,
  type TemplateObject,
} from '#core';
import { jsonPieces, type Piece, piecesOf } from '../code/pieces.ts';
import { pascalCase } from '../parameter-facts.ts';
import type { Text } from '../types.ts';

/** Data of a template, in the long form of CloudFormation's functions: `{ "Ref": … }`, `{ "Fn::Sub": … }`. */
export type Value = string | number | boolean | null | readonly Value[] | ValueMap;

export interface ValueMap {
  readonly [key: string]: Value;
}

export const isValueList = (value: Value): value is readonly Value[] => Array.isArray(value);

export const isValueMap = (value: Value): value is ValueMap =>
  typeof value === 'object' && value !== null && !isValueList(value);

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html */
export const ref = (name: string): ValueMap => ({ Ref: name });
export const getAtt = (id: string, attribute: string): ValueMap => ({ 'Fn::GetAtt': [id, attribute] });
export const not = (condition: Value): ValueMap => ({ 'Fn::Not': [condition] });
/** One value where a condition of the template is met, and another where it is not. */
export const either = (condition: string, then: Value, otherwise: Value): ValueMap => ({
  'Fn::If': [condition, then, otherwise],
});
export const equals = (left: Value, right: Value): ValueMap => ({ 'Fn::Equals': [left, right] });

/** A resource of a template, and what is said about it elsewhere in the template. */
export interface Resource {
  readonly logicalId: string;
  readonly type: string;
  readonly properties: ValueMap;
  /** Whether a deleted stack, or one that replaces it, leaves it where it is. */
  readonly retained?: boolean;
  /** The name of the condition under which it is created. */
  readonly condition?: string | undefined;
  /** Logical IDs of what has to be there before; no resource that this one's condition does without. */
  readonly after?: readonly string[];
  readonly metadata?: ValueMap;
  readonly arn?: { readonly description: string; readonly value: Value };
  readonly comment?: readonly string[];
  /** JSON that the comment ends with. */
  readonly commentDocument?: unknown;
}

/** A retry of a stack that could not be created must not find what the first try left. */
const RETAINED = { DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' };

/**
 * What stands in the section `Resources`.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html
 */
export const resourceValue = ({
  type,
  condition,
  after = [],
  retained,
  metadata,
  properties,
}: Resource): ValueMap => ({
  Type: type,
  ...(condition === undefined ? {} : { Condition: condition }),
  ...(after.length === 0 ? {} : { DependsOn: after }),
  ...(retained === true ? RETAINED : {}),
  ...(metadata === undefined ? {} : { Metadata: metadata }),
  Properties: properties,
});

/** What stands in the section `Outputs`: the ARN, where the resource has one. */
export function outputEntries({ logicalId, condition, arn }: Resource): readonly [string, ValueMap][] {
  if (arn === undefined) return [];
  const { description, value } = arn;
  const output = {
    ...(condition === undefined ? {} : { Condition: condition }),
    Description: description,
    Value: value,
  };
  return [[`${logicalId}Arn`, output]];
}

/** Tags as most resource types take them. */
export const tagList = (tags: Readonly<Record<string, string>>): readonly ValueMap[] =>
  Object.entries(tags).map(([key, value]) => ({ Key: key, Value: value }));

/** The name by which a template refers to a parameter. */
type Naming = (parameter: Parameter) => string;

/** The name under which a template declares a parameter. */
export const parameterName: Naming = ({ id }) => pascalCase(id);

/** What CloudFormation knows of a stack in the account and a Region of the nodes, without being told. */
const PSEUDO_PARAMETERS: Readonly<Partial<Record<ParameterKind, string>>> = {
  'account-id': 'AWS::AccountId',
  region: 'AWS::Region',
};

export const isKnownToNodeStack = ({ kind }: Parameter): boolean => PSEUDO_PARAMETERS[kind] !== undefined;

/**
 * The name in whatever the stacks of the nodes create. Sessions do not cross accounts, so that these stacks are where the
 * nodes are.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html
 */
const nameInNodeStack: Naming = (parameter) => PSEUDO_PARAMETERS[parameter.kind] ?? parameterName(parameter);

/** A dollar sign and brace that `Fn::Sub` leaves alone, such as those of IAM's `${aws:username}`. */
const literal = (text: string): string => text.replaceAll('${', '${!');

const isString = (part: Piece): part is string => typeof part === 'string';

function joined(parts: readonly Piece[], nameOf: Naming): Value {
  if (parts.every(isString)) return parts.join('');
  const [first] = parts;
  if (parts.length === 1 && first !== undefined && !isString(first)) return ref(nameOf(first));
  const pieces = parts.map((part) => (isString(part) ? literal(part) : `\${${nameOf(part)}}`));
  return { 'Fn::Sub': pieces.join('') };
}

/**
 * Text as a plain string, as a reference or, with parameters inside, as a substitution.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-sub.html
 */
export const textValue = (text: Text, nameOf: Naming = nameInNodeStack): Value =>
  joined(piecesOf(text), nameOf);

/** A document as text: its JSON, indented by two spaces. */
export const jsonTextValue = (document: TemplateObject, nameOf: Naming = nameInNodeStack): Value =>
  joined(jsonPieces(document), nameOf);

function dataValue(template: Template, nameOf: Naming): Value {
  if (isTemplateText(template)) return textValue(template, nameOf);
  if (isTemplateList(template)) return template.map((entry) => dataValue(entry, nameOf));
  if (!isTemplateObject(template)) return template;
  return Object.fromEntries(
    template.members.map(({ key, value }) => [typeof key === 'string' ? key : '', dataValue(value, nameOf)]),
  );
}

/**
 * A document as the value of a property of type Json. CloudFormation has no functions in keys; a document that needs
 * one is written as text, which such properties take as well.
 */
export const documentValue = (document: TemplateObject, nameOf: Naming = nameInNodeStack): Value =>
  hasParameterInKey(document) ? jsonTextValue(document, nameOf) : dataValue(document, nameOf);
