import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { createContext, memo, type ReactNode, useContext, useMemo, useRef, useState } from 'react';
import { useIsCut } from './use-is-cut.ts';
import { afterPress } from './after-press.ts';
import { moveFocus } from './focus.ts';
import { ErrorIcon, InfoIcon, WarningIcon } from './icons.tsx';
import { useMessages } from './messages.tsx';
import { RichText, Sentence } from './text.tsx';

/** What every labelled row takes. */
export interface RowProps {
  /** Names the setting: the control gets the id `setting-<path>`, the row the attribute `data-setting`. */
  readonly path: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly messages?: readonly FieldMessage[];
}

/** Room for that many lines; none is no room. */
export type FootLines = 0 | 1 | 2;

interface FieldProps extends RowProps {
  /**
   * Lines below what is typed that are kept for messages, which come and go while somebody works: nothing else may move
   * for them. Help stands there until then.
   */
  readonly foot?: FootLines;
  /** Below all of it: for example a value that stands for all. */
  readonly footer?: ReactNode;
  /** At the right of the label. */
  readonly aside?: ReactNode;
  /** A group has several controls: its label is a caption, and the group itself can take the focus. */
  readonly group?: 'group' | 'radiogroup';
  readonly children: (ids: FieldIds) => ReactNode;
}

export interface FieldIds {
  readonly control: string;
  readonly label: string;
  /** Value for `aria-describedby`; absent when nothing describes the control. */
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
}

const Row = styled('div')({
  display: 'grid',
  // A long value in a chip is cut, instead of making the column as wide as itself.
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 8,
  minWidth: 0,
  '&:focus-visible': { outlineOffset: 6 },
});

const labelStyle = { fontWeight: 600, fontSize: '0.9375rem', lineHeight: 1.4, display: 'block' } as const;
const Label = styled('label')(labelStyle);
const Caption = styled('span')(labelStyle);

const HelpText = styled('p')(({ theme }) => ({
  margin: '2px 0 0',
  color: theme.vars.palette.text.secondary,
  fontSize: theme.typography.body2.fontSize,
  lineHeight: 1.5,
  textWrap: 'pretty',
}));

const LabelBox = styled('div')({
  display: 'flex',
  justifyContent: 'space-between',
  alignItems: 'baseline',
  gap: 8,
  // What stands beside the label makes its line no higher.
  '& > button': { flex: 'none', minHeight: 24, padding: '0 8px', margin: '-4px -8px -4px 0' },
});

interface LabelLineProps extends Pick<FieldProps, 'label' | 'aside'> {
  readonly control: string;
  readonly isGroup: boolean;
}

/** The label and what stands at its right. A key press in the field draws neither. */
const LabelLine = memo(function LabelLine({ control, label, isGroup, aside }: LabelLineProps) {
  const id = `${control}-label`;
  return (
    <LabelBox>
      {isGroup ? (
        <Caption id={id}>{label}</Caption>
      ) : (
        <Label id={id} htmlFor={control}>
          {label}
        </Label>
      )}
      {aside}
    </LabelBox>
  );
});

interface HintsProps extends Pick<FieldProps, 'help'> {
  readonly control: string;
  readonly remark: string | undefined;
}

/** What there is to know before something is typed. */
const Hints = memo(function Hints({ control, help, remark }: HintsProps) {
  return (
    <>
      {help && (
        <HelpText id={`${control}-help`}>
          <RichText text={help} />
        </HelpText>
      )}
      {remark && <SettingRemark control={control} text={remark} />}
    </>
  );
});

/** Label, help, control and messages of one setting, tied together for assistive technology. */
export function Field({
  path,
  label,
  help,
  messages = [],
  group,
  foot = 0,
  footer,
  aside,
  children,
}: FieldProps) {
  const control = `setting-${path}`;
  const remark = useSettingRemark(path);
  const ids = { label: `${control}-label`, help: `${control}-help`, messages: `${control}-messages` };
  const described = [
    help ? ids.help : '',
    remark ? remarkId(control) : '',
    messages.length > 0 ? ids.messages : '',
  ]
    .filter(Boolean)
    .join(' ');
  const describedBy = described || undefined;
  const invalid = messages.some((message) => message.severity === 'error');
  const groupProps = group
    ? {
        id: control,
        role: group,
        tabIndex: -1,
        'aria-labelledby': ids.label,
        'aria-describedby': describedBy,
      }
    : {};
  // Help for several fields is read before them.
  const isBelow = foot > 0 && !group;
  const hints = { control, help, remark };
  return (
    <Row data-setting={path} {...groupProps}>
      <div>
        <LabelLine control={control} label={label} isGroup={group !== undefined} aside={aside} />
        {!isBelow && <Hints {...hints} />}
      </div>
      {children({ control, label: ids.label, describedBy, invalid })}
      {foot > 0 ? (
        <Foot id={ids.messages} lines={foot} messages={messages} isBelow={isBelow} {...hints} />
      ) : (
        <FieldMessages id={ids.messages} messages={messages} />
      )}
      {footer}
    </Row>
  );
}

