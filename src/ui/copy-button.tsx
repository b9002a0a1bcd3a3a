import Button, { type ButtonProps } from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { copyText } from './browser.ts';
import { CheckIcon, CopyIcon } from './icons.tsx';
import { announce } from './live-region.tsx';
import { useMessages } from './messages.tsx';
import { SelectedText } from './selected-text.tsx';

type State = 'idle' | 'copied' | 'refused';

interface CopyButtonProps {
  /** Called when the button is pressed, so that the text is always the current one. */
  readonly getText: () => string;
  readonly label: string;
  readonly copiedLabel: string;
  /** The sign beside that label, where not all is well with what was copied. */
  readonly copiedIcon?: ReactNode;
  readonly icon?: ReactNode;
  /** More than the label says, such as what is copied. */
  readonly title?: string;
  readonly variant?: ButtonProps['variant'];
  /** Called after the text reached the clipboard. */
  readonly onCopied?: () => void;
}

const SHOWN_FOR_MS = 2500;

const Holder = styled('span')({ position: 'relative', display: 'inline-flex' });

/** Both labels share one grid cell, so that the button keeps its width when the label changes. */
const Labels = styled('span')({
  display: 'inline-grid',
  '& > span': { gridArea: '1 / 1', textAlign: 'left' },
  '& > [data-shown="false"]': { visibility: 'hidden' },
});

/**
 * A button that copies text and says so, to the eye and to a screen reader. Where the browser refuses, the text
 * is laid out selected, one key press away from the clipboard.
 */
export function CopyButton(props: CopyButtonProps) {
  const { ui } = useMessages();
  const { getText, label, copiedLabel, copiedIcon, icon, onCopied, ...button } = props;
  const [state, setState] = useState<State>('idle');
  const [refusedText, setRefusedText] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => () => clearTimeout(timer.current), []);

  async function copy() {
    const text = getText();
    clearTimeout(timer.current);
    if (await copyText(text)) {
      setState('copied');
      announce(copiedLabel);
      onCopied?.();
      timer.current = setTimeout(() => setState('idle'), SHOWN_FOR_MS);
    } else {
      setRefusedText(text);
      setState('refused');
    }
  }

  const copied = state === 'copied';
  return (
    <Holder>
      <Button
        {...button}
        startIcon={copied ? (copiedIcon ?? <CheckIcon />) : (icon ?? <CopyIcon />)}
        onClick={copy}
      >
        <Labels>
          <span data-shown={!copied} aria-hidden={copied}>
            {label}
          </span>
          <span data-shown={copied} aria-hidden={!copied}>
            {copiedLabel}
          </span>
        </Labels>
      </Button>
      {state === 'refused' && (
        <SelectedText title={ui.copyRefused} text={refusedText} onClose={() => setState('idle')} />
      )}
    </Holder>
  );
}
