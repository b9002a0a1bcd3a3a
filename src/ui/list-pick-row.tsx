import { styled } from '@mui/material/styles';
import useAutocomplete, { type AutocompleteChangeReason } from '@mui/material/useAutocomplete';
import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type SyntheticEvent,
  useEffectEvent,
  useLayoutEffect,
  Fragment,
  useMemo,
  useState,
} from 'react';
import { afterPress } from './after-press.ts';
import { Chips, ChipsBox, leadsToChips } from './chips.tsx';
import type { SplitText } from './chips-row.tsx';
import { Field, type FieldIds, type RowProps, useHeldErrors } from './field.tsx';
import { CheckIcon } from './icons.tsx';
import { Input } from './input.tsx';
import { announce } from './live-region.tsx';
import { useMessages } from './messages.tsx';

export interface PickItem {
  readonly value: string;
  readonly name: string;
}

interface ListPickRowProps extends RowProps {
  readonly values: readonly string[];
  readonly items: readonly PickItem[];
  /** Values that stand before the others while nothing is typed. */
  readonly groups: readonly { readonly title: string; readonly values: readonly string[] }[];
  /** Above the others. */
  readonly rest: string;
  /** Takes pasted text apart. */
  readonly split: (text: string) => SplitText & { readonly recognized: boolean };
  /** What to wait for before that, if it is not there yet. */
  readonly whenReady: () => Promise<void> | undefined;
  /** Hears of a pasted text that was taken. */
  readonly onTaken: (text: string) => void;
  readonly onChange: (values: readonly string[]) => void;
  /** Shown in the empty field. */
  readonly searchLabel: string;
  /** Below the field: for example a value that stands for all. */
  readonly footer?: ReactNode;
}

const LIST_HEIGHT = 240;

const Anchor = styled('div')({ position: 'relative', display: 'flex' });

const List = styled('ul')(({ theme }) => ({
  position: 'absolute',
  zIndex: 5,
  left: 0,
  right: 0,
  top: 'calc(100% + 4px)',
  boxSizing: 'border-box',
  maxHeight: LIST_HEIGHT,
  margin: 0,
  padding: 4,
  overflowY: 'auto',
  overscrollBehavior: 'contain',
  listStyle: 'none',
  background: theme.vars.palette.background.paper,
  border: `1px solid ${theme.vars.palette.outline}`,
  borderRadius: theme.shape.borderRadius,
  boxShadow: theme.vars.shadows[4],
  '&[data-above="true"]': { top: 'auto', bottom: 'calc(100% + 4px)' },
  '& > li': {
    display: 'flex',
    gap: 10,
    alignItems: 'center',
    minHeight: 32,
    padding: '0 8px',
    borderRadius: theme.shape.borderRadius,
    cursor: 'pointer',
    '&.Mui-focused': { background: theme.vars.palette.action.hover },
    '&.Mui-focusVisible': { outline: 'var(--focus-ring)', outlineOffset: -2 },
    '@media (pointer: coarse)': { minHeight: 44 },
  },
  '& code': { minWidth: 128, fontFamily: theme.typography.mono, fontSize: '0.8125rem' },
  '& small': { color: theme.vars.palette.text.secondary, fontSize: '0.8125rem' },
}));

const Title = styled('li')(({ theme }) => ({
  '&&': { minHeight: 24, cursor: 'default', fontWeight: 600, fontSize: '0.75rem' },
  '&&:not(:first-of-type)': {
    marginTop: 4,
    borderTop: `1px solid ${theme.vars.palette.divider}`,
    borderRadius: 0,
  },
  color: theme.vars.palette.text.secondary,
}));

const Sign = styled('span')(({ theme }) => ({
  flex: 'none',
  boxSizing: 'border-box',
  width: 16,
  height: 16,
  display: 'grid',
  placeItems: 'center',
  border: `1px solid ${theme.vars.palette.outline}`,
  borderRadius: 3,
  color: theme.vars.palette.primary.contrastText,
  fontSize: 12,
  '[aria-selected="true"] > &': {
    background: theme.vars.palette.primary.main,
    borderColor: theme.vars.palette.primary.main,
  },
}));

const wordsOf = (text: string): readonly string[] => text.trim().toLowerCase().split(/\s+/);

/** A field that MUI may leave an event of alone. */
type MuiEvent<E> = E & { defaultMuiPrevented?: boolean };

/**
 * Any of many known values, found by typing in a field with a list that opens. What is not in the list can be added
 * as it was typed: lists of the outside world are never complete.
 */
export function ListPickRow(props: ListPickRowProps) {
  const { footer, path, label, help, messages = [] } = props;
  const held = useHeldErrors(messages);
  return (
    <Field {...{ path, label, help }} messages={held.messages} foot={2} footer={footer}>
      {(ids) => <Picker {...props} ids={ids} />}
    </Field>
  );
}

interface PickerProps extends ListPickRowProps {
  readonly ids: FieldIds;
}

/** How well a value fits what is typed: its beginning counts most. */
const rank = (value: string, typed: string): number => (value.startsWith(typed) ? 0 : 1);

