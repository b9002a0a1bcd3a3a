import { styled } from '@mui/material/styles';
import { type Case, type Cell, type CellName, sessionIdOf, type Trial } from '#analysis';
import { CheckItem } from './check-item.tsx';
import { Sign } from './sign.tsx';
import type { Spotlight } from './statement-link.tsx';
import { ChevronIcon } from '../../ui/icons.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { MonoText } from '../../ui/text.tsx';

/** What a trial was made with, in IAM's own words: a node with its tags, or a session. */
function trialSubject(which: Case, { scenario: { node, session } }: Trial): readonly string[] {
  switch (which) {
    case 'account':
      return [];
    case 'own-session':
    case 'other-session':
      return [sessionIdOf(session)];
    default: {
      const tags = Object.entries(node.tags).map(([key, value]) => `${key}=${value}`);
      return [node.id, ...tags, node.region, node.account];
    }
  }
}

const Trials = styled('div')(({ theme }) => ({
  '& > details + details': { borderTop: `1px solid ${theme.vars.palette.divider}` },
  '& summary': {
    display: 'flex',
    alignItems: 'flex-start',
    gap: 8,
    padding: '5px 0',
    cursor: 'pointer',
    listStyle: 'none',
    '&::-webkit-details-marker': { display: 'none' },
    '&:focus-visible': { outlineOffset: -2 },
    '& > svg': { marginTop: 4, fontSize: 10, transition: 'transform 120ms' },
    '& > .about': { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '0 8px' },
    '& code': { color: theme.vars.palette.text.secondary, fontSize: '0.75rem' },
    '@media (pointer: coarse)': { padding: '11px 0' },
  },
  '& details[open] > summary > svg': { transform: 'rotate(90deg)' },
  '& ul': { margin: 0, padding: '0 0 8px', listStyle: 'none' },
  '& li': { display: 'grid', gridTemplateColumns: '84px minmax(0, 1fr)', gap: 8, padding: '5px 0 5px 18px' },
  '& li > :first-of-type': { alignSelf: 'start' },
  '& .asked': { color: theme.vars.palette.text.secondary, fontSize: '0.75rem' },
  '& .why': { textWrap: 'pretty', '@media (pointer: coarse)': { lineHeight: 2 } },
  [theme.breakpoints.down('sm')]: { '& li': { gridTemplateColumns: 'minmax(0, 1fr)', gap: 0 } },
}));

interface TrialListProps {
  readonly name: CellName;
  readonly cell: Cell;
  readonly onSpotlight: Spotlight;
}

/** Everything that a cell was tried with, the first one opened. */
export function TrialList({ name: { kind, task }, cell, onSpotlight }: TrialListProps) {
  const { variants } = useMessages('access').access;
  const hasVariants = cell.case !== 'account' && cell.case !== 'node';
  return (
    <Trials>
      {cell.trials.map((trial, index) => (
        <details key={trial.variant} open={index === 0}>
          <summary>
            <ChevronIcon />
            <TrialSign trial={trial} />
            <span className="about">
              {hasVariants && <span>{variants[trial.variant]}</span>}
              {trialSubject(cell.case, trial).map((part) => (
                <MonoText key={part}>{part}</MonoText>
              ))}
            </span>
          </summary>
          <ul>
            {trial.decision.checks.map((check) => (
              <CheckItem
                key={`${check.authorization.purpose} ${check.authorization.action}`}
                kind={kind}
                task={task}
                check={check}
                onSpotlight={onSpotlight}
              />
            ))}
          </ul>
        </details>
      ))}
    </Trials>
  );
}

function TrialSign({ trial }: { readonly trial: Trial }) {
  const { outcomes } = useMessages('access').access;
  const outcome = trial.decision.outcome === 'allowed' ? 'allowed' : 'denied';
  return <Sign outcome={outcome} word={outcomes[outcome]} />;
}
