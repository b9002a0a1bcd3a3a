import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { CheckIcon, ErrorIcon, InfoIcon, WarningIcon } from '../../ui/icons.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { Sentence } from '../../ui/text.tsx';

const Item = styled('li')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr)',
  gap: 8,
  maxWidth: '80ch',
  textWrap: 'pretty',
  overflowWrap: 'anywhere',
  '& > svg': { marginTop: 3, fontSize: 14 },
  '& strong': { fontWeight: 600 },
  // Large enough for a finger, without pushing the lines apart.
  '& button.link': { '@media (pointer: coarse)': { padding: '13px 0', margin: '-13px 0' } },
  '&[data-tone="error"] > svg, &[data-tone="error"] strong': { color: theme.vars.palette.error.main },
  '&[data-tone="warning"] > svg, &[data-tone="warning"] strong': { color: theme.vars.palette.warning.main },
  '&[data-tone="success"] > svg': { color: theme.vars.palette.success.main },
  '&[data-tone="info"] > svg, &[data-tone="info"] strong': { color: theme.vars.palette.text.secondary },
}));

export type Tone = 'error' | 'warning' | 'info' | 'success';

const icons: Readonly<Record<Tone, typeof ErrorIcon>> = {
  error: ErrorIcon,
  warning: WarningIcon,
  info: InfoIcon,
  success: CheckIcon,
};

/** The sign of how bad something is. */
export function ToneIcon({ tone }: { readonly tone: Tone }) {
  const Icon = icons[tone];
  return <Icon />;
}

interface RemarkProps {
  readonly tone: Tone;
  readonly children: ReactNode;
}

/** An entry of a list of remarks, with its sign; which a word repeats. */
export function Remark({ tone, children }: RemarkProps) {
  const { ui } = useMessages();
  return (
    <Item data-tone={tone}>
      <ToneIcon tone={tone} />
      <span>
        <Sentence
          of={({ severity, message }) =>
            tone === 'success' ? message : ui.withSeverity({ severity, message })
          }
          slots={{
            severity: tone !== 'success' && <strong>{ui.severity[tone]}</strong>,
            // Several are one message.
            message: <>{children}</>,
          }}
        />
      </span>
    </Item>
  );
}
