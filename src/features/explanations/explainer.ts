import {
  causesOf,
  describeChange,
  effectOf,
  explain,
  pointerAt,
  pointerOfLine,
  reasonsAt,
  summarize,
  SUMMARY_GROUPS,
  type SummaryGroup,
} from '#analysis';
import type { MessagesWith } from '../../i18n/messages.ts';
import {
  type Configuration,
  type DocumentKind,
  footnotes,
  type Generated,
  type Page,
  pageOf,
  type Reason,
  type SettingPath,
} from '#core';
import type { JsonPointer } from '#iam';

/** Why something is in a document. */
export interface Why {
  /** Nothing, where the element itself says as much. */
  readonly text: string | undefined;
  /** Number of the note that says it at length. */
  readonly note: number | undefined;
  readonly page: Page;
}

export interface ElementExplanation {
  /** What it means, and one more sentence for each policy variable in it. */
  readonly sentences: readonly string[];
  readonly why: Why | undefined;
  /** The answers that caused it, the most particular first. */
  readonly causes: readonly SettingPath[];
}

export interface SettingExplanation {
  /** The elements that the answer causes. */
  readonly at: readonly JsonPointer[];
  /** Why there are none. */
  readonly none: string | undefined;
  /** Whether no other answer would add any either. */
  readonly never: boolean;
  readonly why: Why | undefined;
}

export interface SummaryGroupText {
  readonly group: SummaryGroup;
  readonly title: string;
  readonly items: readonly { readonly text: string; readonly at: readonly JsonPointer[] }[];
}

/** Codes whose reason the question itself gives. */
const SAID_BY_THE_QUESTION: readonly string[] = ['adds-nothing', 'guidance-only', 'checks-only'];

/** The element that somebody who points at an offset of the text means: at its edges that is the whole line. */
function elementAt(generated: Generated, offset: number): JsonPointer {
  const { text } = generated;
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', start);
  const line = text.slice(start, end === -1 ? text.length : end);
  const column = offset - start;
  const isInside = column > line.length - line.trimStart().length && column < line.replace(/,$/, '').length;
  return isInside ? pointerAt(generated, offset) : pointerOfLine(generated, offset);
}

/** Works out what a setting does, ahead of the moment when somebody asks. */
function prepare(configuration: Configuration, kind: DocumentKind, path: SettingPath): void {
  effectOf(configuration, kind, path);
}

/** What explains documents, in the words of a language. */
export function createExplainer({ explanation: words }: MessagesWith<'explanation'>) {
  function whyOf(generated: Generated, reason: Reason | undefined): Why | undefined {
    if (reason === undefined) return undefined;
    const { note, at, params = {} } = reason;
    const footnote = footnotes(generated).find(
      (each) => each.note === note && each.places.some((place) => place.at === at),
    );
    return { text: words.notes[note](params).short, note: footnote?.number, page: pageOf(note) };
  }

  /** What an element means, why it is there, and which answers caused it. */
  function explainElement(
    configuration: Configuration,
    generated: Generated,
    at: JsonPointer,
  ): ElementExplanation {
    return {
      sentences: words.sentences(explain(generated.document, at)),
      why: whyOf(generated, reasonsAt(generated, at)[0]),
      causes: causesOf(configuration, generated.kind, at),
    };
  }

  /** Which elements an answer causes, or why none. */
  function explainSetting(
    configuration: Configuration,
    generated: Generated,
    path: SettingPath,
  ): SettingExplanation {
    const { pointers: at, none } = effectOf(configuration, generated.kind, path);
    const reason = generated.reasons.find(({ setting }) => setting === path);
    return {
      at,
      none: none && words.noEffect(none),
      never: none !== undefined && none.code !== 'adds-nothing',
      why: at.length > 0 ? whyOf(generated, reason) : undefined,
    };
  }

  /**
   * What a question has to say about its having no line. Nothing, when another answer would add some: then the question
   * itself says what that answer does.
   */
  function remarkOn(configuration: Configuration, kind: DocumentKind, path: SettingPath): string | undefined {
    const { none } = effectOf(configuration, kind, path);
    return none === undefined || SAID_BY_THE_QUESTION.includes(none.code) ? undefined : words.noEffect(none);
  }

  const changes = new WeakMap<Generated, { readonly before: Generated; readonly said: readonly string[] }>();

  /** What changed in meaning from one state of a document to another. */
  function changeSentences(before: Generated, after: Generated): readonly string[] {
    const known = changes.get(after);
    if (known?.before === before) return known.said;
    const said = describeChange(before, after).map(words.change);
    changes.set(after, { before, said });
    return said;
  }

  /** A document in words, without groups that have nothing to say. */
  function summaryOf({ document }: Pick<Generated, 'document'>): readonly SummaryGroupText[] {
    const items = summarize(document);
    return SUMMARY_GROUPS.map((group) => ({
      group,
      title: words.summaryGroups[group],
      items: items
        .filter((item) => item.group === group)
        .map((item) => ({ text: words.summary(item), at: item.at })),
    })).filter((group) => group.items.length > 0);
  }

  return {
    notes: words.notes,
    pageOf,
    changeSentences,
    elementAt,
    explainElement,
    explainSetting,
    prepare,
    remarkOn,
    summaryOf,
  };
}

export type Explainer = ReturnType<typeof createExplainer>;
