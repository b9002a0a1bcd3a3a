import Button from '@mui/material/Button';
import { readMessages } from '#analysis';
import type { Configuration, DocumentKind } from '#core';
import { useDeferredValue, useId, useMemo } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { DiagnosisView, verdictId } from './diagnosis-view.tsx';
import { useAnnounced } from './use-announced.ts';
import type { Spotlight } from '../statement-link.tsx';
import { FieldMessages } from '../../../ui/field.tsx';
import { TextArea } from '../../../ui/input.tsx';
import { useMessages } from '../../../ui/messages.tsx';

/** What was pasted, for as long as the page is open. It names people and resources, so no link and no storage has it. */
const pastedMessage = createStore<{ readonly text: string }>()(() => ({ text: '' }));

function usePastedMessage(): string {
  return useStore(pastedMessage, ({ text }) => text);
}

interface PasteSectionProps {
  readonly configuration: Configuration;
  readonly kind: DocumentKind;
  readonly onSpotlight: Spotlight;
}

/** Messages of AWS, explained beside the field that they were pasted into. */
export function PasteSection({ configuration, kind, onSpotlight }: PasteSectionProps) {
  const { paste: words } = useMessages('request').request;
  const id = useId();
  const text = usePastedMessage();
  // What is typed has to be in its field at once, also after a whole log.
  const read = useDeferredValue(text);
  const { messages, left, problem } = useMemo(() => readMessages(read), [read]);
  const wrong = problem === undefined ? '' : words.problems[problem];
  useAnnounced(wrong);
  useAnnounced(messages.length > 1 ? words.several(messages.length) : '');
  return (
    <section className="part" data-two={messages.length > 0}>
      <div className="head">
        <label htmlFor={id}>{words.title}</label>
        {text !== '' && (
          <Button
            color="inherit"
            onClick={() => {
              pastedMessage.setState({ text: '' });
              document.getElementById(id)?.focus();
            }}
          >
            {words.clear}
          </Button>
        )}
      </div>
      <div className="question">
        <p id={`${id}-help`} className="small">
          {words.help}
        </p>
        <TextArea
          id={id}
          value={text}
          rows={4}
          data-mono
          spellCheck={false}
          autoCapitalize="none"
          aria-describedby={`${id}-help ${id}-problem`}
          onChange={({ target }) => pastedMessage.setState({ text: target.value })}
          onPaste={({ currentTarget: area }) => {
            // Whoever pastes a whole message wants to know, and goes on from there.
            const whole = area.selectionStart === 0 && area.selectionEnd === area.value.length;
            if (whole) requestAnimationFrame(() => document.getElementById(verdictId(1))?.focus());
          }}
        />
        <FieldMessages
          id={`${id}-problem`}
          messages={wrong === '' ? [] : [{ severity: 'warning', text: wrong }]}
        />
      </div>
      {messages.length > 0 && (
        <div className="results">
          {messages.map((message, index) => (
            <DiagnosisView
              key={JSON.stringify(message)}
              configuration={configuration}
              kind={kind}
              message={message}
              onSpotlight={onSpotlight}
              position={index + 1}
              count={messages.length}
            />
          ))}
          {left > 0 && <p className="small">{words.more(left)}</p>}
        </div>
      )}
    </section>
  );
}
