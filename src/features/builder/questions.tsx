import { parseList, type SettingPath, type SettingValue } from '#core';
import { useQuestion } from './use-question.ts';
import {
  type ChoiceKey,
  choiceMessages,
  type ChoiceMessages,
  type ChoiceText,
} from '../../i18n/en/choices.ts';
import { questionKey } from '../../i18n/question-key.ts';
import { CheckRow } from '../../ui/check-row.tsx';
import { ChipsRow } from '../../ui/chips-row.tsx';
import { DateTimeRow } from '../../ui/date-time-row.tsx';
import { NumberRow } from '../../ui/number-row.tsx';
import type { Option } from '../../ui/options.tsx';
import { RadioRow } from '../../ui/radio-row.tsx';
import { TextAreaRow } from '../../ui/text-area-row.tsx';
import { TextRow } from '../../ui/text-row.tsx';

/** Settings whose values have a certain type. */
type PathTo<T> = { [P in SettingPath]: SettingValue<P> extends T ? P : never }[SettingPath];
type FlagPath = PathTo<boolean>;
type AmountPath = PathTo<number | null>;
type ListPath = Exclude<PathTo<readonly string[]>, `${string}surfaces` | `${string}types`>;
type StringPath = PathTo<string>;
/** `string` itself, not a union of literals. */
type TextPath = { [P in StringPath]: string extends SettingValue<P> ? P : never }[StringPath];
type ChoicePath = Exclude<StringPath, TextPath>;

/** The offered answers to a question, in order. */
export function optionsOf<K extends ChoiceKey, Value extends string = keyof ChoiceMessages[K] & string>(
  key: K,
): readonly Option<Value>[] {
  const texts: Readonly<Record<string, ChoiceText>> = choiceMessages[key];
  // The catalogue is typed to hold every value of the setting, and no other.
  return Object.entries(texts).map(([value, text]) => ({ ...text, value: value as Value }));
}

interface Ask<P extends SettingPath> {
  readonly path: P;
}

/** Each of these shows one question, and nothing while it is not asked. */
export function AskChoice<P extends ChoicePath>({
  path,
  inline = false,
}: Ask<P> & { readonly inline?: boolean }) {
  const { asked, value, set, row } = useQuestion(path);
  const options = optionsOf<ChoiceKey, SettingValue<P> & string>(questionKey(path) as ChoiceKey);
  return asked && <RadioRow {...row} value={value} options={options} onChange={set} inline={inline} />;
}

export function AskFlag<P extends FlagPath>({ path }: Ask<P>) {
  const { asked, value, set, row } = useQuestion<FlagPath>(path);
  return asked && <CheckRow {...row} checked={value} onChange={set} />;
}

export function AskText({ path }: Ask<TextPath>) {
  const { asked, value, set, row, text } = useQuestion(path);
  return asked && <TextRow {...row} value={value} onChange={set} {...exampleOf(text)} />;
}

export function AskLines({ path }: Ask<TextPath>) {
  const { asked, value, set, row, text } = useQuestion(path);
  return asked && <TextAreaRow {...row} value={value} onChange={set} {...exampleOf(text)} />;
}

export function AskInstant({ path }: Ask<TextPath>) {
  const { asked, value, set, row } = useQuestion(path);
  return asked && <DateTimeRow {...row} value={value} onChange={set} />;
}

export function AskAmount({ path, unit }: Ask<AmountPath> & { readonly unit: string }) {
  const { asked, value, set, row, text } = useQuestion(path);
  return asked && <NumberRow {...row} value={value} onChange={set} unit={unit} {...exampleOf(text)} />;
}

export function AskList({ path }: Ask<ListPath>) {
  const { asked, value, set, row, text } = useQuestion(path);
  return asked && <ChipsRow {...row} values={value} onChange={set} split={parseList} {...exampleOf(text)} />;
}

function exampleOf({ example }: { readonly example?: string }): { readonly example?: string } {
  return example === undefined ? {} : { example };
}
