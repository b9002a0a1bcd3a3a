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
