import { styled } from '@mui/material/styles';
import type { Cell, CellName, CheckedExpectation } from '#analysis';
import type { Spotlight } from './statement-link.tsx';
import { TrialList } from './trial-list.tsx';
import { pinCell } from './use-expectations.ts';
import { accessMessages } from '../../i18n/en/access.ts';
import { Choice } from '../../ui/choice.tsx';
import { linkButton } from '../../ui/link-button.ts';

const { cellName, detail: words, pins } = accessMessages;

const Detail = styled('section')(({ theme }) => ({
  padding: '8px 12px 4px',
  borderLeft: `3px solid ${theme.vars.palette.primary.main}`,
  background: theme.vars.palette.background.default,
  '& p': { margin: 0 },
  '& > [role="group"]': { margin: '2px 0 4px' },
  '& li button, & li a': {
    ...linkButton(theme),
  },
}));

const PINS = [
  ['allowed', pins.pin.allowed],
  ['denied', pins.pin.denied],
] as const;

interface CellDetailProps {
  readonly id: string;
  readonly name: CellName;
  readonly cell: Cell;
  readonly expected: CheckedExpectation | undefined;
  readonly onSpotlight: Spotlight;
}

/** The decision behind a cell, and its pin. */
export function CellDetail({ id, name, cell, expected, onSpotlight }: CellDetailProps) {
  const pinned = expected?.expectation.outcome;
  return (
    <Detail id={id} aria-label={words.of(cellName(name.task, name.case))}>
      <Choice
        label={pins.label}
        values={PINS}
        chosen={pinned}
        onChoose={(outcome) => pinCell(name, outcome === pinned ? undefined : outcome)}
      />
      <TrialList name={name} cell={cell} onSpotlight={onSpotlight} />
    </Detail>
  );
}
