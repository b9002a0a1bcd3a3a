import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import type { ReactNode } from 'react';
import { moveFocus } from './focus.ts';
import { CloseIcon, ErrorIcon, InfoIcon, WarningIcon } from './icons.tsx';
import { useMessages } from './messages.tsx';

interface BannerProps {
  readonly severity: 'error' | 'warning' | 'info';
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly onClose?: () => void;
  /** What closing does, when it does more than that. */
  readonly closeLabel?: string;
  /** Whether more than the title is shown; without it the banner cannot be folded. */
  readonly open?: boolean;
  readonly onToggle?: (open: boolean) => void;
}

const ICONS = { error: <ErrorIcon />, warning: <WarningIcon />, info: <InfoIcon /> };

/** Something to know about the page as a whole. */
export function Banner(props: BannerProps) {
  const { ui } = useMessages();
  const { severity, title, children, actions, onClose, closeLabel, open = true, onToggle } = props;
  return (
    <Alert
      severity={severity}
      iconMapping={ICONS}
      // It is there with the page, and interrupts nobody.
      role="region"
      aria-label={title}
      data-open={open}
      action={
        <>
          {onToggle && (
            <Button color="inherit" aria-expanded={open} onClick={() => onToggle(!open)}>
              {ui.details}
            </Button>
          )}
          {onClose && (
            <IconButton
              size="small"
              aria-label={closeLabel ?? ui.close}
              title={closeLabel}
              onClick={() => moveFocus(onClose)}
            >
              <CloseIcon />
            </IconButton>
          )}
        </>
      }
    >
      <h2 title={open ? undefined : title}>{title}</h2>
      {open && (
        <div>
          {children}
          {actions && <div className="actions">{actions}</div>}
        </div>
      )}
    </Alert>
  );
}
