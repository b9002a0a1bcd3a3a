import { Field, type RowProps } from './field.tsx';
import { Select } from './input.tsx';
import type { Option } from './options.tsx';

interface SelectRowProps<Value extends string> extends RowProps {
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
}

/** One of many options, in the platform's own list. */
export function SelectRow<Value extends string>(props: SelectRowProps<Value>) {
  const { value, options, onChange, ...field } = props;
  return (
    <Field {...field}>
      {({ control, describedBy, invalid }) => (
        <Select
          id={control}
          value={value}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen) {
              onChange(chosen.value);
            }
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.title}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
