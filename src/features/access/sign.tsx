import { styled } from '@mui/material/styles';
import { CheckIcon, CloseIcon } from '../../ui/icons.tsx';
import type { Cell } from '#analysis';

const Word = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 5,
  fontWeight: 500,
  whiteSpace: 'nowrap',
  '& > svg': { fontSize: 12 },
  '&[data-outcome="allowed"]': { color: theme.vars.palette.success.main },
  // A denial is what a policy is for, and no alarm.
  '&[data-outcome="denied"]': { color: theme.vars.palette.text.secondary, fontWeight: 400 },
  '&[data-outcome="partly"]': { color: theme.vars.palette.warning.main },
  '&[data-outcome="none"]': { color: theme.vars.palette.text.secondary, fontWeight: 400 },
}));

/** Half of it: neither a tick nor a cross. */
function Tilde() {
  return (
    <svg
      viewBox="0 0 16 16"
      width="1.15em"
      height="1.15em"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.8}
      strokeLinecap="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M2.500 9.500c1.500-4 4-4 5.500-1.500s4 2.500 5.500-1.500" />
    </svg>
  );
}

function Dash() {
  return (
    <svg viewBox="0 0 16 16" width="1.15em" height="1.15em" aria-hidden="true" focusable="false">
      <path d="M4 8h8" stroke="currentColor" strokeWidth={1.6} strokeLinecap="round" />
    </svg>
  );
}

const icons = { allowed: CheckIcon, denied: CloseIcon, partly: Tilde, none: Dash };

interface SignProps {
  readonly outcome: Cell['outcome'] | 'none';
  readonly word: string;
}

/** A sign and a word; the colour says the same once more. */
export function Sign({ outcome, word }: SignProps) {
  const Icon = icons[outcome];
  return (
    <Word data-outcome={outcome}>
      <Icon />
      {word}
    </Word>
  );
}
