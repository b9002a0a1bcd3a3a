import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import {
  type ClipboardEvent,
  type KeyboardEvent,
  memo,
  useCallback,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { afterPress } from './after-press.ts';
import { Chips, ChipsBox, leadsToChips, pressOnBox } from './chips.tsx';
import { Field, type FieldMessage, type RowProps, useHeldErrors } from './field.tsx';
import { Input } from './input.tsx';
import { announce } from './live-region.tsx';
import { useMessages } from './messages.tsx';

interface ChipsRowProps extends RowProps {
  readonly values: readonly string[];
  /** Hears of every key press: what is typed counts before it becomes a chip. */
  readonly onChange: (values: readonly string[], how: { readonly typing: boolean }) => void;
  readonly example?: string;
  /** Without the button beside the field, and with little room. */
  readonly compact?: boolean;
  /** Takes typed or pasted text apart. */
  readonly split: (text: string) => SplitText;
  /** What to wait for before a pasted text can be taken apart, if it is not there yet. */
  readonly whenReady?: () => Promise<void> | undefined;
  /** Hears of a text that has become chips. */
  readonly onTaken?: (text: string) => void;
}

/** A text that is no chip yet. Its values are answers already. */
interface Draft {
  readonly text: string;
  /** The chips. */
  readonly chips: readonly string[];
  /** Chips and what the text adds to them. */
  readonly all: readonly string[];
}
const NOTHING: readonly string[] = [];
const NO_DRAFT: Draft = { text: '', chips: NOTHING, all: NOTHING };

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index]);

const Line = styled('div')({
  display: 'flex',
  alignItems: 'flex-start',
  gap: 8,
  '& > button': { flex: 'none' },
});

/** With more values than these, taking them away one by one is a chore. */
const MANY = 5;

/**
 * Values with errors stand first, where they are seen, and those that somebody gave again, who may be looking for them
 * among thousands; the others keep their order.
 */
function worstFirst(values: readonly string[], messages: readonly FieldMessage[], again: readonly string[]) {
  const severities = new Map<string, string>();
  for (const { values: meant = [], severity } of messages) {
    for (const value of meant) {
      if (severities.get(value) !== 'error') {
        severities.set(value, severity);
      }
    }
  }
  const isGiven = new Set(again);
  const isWrong = (value: string) => severities.get(value) === 'error';
  const rank = (value: string) => (isWrong(value) ? 0 : isGiven.has(value) ? 1 : 2);
  const ranks = [0, 1, 2].map((wanted) => values.filter((value) => rank(value) === wanted));
  const ofChips = new Map(
    values.flatMap((value) => {
      const severity = severities.get(value);
      return severity === undefined ? [] : [[value, severity] as const];
    }),
  );
  return { severities: ofChips, shown: ranks.flat() };
}

type ShownChips = ReturnType<typeof worstFirst>;

const areSameChips = (a: ShownChips, b: ShownChips): boolean =>
  isSame(a.shown, b.shown) &&
  a.severities.size === b.severities.size &&
  [...a.severities].every(([value, severity]) => b.severities.get(value) === severity);

const AddButton = memo(function AddButton({
  control,
  label,
}: {
  readonly control: string;
  readonly label: string;
}) {
  const { ui } = useMessages();
  return (
    <Button
      variant="outlined"
      color="inherit"
      tabIndex={-1}
      aria-label={ui.addTo(label)}
      onClick={() => document.getElementById(control)?.focus()}
    >
      {ui.add}
    </Button>
  );
});

