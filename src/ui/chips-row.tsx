import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type ClipboardEvent, type KeyboardEvent, useState } from 'react';
import { uiMessages } from '../i18n/common.ts';
import { Chips } from './chips.tsx';
import { Field, HelpText, type RowProps } from './field.tsx';
import { Input } from './input.tsx';
import { announce } from './live-region.tsx';
import { addValues, type SplitText } from './split-values.ts';

interface ChipsRowProps extends RowProps {
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  readonly example?: string;
  /** Without the button beside the field. */
  readonly compact?: boolean;
  /** Takes typed or pasted text apart. */
  readonly split: (text: string) => SplitText;
}

const Line = styled('div')({ display: 'flex', gap: 8, '& > button': { flex: 'none' } });

/** A list of values: typed one by one (Enter or comma), or pasted many at once. */
export function ChipsRow(props: ChipsRowProps) {
  const { values, onChange, example, split, compact = false, ...field } = props;
  const [draft, setDraft] = useState('');
  const [remark, setRemark] = useState('');

  function add(text: string) {
    const addition = addValues(values, split(text));
    setDraft('');
    setRemark(addition.dropped.length > 0 ? uiMessages.dropped(addition.dropped) : '');
    if (addition.added > 0) {
      onChange(addition.values);
      announce(uiMessages.added(addition.added));
    }
  }

  function keyDown(event: KeyboardEvent<HTMLInputElement>) {
    if ((event.key === 'Enter' || event.key === ',') && !event.nativeEvent.isComposing) {
      event.preventDefault();
      add(draft);
    } else if (event.key === 'Backspace' && draft === '' && values.length > 0) {
      onChange(values.slice(0, -1));
    }
  }

  function paste(event: ClipboardEvent<HTMLInputElement>) {
    const text = event.clipboardData.getData('text');
    if (draft === '' && split(text).values.length + split(text).duplicates.length > 1) {
      event.preventDefault();
      add(text);
    }
  }

  const severities = new Map<string, string>();
  for (const { value, severity } of field.messages ?? []) {
    if (value !== undefined && severities.get(value) !== 'error') {
      severities.set(value, severity);
    }
  }

  return (
    <Field {...field}>
      {({ control, describedBy, invalid }) => (
        <>
          <Line>
            <Input
              id={control}
              value={draft}
              placeholder={example && uiMessages.example(example)}
              data-mono
              data-draft={draft !== ''}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              aria-describedby={describedBy}
              aria-invalid={invalid}
              onChange={(event) => setDraft(event.target.value)}
              onKeyDown={keyDown}
              onPaste={paste}
              onBlur={() => draft !== '' && add(draft)}
            />
            {/* Leaving the field adds its text as well, so the keyboard does not stop here. */}
            {!compact && (
              <Button
                variant="outlined"
                color="inherit"
                tabIndex={-1}
                aria-label={uiMessages.addTo(field.label)}
                onClick={() => document.getElementById(control)?.focus()}
              >
                {uiMessages.add}
              </Button>
            )}
          </Line>
          <Chips
            values={values}
            label={field.label}
            severities={severities}
            onRemove={(removed) => onChange(values.filter((value) => value !== removed))}
          />
          {remark && <HelpText>{remark}</HelpText>}
        </>
      )}
    </Field>
  );
}
