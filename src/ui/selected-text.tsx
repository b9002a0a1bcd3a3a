import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useEffect, useId, useRef } from 'react';
import { announce } from './live-region.tsx';
import { useMessages } from './messages.tsx';
import { PopupPaper } from './popup-button.tsx';

const Paper = styled(PopupPaper)(({ theme }) => ({
  padding: 12,
  gap: 8,
  '& textarea': {
    width: '100%',
    height: 120,
    boxSizing: 'border-box',
    resize: 'vertical',
    padding: 8,
    fontFamily: theme.typography.mono,
    fontSize: 12,
    color: 'inherit',
    background: theme.vars.palette.background.default,
    border: `1px solid ${theme.vars.palette.outline}`,
    borderRadius: theme.shape.borderRadius,
  },
}));

interface SelectedTextProps {
  /** What was refused. */
  readonly title: string;
  readonly text: string;
  readonly onClose: () => void;
}

/** Text that the browser did not let the page hand over, laid out selected: one key press away from the clipboard. */
export function SelectedText({ title, text, onClose }: SelectedTextProps) {
  const { ui } = useMessages();
  const area = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => {
    announce(title);
    area.current?.focus();
    area.current?.select();
  }, [title]);
  return (
    <Paper elevation={4} role="group" aria-labelledby={id}>
      <span id={id}>{title}</span>
      <textarea
        ref={area}
        readOnly
        value={text}
        aria-labelledby={id}
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
      />
      <Button onClick={onClose}>{ui.close}</Button>
    </Paper>
  );
}
