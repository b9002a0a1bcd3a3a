import { editor, KeyCode, languages } from 'monaco-editor/editor';
import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/caretOperations/register';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/multicursor/register';
import 'monaco-editor/features/wordOperations/register';
import { initialize } from './code-editor.ts';
import * as json from './json-language.ts';
import { applyText } from './model-sync.ts';
import { options } from './options.ts';
import { followTheme } from './theme.ts';

/** JSON that somebody writes. That which is only read has no brackets: Monaco would look for their partners. */
const LANGUAGE = 'written-json';

let hasLanguage = false;

function learnLanguage(): void {
  if (hasLanguage) return;
  hasLanguage = true;
  languages.register({ id: LANGUAGE });
  languages.setMonarchTokensProvider(LANGUAGE, json.tokenizer);
  languages.setLanguageConfiguration(LANGUAGE, {
    ...json.configuration,
    brackets: [
      ['{', '}'],
      ['[', ']'],
    ],
    colorizedBracketPairs: [],
    autoClosingPairs: [
      { open: '{', close: '}', notIn: ['string'] },
      { open: '[', close: ']', notIn: ['string'] },
      { open: '"', close: '"', notIn: ['string'] },
    ],
    indentationRules: {
      increaseIndentPattern: /[{[][^}\]"]*$/,
      decreaseIndentPattern: /^\s*[}\]],?\s*$/,
    },
  });
}

/** A text that is written. */
export interface WrittenText {
  /** What it is a text of: each subject has its own cursor, and its own history. */
  readonly subject: string;
  /** With line feeds alone. */
  readonly text: string;
  /** Names the editor, for those who hear it. */
  readonly label: string;
}

export interface WritableEditorOptions {
  /** The ID of an element that says which keys there are. */
  readonly describedBy: string;
  /** Somebody changed the text of a subject. */
  readonly onText: (subject: string, text: string) => void;
  /** From now on Tab indents, or leaves the editor again. */
  readonly onTabMode: (indents: boolean) => void;
}

export interface WritableEditor {
  readonly code: editor.IStandaloneCodeEditor;
  /** Of the subject that is shown. */
  model(): editor.ITextModel;
  /** Shows a text; of one that is shown already, it takes over what was changed elsewhere. */
  show(text: WrittenText): void;
  /** Forgets all subjects but these. */
  keep(subjects: ReadonlySet<string>): void;
  dispose(): void;
}

interface Known {
  readonly model: editor.ITextModel;
  /** Its text as it was told or heard last. */
  text: string;
  view: editor.ICodeEditorViewState | null;
}

const writing: editor.IStandaloneEditorConstructionOptions = {
  ...options,
  readOnly: false,
  domReadOnly: false,
  // Whatever the page is drawn over, what belongs to a place in the text is seen whole.
  fixedOverflowWidgets: true,
  matchBrackets: 'always',
  renderLineHighlight: 'none',
  autoClosingBrackets: 'languageDefined',
  autoClosingQuotes: 'languageDefined',
  autoIndent: 'full',
  detectIndentation: true,
  tabSize: 2,
  bracketPairColorization: { enabled: false },
  dragAndDrop: false,
};

/** Puts an editor for JSON into a place. Tab leaves it, until somebody presses Ctrl+M. */
export function createWritableEditor(
  host: HTMLElement,
  first: WrittenText,
  { describedBy, onText, onTabMode }: WritableEditorOptions,
): WritableEditor {
  initialize();
  learnLanguage();
  const stopFollowing = followTheme(host);
  const known = new Map<string, Known>();

  function knownOf({ subject, text }: WrittenText): Known {
    const before = known.get(subject);
    if (before !== undefined) return before;
    const model = editor.createModel(text, LANGUAGE);
    model.setEOL(editor.EndOfLineSequence.LF);
    const made: Known = { model, text, view: null };
    model.onDidChangeContent(() => {
      const next = model.getValue();
      if (next === made.text) return;
      made.text = next;
      onText(subject, next);
    });
    known.set(subject, made);
    return made;
  }

  let shown = first;
  const { model } = knownOf(first);
  const code = editor.create(host, { ...writing, ariaLabel: first.label, model });
  host.querySelector('textarea')?.setAttribute('aria-describedby', describedBy);
  let tabIndents = false;

  const listener = code.onKeyDown((event) => {
    const { keyCode, ctrlKey, metaKey, shiftKey, altKey } = event;
    if (!code.hasTextFocus() || altKey || !(ctrlKey || metaKey)) return;
    const redo = (keyCode === KeyCode.KeyZ && shiftKey) || (keyCode === KeyCode.KeyY && ctrlKey);
    if (keyCode === KeyCode.KeyM && ctrlKey) {
      event.preventDefault();
      tabIndents = !tabIndents;
      code.updateOptions({ tabFocusMode: !tabIndents });
      onTabMode(tabIndents);
    } else if (redo || keyCode === KeyCode.KeyZ) {
      // Elsewhere on the page these keys are for the answers, so that Monaco has no commands there.
      event.preventDefault();
      code.trigger('keyboard', redo ? 'redo' : 'undo', null);
    }
  });

  return {
    code,
    model: () => knownOf(shown).model,
    show(next) {
      const to = knownOf(next);
      if (next.subject !== shown.subject) {
        knownOf(shown).view = code.saveViewState();
        code.setModel(to.model);
        code.restoreViewState(to.view);
      }
      if (next.label !== shown.label) code.updateOptions({ ariaLabel: next.label });
      shown = next;
      if (next.text !== to.text) {
        to.text = next.text;
        applyText(to.model, next.text);
      }
    },
    keep(subjects) {
      for (const [subject, { model: old }] of known) {
        if (subjects.has(subject) || subject === shown.subject) continue;
        known.delete(subject);
        old.dispose();
      }
    },
    dispose() {
      listener.dispose();
      code.dispose();
      for (const { model: old } of known.values()) old.dispose();
      stopFollowing();
    },
  };
}
