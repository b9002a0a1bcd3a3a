import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type ClipboardEvent, useId, useRef } from 'react';
import { TextArea } from '../../ui/input.tsx';
import { useMessages } from '../../ui/messages.tsx';

/** Takes over what somebody has. The page puts it in. */
export interface BringInActions {
  readonly onText: (text: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
}

const Form = styled('form')({
  display: 'grid',
  gap: 8,
  '& label': { fontSize: '0.875rem', fontWeight: 500 },
  '& textarea': { resize: 'none' },
  '& > div': { display: 'flex', flexWrap: 'wrap', gap: 8 },
});

/** The ways in for a policy that exists: pasted, opened or dropped. */
export function BringIn({ onText, onFiles }: BringInActions) {
  const { bringIn: words } = useMessages('start').start;
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const chooser = useRef<HTMLInputElement>(null);

  function paste(event: ClipboardEvent) {
    const text = event.clipboardData.getData('text/plain');
    // What was typed before is part of it.
    if (text.trim() === '' || area.current?.value !== '') return;
    event.preventDefault();
    onText(text);
  }

  return (
    <section aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{words.heading}</h2>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          const text = area.current?.value ?? '';
          if (text.trim() === '') area.current?.focus();
          else onText(text);
        }}
      >
        <label htmlFor={id}>{words.paste}</label>
        <TextArea
          ref={area}
          id={id}
          rows={2}
          data-mono="true"
          spellCheck={false}
          autoComplete="off"
          aria-describedby={`${id}-help`}
          onPaste={paste}
        />
        <div>
          <Button type="submit" variant="outlined">
            {words.submit}
          </Button>
          <Button onClick={() => chooser.current?.click()}>{words.open}</Button>
        </div>
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          aria-label={words.open}
          onChange={({ currentTarget }) => onFiles([...(currentTarget.files ?? [])])}
        />
      </Form>
      <p id={`${id}-help`}>{words.help}</p>
    </section>
  );
}
