import Button from '@mui/material/Button';
import { parseAccessDenied } from '#analysis';
import type { Configuration, DocumentKind } from '#core';
import { useId, useMemo } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { DiagnosisView, VERDICT } from './diagnosis-view.tsx';
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

/** A message of AWS, explained under the field that it was pasted into. */
export function PasteSection({ configuration, kind, onSpotlight }: PasteSectionProps) {
  const { paste: words } = useMessages('request').request;
  const id = useId();
  const text = usePastedMessage();
  const { message, problem } = useMemo(() => parseAccessDenied(text), [text]);
  const wrong = problem === undefined ? '' : words.problems[problem];
  useAnnounced(wrong);
  return (
    <section className="part" data-two={message !== undefined}>
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
            if (whole) requestAnimationFrame(() => document.getElementById(VERDICT)?.focus());
          }}
        />
        <FieldMessages
          id={`${id}-problem`}
          messages={wrong === '' ? [] : [{ severity: 'warning', text: wrong }]}
        />
      </div>
      {message !== undefined && (
        <DiagnosisView
          configuration={configuration}
          kind={kind}
          message={message}
          onSpotlight={onSpotlight}
        />
      )}
    </section>
  );
}
