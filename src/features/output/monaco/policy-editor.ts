import { type IKeyboardEvent, KeyCode } from 'monaco-editor/editor';
import type { TextPointing } from '../text-pointing.ts';
import type { TextView } from '../text-view.ts';
import { keepDecorations } from './decorations.ts';
import { type CodeText, createCodeEditor } from '../../../ui/code-view/monaco/code-editor.ts';
import type { TextSurface } from '../../../ui/text-surface.ts';

export interface PolicyEditor {
  readonly surface: TextSurface;
  show(view: TextView): void;
  /** Brings lines into view; they count from 0. */
  reveal(firstLine: number, lastLine: number): void;
  /** Scrolls to the first of some lines, unless one of them can be seen already. */
  revealSome(lines: readonly number[]): void;
  dispose(): void;
}

export interface PolicyEditorOptions {
  readonly label: string;
  readonly view: TextView;
  /** How far the text before it was scrolled. */
  readonly scrollTop: number;
  /** Somebody asked for a note, by a click on its number or by Enter in its line. */
  readonly onMark: (number: number) => void;
  readonly pointing: TextPointing;
}

const textOf = ({ kind, text }: TextView, label: string): CodeText => ({
  subject: kind,
  text,
  language: 'json',
  label,
});

/** Shows a document in Monaco, read only, until it is disposed. */
export function createPolicyEditor(
  host: HTMLElement,
  { label, view, scrollTop, onMark, pointing }: PolicyEditorOptions,
): PolicyEditor {
  const base = createCodeEditor(host, textOf(view, label), scrollTop);
  const { code, model, surface } = base;
  const decorations = keepDecorations(model);
  decorations.show(view);
  let shown = view;

  const goToNote = (event: IKeyboardEvent) => {
    const [number] = shown.marks.get((code.getPosition()?.lineNumber ?? 0) - 1) ?? [];
    if (number !== undefined) {
      event.preventDefault();
      onMark(number);
    }
  };
  /** The number of a note is being clicked: the note is meant and not its line. */
  let isMark = false;
  const listeners = [
    code.onMouseDown(({ target }) => {
      isMark = target.element?.classList.contains('mark') === true;
      if (isMark) {
        onMark(Number(target.element?.textContent));
      }
    }),
    code.onMouseMove(({ target }) =>
      pointing.onHover(target.position === null ? null : model.getOffsetAt(target.position)),
    ),
    code.onMouseLeave(() => pointing.onHover(null)),
    code.onDidChangeCursorPosition(({ position, source }) => {
      // The cursor also moves with the text around it, which is no wish of anybody.
      if (source === 'keyboard' || (source === 'mouse' && !isMark)) {
        // The editor has the line itself read out.
        pointing.onPick(model.getOffsetAt(position), source === 'keyboard' ? '' : undefined);
      }
    }),
    code.onKeyDown((event) => {
      if (!code.hasTextFocus()) {
        return;
      }
      if (event.keyCode === KeyCode.Escape) {
        pointing.onPick(null);
      } else if (event.keyCode === KeyCode.Enter && event.altKey) {
        event.preventDefault();
        pointing.onGoToSetting();
      } else if (event.keyCode === KeyCode.Enter) {
        goToNote(event);
      }
    }),
  ];

  return {
    surface,
    show(next) {
      base.show(textOf(next, label));
      shown = next;
      decorations.show(next);
    },
    reveal: (firstLine, lastLine) => code.revealLinesInCenterIfOutsideViewport(firstLine + 1, lastLine + 1),
    revealSome(lines) {
      const [first] = lines;
      const visible = code.getVisibleRanges();
      const isVisible = (line: number) =>
        visible.some(
          ({ startLineNumber, endLineNumber }) => line >= startLineNumber && line <= endLineNumber,
        );
      if (first !== undefined && !lines.some((line) => isVisible(line + 1))) {
        code.revealLineInCenter(first + 1);
      }
    },
    dispose() {
      for (const listener of listeners) listener.dispose();
      base.dispose();
    },
  };
}
