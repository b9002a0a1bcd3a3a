import { contentOf, type Source } from '../embedded.ts';
import type { Hole, Holes } from '../placeholders.ts';
import { arnShape, shapeOf } from '../shapes.ts';
import { membersOf, type Tree } from '../tree.ts';
import {
  assumedIn,
  createText,
  LONGEST_TEXT,
  entriesOf,
  memberOf,
  propertyAt,
  stringAt,
  textOf,
} from '../trees.ts';

/** What functions of a template refer to. */
export interface Template {
  readonly source: Source;
  readonly root: Tree;
  readonly holes: Holes;
}

/** `{ "Ref": … }` or `{ "Fn::…": … }`: an object with nothing else in it. */
function functionOf(tree: Tree): { readonly name: string; readonly argument: Tree } | undefined {
  const [member, ...others] = membersOf(tree);
  if (member === undefined || others.length > 0) return undefined;
  const [{ value: name }, argument] = member;
  return name === 'Ref' || (typeof name === 'string' && name.startsWith('Fn::'))
    ? { name, argument }
    : undefined;
}

/** `${!` is what `${` is written as; no brace need close it. */
const SUBSTITUTION = /\$\{(?:!|([^!{}][^{}]*)\})/g;

/**
 * Works out the functions of a template as far as they can be: joined and substituted texts, mappings, the first branch of a
 * condition. What is known when a stack exists is a mark.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html
 */
