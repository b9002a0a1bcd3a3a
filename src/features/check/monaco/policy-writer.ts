import { editor, KeyCode, MarkerSeverity } from 'monaco-editor/editor';
import type { Severity } from '#iam';
import type { Position } from '../results.ts';
import type { Region, TextEdit } from '../../../checking/index.ts';
import {
  createWritableEditor,
  type WritableEditorOptions,
  type WrittenText,
} from '../../../ui/code-view/monaco/writable-editor.ts';

/** A place in the text where something was found. */
export interface MarkedPlace {
  readonly region: Region;
  readonly severity: Severity;
  readonly title: string;
}

export interface PolicyWriterOptions extends WritableEditorOptions {
  readonly onCursor: (position: Position) => void;
  /** The mouse rests on a place in the text, or left it. */
  readonly onPoint: (position: Position | null) => void;
  /** Somebody asks what can be done about what is at the cursor. */
  readonly onAsk: (position: Position) => void;
  /** To the next place with a finding, or to the one before. */
  readonly onStep: (forward: boolean) => void;
}

export interface PolicyWriter {
  /** Holds what is said about a place, beside that place. */
  readonly card: HTMLElement;
  show(text: WrittenText): void;
  keep(subjects: ReadonlySet<string>): void;
  /** Marks places in the text that is shown, as it was when they were found. */
  mark(places: readonly MarkedPlace[], current: MarkedPlace | undefined): void;
  /** Selects a place and brings it into view. */
  select(region: Region): void;
  /** Makes changes that are undone as one; they are in order and apart. */
  make(edits: readonly TextEdit[]): void;
  /** Puts the card beside a place; `null` takes it away. @param enters whether the focus goes into it. */
  placeCard(at: Position | null, enters: boolean): void;
  focus(): void;
  dispose(): void;
}

const SEVERITIES: Readonly<Record<Severity, MarkerSeverity>> = {
  error: MarkerSeverity.Error,
  warning: MarkerSeverity.Warning,
  info: MarkerSeverity.Info,
};

/** So long the mouse rests on a mark before it is told, and so long it may be away on its way to what is told. */
const REST_MS = 250;

const OWNER = 'check';

const rangeOf = ({ startLine, startColumn, endLine, endColumn }: Region) => ({
  startLineNumber: startLine,
  startColumn,
  endLineNumber: endLine,
  endColumn,
});

/** An editor for policies in which what was found is marked. */
export function createPolicyWriter(
  host: HTMLElement,
  first: WrittenText,
  options: PolicyWriterOptions,
): PolicyWriter {
  const base = createWritableEditor(host, first, options);
  const { code } = base;
  const decorations = code.createDecorationsCollection();
  const card = document.createElement('div');
  let cardAt: Position | null = null;
  let isEntered = false;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const widget: editor.IContentWidget = {
    allowEditorOverflow: true,
    suppressMouseDown: true,
    getId: () => 'check.card',
    getDomNode: () => card,
    getPosition: () =>
      cardAt && {
        position: { lineNumber: cardAt.line, column: cardAt.column },
        preference: [
          editor.ContentWidgetPositionPreference.BELOW,
          editor.ContentWidgetPositionPreference.ABOVE,
        ],
      },
    // Before that it is hidden, and takes no focus.
    afterRender: (shown) => {
      if (shown === null || !isEntered) return;
      isEntered = false;
      card.querySelector<HTMLElement>('button, a')?.focus({ preventScroll: true });
    },
  };
  code.addContentWidget(widget);
  // What it says comes a moment after its place.
  const sizes = new ResizeObserver(() => code.layoutContentWidget(widget));
  sizes.observe(card);

  const later = (tell: () => void) => {
    clearTimeout(resting);
    resting = setTimeout(tell, REST_MS);
  };
  const positionNow = (): Position => {
    const { lineNumber = 1, column = 1 } = code.getPosition() ?? {};
    return { line: lineNumber, column };
  };
  const listeners = [
    code.onDidChangeCursorPosition(() => options.onCursor(positionNow())),
    code.onMouseMove(({ target: { type, position } }) => {
      if (type === editor.MouseTargetType.CONTENT_WIDGET) {
        clearTimeout(resting);
      } else if (type === editor.MouseTargetType.CONTENT_TEXT) {
        const at = { line: position.lineNumber, column: position.column };
        later(() => options.onPoint(at));
      } else later(() => options.onPoint(null));
    }),
    code.onMouseLeave(() => later(() => options.onPoint(null))),
    code.onKeyDown((event) => {
      const { keyCode, ctrlKey, metaKey, altKey, shiftKey } = event;
      if (!code.hasTextFocus() || altKey) return;
      if (keyCode === KeyCode.F8 && !ctrlKey && !metaKey) {
        event.preventDefault();
        options.onStep(!shiftKey);
      } else if (keyCode === KeyCode.Period && (ctrlKey || metaKey) && !shiftKey) {
        event.preventDefault();
        options.onAsk(positionNow());
      } else if (keyCode === KeyCode.Escape) options.onPoint(null);
    }),
  ];

  return {
    card,
    show: base.show,
    keep: base.keep,
    mark(places, current) {
      editor.setModelMarkers(
        base.model(),
        OWNER,
        places.map(({ region, severity, title }) => ({
          ...rangeOf(region),
          severity: SEVERITIES[severity],
          message: title,
        })),
      );
      decorations.set(
        current === undefined
          ? []
          : [{ range: rangeOf(current.region), options: { className: 'finding-current' } }],
      );
    },
    select(region) {
      const range = base.model().validateRange(rangeOf(region));
      code.setSelection(range);
      code.revealRangeInCenterIfOutsideViewport(range);
      code.focus();
    },
    make(edits) {
      const model = base.model();
      const [start, last] = [edits[0]?.offset, edits.at(-1)];
      if (start === undefined || last === undefined) return;
      const growth = edits.reduce((sum, { length, content }) => sum + content.length - length, 0);
      code.pushUndoStop();
      code.executeEdits(
        OWNER,
        edits.map(({ offset, length, content }) => {
          const [from, to] = [model.getPositionAt(offset), model.getPositionAt(offset + length)];
          return {
            range: {
              startLineNumber: from.lineNumber,
              startColumn: from.column,
              endLineNumber: to.lineNumber,
              endColumn: to.column,
            },
            text: content,
          };
        }),
      );
      code.pushUndoStop();
      const from = model.getPositionAt(start);
      const to = model.getPositionAt(last.offset + last.length + growth);
      this.select({
        startLine: from.lineNumber,
        startColumn: from.column,
        endLine: to.lineNumber,
        endColumn: to.column,
      });
    },
    placeCard(at, enters) {
      cardAt = at;
      isEntered = enters;
      code.layoutContentWidget(widget);
    },
    focus: () => code.focus(),
    dispose() {
      clearTimeout(resting);
      sizes.disconnect();
      for (const listener of listeners) listener.dispose();
      base.dispose();
    },
  };
}
