import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { appMessages } from '../i18n/en/app.ts';
import { interfaceActions, type Notice, useInterface } from '../store/interface.ts';
import { CheckIcon, CloseIcon, ErrorIcon, InfoIcon, WarningIcon } from '../ui/icons.tsx';
import { announce } from '../ui/live-region.tsx';

const SHOWN_FOR_MS = 6000;

/** Over the policy, where there is nothing to fill in; on a narrow screen over the bar at the bottom. */
const Place = styled('div')({
  position: 'fixed',
  zIndex: 15,
  right: 16,
  bottom: 16,
  maxWidth: 'min(420px, 40vw)',
  '@media (max-width: 899px)': {
    left: 16,
    bottom: 'calc(var(--bottom-bar-height) + 8px)',
    maxWidth: 'none',
  },
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

function NoticeItem({ notice }: { readonly notice: Notice }) {
  const { text, severity } = notice;
  useEffect(() => {
    announce(notice.text);
    const timer = setTimeout(interfaceActions.dismissNotice, SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  const item = useRef<HTMLDivElement>(null);
  const origin = useRef<Element | null>(null);
  // With the message goes the button that may have the focus, which goes back to where it came from.
  useLayoutEffect(() => {
    const shown = item.current;
    return () => {
      if (shown?.contains(document.activeElement) && origin.current instanceof HTMLElement) {
        origin.current.focus({ preventScroll: true });
      }
    };
  }, []);
  const Icon = icons[severity];
  return (
    <Item
      ref={item}
      onFocus={({ relatedTarget }) => {
        origin.current = relatedTarget ?? document.querySelector('main h1');
      }}
    >
      <Icon />
      <span>{text}</span>
      <IconButton size="small" aria-label={appMessages.dismiss} onClick={interfaceActions.dismissNotice}>
        <CloseIcon />
      </IconButton>
    </Item>
  );
}

/** A short message that comes and goes by itself, or with the next change of an answer. */
export function Notices() {
  const notice = useInterface((state) => state.notice);
  return <Place>{notice && <NoticeItem notice={notice} />}</Place>;
}
