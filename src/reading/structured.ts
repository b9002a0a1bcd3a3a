import { documentForm, type TextKind } from '#analysis';
import { placedAnywhere } from './anywhere.ts';
import { createResolver } from './cloudformation/intrinsics.ts';
import { isTemplate, placedInTemplate } from './cloudformation/template.ts';
import { type Placed, valueIn } from './document-at.ts';
import type { Source } from './embedded.ts';
import type { Holes } from './placeholders.ts';
import { policiesIn } from './policies-in.ts';
import { placedInShow } from './terraform/show.ts';
import { placedAt } from './texts.ts';
import type { Tree } from './tree.ts';
import { memberOf } from './trees.ts';
import type { TextFormat } from './types.ts';

/** What was found in a value that is not known to be a document. */
export interface Structured {
  /** Where the language of the text is not all that is said. */
  readonly format?: TextFormat;
  readonly places: readonly Placed[];
  /** What it is, where no document is in it and that is known. */
  readonly what?: TextKind;
}

/** Documents of Systems Manager that run commands are no Session documents, and nothing is said about them. */
const isOther = ({ name, kind, tree }: Placed): boolean =>
  name !== '' && kind === undefined && tree !== undefined && documentForm(valueIn(tree)) === 'other';

function kindOf(root: Tree): TextKind | undefined {
  const has = (...names: readonly string[]) => names.every((name) => memberOf(root, name) !== undefined);
  if (has('apiVersion', 'kind')) return 'kubernetes';
  if (has('jobs') && (has('on') || has('true'))) return 'workflow';
  return memberOf(root, 'services')?.type === 'object' ? 'compose' : undefined;
}

/** The documents of a template, which may be what AWS CLI prints of it: `aws cloudformation get-template`. */
function template(source: Source, root: Tree, holes: Holes): Structured | undefined {
  const body = memberOf(root, 'TemplateBody');
  const { source: from, tree } =
    body === undefined ? { source, tree: root } : placedAt({ name: '' }, source, body);
  if (tree === undefined || !isTemplate(tree)) return undefined;
  const places = placedInTemplate(from, tree, holes).filter((place) => !isOther(place));
  return { format: 'cloudformation', places, what: 'cloudformation' };
}

/** The documents of what Terraform shows of a plan or a state. */
function shown(source: Source, root: Tree): Structured | undefined {
  const found = placedInShow(source, root);
  return (
    found && {
      format: 'terraform-json',
      what: found.what,
      places: found.places.filter((place) => !isOther(place)),
    }
  );
}

/** What a value of JSON or YAML holds, whatever it is: what AWS CLI prints, a template, policies anywhere. */
export function structuredIn(source: Source, given: Tree, holes: Holes): Structured {
  const known = template(source, given, holes) ?? shown(source, given);
  if (known !== undefined) return known;
  // What was taken out of a template has its functions still.
  const hasFunctions = /"Ref"|Fn::|!(?:Ref|Sub|GetAtt|Join|If)\b/.test(source.text);
  const resolve = hasFunctions ? createResolver({ source, root: given, holes }) : undefined;
  const root = resolve?.(given) ?? given;
  const format = root === given ? {} : ({ format: 'cloudformation' } as const);
  const printed = policiesIn(root, valueIn(root)).map(({ name, kind, node }) =>
    placedAt({ name, ...(kind === undefined ? {} : { kind }) }, source, node),
  );
  if (printed.length > 0) return { ...format, places: printed };
  const places = placedAnywhere(source, root);
  const what = kindOf(root);
  return { ...(places.length === 0 ? {} : format), places, ...(what === undefined ? {} : { what }) };
}
