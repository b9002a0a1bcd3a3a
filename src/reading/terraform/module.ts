import { documentForm, type TextKind } from '#analysis';
import { type Placed, valueIn } from '../document-at.ts';
import type { Holes } from '../placeholders.ts';
import { wholeFile } from '../read-json.ts';
import type { Offsets } from '../regions.ts';
import { deeper, foundAt, type OffsetFinding } from '../syntax.ts';
import { placedAt } from '../texts.ts';
import type { Tree } from '../tree.ts';
import { textOf } from '../trees.ts';
import { createEvaluation, isDocument } from './evaluate.ts';
import { type Block, type Body, DEEPEST_HCL, type Expression, parseHcl } from './hcl.ts';
import { attributesOf, type Where } from './resources.ts';

/** What a text of Terraform holds. */
export interface Module {
  readonly places: readonly Placed[];
  readonly problems: readonly OffsetFinding[];
  readonly what: TextKind;
}

/** In characters: nobody writes a longer file. */
const LONGEST = 2_000_000;

interface Candidate {
  readonly name: string;
  readonly kind?: Where['kind'];
  readonly expression: Expression;
}

/** The attributes at a path of a resource, of which the first step may be blocks. */
function expressionsAt(
  { attributes, blocks }: Body,
  path: string,
): readonly (readonly [path: string, Expression])[] {
  const [block, name] = path.split('[].');
  if (name === undefined)
    return attributes.filter((each) => each.name === path).map(({ value }) => [path, value]);
  return blocks
    .filter(({ type }) => type === block)
    .flatMap(({ body }, index) =>
      expressionsAt(body, name).map(([rest, value]) => [`${block}[${index}].${rest}`, value] as const),
    );
}

const literal = (expression: Expression | undefined): string | undefined => {
  const [part] = expression?.kind === 'template' ? expression.parts : [];
  return part?.kind === 'text' ? part.text : undefined;
};

/** Attributes of resources that hold documents. */
const ofResource = ({ labels: [type = '', name = ''], body }: Block): readonly Candidate[] =>
  attributesOf(type, literal(body.attributes.find((each) => each.name === 'type')?.value)).flatMap(
    ({ path, kind }) =>
      expressionsAt(body, path).map(([rest, expression]) => ({
        name: `${type}.${name}.${rest}`,
        ...(kind === undefined ? {} : { kind }),
        expression,
      })),
  );

/** Attributes of anything, also of what was taken out of its block. */
const ofAnything = (body: Body, name: string): readonly Candidate[] => [
  ...body.attributes.map((each) => ({
    name: [name, each.name].filter((step) => step !== '').join('.'),
    expression: each.value,
  })),
  ...body.blocks.flatMap((block) =>
    ofAnything(block.body, [name, block.type, ...block.labels].filter((step) => step !== '').join('.')),
  ),
];

/** Documents of Systems Manager that run commands, and values that come from elsewhere as a whole. */
function isOther({ kind, tree, problems }: Placed): boolean {
  if (tree === undefined) return problems.length === 0;
  return tree.type !== 'object' || (kind === undefined && documentForm(valueIn(tree)) === 'other');
}

/** What a text stands behind to be a template of Terraform, on the line of its beginning. */
const BEFORE = 'a=<<E\n';

/**
 * A document in a file that Terraform fills in (`templatefile`) or that was taken out of a heredoc: JSON with expressions in it.
 *
 * @returns `undefined` when it is none.
 */
export function placedInTemplateFile(text: string, holes: Holes): Placed | undefined {
  const inTemplate = `${BEFORE}${text}\nE\n`;
  const { body, problem } = parseHcl(inTemplate);
  const [attribute, ...others] = body.attributes;
  if (problem !== undefined || attribute === undefined || others.length + body.blocks.length > 0)
    return undefined;
  const inFile = (offset: number) => Math.min(Math.max(offset - BEFORE.length, 0), text.length);
  const placedHere = ({ start, end }: Offsets): Offsets => ({ start: inFile(start), end: inFile(end) });
  const shifted: Holes = {
    ...holes,
    mark: (hole) => holes.mark({ ...hole, place: placedHere(hole.place) }),
    assume: (name, value, place) => holes.assume(name, value, placedHere(place)),
  };
  const tree = createEvaluation(inTemplate, body, shifted).evaluate(attribute.value);
  if (!isDocument(tree)) return undefined;
  const found = placedAt({ name: '' }, { text: inTemplate, offsetInFile: inFile }, tree);
  return found.tree === undefined ? undefined : found;
}

