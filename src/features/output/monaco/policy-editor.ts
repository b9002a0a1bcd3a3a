import { editor, type IKeyboardEvent, KeyCode, KeyMod, languages } from 'monaco-editor/editor';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/folding/register';
import './icons.css';
import type { TextPointing } from '../text-pointing.ts';
import { ROOM_BELOW, type TextSurface } from '../../../ui/text-surface.ts';
import type { TextView } from '../text-view.ts';
import { decorationsOf } from './decorations.ts';
import { configuration, POLICY_LANGUAGE, tokenizer } from './json-language.ts';
import { applyText } from './model-sync.ts';
import { options } from './options.ts';
import { followTheme } from './theme.ts';

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

let initialized = false;

/** Prepares Monaco for policies; once is enough, more does no harm. */
function initialize(): void {
  if (initialized) {
    return;
  }
  initialized = true;
  languages.register({ id: POLICY_LANGUAGE });
  languages.setMonarchTokensProvider(POLICY_LANGUAGE, tokenizer);
  languages.setLanguageConfiguration(POLICY_LANGUAGE, configuration);
  // Undo and redo belong to the answers; the editor must let these keys through.
  editor.addKeybindingRules([
    { keybinding: KeyMod.CtrlCmd | KeyCode.KeyZ, command: '-undo' },
    { keybinding: KeyMod.CtrlCmd | KeyCode.KeyY, command: '-redo' },
    { keybinding: KeyMod.CtrlCmd | KeyMod.Shift | KeyCode.KeyZ, command: '-redo' },
  ]);
}

function surfaceOf(code: editor.IStandaloneCodeEditor): TextSurface {
  let room = ROOM_BELOW;
  return {
    topOf: (line) => code.getTopForLineNumber(line + 1),
    heightOf: (line) => code.getBottomForLineNumber(line + 1) - code.getTopForLineNumber(line + 1),
    scrollTop: () => code.getScrollTop(),
    scrollBy: (pixels) => code.setScrollTop(code.getScrollTop() + pixels),
    reserve(bottom) {
      const next = Math.max(ROOM_BELOW, Math.ceil(bottom));
      if (next === room) return;
      room = next;
      code.updateOptions({ padding: { top: options.padding?.top ?? 0, bottom: next } });
    },
    subscribe(listener) {
      const subscriptions = [
        code.onDidScrollChange(listener),
        code.onDidLayoutChange(listener),
        code.onDidContentSizeChange(listener),
      ];
      return () => {
        for (const subscription of subscriptions) subscription.dispose();
      };
    },
  };
}

/** Shows a document in Monaco, read only, until it is disposed. */
export function createPolicyEditor(
  host: HTMLElement,
  { label, view, scrollTop, onMark, pointing }: PolicyEditorOptions,
): PolicyEditor {
  initialize();
  const stopFollowing = followTheme(host);
  const model = editor.createModel(view.text, POLICY_LANGUAGE);
  const code = editor.create(host, { ...options, ariaLabel: label, model });
  const decorations = code.createDecorationsCollection(decorationsOf(view));
  let shown = view;
  code.setScrollTop(scrollTop);

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
    surface: surfaceOf(code),
    show(next) {
      if (next.kind === shown.kind) {
        applyText(model, next.text);
      } else {
        model.setValue(next.text);
        code.setScrollTop(0);
      }
      shown = next;
      decorations.set(decorationsOf(next));
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
      decorations.clear();
      code.dispose();
      model.dispose();
      stopFollowing();
    },
  };
}
