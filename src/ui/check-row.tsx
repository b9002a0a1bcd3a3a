import { styled } from '@mui/material/styles';
import type { RowProps } from './field.tsx';
import { FieldMessages } from './field-messages.tsx';
import { RichText } from './rich-text.tsx';
import { remarkId, SettingRemark, useSettingRemark } from './setting-remark.tsx';
import { Tick, TickLabel } from './tick.tsx';

interface CheckRowProps extends RowProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

const Row = styled('div')({ display: 'grid', gap: 8 });

/** Yes or no. */
export function CheckRow({ path, label, help, messages = [], checked, onChange }: CheckRowProps) {
  const id = `setting-${path}`;
  const remark = useSettingRemark(path);
  const described = [
    help ? `${id}-help` : '',
    remark ? remarkId(id) : '',
    messages.length > 0 ? `${id}-messages` : '',
  ].filter(Boolean);
  return (
    <Row data-setting={path}>
      <TickLabel>
        <Tick
          id={id}
          type="checkbox"
          checked={checked}
          aria-label={label.replaceAll('`', '')}
          aria-describedby={described.join(' ') || undefined}
          aria-invalid={messages.some((message) => message.severity === 'error')}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>
          <span className="title">
            <RichText text={label} />
          </span>
          {help && (
            <span className="description" id={`${id}-help`}>
              <RichText text={help} />
            </span>
          )}
          {remark && <SettingRemark control={id} text={remark} />}
        </span>
      </TickLabel>
      <FieldMessages id={`${id}-messages`} messages={messages} />
    </Row>
  );
}
