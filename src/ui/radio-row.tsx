import { Field, type RowProps } from './field.tsx';
import { type Option, OptionList, OptionTick } from './options.tsx';

interface RadioRowProps<Value extends string> extends RowProps {
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
  /** Side by side, for few and short options. */
  readonly inline?: boolean;
}

/** Exactly one of a few options, each of them readable without opening anything. */
export function RadioRow<Value extends string>(props: RadioRowProps<Value>) {
  const { value, options, onChange, inline = false, ...field } = props;
  return (
    <Field {...field} group="radiogroup">
      {({ control }) => (
        <OptionList data-inline={inline}>
          {options.map((option) => (
            <OptionTick
              key={option.value}
              type="radio"
              name={control}
              option={option}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
          ))}
        </OptionList>
      )}
    </Field>
  );
}
