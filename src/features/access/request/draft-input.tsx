import { useState } from 'react';
import { afterPress } from '../../../ui/after-press.ts';
import { Input } from '../../../ui/input.tsx';

interface DraftInputProps {
  readonly label: string;
  readonly value: string;
  /** Called when the field is left or Enter is pressed; `false` when the text cannot be taken, and stays a draft. */
  readonly onCommit: (value: string) => boolean;
  readonly invalid?: boolean;
  readonly autoFocus?: boolean;
}

/** A field whose text counts once it is whole: the beginning of a name may be another name. */
export function DraftInput({ label, value, onCommit, invalid = false, autoFocus = false }: DraftInputProps) {
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
