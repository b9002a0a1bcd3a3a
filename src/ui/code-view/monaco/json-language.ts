import type { languages } from 'monaco-editor/editor';

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
  // An ARN is one word for a double click; its parts are reached with the arrow keys.
  wordPattern: /[^\s",[\]{}]+/,
};
