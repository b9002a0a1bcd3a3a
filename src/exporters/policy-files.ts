import { fillTemplate, type Parameter, type TemplateObject } from '#core';
import { escapeHidden } from '#iam';
import { differentDocuments } from './session-documents.ts';
import type { ExportedFile, Setup, Text } from './types.ts';

/** What stands for a parameter where a text is shown; what no question asks for is called by its id. */
export const placeholderOf = ({ id, placeholder, setting }: Parameter): string =>
  setting === undefined ? id : placeholder;

/** Text with the placeholders for what is not filled in. */
export const shownText = (text: Text): string => String(fillTemplate(text, placeholderOf));

/** A document as it is shown: with the placeholders for what is not filled in. */
export const shownJson = (document: TemplateObject): string =>
  `${escapeHidden(JSON.stringify(fillTemplate(document, placeholderOf), null, 2))}\n`;

/** Path of the file of a document, by its id in the setup. */
export const policyPath = (id: string): string => `policies/${id}.json`;

/** Id of the trust policy, which has no other in a setup. */
export const TRUST_ID = 'trust-policy';

/** Every document of a setup as a file of its own. */
export function policyFiles(setup: Setup): readonly ExportedFile[] {
  const { policies, permissionSets, controlPolicy, endpointPolicy, role, forOwners } = setup;
  const documents: readonly (readonly [id: string, document: TemplateObject])[] = [
    ...(role === undefined ? [] : [[TRUST_ID, role.trust] as const]),
    ...policies.map(({ id, document }) => [id, document] as const),
    ...permissionSets.flatMap(({ id, inlinePolicy }) =>
      inlinePolicy === undefined ? [] : [[id, inlinePolicy] as const],
    ),
    ...differentDocuments(setup).map(({ file, content }) => [file, content] as const),
    ...(endpointPolicy === undefined ? [] : [[endpointPolicy.id, endpointPolicy.document] as const]),
    ...forOwners.map(({ id, document }) => [id, document] as const),
  ];
  const files = documents.map(([id, document]) => ({ path: policyPath(id), text: shownJson(document) }));
  if (controlPolicy === undefined) return files;
  // AWS Organizations counts white space.
  const compact = escapeHidden(JSON.stringify(fillTemplate(controlPolicy.document, placeholderOf)));
  return [...files, { path: policyPath(controlPolicy.id), text: `${compact}\n` }];
}
