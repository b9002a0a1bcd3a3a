import {
  type Configuration,
  type DocumentKind,
  type Generated,
  isAsked,
  isSettingPath,
  type SettingPath,
} from '#core';
import { type JsonPointer, lineRanges } from '#iam';
import { useCallback, useMemo } from 'react';
import type { ExplainedElement } from '../features/explanations/element-card.tsx';
import type { Explainer } from '../features/explanations/explainer.ts';
import { useExplainer } from '../features/explanations/use-explainer.ts';
import type { Marked } from '../features/output/output-pane.tsx';
import { linesOf } from '../features/output/text-view.ts';
import type { InitialMessages } from '../i18n/messages.ts';
import { type Pointed, useAttention } from '../store/attention.ts';
import { generatedFor } from '../store/generated.ts';
import { saysTheSame, type Settled, useSettled, useSettledDocument } from '../store/settled.ts';
import { useMessages } from '../ui/messages.tsx';

/** A configuration and the document that it makes. */
interface Subject {
  readonly configuration: Configuration;
  readonly generated: Generated;
}

const nothing: readonly JsonPointer[] = [];

const subjectOf = ({ configuration }: Settled, kind: DocumentKind): Subject => ({
  configuration,
  generated: generatedFor(configuration, kind),
});

/** What is pointed at, if it is there: elements of another text are not there any more. */
function useHere(kind: DocumentKind, pointed: Pointed | null): Pointed | null {
  const isHere = useSettledDocument(
    kind,
    useCallback(
      ({ text }) => pointed?.type === 'setting' || (pointed?.kind === kind && pointed.text === text),
      [pointed, kind],
    ),
  );
  return isHere ? pointed : null;
}

function pointersOf(pointed: Pointed | null, subject: Subject, explainer: Explainer | null) {
  if (pointed === null) return nothing;
  if (pointed.type === 'elements') return pointed.at;
  return explainer?.explainSetting(subject.configuration, subject.generated, pointed.path).at ?? nothing;
}

/** The element that is pointed at, in words. */
function describeElement(
  pointed: Pointed | null,
  { configuration, generated }: Subject,
  explainer: Explainer | null,
): ExplainedElement | null {
  if (pointed?.type !== 'elements' || explainer === null) return null;
  const [first] = pointed.at;
  if (first === undefined) return null;
  const { causes, ...said } = explainer.explainElement(configuration, generated, first);
  return {
    ...said,
    causes: causes.filter((path) => isAsked(configuration, generated.kind, path)),
    line: Math.min(...linesOf(generated, [first])),
  };
}

/** What a question does: the setting and which lines it writes, or why none. */
export interface AboutSetting {
  readonly path: SettingPath;
  readonly text: string;
}

function describeSetting(
  pointed: Pointed | null,
  { configuration, generated }: Subject,
  explainer: Explainer | null,
  { aboutPolicy }: InitialMessages,
): AboutSetting | null {
  if (pointed?.type !== 'setting' || explainer === null) return null;
  const { path } = pointed;
  const { at, none } = explainer.explainSetting(configuration, generated, path);
  return { path, text: none ?? aboutPolicy.element.writes(lineRanges(generated, at)) };
}

/**
 * What somebody looks at, as lines to mark and as words: worked out after what is typed is on the screen, and the same
 * value as long as it says the same.
 */
export function useMarked(kind: DocumentKind) {
  const { explainer } = useExplainer();
  const messages = useMessages();
  const held = useHere(
    kind,
    useAttention((state) => state.held),
  );
  const preview = useHere(
    kind,
    useAttention((state) => state.preview),
  );
  const isPreviewOfSetting = preview?.type === 'setting';
  const litBy = isPreviewOfSetting ? preview : held;
  const lit = useSettled(
    useCallback((state) => pointersOf(litBy, subjectOf(state, kind), explainer), [litBy, kind, explainer]),
    saysTheSame,
  );
  const marked: Marked = useMemo(
    () => ({ lit, hovered: preview?.type === 'elements' ? preview.at : nothing }),
    [lit, preview],
  );
  const shown = preview ?? held;
  const element = useSettled(
    useCallback(
      (state) => describeElement(shown, subjectOf(state, kind), explainer),
      [shown, kind, explainer],
    ),
    saysTheSame,
  );
  const about = useSettled(
    useCallback(
      (state) => describeSetting(shown, subjectOf(state, kind), explainer, messages),
      [shown, kind, explainer, messages],
    ),
    saysTheSame,
  );
  return {
    held,
    marked,
    element,
    about,
    /** Whether the element is that of a note, which speaks for itself. */
    isNote: shown?.type === 'elements' && shown.note !== undefined,
    /** Number of the note that the mouse is over. */
    hoveredNote: preview?.type === 'elements' ? preview.note : undefined,
  };
}

/** The setting that a row belongs to: rows inside of a question have longer paths than the setting. */
export function settingOfRow(path: string): SettingPath | undefined {
  if (isSettingPath(path)) return path;
  const end = path.lastIndexOf('.');
  return end === -1 ? undefined : settingOfRow(path.slice(0, end));
}
