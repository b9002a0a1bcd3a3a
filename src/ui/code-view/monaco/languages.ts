/// <reference path="./definitions.d.ts" />
import { languages } from 'monaco-editor/editor';
import * as json from './json-language.ts';

/** How the colours of a language come about. */
interface Definition {
  readonly language: languages.IMonarchLanguage;
  readonly conf: languages.LanguageConfiguration;
}

/** Every language that the page shows, by its name in Monaco; most are loaded when they are wanted. */
const DEFINITIONS = {
  json: { language: json.tokenizer, conf: json.configuration },
  hcl: () => import('monaco-editor/languages/definitions/hcl/hcl'),
  markdown: () => import('monaco-editor/languages/definitions/markdown/markdown'),
  powershell: () => import('monaco-editor/languages/definitions/powershell/powershell'),
  python: () => import('monaco-editor/languages/definitions/python/python'),
  shell: () => import('monaco-editor/languages/definitions/shell/shell'),
  typescript: () => import('monaco-editor/languages/definitions/typescript/typescript'),
  yaml: () => import('monaco-editor/languages/definitions/yaml/yaml'),
} satisfies Readonly<Record<string, Definition | (() => Promise<Definition>)>>;

export type CodeLanguage = keyof typeof DEFINITIONS;

const known = new Set<CodeLanguage>();

function register(id: CodeLanguage, { language, conf }: Definition): void {
  if (known.has(id)) return;
  known.add(id);
  languages.register({ id });
  languages.setMonarchTokensProvider(id, language);
  // Monaco would colour brackets, and take one inside of a string for unclosed. Folding goes by indentation.
  languages.setLanguageConfiguration(id, { ...conf, brackets: [], colorizedBracketPairs: [] });
}

/** Whether Monaco has the colours of a language. Those of JSON it has as soon as anybody asks. */
export function knowsLanguage(id: CodeLanguage): boolean {
  register('json', DEFINITIONS.json);
  return known.has(id);
}

/** Gives Monaco the colours of a language. @returns whether it has them now: the part with them may not load. */
export async function learnLanguage(id: CodeLanguage): Promise<boolean> {
  const definition = DEFINITIONS[id];
  const loaded = typeof definition === 'function' ? await definition().catch(() => null) : definition;
  if (loaded !== null) register(id, loaded);
  return loaded !== null;
}
