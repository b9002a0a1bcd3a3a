import { isAsked, settingAt, type SettingKind, type SettingPath, type SettingValue } from '#core';
import type { ReactNode } from 'react';
import { useKind } from './kind.ts';
import { AccountQuestion, RegionsQuestion, SignInQuestion } from './place-questions.tsx';
import { useTagsQuestion } from './later-fields.ts';
import { usePasting } from './use-pasting.ts';
import { setList, useBoth, useQuestion, useQuestionText } from './use-question.ts';
import { useConfiguration } from '../../store/configuration.ts';
import { ChipsRow } from '../../ui/chips-row.tsx';
import { LoadError } from '../../ui/load-error.ts';
import { useMessages } from '../../ui/messages.tsx';
import { Part } from '../../ui/part.tsx';
import {
  CheckRow,
  DateTimeRow,
  MultiToggleRow,
  NumberRow,
  RadioRow,
  SelectRow,
  TextAreaRow,
  TextRow,
} from '../../ui/rows.tsx';

/** More options than these are a list to open. */
const MOST_RADIOS = 6;

type Of<T> = { [P in SettingPath]: SettingValue<P> extends T ? P : never }[SettingPath];

interface Asks<P extends SettingPath = SettingPath> {
  readonly path: P;
}

function FlagQuestion({ path }: Asks) {
  const { value, set, row } = useQuestion(path as Of<boolean>);
  return <CheckRow {...row} checked={value} onChange={set} />;
}

function ChoiceQuestion({ path }: Asks) {
  const { value, set, row, options } = useQuestion(path);
  const choice = { ...row, value: value as string, options, onChange: set as (value: string) => void };
  return options.length > MOST_RADIOS ? <SelectRow {...choice} /> : <RadioRow {...choice} />;
}

function ChoicesQuestion({ path }: Asks) {
  const { value, set, row, options } = useQuestion(path);
  return (
    <MultiToggleRow
      {...row}
      values={value as readonly string[]}
      options={options}
      onChange={set as (values: readonly string[]) => void}
    />
  );
}

function NumberQuestion({ path }: Asks) {
  const { builder } = useMessages();
  const { value, set, row, text } = useQuestion(path as Of<number | null>);
  const setting = settingAt(path);
  const unit = setting.kind === 'number' && setting.unit !== 'port' ? builder[setting.unit] : '';
  return <NumberRow {...row} value={value} onChange={set} unit={unit} {...exampleOf(text)} />;
}

function TextQuestion({ path }: Asks) {
  const { value, set, row, text } = useQuestion(path as 'environment.s3Log.bucket');
  const { notices, takeOne, whenReady, forget } = usePasting(path);
  return (
    <TextRow
      {...row}
      messages={useBoth(row.messages, notices)}
      value={value}
      onChange={set}
      onPaste={takeOne}
      whenReady={whenReady}
      onType={forget}
      {...exampleOf(text)}
    />
  );
}

function LinesQuestion({ path }: Asks) {
  const { value, set, row, text } = useQuestion(path as 'preferences.linuxProfile');
  return <TextAreaRow {...row} value={value} onChange={set} {...exampleOf(text)} />;
}

function InstantQuestion({ path }: Asks) {
  const { value, set, row } = useQuestion(path as 'endUser.guards.notBefore');
  return <DateTimeRow {...row} value={value} onChange={set} />;
}

function ListQuestion({ path }: Asks) {
  const { value, row, text } = useQuestion(path as 'endUser.nodes.ids');
  const { notices, split, taken, whenReady } = usePasting(path);
  return (
    <ChipsRow
      {...row}
      messages={useBoth(row.messages, notices)}
      values={value}
      onChange={(values, { typing }) => setList(path as 'endUser.nodes.ids', values, typing)}
      split={split}
      onTaken={taken}
      whenReady={whenReady}
      {...exampleOf(text)}
    />
  );
}

function TagsQuestion({ path }: Asks) {
  const text = useQuestionText(path);
  return (
    <Part name={text?.label ?? ''}>
      <LoadedTagsQuestion path={path as 'endUser.nodes.tags'} />
    </Part>
  );
}

/** Nothing to see while it is on its way. */
function LoadedTagsQuestion({ path }: Asks<'endUser.nodes.tags'>) {
  const Loaded = useTagsQuestion(true);
  if (Loaded instanceof LoadError) throw Loaded;
  return Loaded === null ? <div hidden aria-busy="true" /> : <Loaded path={path} />;
}

function exampleOf({ example }: { readonly example?: string }): { readonly example?: string } {
  return example === undefined ? {} : { example };
}

/** What asks for a setting, by the kind of its values. */
const BY_KIND: Readonly<Record<SettingKind, (props: Asks) => ReactNode>> = {
  flag: FlagQuestion,
  choice: ChoiceQuestion,
  choices: ChoicesQuestion,
  number: NumberQuestion,
  text: TextQuestion,
  lines: LinesQuestion,
  instant: InstantQuestion,
  list: ListQuestion,
  tags: TagsQuestion,
};

/** Shows the question for any setting, and nothing while it is not asked. */
export function Question({ path }: Asks) {
  const kind = useKind();
  const asked = useConfiguration((configuration) => isAsked(configuration, kind, path));
  return asked ? <AskedQuestion path={path} /> : null;
}

/** Nothing to see while its words are on their way. */
function AskedQuestion({ path }: Asks) {
  if (useQuestionText(path) === null) return <div hidden aria-busy="true" />;
  switch (path) {
    case 'environment.regions':
      return <RegionsQuestion />;
    case 'environment.account':
      return <AccountQuestion />;
    case 'endUser.signIn':
    case 'administrator.signIn':
      return <SignInQuestion path={path} />;
  }
  const Asking = BY_KIND[settingAt(path).kind];
  return <Asking path={path} />;
}
