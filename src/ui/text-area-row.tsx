import { Field, type RowProps } from './field.tsx';
import { TextArea } from './input.tsx';
import { useMessages } from './messages.tsx';

interface TextAreaRowProps extends RowProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly example?: string;
}

/** Several lines of code. */
export function TextAreaRow({ value, onChange, example, ...field }: TextAreaRowProps) {
  const { ui } = useMessages();
  return (
    <Field {...field}>
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
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
