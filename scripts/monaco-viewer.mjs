import { readFileSync } from 'node:fs';

/** The version whose modules were looked at. */
const VERSION = '0.57.0';

/**
 * What of Monaco the page does not use, but Monaco imports whatever is asked of it: by module, below `esm/vs`. Each is
 * replaced by classes of the same names that throw when somebody makes one; where Monaco makes one all the same, by
 * the source given here. Together they are a third of the editor.
 * @type {Readonly<Record<string, string | null>>}
 */
const LEFT_OUT = {
  // Comparing texts; the page asks for the first when somebody does.
  'editor/browser/widget/diffEditor/diffEditorWidget': null,
  'editor/browser/widget/multiDiffEditor/multiDiffEditorWidget': null,
  // Menus beside what differs.
  'editor/browser/widget/diffEditor/features/gutterFeature': null,
  // The command palette, lists, trees and menus. `find` asks for the palette in one action that has no key.
  'editor/standalone/browser/quickInput/standaloneQuickInputService': null,
  'platform/list/browser/listService': `
    import { createDecorator } from '../../instantiation/common/instantiation.js';
    export const IListService = createDecorator('listService');
    export class ListService {}`,
  'platform/actions/common/menuService': 'export class MenuService {}',
  'platform/contextview/browser/contextMenuService': `
    import { Event } from '../../../base/common/event.js';
    export class ContextMenuService {
      onDidShowContextMenu = Event.None;
      onDidHideContextMenu = Event.None;
      configure() {}
    }`,
  'base/browser/ui/selectBox/selectBox': null,
  // Drawing on the graphics card (option experimentalGpuAcceleration) and typing through the EditContext API (option
  // editContext).
  'editor/browser/gpu/viewGpuContext': null,
  'editor/browser/viewParts/viewLinesGpu/viewLinesGpu': null,
  'editor/browser/controller/editContext/native/nativeEditContext': null,
  // Colours by tree-sitter, of languages that the page does not have.
  'editor/standalone/browser/standaloneTreeSitterLibraryService': `
    export class StandaloneTreeSitterLibraryService {
      supportsLanguage() { return false; }
    }`,
  'editor/common/model/tokens/treeSitter/treeSitterSyntaxTokenBackend': null,
  // Work in a worker: links, words to complete, comparing.
  'editor/browser/services/editorWorkerService': null,
  // Tooltips with Markdown.
  'base/browser/markdownRenderer': null,
};

/** What the page itself asks for by its name is not left out of what asks. */
const WHOLE = '?whole';

const MODULE = /\/monaco-editor\/esm\/vs\/(.+)\.js$/;

/** @param {string} source of an ES module that lists what it exports */
const exportedNames = (source) =>
  [...source.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, list = '']) =>
    list.split(',').flatMap((name) => name.trim().split(' as ').at(-1) || []),
  );

/** @param {string} name */
const absent = (name) => `export class ${name} {
  constructor() { throw new Error('Left out of Monaco: ${name}'); }
}`;

/**
 * Builds Monaco as a viewer: without what only an editor needs. Fails when Monaco is another than the one that was
 * looked at, or when what is left out would be left out in vain.
 * @returns {import('vite').Plugin}
 */
export function monacoViewer() {
  /** @type {Set<string>} */
  const replaced = new Set();
  return {
    name: 'monaco-viewer',
    // Before Vite finds modules by itself.
    enforce: 'pre',
    apply: 'build',
    buildStart() {
      replaced.clear();
      const { version } = JSON.parse(
        readFileSync(new URL('../node_modules/monaco-editor/package.json', import.meta.url), 'utf8'),
      );
      if (version !== VERSION)
        this.error(
          `scripts/monaco-viewer.mjs knows Monaco ${VERSION}, and this is ${version}: look at each module again.`,
        );
    },
    async resolveId(source, importer) {
      const path = /^monaco-editor\/(.+)$/.exec(source)?.[1];
      if (path === undefined || !(path in LEFT_OUT)) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found && `${found.id}${WHOLE}`;
    },
    load(id) {
      const path = MODULE.exec(id)?.[1];
      const source = path === undefined ? undefined : LEFT_OUT[path];
      if (path === undefined || source === undefined) return null;
      replaced.add(path);
      const code = source ?? exportedNames(readFileSync(id, 'utf8')).map(absent).join('\n');
      return { code, moduleSideEffects: false };
    },
    buildEnd(error) {
      const unused = Object.keys(LEFT_OUT).filter((path) => !replaced.has(path));
      // A build of something else has no Monaco at all.
      if (!error && replaced.size > 0 && unused.length > 0)
        this.error(
          `Monaco does not import any more: ${unused.join(', ')}. Take it off the list in scripts/monaco-viewer.mjs.`,
        );
    },
  };
}
