import type { languages } from 'monaco-editor/editor';

/** Colours of JSON; what Monaco calls a string has no brackets in it. Monaco's own JSON mode brings a worker for checks that this page makes itself. */
export const tokenizer: languages.IMonarchLanguage = {
  defaultToken: 'string',
  tokenPostfix: '.json',
  tokenizer: {
    root: [
      [/"(?:[^"\\]|\\.)*"(?=\s*:)/, 'key.string'],
      [/"Allow"/, 'allow.string'],
      [/"Deny"/, 'deny.string'],
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
