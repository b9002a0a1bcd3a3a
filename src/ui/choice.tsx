import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { styled } from '@mui/material/styles';

const Labelled = styled('div')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 8,
  fontSize: '0.75rem',
  color: theme.vars.palette.text.secondary,
}));

interface ChoiceProps<Value extends string> {
  readonly label: string;
  /** The values speak for themselves: the label is only read out. */
  readonly bare?: boolean;
  readonly values: readonly (readonly [Value, string])[];
  readonly chosen: Value | undefined;
  /** Hears of the chosen value too when it is pressed again. */
  readonly onChoose: (value: Value) => void;
}

/** One of a few, side by side. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, bare = false, values, chosen, onChoose } = props;
  const group = (
    <ToggleButtonGroup
      size="small"
      exclusive
      value={chosen ?? null}
      aria-label={label}
      onChange={(_, value: Value | null) => {
        const pressed = value ?? chosen;
        if (pressed !== undefined) onChoose(pressed);
      }}
    >
      {values.map(([value, word]) => (
        <ToggleButton key={value} value={value}>
          {word}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
  return bare ? (
    group
  ) : (
    <Labelled>
      {label}
      {group}
    </Labelled>
  );
}
