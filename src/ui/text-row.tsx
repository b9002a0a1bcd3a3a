import type { ReactNode } from 'react';
import { Field, type RowProps } from './field.tsx';
import { Input } from './input.tsx';
import { useHeldErrors } from './use-held-errors.ts';
import { useMessages } from './messages.tsx';

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
}

const isPaste = (event: Event): boolean =>
  event instanceof InputEvent && event.inputType.startsWith('insertFrom');

/** One line of text. */
export function TextRow(props: TextRowProps) {
  const { ui } = useMessages();
  const { value, onChange, example, inputMode, wholeAt, footer, ...field } = props;
  const isWhole = wholeAt !== undefined && value.length >= wholeAt;
  const { messages, onEdit, onLeave } = useHeldErrors(field.messages ?? [], isWhole);
  return (
    <Field {...field} messages={messages}>
      {({ control, describedBy, invalid }) => (
        <>
          <Input
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
              onChange(target.value);
            }}
            onBlur={onLeave}
          />
          {footer}
        </>
      )}
    </Field>
  );
}
