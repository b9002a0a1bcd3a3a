import type { ReactNode } from 'react';
import { uiMessages } from '../i18n/common.ts';
import { Field, type RowProps } from './field.tsx';
import { Input } from './input.tsx';

interface TextRowProps extends RowProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Shown in the empty field. */
  readonly example?: string;
  readonly mono?: boolean;
  readonly disabled?: boolean;
  readonly inputMode?: 'text' | 'numeric';
  /** Below the field: for example a value that stands for all. */
  readonly footer?: ReactNode;
}

/** One line of text. */
export function TextRow(props: TextRowProps) {
  const { value, onChange, example, mono = true, disabled, inputMode, footer, ...field } = props;
  return (
    <Field {...field}>
      {({ control, describedBy, invalid }) => (
        <>
          <Input
            id={control}
            value={value}
            placeholder={example && uiMessages.example(example)}
            disabled={disabled}
            inputMode={inputMode}
            data-mono={mono}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            onChange={(event) => onChange(event.target.value)}
          />
          {footer}
        </>
      )}
    </Field>
  );
}
