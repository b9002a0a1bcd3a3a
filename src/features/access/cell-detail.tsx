import { styled } from '@mui/material/styles';
import type { Cell, CellName, CheckedExpectation } from '#analysis';
import { useIsGiven } from './given-policy.ts';
import type { Spotlight } from './statement-link.tsx';
import { TrialList } from './trial-list.tsx';
import { expectOfCell } from './use-expectations.ts';
import { Choice } from '../../ui/choice.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { linkButton } from '../../ui/text.tsx';

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

interface CellDetailProps {
  readonly id: string;
  readonly name: CellName;
  readonly cell: Cell;
  readonly expected: CheckedExpectation | undefined;
  readonly onSpotlight: Spotlight;
}

/** The decision behind a cell, and what it must say. */
export function CellDetail({ id, name, cell, expected, onSpotlight }: CellDetailProps) {
  const { cellName, detail: words, expectations } = useMessages('access').access;
  const isGiven = useIsGiven();
  const mustBe = expected?.expectation.outcome;
  return (
    <Detail id={id} aria-label={words.of(cellName(name.task, name.case))}>
      {!isGiven && (
        <Choice
          label={expectations.label}
          values={[
            ['allowed', expectations.choices.allowed],
            ['denied', expectations.choices.denied],
          ]}
          chosen={mustBe}
          onChoose={(outcome) => expectOfCell(expectations, name, outcome === mustBe ? undefined : outcome)}
        />
      )}
      <TrialList name={name} cell={cell} onSpotlight={onSpotlight} />
    </Detail>
  );
}
