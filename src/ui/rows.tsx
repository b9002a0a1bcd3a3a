import { styled } from '@mui/material/styles';
import { type ClipboardEvent, type ReactNode, useEffectEvent } from 'react';
import {
  Field,
  FieldMessages,
  type FootLines,
  remarkId,
  type RowProps,
  SettingRemark,
  useHeldErrors,
  useSettingRemark,
} from './field.tsx';
import { Input, Select, TextArea, Tick, TickLabel } from './input.tsx';
import { TypedInput } from './typed-input.tsx';
import { useMessages } from './messages.tsx';
import { RichText } from './text.tsx';

interface TextRowProps extends RowProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Shown in the empty field. */
  readonly example?: string;
  /** Length at which nothing is missing any more: errors then need not wait until the field is left. */
  readonly wholeAt?: number;
  readonly inputMode?: 'text' | 'numeric';
  /** Below the field: for example a value that stands for all. */
  readonly footer?: ReactNode;
  /** Lines that are kept for messages. */
  readonly foot?: FootLines;
  /**
   * What a pasted text becomes, in place of all that is there: `null` keeps what is there, `undefined` leaves it to the
   * browser.
   */
  readonly onPaste?: (text: string, replacesAll: boolean) => string | null | undefined;
  /** What to wait for before a pasted text can be taken, if it is not there yet. */
  readonly whenReady?: () => Promise<void> | undefined;
  /** Somebody typed, so that what was said about the text before is old. */
  readonly onType?: () => void;
}

/** Lines below a field that are kept for what is wrong with it. */
const FOOT = 2;

const isPaste = (event: Event): boolean =>
  event instanceof InputEvent && event.inputType.startsWith('insertFrom');

/** One line of text. */
export function TextRow(props: TextRowProps) {
  const { ui } = useMessages();
  const {
    value,
    onChange,
    example,
    inputMode,
    wholeAt,
    footer,
    onPaste,
    whenReady,
    onType,
    foot = FOOT,
    ...field
  } = props;
  const isWhole = wholeAt !== undefined && value.length >= wholeAt;
  const { messages, onEdit, onLeave } = useHeldErrors(field.messages ?? [], isWhole);
  const put = (taken: string | null) => {
    onEdit('pasted');
    if (taken !== null) onChange(taken);
  };
  // By then the field may hold something else.
  const putLater = useEffectEvent((text: string, from: number, to: number) => {
    const taken = onPaste?.(text, from === 0 && to >= value.length);
    const plain = `${value.slice(0, from)}${text.replace(/[\r\n]+/g, ' ')}${value.slice(to)}`;
    put(taken === undefined ? plain : taken);
  });
  function paste(event: ClipboardEvent<HTMLInputElement>) {
    const { selectionStart, selectionEnd } = event.currentTarget;
    const text = event.clipboardData.getData('text');
    const [from, to] = [selectionStart ?? value.length, selectionEnd ?? value.length];
    const waiting = whenReady?.();
    if (waiting === undefined) {
      const taken = onPaste?.(text, from === 0 && to === value.length);
      if (taken === undefined) return;
      put(taken);
    } else {
      void waiting.then(() => putLater(text, from, to));
    }
    event.preventDefault();
  }
  return (
    <Field {...field} foot={foot} messages={messages} footer={footer}>
      {({ control, describedBy, invalid }) => (
        <TypedInput
          id={control}
          value={value}
          placeholder={example && ui.example(example)}
          inputMode={inputMode}
          data-mono
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          onChange={({ target, nativeEvent }) => {
            onEdit(isPaste(nativeEvent) ? 'pasted' : 'typed');
            if (!isPaste(nativeEvent)) onType?.();
            onChange(target.value);
          }}
          onPaste={paste}
          onBlur={onLeave}
        />
      )}
    </Field>
  );
}

interface TextAreaRowProps extends RowProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly example?: string;
}

/** Several lines of code. */
export function TextAreaRow({ value, onChange, example, ...field }: TextAreaRowProps) {
  const { ui } = useMessages();
  const { messages, onEdit, onLeave } = useHeldErrors(field.messages ?? []);
  return (
    <Field {...field} foot={FOOT} messages={messages}>
      {({ control, describedBy, invalid }) => (
        <TextArea
          id={control}
          value={value}
          placeholder={example && ui.example(example)}
          data-mono
          spellCheck={false}
          rows={3}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          onChange={({ target, nativeEvent }) => {
            onEdit(isPaste(nativeEvent) ? 'pasted' : 'typed');
            onChange(target.value);
          }}
          onBlur={onLeave}
        />
      )}
    </Field>
  );
}

interface NumberRowProps extends RowProps {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly unit: string;
  /** Shown in the empty field: what holds when nothing is entered. */
  readonly example?: string;
}

const Line = styled('div')({ display: 'flex', alignItems: 'center', gap: 8, '& input': { width: 128 } });

const MAX_DIGITS = 6;

/** A whole number, or nothing. Other characters than digits are not taken. */
export function NumberRow({ value, onChange, unit, example, ...field }: NumberRowProps) {
  const { messages, onEdit, onLeave } = useHeldErrors(field.messages ?? []);
  function change(text: string) {
    const digits = text.replace(/\D/g, '').slice(0, MAX_DIGITS);
    onEdit('typed');
    onChange(digits === '' ? null : Number(digits));
  }
  return (
    <Field {...field} foot={FOOT} messages={messages}>
      {({ control, describedBy, invalid }) => (
        <Line>
          <Input
            id={control}
            value={value ?? ''}
            placeholder={example}
            inputMode="numeric"
            autoComplete="off"
            aria-describedby={describedBy}
            aria-invalid={invalid}
            onChange={(event) => change(event.target.value)}
            onBlur={onLeave}
          />
          <span>{unit}</span>
        </Line>
      )}
    </Field>
  );
}