/** A list of values: typed one by one (Enter or comma), or pasted many at once. */
export function ChipsRow(props: ChipsRowProps) {
  const { ui } = useMessages();
  const { values, onChange, example, split, compact = false, whenReady, onTaken, ...field } = props;
  const [draft, setDraft] = useState(NO_DRAFT);
  const [dropped, setDropped] = useState(NOTHING);
  const held = useHeldErrors(field.messages ?? []);

  // Undone, or changed from somewhere else: then the text is no answer any more.
  const isDraft = draft.text !== '' && isSame(values, draft.all);
  if (draft.text !== '' && !isDraft) setDraft(NO_DRAFT);
  const text = isDraft ? draft.text : '';
  const chips = isDraft ? draft.chips : values;
  const worst = useMemo(() => worstFirst(chips, held.messages, dropped), [chips, held.messages, dropped]);
  // What is wrong with the text that is typed is no matter of the chips.
  const drawn = useRef(worst);
  if (!areSameChips(drawn.current, worst)) drawn.current = worst;
  const { severities, shown } = drawn.current;
  const last = shown.at(-1);

  const without = (removed: readonly string[]) => {
    const gone = new Set(removed);
    change(
      chips.filter((value) => !gone.has(value)),
      text,
    );
  };

  function remove(removed: readonly string[]) {
    document.getElementById(`setting-${field.path}`)?.focus();
    without(removed);
    announce(ui.removedMany(removed.length));
  }

  function change(next: readonly string[], typed: string, typing = false) {
    const all = addValues(next, split(typed)).values;
    setDraft(typed === '' ? NO_DRAFT : { text: typed, chips: next, all });
    onChange(all, { typing });
  }

  function type(typed: string) {
    held.onEdit('typed');
    setDropped(NOTHING);
    change(chips, typed, true);
  }

  function add(typed: string) {
    const addition = addValues(chips, split(typed));
    held.onEdit('pasted');
    setDropped(addition.dropped);
    change(addition.values, '');
    if (typed !== '') onTaken?.(typed);
    if (addition.added > 0) announce(ui.added(addition.added));
  }

  function keyDown(event: KeyboardEvent<HTMLInputElement>) {
    if ((event.key === 'Enter' || event.key === ',') && !event.nativeEvent.isComposing) {
      event.preventDefault();
      add(text);
    } else if (leadsToChips(event)) {
      event.preventDefault();
    } else if (event.key === 'Backspace' && text === '' && last !== undefined) {
      without([last]);
      announce(ui.removed(last));
    }
  }

  // By then there may be other values.
  const addLater = useEffectEvent(add);
  function paste(event: ClipboardEvent<HTMLInputElement>) {
    if (text !== '') return;
    const pasted = event.clipboardData.getData('text');
    const waiting = whenReady?.();
    if (waiting !== undefined) {
      event.preventDefault();
      void waiting.then(() => addLater(pasted));
      return;
    }
    const { values: found, duplicates } = split(pasted);
    // A single word may be the beginning of what somebody goes on typing.
    if (found.length + duplicates.length === 1 && found[0] === pasted.trim()) return;
    event.preventDefault();
    add(pasted);
  }

  // Parts that a key press does not draw call what there is by the time somebody presses.
  const acts = useRef({ removeAll: () => {}, removeOne: (_: string) => {} });
  useLayoutEffect(() => {
    acts.current = { removeAll: () => remove(values), removeOne: (removed) => without([removed]) };
  });
  const removeOne = useCallback((removed: string) => acts.current.removeOne(removed), []);
  const { label } = field;
  const isMany = values.length > MANY;
  const removeAll = useMemo(
    () =>
      isMany && (
        <Button color="inherit" aria-label={ui.removeAllOf(label)} onClick={() => acts.current.removeAll()}>
          {ui.removeAll}
        </Button>
      ),
    [isMany, label, ui],
  );

  const messages: readonly FieldMessage[] = [
    ...held.messages.map((message) =>
      message.severity === 'error' && !message.action && message.values && message.values.length > 1
        ? { ...message, action: removal(message.values) }
        : message,
    ),
    ...(dropped.length > 0 ? [{ severity: 'info', text: ui.dropped(dropped) } as const] : []),
  ];
  function removal(wrong: readonly string[]) {
    return { label: ui.removeThese(wrong.length), run: () => remove(wrong) };
  }

  return (
    <Field {...field} messages={messages} foot={compact ? 1 : 2} aside={removeAll}>
      {({ control, describedBy, invalid }) => (
        <Line>
          <ChipsBox data-rows={compact ? 1 : 2} onMouseDown={pressOnBox}>
            <Chips values={shown} label={label} severities={severities} onRemove={removeOne} />
            <Input
              id={control}
              value={text}
              placeholder={values.length === 0 && example ? ui.example(example) : undefined}
              data-mono
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              aria-describedby={describedBy}
              aria-invalid={invalid}
              onChange={(event) => type(event.target.value)}
              onKeyDown={keyDown}
              onPaste={paste}
              onBlur={() => text !== '' && afterPress(() => add(text))}
            />
          </ChipsBox>
          {/* Leaving the field adds its text as well, so the keyboard does not stop here. */}
          {!compact && <AddButton control={control} label={label} />}
        </Line>
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
  const before = new Set(values);
  const known = more.filter((value) => before.has(value));
  return {
    values: all,
    added: all.length - before.size,
    dropped: [...new Set([...known, ...duplicates])],
  };
}
