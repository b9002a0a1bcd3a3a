import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Snackbar from '@mui/material/Snackbar';
import { useLayoutEffect, useRef } from 'react';
import { configurationActions } from '../store/configuration.ts';
import { interfaceActions, type Notice } from '../store/interface.ts';
import { CloseIcon } from '../ui/icons.tsx';
import { useMessages } from '../ui/messages.tsx';

const SHOWN_FOR_MS = 6000;

/** A short message that comes and goes by itself; it stays while the pointer or the focus is on it. */
export default function NoticeBar({ notice }: { readonly notice: Notice }) {
  const { app } = useMessages();
  const bar = useRef<HTMLDivElement>(null);
  const origin = useRef<Element | null>(null);
  // With the message goes the button that may have the focus, which goes back to where it came from.
  useLayoutEffect(() => {
    const shown = bar.current;
    return () => {
      if (shown?.contains(document.activeElement) && origin.current instanceof HTMLElement) {
        origin.current.focus({ preventScroll: true });
      }
    };
  }, []);
  return (
    <Snackbar
      ref={bar}
      open
      message={notice.text}
      autoHideDuration={SHOWN_FOR_MS}
      transitionDuration={0}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      // The live region of the page says it.
      slotProps={{ content: { role: 'none' } }}
      onClose={(_, reason) => {
        if (reason !== 'clickaway') interfaceActions.dismissNotice();
      }}
      onFocus={({ relatedTarget }) => {
        origin.current = relatedTarget ?? document.querySelector('main h1');
      }}
      action={
        <>
          {notice.canUndo && (
            <Button color="inherit" onClick={configurationActions.undo}>
              {app.undo}
            </Button>
          )}
          <IconButton
            size="small"
            color="inherit"
            aria-label={app.dismiss}
            onClick={interfaceActions.dismissNotice}
          >
            <CloseIcon />
          </IconButton>
        </>
      }
    />
  );
}
