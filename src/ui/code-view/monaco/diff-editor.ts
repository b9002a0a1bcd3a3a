import { editor, Range } from 'monaco-editor/editor';
import { DiffEditorWidget } from 'monaco-editor/editor/browser/widget/diffEditor/diffEditorWidget';
import { IDiffProviderFactoryService } from 'monaco-editor/editor/browser/widget/diffEditor/diffProviderFactoryService';
import { LineRange } from 'monaco-editor/editor/common/core/ranges/lineRange';
import { DetailedLineRangeMapping, RangeMapping } from 'monaco-editor/editor/common/diff/rangeMapping';
import { StandaloneServices } from 'monaco-editor/editor/standalone/browser/standaloneServices';
import { IInstantiationService } from 'monaco-editor/platform/instantiation/common/instantiation';
import { ServiceCollection } from 'monaco-editor/platform/instantiation/common/serviceCollection';
import './diff-editor.css';
import { initialize } from './code-editor.ts';
import { knowsLanguage } from './languages.ts';
import { applyText } from './model-sync.ts';
import { options } from './options.ts';
import { followTheme } from './theme.ts';
import { diffLines, type Hunk } from '../line-diff.ts';
import { changedPart } from '../text-edits.ts';

/** Two texts of JSON, and how each is called. */
export interface ComparedTexts {
  readonly before: string;
  readonly after: string;
  readonly names: Readonly<Record<'before' | 'after', string>>;
}

export interface DiffEditor {
  show(texts: ComparedTexts): void;
  dispose(): void;
}

/** Narrower than this, the texts are shown in one column: half of it has no room for an ARN. */
const ROOM_FOR_TWO = 560;

/** What differs in a line that has a counterpart. */
function partsOf(before: editor.ITextModel, after: editor.ITextModel, hunk: Hunk) {
  const { oldStart, oldEnd, newStart, newEnd } = hunk;
  if (oldEnd - oldStart !== newEnd - newStart) return [];
  return Array.from({ length: oldEnd - oldStart }, (_, index) => {
    const [oldLine, newLine] = [oldStart + index + 1, newStart + index + 1];
    const part = changedPart(before.getLineContent(oldLine), after.getLineContent(newLine));
    return new RangeMapping(
      new Range(oldLine, part.start + 1, oldLine, part.end + 1),
      new Range(newLine, part.start + 1, newLine, part.start + part.text.length + 1),
    );
  });
}

/** Finds what the plain view finds, in the page: the work of a worker would take longer to begin than to do. */
const provider = {
  onDidChange: () => ({ dispose: () => undefined }),
  computeDiff(before: editor.ITextModel, after: editor.ITextModel) {
    const hunks =
      before.isDisposed() || after.isDisposed()
        ? []
        : diffLines(before.getLinesContent(), after.getLinesContent());
    const changes = hunks.map((hunk) => {
      const { oldStart, oldEnd, newStart, newEnd } = hunk;
      return new DetailedLineRangeMapping(
        new LineRange(oldStart + 1, oldEnd + 1),
        new LineRange(newStart + 1, newEnd + 1),
        partsOf(before, after, hunk),
      );
    });
    return Promise.resolve({ changes, identical: changes.length === 0, quitEarly: false, moves: [] });
  },
};

/** Shows two texts in Monaco, read only and side by side where there is room, as high as they are. */
export function createDiffEditor(host: HTMLElement, first: ComparedTexts): DiffEditor {
  initialize();
  const stopFollowing = followTheme(host);
  const language = knowsLanguage('json') ? 'json' : 'plaintext';
  const model = {
    original: editor.createModel(first.before, language),
    modified: editor.createModel(first.after, language),
  };
  // Monaco takes its own service along only where it is there from the start.
  const services = StandaloneServices.get(IInstantiationService).createChild(
    new ServiceCollection([IDiffProviderFactoryService, { createDiffProvider: () => provider }]),
  );
  const diff = services.createInstance(
    DiffEditorWidget,
    host,
    {
      ...options,
      fontSize: 12,
      padding: { top: 4, bottom: 12 },
      scrollBeyondLastLine: false,
      accessibilityVerbose: false,
      enableSplitViewResizing: false,
      ignoreTrimWhitespace: false,
      renderGutterMenu: false,
      renderMarginRevertIcon: false,
      renderOverviewRuler: false,
      renderSideBySideInlineBreakpoint: ROOM_FOR_TWO,
      useInlineViewWhenSpaceIsLimited: true,
    },
    {},
  );
  diff.setModel(model);
  const modified = diff.getModifiedEditor();
  const measure = () => host.style.setProperty('--content-height', `${modified.getContentHeight()}px`);
  modified.onDidContentSizeChange(measure);
  measure();
  let shown = first;
  // Monaco forgets them whenever its layout changes.
  const label = () => {
    for (const [code, ariaLabel] of [
      [diff.getOriginalEditor(), shown.names.before],
      [modified, shown.names.after],
    ] as const)
      if (code.getRawOptions().ariaLabel !== ariaLabel) code.updateOptions({ ariaLabel });
  };
  modified.onDidChangeConfiguration(label);
  label();
  return {
    show(next) {
      applyText(model.original, next.before);
      applyText(model.modified, next.after);
      shown = next;
      label();
    },
    dispose() {
      diff.dispose();
      model.original.dispose();
      model.modified.dispose();
      stopFollowing();
    },
  };
}
