import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { ErrorIcon, InfoIcon, WarningIcon } from './icons.tsx';
import { Sentence } from './rich-text.tsx';
import { useMessages } from './messages.tsx';

export interface FieldMessage {
  readonly severity: 'error' | 'warning' | 'info';
  readonly text: string;
  /** The values of a list that are meant. */
  readonly values?: readonly string[];
  /** What helps, at the press of a button. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

const List = styled('ul')({ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 4 });

const Item = styled('li')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'auto 1fr',
  gap: 8,
  fontSize: theme.typography.body2.fontSize,
  lineHeight: 1.45,
  '& > svg': { marginTop: 2 },
  '& strong': { fontWeight: 600 },
  '& button': { minHeight: 24, padding: '0 8px', margin: '-3px 0 -3px 4px' },
  '&[data-severity="error"] > svg, &[data-severity="error"] strong': { color: theme.vars.palette.error.main },
  '&[data-severity="warning"] > svg, &[data-severity="warning"] strong': {
    color: theme.vars.palette.warning.main,
  },
  '&[data-severity="info"] > svg, &[data-severity="info"] strong': {
    color: theme.vars.palette.text.secondary,
  },
}));

const icons = { error: ErrorIcon, warning: WarningIcon, info: InfoIcon };

/** Problems and remarks of one field, each with a sign and a word besides its colour. */
export function FieldMessages(props: { readonly id: string; readonly messages: readonly FieldMessage[] }) {
  const { ui } = useMessages();
  if (props.messages.length === 0) {
    return null;
  }
  return (
    <List id={props.id}>
      {props.messages.map(({ severity, text, action }) => {
        const Icon = icons[severity];
        return (
          <Item key={text} data-severity={severity}>
            <Icon />
            <span>
              <Sentence
                of={(slots) => ui.withSeverity({ severity: slots.severity, message: text })}
                slots={{ severity: <strong>{ui.severity[severity]}</strong> }}
              />
              {action && <Button onClick={action.run}>{action.label}</Button>}
            </span>
          </Item>
        );
      })}
    </List>
  );
}
