import { type Code, prefixed, suffixed } from '../code/layout.ts';
import { camelCase } from '../naming.ts';
import { propertyCode, TYPESCRIPT_PAGE, templateExpression } from '../typescript/literals.ts';
import type { Language } from './language.ts';

/** A call; its only argument, if it is an object or a list, opens on the line of the call. */
function called(callee: string, entries: readonly Code[]): Code {
  const [only, ...others] = entries;
  if (only === undefined || others.length > 0 || typeof only === 'string') {
    return { open: `${callee}(`, entries, close: ')' };
  }
  return { ...only, open: `${callee}(${only.open}`, close: `${only.close})` };
}

/** A call whose last argument is an object, which opens on the line of the call. */
function created(type: string, entries: readonly Code[], properties: readonly Code[]): Code {
  if (properties.length === 0) return called(`new ${type}`, entries);
  const before = entries.filter((code) => typeof code === 'string').map((code) => `${code}, `);
  return {
    open: `new ${type}(${before.join('')}{`,
    entries: properties,
    close: '})',
    spaced: true,
    expanded: properties.length > 1,
  };
}

export const TYPESCRIPT: Language = {
  page: TYPESCRIPT_PAGE,
  comment: '// ',
  end: ';',
  declares: 'const ',
  self: 'this',
  cased: camelCase,
  value: templateExpression,
  property: propertyCode,
  called,
  created,
  struct: (_, properties) => ({ open: '{', entries: properties, close: '}', spaced: true }),
  // An object has no index for any string, under strict options.
  byRegion: (table) => suffixed(prefixed('new Map(Object.entries(', table), ')).get(stack.region)'),
  resourceOf: (construct, type) => `(${construct}.node.defaultChild as ${type})`,
};
