import {
  alignedDefinitions,
  type Definition,
  type Expression,
  expressionLines,
  indented,
} from './expression.ts';

export interface Attribute {
  readonly name: string;
  readonly value: Expression;
  /** Stands in a paragraph of its own, as meta-arguments do. */
  readonly apart?: boolean;
}

/** A block such as `resource "aws_iam_role" "node" { … }`. */
export interface Block {
  readonly type: string;
  readonly labels: readonly string[];
  readonly body: readonly (Attribute | Block)[];
  /** Lines above it, without their marks. */
  readonly comment?: readonly string[];
}

export const attribute = (name: string, value: Expression): Attribute => ({ name, value });

export const block = (type: string, labels: readonly string[], body: Block['body']): Block => ({
  type,
  labels,
  body,
});

export const resource = (type: string, name: string, body: Block['body']): Block =>
  block('resource', [type, name], body);

export const output = (name: string, description: string, value: Expression): Block =>
  block('output', [name], [attribute('description', description), attribute('value', value)]);

const between = (paragraphs: readonly (readonly string[])[]): readonly string[] =>
  paragraphs.flatMap((lines, position) => (position === 0 ? lines : ['', ...lines]));

/** Attributes of one line follow one another; whatever is longer has an empty line on both sides. */
function bodyLines(body: Block['body']): readonly string[] {
  const paragraphs: (readonly string[])[] = [];
  let together: Definition[] = [];
  const close = () => {
    if (together.length > 0) paragraphs.push(alignedDefinitions(together));
    together = [];
  };
  for (const item of body) {
    if ('body' in item) {
      close();
      paragraphs.push(blockLines(item));
      continue;
    }
    const definition = { name: item.name, lines: expressionLines(item.value) };
    const apart = item.apart === true || definition.lines.length > 1;
    if (apart) close();
    together.push(definition);
    if (apart) close();
  }
  close();
  return between(paragraphs);
}

/** The lines of a block, in the style of `terraform fmt`. */
export function blockLines({ type, labels, body, comment = [] }: Block): readonly string[] {
  const head = [type, ...labels.map((label) => `"${label}"`)].join(' ');
  const inside = bodyLines(body);
  return [
    ...comment.map((line) => `# ${line}`),
    ...(inside.length === 0 ? [`${head} {}`] : [`${head} {`, ...indented(inside), '}']),
  ];
}

/** Blocks with an empty line between them. */
export const blocksLines = (blocks: readonly Block[]): readonly string[] => between(blocks.map(blockLines));
