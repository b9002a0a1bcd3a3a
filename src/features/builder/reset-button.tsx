import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { DocumentKind } from '#core';
import { configurationActions, configurationStore } from '../../store/configuration.ts';
import { interfaceActions } from '../../store/interface.ts';
import { ResetIcon } from '../../ui/icons.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { PopupButton } from '../../ui/popup-button.tsx';

const Items = styled('div')({
  display: 'grid',
  gap: 4,
  '& > button': { display: 'block', margin: 0, textAlign: 'left' },
  '& small': { display: 'block', fontWeight: 400 },
});

interface ResetButtonProps {
  readonly kind: DocumentKind;
  readonly onResetDocument: () => void;
}

/** Takes answers back to the recommendations: those of one document alone, or all. */
export function ResetButton({ kind, onResetDocument }: ResetButtonProps) {
  const { builder, kinds } = useMessages();
  const { reset: words } = builder;
  const choices = [
    {
      ...words.document(kinds[kind].title),
      reset: onResetDocument,
      done: words.documentDone(kinds[kind].title),
    },
    { ...words.everything, reset: configurationActions.reset, done: words.everythingDone },
  ];
  return (
    <PopupButton label={words.label} title={words.title} icon={<ResetIcon />} color="inherit">
      {(close) => (
        <Items>
          {choices.map(({ name, help, reset, done }) => (
            <Button
              key={name}
              color="inherit"
              onClick={() => {
                close();
                const before = configurationStore.getState().configuration;
                reset();
                const isChanged = configurationStore.getState().configuration !== before;
                interfaceActions.notify(done, { canUndo: isChanged });
              }}
            >
              {name}
              <small>{help}</small>
            </Button>
          ))}
        </Items>
      )}
    </PopupButton>
  );
}
