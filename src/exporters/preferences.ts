import {
  type Configuration,
  isTemplateObject,
  memberOf,
  type Parameter,
  severalRegions,
  type Template,
  type TemplateObject,
} from '#core';
import { PARAMETER_FACTS } from './parameter-facts.ts';
import type { Setup, Text } from './types.ts';

/** Whether the preferences of each Region name another key, so that one document is not enough. */
export const hasKeyOfEachRegion = ({ environment }: Configuration): boolean =>
  environment.sessionEncryption && severalRegions(environment).length > 1;

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

/** The key in the content of preferences. */
export function keyOf(content: TemplateObject): Text {
  const inputs = memberOf(content, 'inputs')?.value ?? null;
  const key = isTemplateObject(inputs) ? memberOf(inputs, KEY)?.value : undefined;
  return typeof key === 'string' || (typeof key === 'object' && key !== null && 'parts' in key) ? key : '';
}

const REGION = new RegExp(PARAMETER_FACTS.region.pattern);

/** The name of a file of preferences, by the code of their Region or, where that is none, by its number. */
export const preferencesFileIn = (region: string, position: number): string =>
  `session-preferences-${REGION.test(region) ? region : position + 1}`;

/** The preferences of one Region. */
export interface RegionalPreferences {
  readonly region: Text;
  /** Kebab case, and free of what people typed; the same for Regions whose preferences are the same. */
  readonly id: string;
  /** Name of a file that holds them, without its ending. */
  readonly file: string;
  readonly content: TemplateObject;
}

/** The preferences that go to each Region. */
export function preferencesByRegion({
  regions,
  preferences,
}: Pick<Setup, 'regions' | 'preferences'>): readonly RegionalPreferences[] {
  if (preferences === undefined) return [];
  const { id, content, keyArns } = preferences;
  if (keyArns === undefined) return regions.map((region) => ({ region, id, file: id, content }));
  return regions.map((region, position) => ({
    region,
    id: position === 0 ? id : `${id}-${position + 1}`,
    file: preferencesFileIn(typeof region === 'string' ? region : '', position),
    content: withKey(content, keyArns[position] ?? keyArns[0]),
  }));
}

/** Every different document of preferences once. */
export const preferencesDocuments = (setup: Pick<Setup, 'regions' | 'preferences'>) => [
  ...new Map(preferencesByRegion(setup).map((each) => [each.id, each])).values(),
];
