import { Field, type RowProps } from './field.tsx';
import { Input } from './input.tsx';

interface DateTimeRowProps extends RowProps {
  /** ISO 8601 instant in UTC, such as `2026-01-31T08:00:00Z`; `''` = none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const MINUTES = 16;

/** An instant in UTC, to the minute: what is seen does not depend on the time zone of the reader. */
export function DateTimeRow({ value, onChange, ...field }: DateTimeRowProps) {
  return (
    <Field {...field}>
      {({ control, describedBy, invalid }) => (
        <Input
          id={control}
          type="datetime-local"
          value={value.slice(0, MINUTES)}
          style={{ maxWidth: 240 }}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          onChange={(event) => onChange(event.target.value === '' ? '' : `${event.target.value}:00Z`)}
        />
      )}
    </Field>
  );
}
