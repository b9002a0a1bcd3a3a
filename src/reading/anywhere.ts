import type { Placed } from './document-at.ts';
import { contentOf, type Source } from './embedded.ts';
import { placedText } from './texts.ts';
import { membersOf, type Tree } from './tree.ts';
import { entriesOf, memberOf, textOf } from './trees.ts';

/** Whether an object has statements as policies have. */
const isPolicy = (tree: Tree): boolean =>
  entriesOf(memberOf(tree, 'Statement')).some((statement) => memberOf(statement, 'Effect') !== undefined);

/** Whether a text could be a policy in JSON. */
const holdsPolicy = (text: string | undefined): text is string =>
  text !== undefined && /^\s*\{/.test(text) && text.includes('"Statement"');

/** A name in a path: with a dot before it, or in brackets where it has one itself. */
const step = (name: string): string => (/^[\w-]+$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`);

/** Policies wherever they stand in what is not known: values of charts, manifests of controllers, settings of frameworks. */
export function placedAnywhere(source: Source, root: Tree): readonly Placed[] {
  const found: Placed[] = [];
  const visit = (tree: Tree, name: string) => {
    const path = name.replace(/^\./, '');
    const text = textOf(tree);
    if (isPolicy(tree)) found.push({ name: path, source, tree, problems: [] });
    else if (holdsPolicy(text)) {
      const placed = placedText({ name: path }, contentOf(source, tree));
      if (placed.tree === undefined || isPolicy(placed.tree)) found.push(placed);
    } else if (tree.type === 'array') {
      (tree.children ?? []).forEach((child, index) => {
        visit(child, `${name}[${index}]`);
      });
    } else {
      for (const [key, value] of membersOf(tree)) visit(value, `${name}${step(String(key.value))}`);
    }
  };
  visit(root, '');
  return found;
}
