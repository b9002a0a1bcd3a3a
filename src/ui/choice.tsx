import { styled } from '@mui/material/styles';

const Group = styled('div')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 8,
  fontSize: '0.75rem',
  color: theme.vars.palette.text.secondary,
  '& > span': {
    display: 'inline-flex',
    border: `1px solid ${theme.vars.palette.outline}`,
    borderRadius: theme.shape.borderRadius,
    overflow: 'hidden',
  },
  '& button': {
    minHeight: 26,
    padding: '0 10px',
    border: 0,
    background: 'none',
    color: theme.vars.palette.text.primary,
    font: 'inherit',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    '@media (pointer: coarse)': { minHeight: 44, padding: '0 14px' },
  },
  '& button + button': { borderLeft: `1px solid ${theme.vars.palette.outline}` },
  '& button:focus-visible': { outlineOffset: -2 },
  '& button[aria-pressed="true"]': { background: theme.vars.palette.accentSoft, fontWeight: 600 },
}));

interface ChoiceProps<Value extends string> {
  readonly label: string;
  /** The values speak for themselves: the label is only read out. */
  readonly bare?: boolean;
  readonly values: readonly (readonly [Value, string])[];
  readonly chosen: Value | undefined;
  readonly onChoose: (value: Value) => void;
}

/** One of a few, side by side. */
export function Choice<Value extends string>({
  label,
  bare = false,
  values,
  chosen,
  onChoose,
}: ChoiceProps<Value>) {
  return (
    <Group role="group" aria-label={label}>
      {!bare && label}
      <span>
        {values.map(([value, word]) => (
          <button key={value} type="button" aria-pressed={value === chosen} onClick={() => onChoose(value)}>
            {word}
          </button>
        ))}
      </span>
    </Group>
  );
}
