import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import { useEffect } from 'react';
import { appMessages } from '../i18n/app.ts';
import { interfaceActions, type Notice, useInterface } from '../store/interface.ts';
import { CheckIcon, CloseIcon, ErrorIcon, InfoIcon, WarningIcon } from '../ui/icons.tsx';
import { announce } from '../ui/live-region.tsx';

const SHOWN_FOR_MS = 6000;

const Stack = styled('div')({
  position: 'fixed',
  zIndex: 15,
  left: 16,
  // Above the buttons of the wizard.
  bottom: 'calc(var(--bottom-bar-height) + 76px)',
  display: 'grid',
  gap: 8,
  maxWidth: 'min(420px, calc(100vw - 32px))',
});

const Item = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'auto 1fr auto',
  alignItems: 'center',
  gap: 10,
  padding: '6px 6px 6px 14px',
  borderRadius: theme.shape.borderRadius,
  background: theme.vars.palette.text.primary,
  color: theme.vars.palette.background.paper,
  fontSize: theme.typography.body2.fontSize,
  boxShadow: theme.vars.shadows[4],
  '& button': { color: 'inherit' },
}));

const icons = { success: CheckIcon, info: InfoIcon, warning: WarningIcon, error: ErrorIcon };

function NoticeItem({ notice: { id, text, severity } }: { readonly notice: Notice }) {
  useEffect(() => {
    announce(text);
    const timer = setTimeout(() => interfaceActions.dismissNotice(id), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [id, text]);
  const Icon = icons[severity];
  return (
    <Item>
      <Icon />
      <span>{text}</span>
      <IconButton
        size="small"
        aria-label={appMessages.dismiss}
        onClick={() => interfaceActions.dismissNotice(id)}
      >
        <CloseIcon />
      </IconButton>
    </Item>
  );
}

/** Short messages that come and go by themselves. */
export function Notices() {
  const notices = useInterface((state) => state.notices);
  return (
    <Stack>
      {notices.map((notice) => (
        <NoticeItem key={notice.id} notice={notice} />
      ))}
    </Stack>
  );
}
