import { styled } from '@mui/material/styles';
import { Field, type RowProps } from './field.tsx';
import { Input } from './input.tsx';

interface NumberRowProps extends RowProps {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly unit: string;
  /** Shown in the empty field: what holds when nothing is entered. */
  readonly example?: string;
}

const Line = styled('div')({ display: 'flex', alignItems: 'center', gap: 8, '& input': { width: 128 } });

const MAX_DIGITS = 6;

/** A whole number, or nothing. Other characters than digits are not taken. */
export function NumberRow({ value, onChange, unit, example, ...field }: NumberRowProps) {
  function change(text: string) {
    const digits = text.replace(/\D/g, '').slice(0, MAX_DIGITS);
    onChange(digits === '' ? null : Number(digits));
  }
  return (
    <Field {...field}>
      {({ control, describedBy, invalid }) => (
        <Line>
          <Input
            id={control}
            value={value ?? ''}
            placeholder={example}
            inputMode="numeric"
            autoComplete="off"
            aria-describedby={describedBy}
            aria-invalid={invalid}
            onChange={(event) => change(event.target.value)}
          />
          <span>{unit}</span>
        </Line>
      )}
    </Field>
  );
}
