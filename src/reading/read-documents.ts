import { documentAt } from './document-at.ts';
import { type FileBeside, ofSameModule } from './same-module.ts';
import { placedIn, wholeFile } from './read-json.ts';
import { regionIn, withoutByteOrderMark } from './regions.ts';
import { DEEPEST_AROUND, parse } from './syntax.ts';
import type { ReadText } from './types.ts';

export interface ReadOptions {
  /** How reports name the file; its extension tells what a text is that does not say so itself. */
  readonly path?: string;
  /** What it is given along with: files of the same Terraform module are read with it. */
  readonly beside?: readonly FileBeside[];
}

/**
 * The policies and Session documents in a text that somebody has: JSON, also with comments and commas too many, several
 * texts one behind the other, encoded as IAM's API encodes them or with the escapes of templates; YAML; templates of
 * CloudFormation and SAM; and what AWS CLI prints.
 * Total: what cannot be read is a problem with its place, and a text without a document says what it is. What is needed
 * for other texts than plain JSON is loaded when there is one.
 */
export async function readDocuments(
  text: string,
  { path = '', beside = [] }: ReadOptions = {},
): Promise<ReadText> {
  const plain = withoutByteOrderMark(text);
  const region = regionIn(plain);
  const { tree } = parse(plain, path, DEEPEST_AROUND);
  const simple = tree === undefined ? [] : placedIn(wholeFile(plain), tree);
  const isSimple =
    simple.length > 0 &&
    simple.every((place) => place.tree !== undefined) &&
    !/[$&]\{|"(?:Ref|Fn::\w+)"/.test(plain);
  if (isSimple) {
    const documents = simple.map((place) => documentAt(place, { region }));
    return { path, format: 'json', documents, problems: [], regionIn: region };
  }
  const { readOthers } = await import('./read-others.ts');
  const others = ofSameModule(path, beside).map((file) => withoutByteOrderMark(file.text));
  return { path, ...readOthers(plain, path, region, others), regionIn: region };
}
