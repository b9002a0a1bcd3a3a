import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { isSetupName } from '../../exporters/index.ts';
import { chooseExport, useExportChoice } from './export-choice.ts';
import { small } from './small-control.ts';
import { FieldMessages, useHeldErrors } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { useMessages } from '../../ui/messages.tsx';

const Name = styled(Input)(small);

const Below = styled('div')({
  display: 'grid',
  gap: 4,
  '& li': { fontSize: '0.75rem' },
});

interface NameFieldProps {
  /** What is in the field, right or wrong. */
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** What names in IAM begin with. What cannot be a name stays in the field, and the last one that can be is used. */
export function NameField({ text, onText }: NameFieldProps) {
  const { name: words } = useMessages('exports').exports;
  const { name, extent } = useExportChoice();
  const id = useId();
  // No more letters make a right name of a wrong one, unless there are none yet.
  const { messages, onEdit, onLeave } = useHeldErrors(
    isSetupName(text) ? [] : [{ severity: 'error', text: words.wrong(name) }],
    text !== '',
  );
  return (
    <>
      <span className="picked">
        <label htmlFor={id}>{words.label}</label>
        <Name
          id={id}
          value={text}
          data-mono
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-describedby={`${id}-help${messages.length > 0 ? ` ${id}-messages` : ''}`}
          aria-invalid={messages.length > 0}
          onChange={({ target }) => {
            onEdit('typed');
            onText(target.value);
            if (isSetupName(target.value)) chooseExport({ name: target.value });
          }}
          onBlur={onLeave}
        />
      </span>
      <Below>
        <FieldMessages id={`${id}-messages`} messages={messages} />
        <p id={`${id}-help`} className="small">
          {extent === 'setup' ? words.helpWhole : words.help}
        </p>
      </Below>
    </>
  );
}
