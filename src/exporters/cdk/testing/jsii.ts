import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parsePython, type PythonNode } from './parse-python.ts';

/** A type as an assembly of jsii refers to it. https://aws.github.io/jsii/ */
interface TypeReference {
  readonly primitive?: string;
  readonly fqn?: string;
  readonly collection?: { readonly kind: 'array' | 'map'; readonly elementtype: TypeReference };
  readonly union?: { readonly types: readonly TypeReference[] };
}

interface Member {
  readonly name: string;
  readonly static?: boolean;
  readonly optional?: boolean;
  readonly type: TypeReference;
}

interface Parameter extends Omit<Member, 'static'> {
  readonly variadic?: boolean;
}

interface Callable {
  readonly name?: string;
  readonly static?: boolean;
  readonly parameters?: readonly Parameter[];
  readonly returns?: { readonly type: TypeReference };
}

interface JsiiType {
  readonly fqn: string;
  readonly kind: 'class' | 'interface' | 'enum';
  /** An interface that Python takes as keywords. */
  readonly datatype?: boolean;
  readonly base?: string;
  readonly interfaces?: readonly string[];
  readonly initializer?: Callable;
  readonly methods?: readonly Callable[];
  readonly properties?: readonly Member[];
  readonly members?: readonly { readonly name: string }[];
}

interface Assembly {
  readonly name: string;
  readonly types: Readonly<Record<string, JsiiType>>;
  readonly submodules?: Readonly<
    Record<string, { readonly targets?: { readonly python?: { readonly module: string } } }>
  >;
  readonly targets: { readonly python: { readonly module: string } };
}

const folderOf = (name: string): string =>
  dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));

function readAssembly(name: string): Assembly {
  const file = join(folderOf(name), '.jsii');
  const found: Assembly & { readonly filename?: string } = JSON.parse(readFileSync(file, 'utf8'));
  return found.filename === undefined
    ? found
    : JSON.parse(gunzipSync(readFileSync(join(folderOf(name), found.filename))).toString());
}

/** What a value of the program is, as far as the CDK is concerned. */
type Meaning =
  | { readonly is: 'module'; readonly namespace: string }
  | { readonly is: 'type'; readonly type: JsiiType }
  | { readonly is: 'method'; readonly of: JsiiType; readonly name: string; readonly method: Callable }
  | { readonly is: 'value'; readonly type: TypeReference }
  | { readonly is: 'list' | 'dictionary'; readonly values: readonly Meaning[] }
  /** Python's own, and what the program is called with. */
  | { readonly is: 'anything' };

const ANYTHING: Meaning = { is: 'anything' };
const value = (type: TypeReference): Meaning => ({ is: 'value', type });
const primitive = (name: string): Meaning => value({ primitive: name });

const BUILT_IN: Readonly<Record<string, Meaning>> = {
  ValueError: ANYTHING,
  str: ANYTHING,
  None: ANYTHING,
  True: primitive('boolean'),
  False: primitive('boolean'),
};

/** `fromGroupName` → `from_group_name`, as jsii names things in Python. */
const pythonName = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();

/** Holds a Python program against what the CDK says about itself: modules, types, methods, keywords, enum members. */
export class CdkLibrary {
  readonly #types = new Map<string, JsiiType>();
  /** Modules of Python with the namespace of their types. */
  readonly #modules = new Map<string, string>();

  constructor() {
    for (const name of ['aws-cdk-lib', 'constructs']) {
      const { types, submodules = {}, targets } = readAssembly(name);
      for (const [fqn, type] of Object.entries(types)) this.#types.set(fqn, type);
      this.#modules.set(targets.python.module, name);
      for (const [namespace, submodule] of Object.entries(submodules)) {
        if (submodule.targets?.python) this.#modules.set(submodule.targets.python.module, namespace);
      }
    }
  }

