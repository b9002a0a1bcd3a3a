import { styled } from '@mui/material/styles';
import type { Cell, CellName, CheckedExpectation } from '#analysis';
import { Sign } from './sign.tsx';
import { ChevronIcon, WarningIcon } from '../../ui/icons.tsx';
import { useMessages } from '../../ui/messages.tsx';

const Mark = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  color: theme.vars.palette.text.secondary,
  fontSize: 12,
  '&[data-holds="false"]': { color: theme.vars.palette.error.main },
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
function ExpectationMark({ checked: { expectation, standing } }: { readonly checked: CheckedExpectation }) {
  const { expectations } = useMessages('access').access;
  const holds = standing === 'holds';
  return (
    <Mark data-holds={holds} title={expectations.state(expectation.outcome, holds)}>
      <PinIcon />
      {!holds && <WarningIcon />}
    </Mark>
  );
}

const Button = styled('button')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 6,
  boxSizing: 'border-box',
  width: '100%',
  minHeight: 30,
  padding: '0 8px',
  border: 0,
  background: 'none',
  color: 'inherit',
  font: 'inherit',
  textAlign: 'left',
  cursor: 'pointer',
  '&[data-fails="true"] > [data-outcome]': { color: theme.vars.palette.error.main, fontWeight: 600 },
  '&:hover': { background: theme.vars.palette.action.hover },
  '&:focus-visible': { outlineOffset: -2 },
  '& > svg': {
    marginLeft: 'auto',
    fontSize: 9,
    color: theme.vars.palette.text.secondary,
    transition: 'transform 120ms',
  },
  '& > .trap': { display: 'inline-flex', fontSize: 12, color: theme.vars.palette.warning.main },
  '&[aria-expanded="true"]': { background: theme.vars.palette.accentSoft },
  '&[aria-expanded="true"] > svg': { transform: 'rotate(90deg)' },
  '@media (pointer: coarse)': { minHeight: 44 },
  // Its room is needed for the marks.
  [theme.breakpoints.down('sm')]: { gap: 4, padding: '0 6px', '& > svg': { display: 'none' } },
}));

/** Whether a trial that does not count says something else than the cell. */
const hasTrap = ({ outcome, trials }: Cell): boolean =>
  trials.some(({ trap, decision }) => trap && decision.outcome !== outcome);

interface CellButtonProps {
  readonly id: string;
  readonly name: CellName;
  readonly cell: Cell;
  readonly expected: CheckedExpectation | undefined;
  readonly detailId: string;
  readonly expanded: boolean;
  readonly onToggle: () => void;
}

/** What a cell says; pressed, it opens to the decision. */
export function CellButton({ id, name, cell, expected, detailId, expanded, onToggle }: CellButtonProps) {
  const words = useMessages('access').access;
  const trap = hasTrap(cell);
  return (
    <Button
      type="button"
      id={id}
      data-fails={expected !== undefined && expected.standing !== 'holds'}
      aria-label={words.cell({
        outcome: cell.outcome,
        task: name.task,
        case: name.case,
        trap,
        expected: expected && { outcome: expected.expectation.outcome, holds: expected.standing === 'holds' },
      })}
      aria-expanded={expanded}
      aria-controls={expanded ? detailId : undefined}
      onClick={onToggle}
    >
      <Sign outcome={cell.outcome} word={words.outcomes[cell.outcome]} />
      {trap && (
        <span className="trap" title={words.trapMark}>
          <WarningIcon />
        </span>
      )}
      {expected && <ExpectationMark checked={expected} />}
      <ChevronIcon />
    </Button>
  );
}
