import {
  type Configuration,
  isLogRegional,
  isTemplateObject,
  isTemplateText,
  memberOf,
  type Parameter,
  parametersOf,
  REGION_MARKER,
  s3KeyPrefix,
  type SessionDocumentKind,
  severalRegions,
  type Template,
  type TemplateObject,
} from '#core';
import { PARAMETER_FACTS } from './parameter-facts.ts';
import type { NamedDocument, Preferences, Setup, Text } from './types.ts';

/** Whether the preferences of each Region name another key, so that one document is not enough. */
export const hasKeyOfEachRegion = ({ environment }: Configuration): boolean =>
  environment.sessionEncryption && severalRegions(environment).length > 1;

/** Whether the preferences of each Region say something else, so that one document is not enough. */
export const differByRegion = (configuration: Configuration): boolean =>
  hasKeyOfEachRegion(configuration) ||
  (isLogRegional(configuration.environment) && severalRegions(configuration.environment).length > 1);

/** Stands for the Region itself in the content of preferences that differ by Region, as `KEY_OF_REGION` for its key. */
export const THIS_REGION: Parameter = { id: 'this-region', kind: 'region', placeholder: REGION_MARKER };

/**
 * Stands for the key of the Region in the content of preferences that differ by Region. No parameter of the setup: a
 * format that writes the document once says in its own way where the key comes from.
 */
export const KEY_OF_REGION: Parameter = {
  id: 'key-of-region',
  kind: 'session-key-arn',
  placeholder: 'key-of-region',
};

const KEY = 'kmsKeyId';

function withMember(object: TemplateObject, name: string, change: (value: Template) => Template) {
  return {
    members: object.members.map(({ key, value }) =>
      key === name ? { key, value: change(value) } : { key, value },
    ),
  };
}

/** The content of preferences with a key. */
export const withKey = (content: TemplateObject, key: Text): TemplateObject =>
  withMember(content, 'inputs', (inputs) =>
    isTemplateObject(inputs) ? withMember(inputs, KEY, () => key) : inputs,
  );

/** The fields in which the Region may stand. */
const LOG_FIELDS = ['s3BucketName', 's3KeyPrefix'];

/** The content of preferences with a text in place of the Region. */
export const withRegion = (content: TemplateObject, region: Text): TemplateObject =>
  withMember(content, 'inputs', (inputs) =>
    isTemplateObject(inputs)
      ? LOG_FIELDS.reduce(
          (object, name) => withMember(object, name, (value) => inPlace(value, region)),
          inputs,
        )
      : inputs,
  );

function inPlace(value: Template, region: Text): Template {
  if (!isTemplateText(value)) return value;
  const parts = value.parts.flatMap((part) => {
    if (typeof part === 'string' || part.id !== THIS_REGION.id) return [part];
    return typeof region === 'string' ? [region] : region.parts;
  });
  return joined(parts);
}

/** Neighbouring strings as one; a string where that is all. */
function joined(parts: readonly (string | Parameter)[]): Text {
  const result: (string | Parameter)[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (typeof part === 'string' && typeof last === 'string') result[result.length - 1] = last + part;
    else if (part !== '') result.push(part);
  }
  const [first = '', ...others] = result;
  return others.length === 0 && typeof first === 'string' ? first : { parts: result };
}

/** The content of preferences with `THIS_REGION` in place of the marker for it, where each Region takes that place. */
export function withThisRegion(content: TemplateObject, { environment }: Configuration): TemplateObject {
  const { bucket } = environment.s3Log;
  const texts: Readonly<Record<string, string>> = {
    s3BucketName: bucket,
    s3KeyPrefix: s3KeyPrefix(environment.s3Log),
  };
  return withMember(content, 'inputs', (inputs) =>
    isTemplateObject(inputs)
      ? LOG_FIELDS.reduce(
          (object, name) =>
            withMember(object, name, (value) => {
              const pieces = (texts[name] ?? '').split(REGION_MARKER);
              return pieces.length === 1
                ? value
                : joined(
                    pieces.flatMap((piece, position) => (position === 0 ? [piece] : [THIS_REGION, piece])),
                  );
            }),
          inputs,
        )
      : inputs,
  );
}