/** Narrow fields break the same words into more lines. */
const room = (wide: number, narrow: number) => ({
  minHeight: `${wide * 1.5}em`,
  '@media (max-width: 479px)': { minHeight: `${narrow * 1.5}em` },
});

const FootBox = styled('div')(({ theme }) => ({
  position: 'relative',
  fontSize: theme.typography.body2.fontSize,
  '&[data-lines="1"]': room(1, 1),
  '&[data-lines="2"]': room(2, 3),
  '& > .hints[data-covered="true"]': { visibility: 'hidden' },
  '& > .messages': { position: 'absolute', inset: 0, overflow: 'hidden' },
  '& > .messages[data-open="true"]': { position: 'static' },
  '& > button': {
    position: 'absolute',
    right: 0,
    bottom: 0,
    minHeight: 20,
    padding: '0 4px 0 12px',
    lineHeight: 1.45,
    background: theme.vars.palette.background.default,
  },
}));

interface FootProps extends HintsProps {
  readonly id: string;
  readonly lines: FootLines;
  readonly messages: readonly FieldMessage[];
  /** Whether the hints stand here while there are no messages. */
  readonly isBelow: boolean;
}

/** Whether there is nothing else to say: lists are made anew, what is in them stays. */
const sameFoot = ({ messages: a, ...before }: FootProps, { messages: b, ...after }: FootProps): boolean =>
  a.length === b.length &&
  a.every((message, index) => message === b[index]) &&
  before.id === after.id &&
  before.lines === after.lines &&
  before.isBelow === after.isBelow &&
  before.help === after.help &&
  before.remark === after.remark;

/**
 * The room below a field that is kept for it: help, or messages in its place. More of these than there is room for
 * open when somebody asks, so that nothing moves before.
 */
const Foot = memo(function Foot({ id, lines, messages, isBelow, ...hints }: FootProps) {
  const { ui } = useMessages();
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const isCovered = messages.length > 0;
  if (open && !isCovered) setOpen(false);
  const cut = useIsCut(list, 'height', messages);
  return (
    <FootBox data-lines={lines}>
      <div className="hints" data-covered={isCovered && !open} hidden={isCovered && open}>
        {isBelow && <Hints {...hints} />}
      </div>
      {isCovered && (
        <div ref={list} className="messages" data-open={open}>
          <FieldMessages id={id} messages={messages} />
        </div>
      )}
      {isCovered && cut && !open && (
        <Button
          onClick={() =>
            moveFocus(
              () => setOpen(true),
              () => list.current?.querySelector('li'),
            )
          }
        >
          {ui.showAll}
        </Button>
      )}
    </FootBox>
  );
}, sameFoot);

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
          <Item key={text} data-severity={severity} tabIndex={-1}>
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

interface HeldErrors {
  /** What is to be shown now. */
  readonly messages: readonly FieldMessage[];
  /** Somebody changed the text. A pasted one is whole. */
  readonly onEdit: (how: 'typed' | 'pasted') => void;
  readonly onLeave: () => void;
}

/**
 * Keeps the errors of a text back while it is typed: half an answer is not a wrong one. They come when the field is
 * left, or when the text is whole; an error that is seen already goes when it is mended, and not before.
 */
export function useHeldErrors(messages: readonly FieldMessage[], isWhole = false): HeldErrors {
  const [typing, setTyping] = useState(false);
  const hasError = messages.some(({ severity }) => severity === 'error');
  const held = typing && !isWhole;
  const shown = useMemo(
    () => (held ? messages.filter(({ severity }) => severity !== 'error') : messages),
    [held, messages],
  );
  return {
    messages: shown,
    onEdit: (how) => setTyping(how === 'typed' && (held || !hasError)),
    onLeave: () => afterPress(() => setTyping(false)),
  };
}

/**
 * Gets a remark on a setting that is no problem, such as that it has no effect here; by the path of the row. A hook, so
 * that a row is drawn anew only when its own remark is another.
 */
export type UseRemark = (path: string) => string | undefined;

/** Whoever knows about the settings provides the remarks; rows show them. */
export const SettingRemarks = createContext<UseRemark>(() => undefined);

export function useSettingRemark(path: string): string | undefined {
  const useRemark = useContext(SettingRemarks);
  return useRemark(path);
}

const Text = styled('span')(({ theme }) => ({
  display: 'block',
  marginTop: 2,
  color: theme.vars.palette.text.secondary,
  fontSize: '0.75rem',
  fontStyle: 'italic',
  lineHeight: 1.5,
}));

export const remarkId = (control: string): string => `${control}-remark`;

/** The remark under the help of a row. */
export function SettingRemark({ control, text }: { readonly control: string; readonly text: string }) {
  return <Text id={remarkId(control)}>{text}</Text>;
}
