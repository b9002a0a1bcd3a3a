import { pascalCase } from '../naming.ts';
import type { Setup } from '../types.ts';
import { jsonTextValue } from './document-value.ts';
import { iamResources } from './iam-resources.ts';
import { parametersSection, wholeValues } from './parameters.ts';
import { permissionSetResources } from './permission-sets.ts';
import { outputStatements, placementOf } from './placement.ts';
import { regionalResources } from './regional-resources.ts';
import { outputEntries, resourceValue } from './resource.ts';
import { rulesSection } from './rules.ts';
import type { ValueMap } from './value.ts';

/** What is said about a resource. */
export interface Comment {
  readonly lines: readonly string[];
  /** JSON that the lines are about. */
  readonly document?: unknown;
}

/** A template before a language is chosen. */
export interface Template {
  readonly description: string;
  /** The sections with content, in their usual order. */
  readonly sections: ValueMap;
  /** What is to be said about resources, by logical ID. */
  readonly comments: ReadonlyMap<string, Comment>;
}

/** CloudFormation takes no empty section, except that it insists on resources. */
const unlessEmpty = (name: string, section: ValueMap): ValueMap =>
  Object.keys(section).length === 0 ? {} : { [name]: section };

/**
 * The template of a setup.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html
 */
export function templateOf(setup: Setup): Template {
  const placement = placementOf(setup, wholeValues(setup));
  const iam = iamResources(setup, placement);
  const resources = [
    ...iam,
    ...permissionSetResources(setup, placement),
    ...regionalResources(setup, placement, iam),
  ];
  const outputs = Object.fromEntries([
    ...resources.flatMap(outputEntries),
    ...outputStatements(setup).map(({ id, description, document }): [string, ValueMap] => [
      pascalCase(id),
      { Description: description, Value: jsonTextValue(document) },
    ]),
  ]);
  return {
    description: setup.title,
    sections: {
      ...unlessEmpty('Parameters', parametersSection(setup)),
      ...unlessEmpty('Rules', rulesSection(setup)),
      ...unlessEmpty('Conditions', placement.conditions),
      Resources: Object.fromEntries(
        resources.map((resource) => [resource.logicalId, resourceValue(resource)]),
      ),
      ...unlessEmpty('Outputs', outputs),
    },
    comments: new Map(
      resources.flatMap(({ logicalId, comment: lines = [], commentDocument: document }) =>
        lines.length === 0 ? [] : [[logicalId, { lines, ...(document === undefined ? {} : { document }) }]],
      ),
    ),
  };
}
