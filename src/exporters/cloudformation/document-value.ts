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
import { ref, type Value } from './resource.ts';
import { pascalCase } from '../parameter-facts.ts';
import type { Text } from '../types.ts';

type Part = string | Parameter;

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

const isString = (part: Part): part is string => typeof part === 'string';

function joined(parts: readonly Part[], nameOf: Naming): Value {
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
  joined(typeof text === 'string' ? [text] : text.parts, nameOf);

/** A string of JSON; the values of parameters need no escapes. */
function* quoted(text: Text): Iterable<Part> {
  yield '"';
  for (const part of typeof text === 'string' ? [text] : text.parts) {
    yield isString(part) ? JSON.stringify(part).slice(1, -1) : part;
  }
  yield '"';
}

function* jsonParts(template: Template, indent: string): Iterable<Part> {
  const inner = `${indent}  `;
  if (typeof template === 'string' || isTemplateText(template)) {
    yield* quoted(template);
  } else if (isTemplateList(template) && template.length > 0) {
    for (const [position, entry] of template.entries()) {
      yield `${position === 0 ? '[' : ','}\n${inner}`;
      yield* jsonParts(entry, inner);
    }
    yield `\n${indent}]`;
  } else if (isTemplateObject(template) && template.members.length > 0) {
    for (const [position, { key, value }] of template.members.entries()) {
      yield `${position === 0 ? '{' : ','}\n${inner}`;
      yield* quoted(key);
      yield ': ';
      yield* jsonParts(value, inner);
    }
    yield `\n${indent}}`;
  } else {
    yield isTemplateObject(template) ? '{}' : JSON.stringify(template);
  }
}

/** A document as text: its JSON, indented by two spaces. */
export const jsonTextValue = (document: TemplateObject, nameOf: Naming = nameInNodeStack): Value =>
  joined([...jsonParts(document, '')], nameOf);

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
