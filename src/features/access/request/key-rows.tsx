import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import { visible } from '#iam';
import { useId, useRef, useState } from 'react';
import { afterPress } from '../../../ui/after-press.ts';
import { FieldMessages } from '../../../ui/field.tsx';
import { moveFocus } from '../../../ui/focus.ts';
import { CloseIcon, PlusIcon } from '../../../ui/icons.tsx';
import { Input } from '../../../ui/input.tsx';
import { useMessages } from '../../../ui/messages.tsx';

interface DraftInputProps {
  readonly label: string;
  readonly value: string;
  /** Called when the field is left or Enter is pressed; `false` when the text cannot be taken, and stays a draft. */
  readonly onCommit: (value: string) => boolean;
  readonly invalid?: boolean;
  readonly autoFocus?: boolean;
}

/** A field whose text counts once it is whole: the beginning of a name may be another name. */
function DraftInput({ label, value, onCommit, invalid = false, autoFocus = false }: DraftInputProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const commit = () => {
    if (draft !== null && (draft === value || onCommit(draft))) setDraft(null);
  };
  return (
    <Input
      value={draft ?? value}
      aria-label={label}
      aria-invalid={invalid}
      data-mono
      autoFocus={autoFocus}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      onChange={({ target }) => setDraft(target.value)}
      onBlur={() => afterPress(commit)}
      onKeyDown={({ key, nativeEvent }) => key === 'Enter' && !nativeEvent.isComposing && commit()}
    />
  );
}

const Group = styled('div')({
  display: 'grid',
  gap: 6,
  '& > .row': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 6fr) auto',
    gap: 6,
    alignItems: 'center',
  },
  '& > .row > .out': { fontStyle: 'italic' },
  '@media (max-width: 599px)': {
    '& > .row': { gridTemplateColumns: 'minmax(0, 1fr) auto' },
    '& > .row > :first-child': { gridColumn: '1 / -1' },
  },
  '& > button': { justifySelf: 'start' },
});

/** A name and what it stands for; without values it is left out of the request. */
export interface KeyRow {
  readonly key: string;
  readonly values: readonly string[];
}

interface KeyRowsProps {
  readonly title: string;
  readonly help?: string;
  readonly rows: readonly KeyRow[];
  readonly add: string;
  readonly nameLabel: (position: number) => string;
  readonly valueLabel: (key: string, position: number) => string;
  /** Whether a key has a list of values. */
  readonly isList?: (key: string) => boolean;
  readonly onChange: (rows: readonly KeyRow[], options: { readonly typing: boolean }) => void;
}

const never = () => false;
const listOf = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  ),
];

/** Names with values, as many as somebody wants; no name twice, in any case. */
export function KeyRows(props: KeyRowsProps) {
  const { try: words } = useMessages('request').request;
  const { title, help, rows, add, nameLabel, valueLabel, isList = never, onChange } = props;
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  const [twice, setTwice] = useState<string | null>(null);
  const [added, setAdded] = useState(false);

  const rename = (position: number, key: string): boolean => {
    const taken = rows.some(
      (row, other) => other !== position && row.key.toLowerCase() === key.toLowerCase(),
    );
    setTwice(taken ? key : null);
    if (!taken)
      onChange(
        rows.map((row, other) => (other === position ? { ...row, key } : row)),
        { typing: false },
      );
    return !taken;
  };
  const setValues = (position: number, values: readonly string[], typing: boolean) =>
    onChange(
      rows.map((row, other) => (other === position ? { ...row, values } : row)),
      { typing },
    );
  const remove = (position: number) => {
    setTwice(null);
    moveFocus(
      () =>
        onChange(
          rows.filter((_, other) => other !== position),
          { typing: false },
        ),
      () => {
        const left = [...(group.current?.querySelectorAll(':scope > .row > button') ?? [])];
        return left[position] ?? left.at(-1) ?? group.current?.querySelector(':scope > button');
      },
    );
  };

  // Rows are told apart by their place, since names change.
  const placed = rows.map((row, position) => ({ ...row, position, place: `row ${position}` }));
  return (
    <Group ref={group} role="group" aria-labelledby={`${id}-title`} aria-describedby={help && `${id}-help`}>
      <span id={`${id}-title`} className="label">
        {title}
      </span>
      {help && (
        <span id={`${id}-help`} className="small">
          {help}
        </span>
      )}
      {placed.map(({ key, values, position, place }) => (
        <div key={place} className="row">
          <DraftInput
            label={nameLabel(position + 1)}
            value={key}
            autoFocus={added && position === rows.length - 1 && key === ''}
            onCommit={(name) => rename(position, name)}
          />
          {values.length === 0 ? (
            <span className="out">{words.leftOut}</span>
          ) : isList(key) ? (
            <DraftInput
              label={words.severalValues(valueLabel(key, position + 1))}
              value={values.join(', ')}
              onCommit={(text) => {
                const listed = listOf(text);
                setValues(position, listed.length === 0 ? [''] : listed, false);
                return true;
              }}
            />
          ) : (
            <Input
              value={values.join(', ')}
              data-mono
              aria-label={valueLabel(key, position + 1)}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              onChange={({ target }) => setValues(position, [target.value], true)}
            />
          )}
          <IconButton
            size="small"
            aria-label={words.remove(key === '' ? nameLabel(position + 1) : visible(key))}
            onClick={() => remove(position)}
          >
            <CloseIcon />
          </IconButton>
        </div>
      ))}
      <FieldMessages
        id={`${id}-messages`}
        messages={twice === null ? [] : [{ severity: 'error', text: words.twice(twice) }]}
      />
      <Button
        color="inherit"
        startIcon={<PlusIcon />}
        disabled={rows.some(({ key }) => key === '')}
        onClick={() => {
          setAdded(true);
          onChange([...rows, { key: '', values: [''] }], { typing: false });
        }}
      >
        {add}
      </Button>
    </Group>
  );
}