interface DateTimeRowProps extends RowProps {
  /** ISO 8601 instant in UTC, such as `2026-01-31T08:00:00Z`; `''` = none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const MINUTES = 16;

/** An instant in UTC, to the minute: what is seen does not depend on the time zone of the reader. */
export function DateTimeRow({ value, onChange, ...field }: DateTimeRowProps) {
  const { messages, onEdit, onLeave } = useHeldErrors(field.messages ?? []);
  return (
    <Field {...field} foot={FOOT} messages={messages}>
      {({ control, describedBy, invalid }) => (
        <Input
          id={control}
          type="datetime-local"
          value={value.slice(0, MINUTES)}
          style={{ maxWidth: 240 }}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          onChange={({ target }) => {
            onEdit('typed');
            onChange(target.value === '' ? '' : `${target.value}:00Z`);
          }}
          onBlur={onLeave}
        />
      )}
    </Field>
  );
}

interface SelectRowProps<Value extends string> extends RowProps {
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
}

/** One of many options, in the platform's own list. */
export function SelectRow<Value extends string>(props: SelectRowProps<Value>) {
  const { value, options, onChange, ...field } = props;
  return (
    <Field {...field}>
      {({ control, describedBy, invalid }) => (
        <Select
          id={control}
          value={value}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen) {
              onChange(chosen.value);
            }
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.title}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

export interface Option<Value extends string> {
  readonly value: Value;
  readonly title: string;
  /** What it means; backticks mark IAM terms. */
  readonly description?: string;
}

/** Hairlines between the options, one frame around all: a list, not boxes in a box. */
const OptionList = styled('div')(({ theme }) => ({
  display: 'grid',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  background: theme.vars.palette.background.paper,
  '& > label': { padding: '9px 12px', minHeight: 20 },
  '& > label + label': { borderTop: `1px solid ${theme.vars.palette.divider}` },
  '& > label:hover': { background: theme.vars.palette.action.hover },
  '& > label:has(input:checked)': { background: theme.vars.palette.accentSoft },
}));

interface OptionTickProps<Value extends string> {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly option: Option<Value>;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** One option: the whole row can be pressed. */
function OptionTick<Value extends string>(props: OptionTickProps<Value>) {
  const { type, name, option, checked, onChange } = props;
  const description = `${name}-${option.value}-description`;
  return (
    <TickLabel>
      <Tick
        type={type}
        name={name}
        value={option.value}
        checked={checked}
        aria-label={option.title.replaceAll('`', '')}
        aria-describedby={option.description ? description : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        <span className="title">
          <RichText text={option.title} />
        </span>
        {option.description && (
          <span className="description" id={description}>
            <RichText text={option.description} />
          </span>
        )}
      </span>
    </TickLabel>
  );
}

interface RadioRowProps<Value extends string> extends RowProps {
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
}

/** Exactly one of a few options, each of them readable without opening anything. */
export function RadioRow<Value extends string>(props: RadioRowProps<Value>) {
  const { value, options, onChange, ...field } = props;
  return (
    <Field {...field} group="radiogroup">
      {({ control }) => (
        <OptionList>
          {options.map((option) => (
            <OptionTick
              key={option.value}
              type="radio"
              name={control}
              option={option}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
          ))}
        </OptionList>
      )}
    </Field>
  );
}

interface MultiToggleRowProps<Value extends string> extends RowProps {
  readonly values: readonly Value[];
  readonly options: readonly Option<Value>[];
  /** Gets the chosen values in the order of the options. */
  readonly onChange: (values: readonly Value[]) => void;
}

/** Any of a few options. */
export function MultiToggleRow<Value extends string>(props: MultiToggleRowProps<Value>) {
  const { values, options, onChange, ...field } = props;
  function toggle(value: Value, on: boolean) {
    const chosen = options.map((option) => option.value);
    onChange(chosen.filter((each) => (each === value ? on : values.includes(each))));
  }
  return (
    <Field {...field} group="group">
      {({ control }) => (
        <OptionList>
          {options.map((option) => (
            <OptionTick
              key={option.value}
              type="checkbox"
              name={control}
              option={option}
              checked={values.includes(option.value)}
              onChange={(on) => toggle(option.value, on)}
            />
          ))}
        </OptionList>
      )}
    </Field>
  );
}

interface CheckRowProps extends RowProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

const Row = styled('div')({ display: 'grid', gap: 8 });

/** Yes or no. */
export function CheckRow({ path, label, help, messages = [], checked, onChange }: CheckRowProps) {
  const id = `setting-${path}`;
  const remark = useSettingRemark(path);
  const described = [
    help ? `${id}-help` : '',
    remark ? remarkId(id) : '',
    messages.length > 0 ? `${id}-messages` : '',
  ].filter(Boolean);
  return (
    <Row data-setting={path}>
      <TickLabel>
        <Tick
          id={id}
          type="checkbox"
          checked={checked}
          aria-label={label.replaceAll('`', '')}
          aria-describedby={described.join(' ') || undefined}
          aria-invalid={messages.some((message) => message.severity === 'error')}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>
          <span className="title">
            <RichText text={label} />
          </span>
          {help && (
            <span className="description" id={`${id}-help`}>
              <RichText text={help} />
            </span>
          )}
          {remark && <SettingRemark control={id} text={remark} />}
        </span>
      </TickLabel>
      <FieldMessages id={`${id}-messages`} messages={messages} />
    </Row>
  );
}
