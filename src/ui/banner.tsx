import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { uiMessages } from '../i18n/en/ui.ts';
import { CloseIcon, ErrorIcon, InfoIcon, WarningIcon } from './icons.tsx';
import { moveFocus } from './move-focus.ts';

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

const Frame = styled('section')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr) auto',
  gap: '0 12px',
  padding: '12px 12px 12px 16px',
  borderRadius: theme.shape.borderRadius,
  border: `1px solid ${theme.vars.palette.divider}`,
  background: theme.vars.palette.background.paper,
  fontSize: theme.typography.body2.fontSize,
  lineHeight: 1.5,
  '& > svg': { marginTop: 2, fontSize: 16, color: theme.vars.palette.text.secondary },
  '&[data-severity="warning"] > svg': { color: theme.vars.palette.warning.main },
  '&[data-severity="error"] > svg': { color: theme.vars.palette.error.main },
  '& h2': { margin: 0, font: 'inherit', fontWeight: 600 },
  '& p': { margin: '4px 0 0' },
  '& ul, & ol': { margin: '4px 0 0', paddingLeft: 18 },
  '& .actions': { display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 8 },
  '& > .end': {
    display: 'flex',
    alignItems: 'center',
    gap: 4,
    margin: '-4px -4px -4px 0',
    alignSelf: 'start',
  },
  '& > .end > *': { minHeight: 28, padding: '2px 8px', '@media (pointer: coarse)': { minHeight: 36 } },
  '& > div': {
    gridColumn: '2 / -1',
    minWidth: 0,
    paddingRight: 4,
    '@media (max-width: 479px)': { gridColumn: '1 / -1' },
  },
  '&[data-open="false"]': { alignItems: 'center', '& > svg': { marginTop: 0 } },
  '&[data-open="false"] h2': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
}));

const icons = { error: ErrorIcon, warning: WarningIcon, info: InfoIcon };

/** Something to know about the page as a whole. */
export function Banner(props: BannerProps) {
  const { severity, title, children, actions, onClose, closeLabel, open = true, onToggle } = props;
  const Icon = icons[severity];
  return (
    <Frame data-severity={severity} data-open={open} aria-label={title}>
      <Icon />
      <h2 title={open ? undefined : title}>{title}</h2>
      <span className="end">
        {onToggle && (
          <Button size="small" color="inherit" aria-expanded={open} onClick={() => onToggle(!open)}>
            {uiMessages.details}
          </Button>
        )}
        {onClose && (
          <IconButton
            size="small"
            aria-label={closeLabel ?? uiMessages.close}
            title={closeLabel}
            onClick={() => moveFocus(onClose)}
          >
            <CloseIcon />
          </IconButton>
        )}
      </span>
      {open && (
        <div>
          {children}
          {actions && <div className="actions">{actions}</div>}
        </div>
      )}
    </Frame>
  );
}