  /** What is wrong with the calls of a program; empty when the CDK has everything that it uses. */
  problemsOf(source: string): readonly string[] {
    const problems: string[] = [];
    const statements = parsePython(source);
    // Functions and classes may be used before they are defined; variables of one function are not those of another.
    const everywhere = new Map(Object.entries(BUILT_IN));
    for (const { kind, ...statement } of statements) {
      if ((kind === 'class' || kind === 'function') && 'name' in statement)
        everywhere.set(statement.name, ANYTHING);
    }
    let names = everywhere;
    let members = new Map<string, Meaning>();
    const meaning = (node: PythonNode): Meaning => {
      switch (node.kind) {
        case 'name': {
          const found = names.get(node.name);
          if (found === undefined) problems.push(`There is no ${node.name}`);
          return found ?? ANYTHING;
        }
        case 'attribute': {
          const own = node.of.kind === 'name' && node.of.name === 'self' ? members.get(node.name) : undefined;
          return own ?? this.#attribute(meaning(node.of), node.name, problems);
        }
        case 'call': {
          const isSuper = node.of.kind === 'name' && node.of.name === 'super';
          if (isSuper) return value({ fqn: 'constructs.Construct' });
          const positional = node.positional.map(meaning);
          const keywords = node.keywords.map(([name, given]) => [name, meaning(given)] as const);
          return this.#call(meaning(node.of), positional, keywords, problems);
        }
        case 'several':
          for (const part of node.parts) meaning(part);
          return ANYTHING;
        case 'list':
        case 'dictionary':
          return { is: node.kind, values: node.values.map(meaning) };
        default:
          return primitive(node.kind);
      }
    };
    for (const statement of statements) {
      switch (statement.kind) {
        case 'import':
          names.set(statement.as, this.#imported(statement.module, statement.name, problems));
          break;
        case 'class':
          members = new Map();
          break;
        case 'function':
          names = new Map(everywhere).set('self', value({ fqn: 'constructs.Construct' }));
          for (const name of statement.parameters) if (name !== 'self') names.set(name, ANYTHING);
          break;
        case 'assignment': {
          const { target } = statement;
          const assigned = meaning(statement.value);
          if (target.kind === 'name') names.set(target.name, assigned);
          else if (target.kind === 'attribute') members.set(target.name, assigned);
          break;
        }
        case 'expression':
          meaning(statement.value);
      }
    }
    return problems;
  }

  #imported(module: string, name: string, problems: string[]): Meaning {
    if (module === 're' || module === 'typing') return ANYTHING;
    const namespace = this.#modules.get(module);
    const submodule = this.#modules.get(`${module}.${name}`);
    const type = this.#types.get(`${namespace}.${name}`);
    if (submodule !== undefined) return { is: 'module', namespace: submodule };
    if (type !== undefined) return { is: 'type', type };
    problems.push(`There is no ${module}.${name}`);
    return ANYTHING;
  }

  /** A type and all that it extends and implements. */
  #lineage(fqn: string): readonly JsiiType[] {
    const type = this.#types.get(fqn);
    if (type === undefined) throw new Error(`No type ${fqn}`);
    const parents = [...(type.base === undefined ? [] : [type.base]), ...(type.interfaces ?? [])];
    return [type, ...parents.flatMap((parent) => this.#lineage(parent))];
  }

  #attribute(of: Meaning, name: string, problems: string[]): Meaning {
    const missing = (where: string): Meaning => {
      problems.push(`${where} has no ${name}`);
      return ANYTHING;
    };
    if (of.is === 'module' || of.is === 'type') {
      const namespace = of.is === 'module' ? of.namespace : of.type.fqn;
      const type = this.#types.get(`${namespace}.${name}`);
      if (type !== undefined) return { is: 'type', type };
      if (of.is === 'module') return missing(namespace);
    }
    if (of.is === 'type' && of.type.kind === 'enum') {
      const isMember = of.type.members?.some((member) => member.name === name);
      return isMember ? value({ fqn: of.type.fqn }) : missing(of.type.fqn);
    }
    if (of.is === 'value' && of.type.fqn === 'constructs.Node' && name === 'default_child') {
      // Typed as any construct: the resource of CloudFormation that a construct creates.
      return value({ fqn: 'aws-cdk-lib.CfnResource' });
    }
    const fqn = of.is === 'type' ? of.type.fqn : of.is === 'value' ? of.type.fqn : undefined;
    if (fqn === undefined) return of.is === 'anything' ? ANYTHING : missing(JSON.stringify(of));
    const isStatic = of.is === 'type';
    const lineage = this.#lineage(fqn);
    const [type] = lineage;
    if (type !== undefined && name === '__init__') return { is: 'type', type };
    for (const { methods = [], properties = [] } of lineage) {
      const method = methods.find(
        (each) => pythonName(each.name ?? '') === name && (each.static ?? false) === isStatic,
      );
      if (method !== undefined && type !== undefined) return { is: 'method', of: type, name, method };
      const property = properties.find(
        (each) => pythonName(each.name) === name && (each.static ?? false) === isStatic,
      );
      if (property !== undefined) return value(property.type);
    }
    return missing(fqn);
  }

