import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { type FieldMessage, FieldMessages } from './field-messages.tsx';
import { RichText } from './rich-text.tsx';
import { remarkId, SettingRemark, useSettingRemark } from './setting-remark.tsx';

/** What every labelled row takes. */
export interface RowProps {
  /** Names the setting: the control gets the id `setting-<path>`, the row the attribute `data-setting`. */
  readonly path: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly messages?: readonly FieldMessage[];
}

interface FieldProps extends RowProps {
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

export const HelpText = styled('p')(({ theme }) => ({
  margin: '2px 0 0',
  color: theme.vars.palette.text.secondary,
  fontSize: theme.typography.body2.fontSize,
  lineHeight: 1.5,
  textWrap: 'pretty',
}));

/** Label, help, control and messages of one setting, tied together for assistive technology. */
export function Field({ path, label, help, messages = [], group, children }: FieldProps) {
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
  return (
    <Row data-setting={path} {...groupProps}>
      <div>
        {group ? (
          <Caption id={ids.label}>{label}</Caption>
        ) : (
          <Label id={ids.label} htmlFor={control}>
            {label}
          </Label>
        )}
        {help && (
          <HelpText id={ids.help}>
            <RichText text={help} />
          </HelpText>
        )}
        {remark && <SettingRemark control={control} text={remark} />}
      </div>
      {children({ control, label: ids.label, describedBy, invalid })}
      <FieldMessages id={ids.messages} messages={messages} />
    </Row>
  );
}
