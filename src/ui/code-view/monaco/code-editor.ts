import { editor, KeyCode, KeyMod } from 'monaco-editor/editor';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/folding/register';
import './code-editor.css';
import { type CodeLanguage, knowsLanguage, learnLanguage } from './languages.ts';
import { applyText } from './model-sync.ts';
import { options } from './options.ts';
import { followTheme } from './theme.ts';
import { ROOM_BELOW, type TextSurface } from '../../text-surface.ts';

/** A text to be shown. */
export interface CodeText {
  /** What it is a text of: another subject begins at its top, and an edit of the same one keeps the place. */
  readonly subject: string;
  readonly text: string;
  readonly language: CodeLanguage;
  /** Names the editor, for those who hear it. */
  readonly label: string;
}

export interface CodeEditor {
  readonly code: editor.IStandaloneCodeEditor;
  readonly model: editor.ITextModel;
  readonly surface: TextSurface;
  show(text: CodeText): void;
  dispose(): void;
}

let initialized = false;

/** Prepares Monaco for this page; once is enough, more does no harm. */
export function initialize(): void {
  if (initialized) {
    return;
  }
  initialized = true;
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

/** Text without colours. */
const NO_LANGUAGE = 'plaintext';

/** Shows a text in Monaco, read only, until it is disposed. */
export function createCodeEditor(host: HTMLElement, first: CodeText, scrollTop: number): CodeEditor {
  initialize();
  const stopFollowing = followTheme(host);
  const languageOf = ({ language }: CodeText) => (knowsLanguage(language) ? language : NO_LANGUAGE);
  const model = editor.createModel(first.text, languageOf(first));
  const code = editor.create(host, { ...options, ariaLabel: first.label, model });
  code.setScrollTop(scrollTop);
  let shown = first;

  /** The colours of a language may come after the text. */
  async function colour(text: CodeText) {
    if (model.getLanguageId() === text.language) return;
    editor.setModelLanguage(model, languageOf(text));
    if (knowsLanguage(text.language) || !(await learnLanguage(text.language))) return;
    if (!model.isDisposed() && shown.language === text.language) {
      editor.setModelLanguage(model, text.language);
    }
  }
  colour(first);

  return {
    code,
    model,
    surface: surfaceOf(code),
    show(next) {
      if (next.label !== shown.label) code.updateOptions({ ariaLabel: next.label });
      const isSame = next.subject === shown.subject;
      shown = next;
      if (isSame) {
        applyText(model, next.text);
      } else {
        model.setValue(next.text);
        code.setScrollTop(0);
      }
      colour(next);
    },
    dispose() {
      code.dispose();
      model.dispose();
      stopFollowing();
    },
  };
}
