import type { editor } from 'monaco-editor/editor';
import { THEME } from './theme.ts';
import { ROOM_BELOW } from '../../text-surface.ts';

/** For reading: nothing that helps with writing, nothing that needs the worker, nothing that traps Tab. */
export const options: editor.IStandaloneEditorConstructionOptions = {
  readOnly: true,
  domReadOnly: true,
  // The text area is what every browser has; the built page has no other.
  editContext: false,
  tabFocusMode: true,
  automaticLayout: true,
  theme: THEME,
  fontFamily: 'var(--code-font)',
  fontSize: 13,
  lineHeight: 20,
  padding: { top: 4, bottom: ROOM_BELOW },
  wordWrap: 'on',
  wrappingIndent: 'deepIndent',
  lineNumbersMinChars: 3,
  lineDecorationsWidth: 14,
  glyphMargin: false,
  folding: true,
  showFoldingControls: 'always',
  foldingStrategy: 'indentation',
  scrollBeyondLastLine: false,
  // As far as everything else on the page scrolls.
  mouseWheelScrollSensitivity: 2,
  scrollbar: { alwaysConsumeMouseWheel: false, useShadows: false, verticalScrollbarSize: 10 },
  overviewRulerLanes: 0,
  overviewRulerBorder: false,
  hideCursorInOverviewRuler: true,
  minimap: { enabled: false },
  renderLineHighlight: 'none',
  matchBrackets: 'never',
  guides: { indentation: false },
  occurrencesHighlight: 'off',
  selectionHighlight: false,
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false },
  links: false,
  contextmenu: false,
  codeLens: false,
  stickyScroll: { enabled: false },
  quickSuggestions: false,
  find: { addExtraSpaceOnTop: false, autoFindInSelection: 'never' },
};