  #call(
    callee: Meaning,
    positional: readonly Meaning[],
    keywords: readonly (readonly [string, Meaning])[],
    problems: string[],
  ): Meaning {
    if (callee.is === 'anything') return ANYTHING;
    if (callee.is === 'type') {
      const { type } = callee;
      const lineage = this.#lineage(type.fqn);
      const initializer = lineage.find((each) => each.initializer !== undefined)?.initializer;
      const fields = type.datatype ? lineage.flatMap(({ properties = [] }) => properties) : [];
      if (initializer === undefined && !type.datatype) problems.push(`${type.fqn} cannot be called`);
      this.#check(type.fqn, [initializer?.parameters ?? [], fields], positional, keywords, problems);
      return value({ fqn: type.fqn });
    }
    if (callee.is === 'method') {
      const { of, name, method } = callee;
      this.#check(`${of.fqn}.${name}`, [method.parameters ?? [], []], positional, keywords, problems);
      return method.returns === undefined ? ANYTHING : value(method.returns.type);
    }
    problems.push(`${JSON.stringify(callee)} cannot be called`);
    return ANYTHING;
  }

  /** Checks what a call is given. Python takes the members of a last struct as keywords. */
  #check(
    what: string,
    [parameters, fields]: readonly [readonly Parameter[], readonly Member[]],
    positional: readonly Meaning[],
    keywords: readonly (readonly [string, Meaning])[],
    problems: string[],
  ): void {
    const last = parameters.at(-1);
    const struct = last?.type.fqn === undefined ? undefined : this.#types.get(last.type.fqn);
    const isLifted = struct?.datatype === true;
    const taken = isLifted ? parameters.slice(0, -1) : parameters;
    const isVariadic = taken.at(-1)?.variadic === true;
    if (positional.length > taken.length && !isVariadic)
      problems.push(`${what} takes ${taken.length} values`);
    const byName = [
      ...taken.slice(positional.length),
      ...(isLifted ? this.#lineage(struct.fqn).flatMap(({ properties = [] }) => properties) : []),
      ...fields,
    ];
    const refused = (name: string, type: TypeReference, given: Meaning): void => {
      if (!this.#accepts(type, given))
        problems.push(`${what} does not take ${JSON.stringify(given)} as ${name}`);
    };
    for (const [position, given] of positional.entries()) {
      const parameter = taken[Math.min(position, taken.length - 1)];
      if (parameter !== undefined) refused(pythonName(parameter.name), parameter.type, given);
    }
    for (const [name, given] of keywords) {
      const member = byName.find((each) => pythonName(each.name) === name);
      if (member === undefined) problems.push(`${what} has no keyword ${name}`);
      else refused(name, member.type, given);
    }
    const given = new Set(keywords.map(([name]) => name));
    for (const member of byName) {
      const isRequired = member.optional !== true && !('variadic' in member && member.variadic);
      if (isRequired && !given.has(pythonName(member.name)))
        problems.push(`${what} needs ${pythonName(member.name)}`);
    }
  }

  /** Whether a value is one of a type, which jsii checks when the program runs. */
  #accepts(type: TypeReference, given: Meaning): boolean {
    if (given.is === 'anything' || type.primitive === 'any' || type.primitive === 'json') return true;
    if (type.union !== undefined) return type.union.types.some((each) => this.#accepts(each, given));
    if (given.is === 'list' || given.is === 'dictionary') {
      const { collection } = type;
      return (
        collection?.kind === (given.is === 'list' ? 'array' : 'map') &&
        given.values.every((each) => this.#accepts(collection.elementtype, each))
      );
    }
    if (given.is !== 'value') return false;
    if (given.type.fqn === undefined || type.fqn === undefined)
      return given.type.primitive === type.primitive;
    return this.#lineage(given.type.fqn).some(({ fqn }) => fqn === type.fqn);
  }
}
