import type { editor } from 'monaco-editor/editor';
import { textEdits } from '../text-edits.ts';

/** The part of Monaco's model that carries text. */
export type TextModel = Pick<editor.ITextModel, 'getValue' | 'getPositionAt' | 'pushEditOperations'>;

/**
 * Brings a model to a text by the smallest edits, so that scroll position, folds and selection survive.
 * @returns whether anything had to change.
 */
export function applyText(model: TextModel, text: string): boolean {
  const edits = textEdits(model.getValue(), text);
  if (edits.length === 0) {
    return false;
  }
  model.pushEditOperations(
    [],
    edits.map((edit) => {
      const start = model.getPositionAt(edit.start);
      const end = model.getPositionAt(edit.end);
      return {
        range: {
          startLineNumber: start.lineNumber,
          startColumn: start.column,
          endLineNumber: end.lineNumber,
          endColumn: end.column,
        },
        text: edit.text,
      };
    }),
    () => null,
  );
  return true;
}
