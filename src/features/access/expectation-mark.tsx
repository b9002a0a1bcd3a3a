import { styled } from '@mui/material/styles';
import type { CheckedExpectation } from '#analysis';
import { WarningIcon } from '../../ui/icons.tsx';
import { useMessages } from '../../ui/messages.tsx';

const Mark = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  color: theme.vars.palette.text.secondary,
  fontSize: 12,
  '&[data-holds="false"]': { color: theme.vars.palette.warning.main },
}));

function PinIcon() {
  return (
    <svg viewBox="0 0 16 16" width="1.15em" height="1.15em" aria-hidden="true" focusable="false">
      <path
        d="M5.500 2.500h5l-.7 4.200 2.200 2.300H4l2.200-2.300ZM8 9v4.500"
        fill="currentColor"
        stroke="currentColor"
        strokeWidth={1.2}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

/** Says in the table that a cell has an expectation, and whether it is as it must be. */
export function ExpectationMark({
  checked: { expectation, standing },
}: {
  readonly checked: CheckedExpectation;
}) {
  const { expectations } = useMessages('access').access;
  const holds = standing === 'holds';
  return (
    <Mark data-holds={holds} title={expectations.state(expectation.outcome, holds)}>
      <PinIcon />
      {!holds && <WarningIcon />}
    </Mark>
  );
}
