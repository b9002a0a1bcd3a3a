import { styled } from '@mui/material/styles';
import { RichText } from './rich-text.tsx';
import { Tick, TickLabel } from './tick.tsx';

export interface Option<Value extends string> {
  readonly value: Value;
  readonly title: string;
  /** What it means; backticks mark IAM terms. */
  readonly description?: string;
}

/** Hairlines between the options, one frame around all: a list, not boxes in a box. */
export const OptionList = styled('div')(({ theme }) => ({
  display: 'grid',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  background: theme.vars.palette.background.paper,
  '& > label': { padding: '9px 12px', minHeight: 20 },
  '& > label + label': { borderTop: `1px solid ${theme.vars.palette.divider}` },
  '& > label:hover': { background: theme.vars.palette.action.hover },
  '& > label:has(input:checked)': { background: theme.vars.palette.accentSoft },
}));

interface OptionTickProps<Value extends string> {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly option: Option<Value>;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** One option: the whole row can be pressed. */
export function OptionTick<Value extends string>(props: OptionTickProps<Value>) {
  const { type, name, option, checked, onChange } = props;
  const description = `${name}-${option.value}-description`;
  return (
    <TickLabel>
      <Tick
        type={type}
        name={name}
        value={option.value}
        checked={checked}
        aria-label={option.title.replaceAll('`', '')}
        aria-describedby={option.description ? description : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        <span className="title">
          <RichText text={option.title} />
        </span>
        {option.description && (
          <span className="description" id={description}>
            <RichText text={option.description} />
          </span>
        )}
      </span>
    </TickLabel>
  );
}
