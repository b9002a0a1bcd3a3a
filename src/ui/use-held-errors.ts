import { useState } from 'react';
import { afterPress } from './after-press.ts';
import type { FieldMessage } from './field-messages.tsx';

interface HeldErrors {
  /** What is to be shown now. */
  readonly messages: readonly FieldMessage[];
  /** Somebody changed the text. A pasted one is whole. */
  readonly onEdit: (how: 'typed' | 'pasted') => void;
  readonly onLeave: () => void;
}

/**
 * Keeps the errors of a text back while it is typed: half an answer is not a wrong one. They come when the field is
 * left, or when the text is whole; an error that is seen already goes when it is mended, and not before.
 */
export function useHeldErrors(messages: readonly FieldMessage[], isWhole: boolean): HeldErrors {
  const [typing, setTyping] = useState(false);
  const hasError = messages.some(({ severity }) => severity === 'error');
  const held = typing && !isWhole;
  return {
    messages: held ? messages.filter(({ severity }) => severity !== 'error') : messages,
    onEdit: (how) => setTyping(how === 'typed' && (held || !hasError)),
    onLeave: () => afterPress(() => setTyping(false)),
  };
}
