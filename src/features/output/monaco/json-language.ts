import type { languages } from 'monaco-editor/editor';

export const POLICY_LANGUAGE = 'policy-json';

/** Colours of JSON. Monaco's own JSON mode brings a worker for checks that this page makes itself. */
export const tokenizer: languages.IMonarchLanguage = {
  defaultToken: 'string',
  tokenizer: {
    root: [
      [/"(?:[^"\\]|\\.)*"(?=\s*:)/, 'key'],
      [/"Allow"/, 'allow'],
      [/"Deny"/, 'deny'],
      [/"(?:[^"\\]|\\.)*"/, 'string'],
      [/[\d.eE+-]+|true|false|null/, 'literal'],
      [/[{}[\]:,]+/, 'punctuation'],
      [/\s+/, 'white'],
    ],
  },
};

export const configuration: languages.LanguageConfiguration = {
  // No brackets: Monaco would colour them, and folding goes by indentation.
  // An ARN is one word for a double click; its parts are reached with the arrow keys.
  wordPattern: /[^\s",[\]{}]+/,
};
