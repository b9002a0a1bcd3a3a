// Monaco has no types for its languages, nor for its parts.

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

declare module 'monaco-editor/platform/instantiation/common/serviceCollection' {
  import type { Service } from 'monaco-editor/platform/instantiation/common/instantiation';

  export class ServiceCollection {
    constructor(...services: readonly (readonly [of: Service<unknown>, service: unknown])[]);
  }
}

declare module 'monaco-editor/platform/instantiation/common/instantiation' {
  import type { ServiceCollection } from 'monaco-editor/platform/instantiation/common/serviceCollection';

  /** Names a service. */
  export interface Service<T> {
    readonly type: T;
  }
  /** Makes what asks for services. */
  export interface InstantiationService {
    createInstance<A extends readonly unknown[], T>(what: new (...args: A) => T, ...args: A): T;
    createChild(services: ServiceCollection): InstantiationService;
  }
  export const IInstantiationService: Service<InstantiationService>;
}

declare module 'monaco-editor/editor/standalone/browser/standaloneServices' {
  import type { Service } from 'monaco-editor/platform/instantiation/common/instantiation';

  export const StandaloneServices: { get<T>(service: Service<T>): T };
}

declare module 'monaco-editor/editor/common/core/ranges/lineRange' {
  /** Lines from 1, the end exclusive. */
  export class LineRange {
    constructor(start: number, end: number);
  }
}

declare module 'monaco-editor/editor/common/diff/rangeMapping' {
  import type { Range } from 'monaco-editor/editor';
  import type { LineRange } from 'monaco-editor/editor/common/core/ranges/lineRange';

  export class RangeMapping {
    constructor(original: Range, modified: Range);
  }
  export class DetailedLineRangeMapping {
    constructor(original: LineRange, modified: LineRange, inner: readonly RangeMapping[]);
  }
}

declare module 'monaco-editor/editor/browser/widget/diffEditor/diffProviderFactoryService' {
  import type { editor } from 'monaco-editor/editor';
  import type { DetailedLineRangeMapping } from 'monaco-editor/editor/common/diff/rangeMapping';
  import type { Service } from 'monaco-editor/platform/instantiation/common/instantiation';

  interface DiffProvider {
    onDidChange(): { dispose(): void };
    computeDiff(
      original: editor.ITextModel,
      modified: editor.ITextModel,
    ): Promise<{
      readonly changes: readonly DetailedLineRangeMapping[];
      readonly identical: boolean;
      readonly quitEarly: boolean;
      readonly moves: readonly never[];
    }>;
  }
  export const IDiffProviderFactoryService: Service<{ createDiffProvider(): DiffProvider }>;
}

declare module 'monaco-editor/editor/browser/widget/diffEditor/diffEditorWidget' {
  import type { editor } from 'monaco-editor/editor';

  export class DiffEditorWidget {
    constructor(host: HTMLElement, options: editor.IStandaloneDiffEditorConstructionOptions, widgets: object);
    setModel(model: editor.IDiffEditorModel): void;
    getOriginalEditor(): editor.ICodeEditor;
    getModifiedEditor(): editor.ICodeEditor;
    dispose(): void;
  }
}
