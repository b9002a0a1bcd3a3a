// Monaco has no types for its languages.

declare module 'monaco-editor/languages/definitions/hcl/hcl' {
  import type { languages } from 'monaco-editor/editor';

  export const language: languages.IMonarchLanguage;
  export const conf: languages.LanguageConfiguration;
}

declare module 'monaco-editor/languages/definitions/markdown/markdown' {
  import type { languages } from 'monaco-editor/editor';

  export const language: languages.IMonarchLanguage;
  export const conf: languages.LanguageConfiguration;
}

declare module 'monaco-editor/languages/definitions/powershell/powershell' {
  import type { languages } from 'monaco-editor/editor';

  export const language: languages.IMonarchLanguage;
  export const conf: languages.LanguageConfiguration;
}

declare module 'monaco-editor/languages/definitions/python/python' {
  import type { languages } from 'monaco-editor/editor';

  export const language: languages.IMonarchLanguage;
  export const conf: languages.LanguageConfiguration;
}

declare module 'monaco-editor/languages/definitions/shell/shell' {
  import type { languages } from 'monaco-editor/editor';

  export const language: languages.IMonarchLanguage;
  export const conf: languages.LanguageConfiguration;
}

declare module 'monaco-editor/languages/definitions/typescript/typescript' {
  import type { languages } from 'monaco-editor/editor';

  export const language: languages.IMonarchLanguage;
  export const conf: languages.LanguageConfiguration;
}

declare module 'monaco-editor/languages/definitions/yaml/yaml' {
  import type { languages } from 'monaco-editor/editor';

  export const language: languages.IMonarchLanguage;
  export const conf: languages.LanguageConfiguration;
}
