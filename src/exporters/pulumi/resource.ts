import { type Code, type Group, suffixed } from '../code/layout.ts';
import { propertyCode } from '../typescript/literals.ts';

/** The arguments of a resource; those that are undefined are left out. */
export type ResourceArguments = Readonly<Record<string, Code | undefined>>;

const argumentsCode = (values: ResourceArguments): readonly Code[] =>
  Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [propertyCode(name, value)]));

export interface ResourceOptions {
  /** The constant that holds the resource from here on. */
  readonly constant?: string;
  /** What follows the arguments: the options of the resource. */
  readonly options?: Code;
}

/** A statement that declares a resource; `name` is its name in Pulumi's state, as code. */
export function resource(
  type: string,
  name: string,
  values: ResourceArguments,
  { constant, options }: ResourceOptions = {},
): Group {
  const call = `${constant === undefined ? '' : `const ${constant} = `}new ${type}(`;
  const literal = { entries: argumentsCode(values), spaced: true, expanded: true };
  if (options === undefined) return { ...literal, open: `${call}${name}, {`, close: '});' };
  const entries = [name, { ...literal, open: '{', close: '}' }, options];
  return { open: call, entries, close: ');', expanded: true };
}

/** A statement that declares an output of the stack. */
export const exported = (name: string, value: Code): Code =>
  suffixed(
    typeof value === 'string'
      ? `export const ${name} = ${value}`
      : { ...value, open: `export const ${name} = ${value.open}` },
    ';',
  );

/** A call with one argument, which opens on the line of the call. */
export const called = (callee: string, argument: Code): Code =>
  typeof argument === 'string'
    ? `${callee}(${argument})`
    : { ...argument, open: `${callee}(${argument.open}`, close: `${argument.close})` };
