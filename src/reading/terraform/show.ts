import type { TextKind } from '#analysis';
import type { Placed } from '../document-at.ts';
import type { Source } from '../embedded.ts';
import { placedAt } from '../texts.ts';
import type { Tree } from '../tree.ts';
import { entriesOf, memberOf, textOf } from '../trees.ts';
import { attributesOf } from './resources.ts';

/** A resource as Terraform knows it. */
interface Resource {
  readonly address: string;
  readonly type: string;
  readonly isData: boolean;
  readonly values: Tree | undefined;
}

/** Resources of a module and of those in it, as `terraform show -json` prints them. */
function inModule(module: Tree): readonly Resource[] {
  const own = entriesOf(memberOf(module, 'resources')).map((resource) => ({
    address: textOf(memberOf(resource, 'address')) ?? '',
    type: textOf(memberOf(resource, 'type')) ?? '',
    isData: textOf(memberOf(resource, 'mode')) === 'data',
    values: memberOf(resource, 'values'),
  }));
  return [...own, ...entriesOf(memberOf(module, 'child_modules')).flatMap(inModule)];
}

/** Resources of `terraform.tfstate`, as it lies on a disk. */
function inStateFile(root: Tree): readonly Resource[] {
  return entriesOf(memberOf(root, 'resources')).flatMap((resource) => {
    const [module, type = '', name = ''] = ['module', 'type', 'name'].map((each) =>
      textOf(memberOf(resource, each)),
    );
    const isData = textOf(memberOf(resource, 'mode')) === 'data';
    return entriesOf(memberOf(resource, 'instances')).map((instance) => {
      const index = memberOf(instance, 'index_key')?.value;
      const path = [...(module === undefined ? [] : [module]), ...(isData ? ['data'] : []), type, name].join(
        '.',
      );
      const address = index === undefined ? path : `${path}[${JSON.stringify(index)}]`;
      return { address, type, isData, values: memberOf(instance, 'attributes') };
    });
  });
}

interface Known {
  readonly what: TextKind;
  readonly resources: readonly Resource[];
}

/** The resources of a plan or a state; `undefined` when it is neither. */
function resourcesOf(root: Tree): Known | undefined {
  if (memberOf(root, 'terraform_version') === undefined) return undefined;
  if (memberOf(root, 'format_version') === undefined) {
    return memberOf(root, 'lineage') === undefined
      ? undefined
      : { what: 'terraform-state', resources: inStateFile(root) };
  }
  const rootModule = (tree: Tree | undefined) => {
    const module = memberOf(tree, 'root_module');
    return module === undefined ? [] : inModule(module);
  };
  const planned = memberOf(root, 'planned_values');
  if (planned === undefined)
    return { what: 'terraform-state', resources: rootModule(memberOf(root, 'values')) };
  const before = rootModule(memberOf(memberOf(root, 'prior_state'), 'values')).filter(({ isData }) => isData);
  return { what: 'terraform-plan', resources: [...rootModule(planned), ...before] };
}

/** The values at a path, with how that names them. */
function valuesAt(
  name: string,
  tree: Tree,
  [step, ...steps]: readonly string[],
): readonly (readonly [string, Tree])[] {
  if (step === undefined) return [[name, tree]];
  const member = step.replace(/\[\]$/, '');
  const value = memberOf(tree, member);
  if (value === undefined) return [];
  if (member === step) return valuesAt(`${name}.${member}`, value, steps);
  return entriesOf(value).flatMap((entry, index) => valuesAt(`${name}.${member}[${index}]`, entry, steps));
}

/**
 * The documents in what `terraform show -json` prints of a state or a plan, or in a file of a state.
 * https://developer.hashicorp.com/terraform/internals/json-format
 *
 * @returns `undefined` of anything else.
 */
export function placedInShow(
  source: Source,
  root: Tree,
): { readonly what: TextKind; readonly places: readonly Placed[] } | undefined {
  const known = resourcesOf(root);
  if (known === undefined) return undefined;
  /** What a data source makes is a document by itself only when no resource has the same. */
  const texts = new Set<unknown>();
  const managed = known.resources.filter(({ isData }) => !isData);
  const data = known.resources.filter(({ type, isData }) => isData && type === 'aws_iam_policy_document');
  const places = managed.flatMap(({ address, type, values }) =>
    values === undefined
      ? []
      : attributesOf(type, textOf(memberOf(values, 'type'))).flatMap(({ path, kind }) =>
          valuesAt(address, values, path.split('.'))
            .filter(([, tree]) => /^\s*[\w{]/.test(textOf(tree) ?? ''))
            .map(([name, tree]) => {
              texts.add(tree.value);
              return placedAt({ name, ...(kind === undefined ? {} : { kind }) }, source, tree);
            }),
        ),
  );
  const unused = data.flatMap(({ address, values }) => {
    const tree = memberOf(values, 'json');
    if (tree === undefined || texts.has(tree.value) || textOf(tree) === undefined) return [];
    texts.add(tree.value);
    return [placedAt({ name: address }, source, tree)];
  });
  return { what: known.what, places: [...places, ...unused] };
}