/** Other files behind a file, those that can be read, and their blocks there. */
function behind(
  text: string,
  others: readonly string[],
): { readonly source: string; readonly blocks: readonly Block[] } {
  const readable = others.filter((other) => parseHcl(other).problem === undefined);
  const source = [text, ...readable].join('\n');
  if (readable.length === 0 || source.length > LONGEST) return { source: text, blocks: [] };
  return { source, blocks: parseHcl(source, text.length + 1).body.blocks };
}

/**
 * The policies and Session documents in a text of Terraform: in resources that hold them, in data sources, and wherever else
 * a policy stands.
 *
 * @param others the other files of its module, in which locals, variables and resources stand that it names.
 */
export function placedInModule(text: string, holes: Holes, others: readonly string[] = []): Module {
  const what = 'terraform';
  if (text.length > LONGEST) {
    return {
      places: [],
      problems: [foundAt({ code: 'json-too-large', at: '', params: { limit: LONGEST } }, 0, 1)],
      what,
    };
  }
  const { body, problem } = parseHcl(text);
  const beside = behind(text, others);
  const { evaluate, policyOf, parts } = createEvaluation(beside.source, body, holes, beside.blocks);
  const source = wholeFile(text);
  const seen = new Set<Tree>();

  const placed = (candidates: readonly Candidate[], isSure: boolean): readonly Placed[] =>
    candidates.flatMap(({ name, kind, expression }) => {
      const tree = evaluate(expression);
      if (seen.has(tree) || (!isSure && !isDocument(tree))) return [];
      // What is nothing but a name is a document of somebody else.
      if (tree.type === 'string' && !isDocument(tree) && !/^\s*[{\w]/.test(textOf(tree) ?? '')) return [];
      seen.add(tree);
      const place = placedAt({ name, ...(kind === undefined ? {} : { kind }) }, source, tree);
      return isOther(place) ? [] : [place];
    });

  const resources = body.blocks.filter(({ type }) => type === 'resource');
  const data = [
    ...body.blocks.filter(({ type, labels: [of] }) => type === 'data' && of === 'aws_iam_policy_document'),
    // Statements that were taken out of theirs.
    ...(body.blocks.some(({ type }) => type === 'statement')
      ? [{ type: '', labels: [], body, start: body.blocks[0]?.start ?? 0, end: text.length }]
      : []),
  ];
  const inResources = placed(resources.flatMap(ofResource), true);
  const anywhere = placed(ofAnything(body, ''), false);
  // Those that resources have were there already; others may be part of them.
  const trees = data.map((block) => [block, policyOf(block)] as const);
  const inData = trees
    .filter(([, tree]) => !seen.has(tree) && !parts.has(tree))
    .map(
      ([{ labels }, tree]): Placed => ({
        name: ['data', ...labels].filter((label) => label !== '').join('.'),
        source,
        tree,
        problems: [],
      }),
    );
  const start = ({ tree }: Placed) => tree?.offset ?? 0;
  const places = [...inResources, ...anywhere, ...inData];
  return {
    places: places.toSorted((a, b) => a.source.offsetInFile(start(a)) - b.source.offsetInFile(start(b))),
    problems:
      problem === undefined
        ? []
        : [
            problem.isTooDeep
              ? deeper(DEEPEST_HCL, problem.offset)
              : foundAt(
                  { code: 'text-syntax', at: '', params: { language: 'terraform' } },
                  problem.offset,
                  1,
                ),
          ],
    what,
  };
}