export function createResolver({ source, root, holes }: Template): (tree: Tree) => Tree | undefined {
  const parameters = memberOf(root, 'Parameters');
  const resources = memberOf(root, 'Resources');
  const typeOf = (id: string) => textOf(memberOf(resources && memberOf(resources, id), 'Type')) ?? '';

  const placeOf = ({ offset, length }: Tree) => ({
    start: source.offsetInFile(offset),
    end: source.offsetInFile(offset + length),
  });
  const markOf = (hole: Omit<Hole, 'place'>, tree: Tree): string =>
    holes.mark({ ...hole, place: placeOf(tree) });
  const open = (hole: Omit<Hole, 'place'>, tree: Tree): Tree => stringAt(tree, markOf(hole, tree));

  /** What `Ref` and `Fn::GetAtt` refer to: `Bucket`, `Bucket.Arn`, `AWS::Region`. */
  function reference(name: string, tree: Tree): string {
    const [, id = '', attribute] = /^([^.]+)(?:\.(.+))?$/s.exec(name) ?? [];
    if (attribute === 'Arn') return markOf({ name, ...arnShape(typeOf(id)) }, tree);
    const parameter = attribute === undefined && parameters ? memberOf(parameters, id) : undefined;
    const value = memberOf(parameter, 'Default')?.value;
    return markOf(
      { name, ...shapeOf(name), ...(value === undefined ? {} : { default: String(value) }) },
      tree,
    );
  }

  /** A tree as a text; lists and objects are none. */
  function asText(tree: Tree | undefined): Tree | undefined {
    const known = tree && resolve(tree);
    if (known === undefined || known.children !== undefined) return undefined;
    return { ...known, value: String(known.value ?? '') };
  }
  const text = (tree: Tree | undefined): string | undefined => textOf(asText(tree));

  function substituted(argument: Tree, tree: Tree): Tree {
    const [template, names] = argument.type === 'array' ? (argument.children ?? []) : [argument];
    if (template === undefined || textOf(template) === undefined) return open({ name: 'Fn::Sub' }, tree);
    const written = contentOf({ text: source.text, offsetInFile: (offset) => offset }, template);
    const used: (Tree | undefined)[] = [];
    const result = createText();
    let end = 0;
    for (const { 0: found, 1: name, index } of written.text.matchAll(SUBSTITUTION)) {
      result.add(written.text.slice(end, index), end, true);
      const given = asText(names && memberOf(names, name?.trim() ?? ''));
      used.push(given);
      if (name === undefined) result.add('${', index, false);
      else result.add(textOf(given) ?? reference(name.trim(), tree), index, false);
      end = index + found.length;
    }
    result.add(written.text.slice(end), end, true);
    if (result.value().length > LONGEST_TEXT) return open({ name: 'Fn::Sub' }, tree);
    const string = stringAt(template, result.value(), (position) =>
      written.offsetInFile(result.offsetOf(position)),
    );
    return { ...string, ...assumedIn(used) };
  }

  function joined(argument: Tree, tree: Tree): Tree {
    const [delimiter, list] = entriesOf(argument);
    const between = text(delimiter);
    const parts = list && resolve(list);
    const texts = parts && entriesOf(parts).map(asText);
    const isKnown = between !== undefined && texts?.includes(undefined) === false;
    const result = isKnown ? texts.map(textOf).join(between) : undefined;
    if (result === undefined || result.length > LONGEST_TEXT) return open({ name: 'Fn::Join' }, tree);
    return { ...stringAt(tree, result), ...assumedIn([parts, ...(texts ?? [])]) };
  }

  /** Conditions by name, and which branch is taken: the same everywhere. */
  const taken = new Map<string, number>();

  /** The first branch that is there; that it is taken is an assumption. */
  function branch(argument: Tree): Tree | undefined {
    const [condition, ...branches] = entriesOf(argument);
    const name = textOf(condition) ?? 'Fn::If';
    const values = branches.map(resolve);
    const first = taken.get(name) ?? (values[0] === undefined ? 1 : 0);
    taken.set(name, first);
    const value = values[first];
    if (value === undefined) return undefined;
    const assumed = holes.assume(name, String(first === 0), placeOf(condition ?? argument));
    return { ...value, assumed: [...(value.assumed ?? []), assumed] };
  }

  function mapped(argument: Tree, tree: Tree): Tree {
    const keys = entriesOf(argument).map((key) => text(key) ?? '');
    const found = keys.reduce<Tree | undefined>(memberOf, memberOf(root, 'Mappings'));
    if (found !== undefined && keys.length === 3) return found;
    return open({ name: `Mappings.${keys.map(holes.plain).join('.')}` }, tree);
  }

  function selected(argument: Tree, tree: Tree): Tree {
    const [position, list] = entriesOf(argument);
    const known = list && resolve(list);
    const found = known?.type === 'array' ? known.children?.[Number(text(position))] : undefined;
    return found ?? open({ name: `Fn::Select.${text(position) ?? ''}` }, tree);
  }

  function split(argument: Tree, tree: Tree): Tree {
    const [delimiter, of] = entriesOf(argument);
    const [between, whole] = [text(delimiter), text(of)];
    if (!between || whole === undefined) return open({ name: 'Fn::Split' }, tree);
    const { offset, length } = tree;
    return {
      type: 'array',
      offset,
      length,
      children: whole.split(between).map((part) => stringAt(tree, part)),
    };
  }

  function called(name: string, argument: Tree, tree: Tree): Tree | undefined {
    switch (name) {
      case 'Ref': {
        const to = textOf(argument) ?? '';
        return to === 'AWS::NoValue' ? undefined : stringAt(tree, reference(to, tree));
      }
      case 'Fn::GetAtt':
        return stringAt(
          tree,
          reference(
            entriesOf(argument)
              .map((part) => text(part) ?? '')
              .join('.'),
            tree,
          ),
        );
      case 'Fn::Sub':
        return substituted(argument, tree);
      case 'Fn::Join':
        return joined(argument, tree);
      case 'Fn::If':
        return branch(argument);
      case 'Fn::FindInMap':
        return mapped(argument, tree);
      case 'Fn::Select':
        return selected(argument, tree);
      case 'Fn::Split':
        return split(argument, tree);
      case 'Fn::ToJsonString':
      case 'Fn::Base64':
        return resolve(argument);
      case 'Fn::ImportValue':
        return open({ name: `Fn::ImportValue.${holes.plain(text(argument) ?? '')}` }, tree);
      default:
        return open({ name }, tree);
    }
  }

  // Each once: what is put together of what is put together would take for ever.
  const resolved = new WeakMap<Tree, { readonly tree: Tree | undefined }>();

  function resolve(tree: Tree): Tree | undefined {
    const known = resolved.get(tree);
    if (known !== undefined) return known.tree;
    const found = resolveOnce(tree);
    resolved.set(tree, { tree: found });
    return found;
  }

  function resolveOnce(tree: Tree): Tree | undefined {
    if (tree.type === 'array')
      return { ...tree, children: (tree.children ?? []).flatMap((child) => resolve(child) ?? []) };
    if (tree.type !== 'object') return tree;
    const call = functionOf(tree);
    if (call !== undefined) return called(call.name, call.argument, tree);
    const children = membersOf(tree).flatMap(([key, value]) => {
      const known = resolve(value);
      return known === undefined ? [] : [propertyAt(key, String(key.value), known)];
    });
    return { ...tree, children };
  }

  return resolve;
}
