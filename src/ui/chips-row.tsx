import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type ClipboardEvent, type KeyboardEvent, useState } from 'react';
import { afterPress } from './after-press.ts';
import { Chips, ChipsBox, leadsToChips, pressOnBox } from './chips.tsx';
import { Field, type FieldMessage, HelpText, type RowProps } from './field.tsx';
import { Input } from './input.tsx';
import { announce } from './live-region.tsx';
import { useMessages } from './messages.tsx';

interface ChipsRowProps extends RowProps {
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  readonly example?: string;
  /** Without the button beside the field. */
  readonly compact?: boolean;
  /** Takes typed or pasted text apart. */
  readonly split: (text: string) => SplitText;
}

const Line = styled('div')({
  display: 'flex',
  alignItems: 'flex-start',
  gap: 8,
  '& > button': { flex: 'none' },
});

/** With more values than these, taking them away one by one is a chore. */
const MANY = 5;

/** Values with errors stand first, where they are seen; the others keep their order. */
function worstFirst(values: readonly string[], messages: readonly FieldMessage[]) {
  const severities = new Map<string, string>();
  for (const { values: meant = [], severity } of messages) {
    for (const value of meant) {
      if (severities.get(value) !== 'error') {
        severities.set(value, severity);
      }
    }
  }
  const isWrong = (value: string) => severities.get(value) === 'error';
  return { severities, shown: [...values.filter(isWrong), ...values.filter((value) => !isWrong(value))] };
}

/** A list of values: typed one by one (Enter or comma), or pasted many at once. */
export function ChipsRow(props: ChipsRowProps) {
  const { ui } = useMessages();
  const { values, onChange, example, split, compact = false, ...field } = props;
  const [draft, setDraft] = useState('');
  const [remark, setRemark] = useState('');

  const { severities, shown } = worstFirst(values, field.messages ?? []);
  const last = shown.at(-1);

  function remove(removed: readonly string[]) {
    document.getElementById(`setting-${field.path}`)?.focus();
    onChange(values.filter((value) => !removed.includes(value)));
    announce(ui.removedMany(removed.length));
  }

  function add(text: string) {
    const addition = addValues(values, split(text));
    setDraft('');
    setRemark(addition.dropped.length > 0 ? ui.dropped(addition.dropped) : '');
    if (addition.added > 0) {
      onChange(addition.values);
      announce(ui.added(addition.added));
    }
  }

  function keyDown(event: KeyboardEvent<HTMLInputElement>) {
    if ((event.key === 'Enter' || event.key === ',') && !event.nativeEvent.isComposing) {
      event.preventDefault();
      add(draft);
    } else if (leadsToChips(event)) {
      event.preventDefault();
    } else if (event.key === 'Backspace' && draft === '' && last !== undefined) {
      onChange(values.filter((value) => value !== last));
      announce(ui.removed(last));
    }
  }

  function paste(event: ClipboardEvent<HTMLInputElement>) {
    const text = event.clipboardData.getData('text');
    if (draft === '' && split(text).values.length + split(text).duplicates.length > 1) {
      event.preventDefault();
      add(text);
    }
  }

  const messages = field.messages?.map((message) =>
    message.severity === 'error' && message.values && message.values.length > 1
      ? { ...message, action: removal(message.values) }
      : message,
  );
  function removal(wrong: readonly string[]) {
    return { label: ui.removeThese(wrong.length), run: () => remove(wrong) };
  }

  return (
    <Field {...field} {...(messages && { messages })}>
      {({ control, describedBy, invalid }) => (
        <>
          <Line>
            <ChipsBox onMouseDown={pressOnBox}>
              <Chips
                values={shown}
                label={field.label}
                severities={severities}
                onRemove={(removed) => onChange(values.filter((value) => value !== removed))}
              />
              <Input
                id={control}
                value={draft}
                placeholder={values.length === 0 && example ? ui.example(example) : undefined}
                data-mono
                data-draft={draft !== ''}
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                aria-describedby={describedBy}
                aria-invalid={invalid}
                onChange={(event) => setDraft(event.target.value)}
                onKeyDown={keyDown}
                onPaste={paste}
                onBlur={() => draft !== '' && afterPress(() => add(draft))}
              />
            </ChipsBox>
            {/* Leaving the field adds its text as well, so the keyboard does not stop here. */}
            {!compact && (
              <Button
                variant="outlined"
                color="inherit"
                tabIndex={-1}
                aria-label={ui.addTo(field.label)}
                onClick={() => document.getElementById(control)?.focus()}
              >
                {ui.add}
              </Button>
            )}
          </Line>
          {values.length > MANY && (
            <div>
              <Button color="inherit" aria-label={ui.removeAllOf(field.label)} onClick={() => remove(values)}>
                {ui.removeAll}
              </Button>
            </div>
          )}
          {remark && <HelpText>{remark}</HelpText>}
        </>
      )}
    </Field>
  );
}

/** A typed or pasted text taken apart. */
export interface SplitText {
  /** In the order given, without repetition. */
  readonly values: readonly string[];
  /** What stood there more than once. */
  readonly duplicates: readonly string[];
}

export interface Addition {
  readonly values: readonly string[];
  /** How many values were new. */
  readonly added: number;
  /** What was there already, or twice in what was added. */
  readonly dropped: readonly string[];
}

/** Adds values to a list without repetition, in the order given. */
export function addValues(values: readonly string[], { values: more, duplicates }: SplitText): Addition {
  const all = [...new Set([...values, ...more])];
  const known = more.filter((value) => values.includes(value));
  return {
    values: all,
    added: all.length - new Set(values).size,
    dropped: [...new Set([...known, ...duplicates])],
  };
}