function Picker(props: PickerProps) {
  const { values, items, groups, rest, onChange, split, whenReady, onTaken, searchLabel, label, ids } = props;
  const { ui } = useMessages();
  const [text, setText] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const typed = text.trim();
  const names = useMemo(() => new Map(items.map(({ value, name }) => [value, name])), [items]);
  const first = groups.flatMap((group) => group.values.filter((value) => names.has(value)));
  const options = [...new Set([...first, ...names.keys()])];
  /** What stands above the first of each group. */
  const titles = new Map<string, string>();
  for (const { title, values: grouped } of groups) {
    const head = grouped.find((value) => !titles.has(value) && options.includes(value));
    if (head !== undefined) titles.set(head, title);
  }
  const head = options[new Set(first).size];
  if (head !== undefined && titles.size > 0) titles.set(head, rest);
  const words = wordsOf(text);
  const found = options
    .filter((value) => words.every((word) => `${value} ${names.get(value)}`.toLowerCase().includes(word)))
    .toSorted((a, b) => rank(a, typed) - rank(b, typed));

  function add(added: readonly string[]) {
    const fresh = [...new Set(added)].filter((value) => !values.includes(value));
    if (fresh.length > 0) {
      onChange([...values, ...fresh]);
      announce(ui.added(fresh.length));
    }
    setText('');
  }

  function change(_: SyntheticEvent, next: readonly string[], reason: AutocompleteChangeReason) {
    setIsOpen(false);
    if (reason === 'createOption') {
      add([found[0] ?? typed]);
      return;
    }
    const [gone] = values.filter((value) => !next.includes(value));
    if (gone === undefined) {
      add(next);
      return;
    }
    onChange(next);
    announce(ui.removed(gone));
    setText('');
  }

  const picker = useAutocomplete({
    id: ids.control,
    multiple: true,
    freeSolo: true,
    // A list that MUI closes itself forgets what the arrows marked when anything renders for the first time after it
    // has opened (useAutocomplete of @mui/material 9).
    disableCloseOnSelect: true,
    open: isOpen,
    onOpen: () => setIsOpen(true),
    onClose: () => setIsOpen(false),
    // Enter takes the best of what fits, and nothing that nobody asked for.
    autoHighlight: typed !== '',
    options,
    filterOptions: () => (found.length > 0 ? [...found] : [typed]),
    value: [...values],
    inputValue: text,
    onInputChange(_, value, reason) {
      if (reason !== 'input') return;
      setText(value);
    },
    onChange: change,
  });
  const { onClick, ...root } = picker.getRootProps({
    onKeyDown: (event: MuiEvent<KeyboardEvent>) => {
      // The chips have keys of their own.
      if (event.target !== event.currentTarget.querySelector('input')) event.defaultMuiPrevented = true;
    },
  });
  const input = picker.getInputProps();

  /** A value that was typed whole counts. */
  function leave(event: FocusEvent<HTMLInputElement>) {
    input.onBlur?.(event);
    if (names.has(typed)) afterPress(() => add([typed]));
  }

  function take(pasted: string): boolean {
    const { values: all, recognized } = split(pasted);
    onTaken(pasted);
    if (recognized) add(all);
    return recognized;
  }
  // By then there may be other values.
  const takeLater = useEffectEvent(take);

  /** Values count at once; a name, of which there may be more words, goes on being typed. */
  function paste(event: ClipboardEvent) {
    if (text !== '') return;
    const pasted = event.clipboardData.getData('text');
    const waiting = whenReady();
    if (waiting !== undefined) void waiting.then(() => takeLater(pasted) || setText(pasted.trim()));
    else if (!take(pasted)) return;
    event.preventDefault();
  }

  return (
    <Anchor>
      <ChipsBox
        {...root}
        ref={picker.setAnchorEl}
        onClick={(event: MouseEvent<HTMLDivElement>) => {
          if (event.target instanceof Element && event.target.closest('li') === null) onClick?.(event);
        }}
      >
        <Chips
          values={values}
          label={ui.chosen(label)}
          onRemove={(value) => onChange(values.filter((each) => each !== value))}
        />
        <Input
          {...input}
          placeholder={searchLabel}
          data-draft={text !== ''}
          aria-describedby={ids.describedBy}
          aria-invalid={ids.invalid}
          onBlur={leave}
          onPaste={paste}
          onKeyDown={(event: MuiEvent<KeyboardEvent<HTMLInputElement>>) => {
            if (leadsToChips(event)) event.defaultMuiPrevented = true;
          }}
        />
      </ChipsBox>
      {picker.popupOpen && picker.groupedOptions.length > 0 && (
        <Options anchor={picker.anchorEl} listProps={picker.getListboxProps()}>
          {picker.groupedOptions.map((option, index) => {
            const { key, ...props } = picker.getOptionProps({ option, index });
            return (
              <Fragment key={key}>
                {typed === '' && titles.has(option) && <Title aria-hidden="true">{titles.get(option)}</Title>}
                <li {...props}>
                  <Sign>{values.includes(option) && <CheckIcon />}</Sign>
                  {names.has(option) ? (
                    <>
                      <code>{option}</code>
                      <small translate="no">{names.get(option)}</small>
                    </>
                  ) : (
                    ui.addValue(option)
                  )}
                </li>
              </Fragment>
            );
          })}
        </Options>
      )}
    </Anchor>
  );
}

interface OptionsProps {
  readonly anchor: HTMLElement | null;
  readonly listProps: object;
  readonly children: ReactNode;
}

/** The list below its field, or above it where there is more room between the bars of the page. */
function Options({ anchor, listProps, children }: OptionsProps) {
  const [above, setAbove] = useState(false);
  useLayoutEffect(() => {
    if (anchor === null) return;
    const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
    const { top, bottom } = anchor.getBoundingClientRect();
    const height = window.visualViewport?.height ?? window.innerHeight;
    const below = height - Number.parseFloat(scrollPaddingBottom) - bottom;
    setAbove(below < LIST_HEIGHT && top - Number.parseFloat(scrollPaddingTop) > below);
  }, [anchor]);
  return (
    <List {...listProps} data-above={above}>
      {children}
    </List>
  );
}
