import { type Code, prefixed, suffixed } from '../code/layout.ts';
import { snakeCase } from '../naming.ts';
import type { Language } from './language.ts';
import { PYTHON_PAGE, pythonTemplate } from './python-literals.ts';

const called = (callee: string, entries: readonly Code[], expanded = false): Code => ({
  open: `${callee}(`,
  entries,
  close: ')',
  expanded,
});

export const PYTHON: Language = {
  page: PYTHON_PAGE,
  comment: '# ',
  end: '',
  declares: '',
  self: 'self',
  cased: snakeCase,
  value: pythonTemplate,
  property: (name, value) => prefixed(`${name}=`, value),
  called,
  created: (type, entries, properties) => called(type, [...entries, ...properties], properties.length > 1),
  struct: called,
  byRegion: (table) => suffixed(table, '[stack.region]'),
  resourceOf: (construct) => `${construct}.node.default_child`,
};
