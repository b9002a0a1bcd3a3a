import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { uiMessages } from '../i18n/common.ts';
import { moveFocus } from './move-focus.ts';
import { CloseIcon, ErrorIcon, InfoIcon, WarningIcon } from './icons.tsx';

interface BannerProps {
  readonly severity: 'error' | 'warning' | 'info';
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly onClose?: () => void;
}

const Frame = styled('section')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'auto 1fr auto',
  gap: '4px 12px',
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
  '& > button': { margin: -4, alignSelf: 'start' },
}));

const icons = { error: ErrorIcon, warning: WarningIcon, info: InfoIcon };

/** Something to know about the page as a whole. */
export function Banner({ severity, title, children, actions, onClose }: BannerProps) {
  const Icon = icons[severity];
  return (
    <Frame data-severity={severity} aria-label={title}>
      <Icon />
      <div>
        <h2>{title}</h2>
        {children}
        {actions && <div className="actions">{actions}</div>}
      </div>
      {onClose && (
        <IconButton size="small" aria-label={uiMessages.close} onClick={() => moveFocus(onClose)}>
          <CloseIcon />
        </IconButton>
      )}
    </Frame>
  );
}
