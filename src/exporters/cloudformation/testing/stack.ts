import { isMap, isScalar, isSeq, type ParsedNode, parseDocument } from 'yaml';

type YamlVersion = '1.1' | '1.2';

/** The long forms of the tags that are functions; `!Condition` and `!Ref` have no prefix. */
function longForm(tag: string, value: unknown): object {
  const name = tag.slice(1);
  if (name === 'Ref' || name === 'Condition') return { [name]: value };
  return { [`Fn::${name}`]: name === 'GetAtt' ? String(value).split('.') : value };
}

function untagged(node: ParsedNode | null): unknown {
  if (isMap(node)) {
    return Object.fromEntries(
      node.items.map(({ key, value }) => {
        const name = dataOf(key);
        if (typeof name !== 'string') throw new Error(`The key ${String(name)} is no string`);
        return [name, dataOf(value)];
      }),
    );
  }
  if (isSeq(node)) return node.items.map(dataOf);
  if (!isScalar(node)) throw new Error('Aliases are of no use to CloudFormation');
  const { value } = node;
  const isJson = value === null || ['string', 'number', 'boolean'].includes(typeof value);
  if (!isJson) throw new Error(`${String(value)} is nothing that JSON has`);
  return value;
}

const dataOf = (node: ParsedNode | null): unknown => {
  const value = untagged(node);
  return node?.tag?.startsWith('!') === true ? longForm(node.tag, value) : value;
};

/** The data of a YAML template, with functions in their long forms; throws if it is none. */
export function parseYaml(text: string, version: YamlVersion): unknown {
  const document = parseDocument(text, { version });
  const [problem] = document.errors;
  if (problem !== undefined) throw problem;
  return dataOf(document.contents);
}

/** A stack: where it is, and the values of the parameters of its template. */
export interface Stack {
  readonly region: string;
  readonly account: string;
  readonly parameters: ReadonlyMap<string, string>;
}

type Data = Readonly<Record<string, unknown>>;

export const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A section or an entry of one; empty when it is not there. */
export const entryOf = (data: unknown, key: string): Data => {
  const entry = isData(data) ? data[key] : undefined;
  return isData(entry) ? entry : {};
};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** What CloudFormation makes of the functions in a template; a model of what templates here use, and no more. */
class Evaluation {
  readonly #template: unknown;
  readonly #stack: Stack;

  constructor(template: unknown, stack: Stack) {
    this.#template = template;
    this.#stack = stack;
  }

  #valueOf(name: string): string {
    if (name === 'AWS::Region') return this.#stack.region;
    if (name === 'AWS::AccountId') return this.#stack.account;
    if (Object.hasOwn(entryOf(this.#template, 'Resources'), name)) return `reference to ${name}`;
    const { Default: otherwise } = entryOf(entryOf(this.#template, 'Parameters'), name);
    const isDeclared = Object.hasOwn(entryOf(this.#template, 'Parameters'), name);
    const value = this.#stack.parameters.get(name) ?? otherwise;
    if (!isDeclared || typeof value !== 'string') throw new Error(`${name} is not declared or has no value`);
    return value;
  }

  #substitute(text: string): string {
    return text.replaceAll(/\$\{(!|[A-Za-z0-9:]+\})?/g, (all, rest: string | undefined) => {
      if (rest === '!') return '${';
      if (rest === undefined) throw new Error(`${all} is no variable in ${text}`);
      return this.#valueOf(rest.slice(0, -1));
    });
  }

  isTrue(condition: unknown): boolean {
    const value = this.evaluate(condition);
    if (typeof value !== 'boolean') throw new Error(`${JSON.stringify(condition)} is no condition`);
    return value;
  }

  #call(name: string, argument: unknown): unknown {
    const values = listOf(argument);
    switch (name) {
      case 'Ref':
        return this.#valueOf(String(argument));
      case 'Condition':
        return this.isTrue(entryOf(this.#template, 'Conditions')[String(argument)]);
      case 'Fn::Sub':
        return this.#substitute(String(argument));
      case 'Fn::GetAtt':
        return `${this.#valueOf(String(values[0]))}, ${String(values[1])}`;
      case 'Fn::Equals':
        return this.evaluate(values[0]) === this.evaluate(values[1]);
      case 'Fn::Not':
        return !this.isTrue(values[0]);
      case 'Fn::If':
        return this.evaluate(values[this.isTrue({ Condition: values[0] }) ? 1 : 2]);
      case 'Fn::And':
        return values.every((value) => this.isTrue(value));
      case 'Fn::Contains':
        return listOf(this.evaluate(values[0])).includes(this.evaluate(values[1]));
      default:
        throw new Error(`${name} is no function`);
    }
  }

  evaluate(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((entry) => this.evaluate(entry));
    if (!isData(value)) return value;
    const entries = Object.entries(value);
    const [first] = entries;
    if (entries.length === 1 && first !== undefined && /^(?:Ref|Condition|Fn::.*)$/.test(first[0])) {
      return this.#call(...first);
    }
    return Object.fromEntries(entries.map(([key, entry]) => [key, this.evaluate(entry)]));
  }
}

/** What a stack of a template creates and says. */
export interface Deployed {
  /** What the rules that fail say. */
  readonly refusals: readonly unknown[];
  readonly resources: Data;
  readonly outputs: Data;
}

/** Deploys a template in long forms; throws where CloudFormation would not take it. */
export function deploy(template: unknown, stack: Stack): Deployed {
  const evaluation = new Evaluation(template, stack);
  const created = (section: string): Data =>
    Object.fromEntries(
      Object.entries(entryOf(template, section)).flatMap(([id, entry]) => {
        const { Condition: condition, ...rest } = isData(entry) ? entry : {};
        const exists = condition === undefined || evaluation.isTrue({ Condition: condition });
        return exists ? [[id, evaluation.evaluate(rest)]] : [];
      }),
    );
  const refusals = Object.values(entryOf(template, 'Rules')).flatMap((rule) => {
    const { RuleCondition: condition, Assertions: assertions } = isData(rule) ? rule : {};
    if (condition !== undefined && !evaluation.isTrue(condition)) return [];
    return listOf(assertions).flatMap((assertion) => {
      const { Assert: assert, AssertDescription: description } = isData(assertion) ? assertion : {};
      return evaluation.isTrue(assert) ? [] : [description];
    });
  });
  return { refusals, resources: created('Resources'), outputs: created('Outputs') };
}

/** The names that references and substitutions of a template use. */
export function namesIn(value: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (data: unknown): void => {
    if (Array.isArray(data)) for (const entry of data) visit(entry);
    if (!isData(data)) return;
    const { Ref: reference, 'Fn::Sub': text } = data;
    if (typeof reference === 'string') names.add(reference);
    if (typeof text === 'string') {
      for (const [, name] of text.matchAll(/\$\{([A-Za-z0-9:]+)\}/g)) names.add(name ?? '');
    }
    for (const entry of Object.values(data)) visit(entry);
  };
  visit(value);
  return names;
}
