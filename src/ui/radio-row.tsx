import { Field, type RowProps } from './field.tsx';
import { type Option, OptionList, OptionTick } from './options.tsx';

interface RadioRowProps<Value extends string> extends RowProps {
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
}

/** Exactly one of a few options, each of them readable without opening anything. */
export function RadioRow<Value extends string>(props: RadioRowProps<Value>) {
  const { value, options, onChange, ...field } = props;
  return (
    <Field {...field} group="radiogroup">
      {({ control }) => (
        <OptionList>
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
