import { styled } from '@mui/material/styles';
import { type ReactElement, type ReactNode, useState } from 'react';
import { type Tone, ToneIcon } from './remark.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Fold } from '../../ui/fold.tsx';
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
  margin: '0 0 8px',
  padding: 0,
  listStyle: 'none',
  '&:empty': { display: 'none' },
});

const Row = styled(Fold)(({ theme }) => ({
  background: theme.vars.palette.background.paper,
  '& .MuiAccordionSummary-content': { alignItems: 'center' },
  '& .worst': { display: 'inline-flex', alignItems: 'center', gap: 6 },
  '& .worst[data-tone="error"]': { color: theme.vars.palette.error.main },
  '& .worst[data-tone="warning"]': { color: theme.vars.palette.warning.main },
  '& .worst[data-tone="info"], & .worst[data-tone="success"]': {
    color: theme.vars.palette.text.secondary,
    fontWeight: 400,
  },
  '& .worst[data-tone="success"] svg': { color: theme.vars.palette.success.main },
  '& .about': {
    flex: '1 1 0',
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    color: theme.vars.palette.text.secondary,
    fontWeight: 400,
    [theme.breakpoints.down('sm')]: { display: 'none' },
  },
}));

const WORST_FIRST = ['error', 'warning', 'info', 'success'] as const;

interface RemarkListProps {
  readonly entries: readonly RemarkEntry[];
  /** What the export holds. */
  readonly about: ReactNode;
}

/** Remarks, the worst first: in one row how many there are and how bad they are, and all of them when it is opened. */
export function RemarkList({ entries, about }: RemarkListProps) {
  const { remarks: words } = useMessages('exports').exports;
  const [open, setOpen] = useState(false);
  const of = (tone: Tone) => entries.filter((entry) => entry.tone === tone);
  const has = (tone: Tone) => of(tone).reduce((sum, { count }) => sum + count, 0);
  const worst = WORST_FIRST.find((tone) => tone === 'success' || of(tone).length > 0) ?? 'success';
  return (
    <Row>
      <Disclosure
        title={
          <>
            {words.title}
            <span className="worst" data-tone={worst}>
              <ToneIcon tone={worst} />
              {worst === 'success' ? words.none : words.counts(has('error'), has('warning'), has('info'))}
            </span>
            {!open && <span className="about">{about}</span>}
          </>
        }
        open={open}
        onToggle={setOpen}
      >
        <List>{WORST_FIRST.flatMap((tone) => of(tone).map(({ remark }) => remark))}</List>
        <p className="small">{about}</p>
      </Disclosure>
    </Row>
  );
}
