import { styled, type Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { type ReactElement, useState } from 'react';
import type { Tone } from './remark.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { useMessages } from '../../ui/messages.tsx';

export interface RemarkEntry {
  readonly tone: Tone;
  /** How many it tells of. */
  readonly count: number;
  readonly remark: ReactElement;
}

const List = styled('ul')({
  display: 'grid',
  gap: 4,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '&:empty': { display: 'none' },
});

const Folded = styled('div')(({ theme }) => ({
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  '& .MuiAccordionSummary-root': { fontSize: '0.8125rem' },
  '&[data-tone="error"] .MuiAccordionSummary-content > small': { color: theme.vars.palette.error.main },
}));

/** How many remarks a phone shows before it folds them away: more would be all that it shows. */
const SHOWN = 2;

const WORST_FIRST = ['error', 'warning', 'info', 'success'] as const;

/** Remarks, the worst first; on a phone in one line when they are many. */
export function RemarkList({ entries }: { readonly entries: readonly RemarkEntry[] }) {
  const { exports } = useMessages('exports');
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'), { noSsr: true });
  const [open, setOpen] = useState(false);
  const of = (tone: Tone) => entries.filter((entry) => entry.tone === tone);
  const has = (tone: Tone) => of(tone).reduce((sum, { count }) => sum + count, 0);
  const list = <List>{WORST_FIRST.flatMap((tone) => of(tone).map(({ remark }) => remark))}</List>;
  if (!isPhone || entries.filter(({ tone }) => tone !== 'success').length <= SHOWN) return list;
  return (
    <Folded data-tone={has('error') > 0 ? 'error' : undefined}>
      <Disclosure
        title={exports.remarks.title}
        summary={exports.remarks.counts(has('error'), has('warning'), has('info'))}
        open={open}
        onToggle={setOpen}
      >
        {list}
      </Disclosure>
    </Folded>
  );
}