function textIn(content: TemplateObject, name: string): Text {
  const inputs = memberOf(content, 'inputs')?.value ?? null;
  const text = isTemplateObject(inputs) ? (memberOf(inputs, name)?.value ?? '') : '';
  return typeof text === 'string' || isTemplateText(text) ? text : '';
}

/** The key in the content of preferences. */
export const keyOf = (content: TemplateObject): Text => textIn(content, KEY);

/** Bucket and prefix in the content of preferences. */
export const logPlaceIn = (content: TemplateObject): readonly Text[] =>
  LOG_FIELDS.map((name) => textIn(content, name)).filter((text) => text !== '');

const REGION = new RegExp(PARAMETER_FACTS.region.pattern);

/** The name of a file of a document in one Region, by the code of that or, where it is none, by its number. */
export const fileInRegion = (id: SessionDocumentKind, region: string, position: number): string =>
  `${id}-${REGION.test(region) ? region : position + 1}`;

/** A Session document as it is in one Region. */
export interface RegionalDocument {
  readonly region: Text;
  /** Kebab case, and free of what people typed; the same for Regions whose documents are the same. */
  readonly id: string;
  readonly name: string;
  /** What its sessions do, where people start them by its name. */
  readonly purpose?: string;
  /** Whether it differs by Region. */
  readonly differs: boolean;
  /** Name of a file that holds it, without its ending. */
  readonly file: string;
  readonly content: TemplateObject;
}

/** Whether the Region stands in the content of a Session document. */
export const namesRegion = (content: TemplateObject): boolean =>
  parametersOf(content).some(({ id }) => id === THIS_REGION.id);

/** Whether there is a Session document for each Region by itself. */
export const isByRegion = ({
  keyArns,
  content,
}: Pick<Preferences | NamedDocument, 'keyArns' | 'content'>): boolean =>
  keyArns !== undefined || namesRegion(content);

/** A Session document as it goes to each Region. */
export function documentByRegion(
  document: Preferences | NamedDocument,
  { regions }: Pick<Setup, 'regions'>,
): readonly RegionalDocument[] {
  const { id, content, keyArns, ...facts } = document;
  if (!isByRegion(document))
    return regions.map((region) => ({ ...facts, region, id, differs: false, file: id, content }));
  return regions.map((region, position) => ({
    ...facts,
    region,
    id: position === 0 ? id : `${id}-${position + 1}`,
    differs: true,
    file: fileInRegion(id, typeof region === 'string' ? region : '', position),
    content: withRegion(
      keyArns === undefined ? content : withKey(content, keyArns[position] ?? keyArns[0]),
      region,
    ),
  }));
}

/** The preferences that go to each Region. */
export const preferencesByRegion = (
  setup: Pick<Setup, 'regions' | 'preferences'>,
): readonly RegionalDocument[] =>
  setup.preferences === undefined ? [] : documentByRegion(setup.preferences, setup);

/** All Session documents of a setup, in the order in which they are created: preferences come into force last. */
export const sessionDocumentsIn = ({
  preferences,
  namedDocuments,
}: Pick<Setup, 'preferences' | 'namedDocuments'>): readonly (Preferences | NamedDocument)[] => [
  ...namedDocuments,
  ...(preferences === undefined ? [] : [preferences]),
];

/** Every different Session document once. */
export const differentDocuments = (
  setup: Pick<Setup, 'regions' | 'preferences' | 'namedDocuments'>,
): readonly RegionalDocument[] =>
  sessionDocumentsIn(setup).flatMap((document) => [
    ...new Map(documentByRegion(document, setup).map((each) => [each.id, each])).values(),
  ]);

/** ARNs of the keys of the one document that differs by Region, where there is one. */
export const keysByRegion = (
  setup: Pick<Setup, 'preferences' | 'namedDocuments'>,
): readonly [Text, ...Text[]] | undefined =>
  sessionDocumentsIn(setup).find(({ keyArns }) => keyArns !== undefined)?.keyArns;
