import { Field, type RowProps } from './field.tsx';
import { type Option, OptionList, OptionTick } from './options.tsx';

interface MultiToggleRowProps<Value extends string> extends RowProps {
  readonly values: readonly Value[];
  readonly options: readonly Option<Value>[];
  /** Gets the chosen values in the order of the options. */
  readonly onChange: (values: readonly Value[]) => void;
}

/** Any of a few options. */
export function MultiToggleRow<Value extends string>(props: MultiToggleRowProps<Value>) {
  const { values, options, onChange, ...field } = props;
  function toggle(value: Value, on: boolean) {
    const chosen = options.map((option) => option.value);
    onChange(chosen.filter((each) => (each === value ? on : values.includes(each))));
  }
  return (
    <Field {...field} group="group">
      {({ control }) => (
        <OptionList>
          {options.map((option) => (
            <OptionTick
              key={option.value}
              type="checkbox"
              name={control}
              option={option}
              checked={values.includes(option.value)}
              onChange={(on) => toggle(option.value, on)}
            />
          ))}
        </OptionList>
      )}
    </Field>
  );
}
