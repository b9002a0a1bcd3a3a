import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { Answering } from './use-answer.ts';
import type { Asked } from '../../checking/index.ts';
import { moveFocus } from '../../ui/focus.ts';
import { useMessages } from '../../ui/messages.tsx';

const Line = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 12px',
  minHeight: 44,
  '& > p': { minWidth: '20ch' },
  '& > .MuiLinearProgress-root': { flex: '1 1 80px', maxWidth: 240 },
});

interface AtWorkProps<A extends Asked> {
  readonly of: Answering<A>;
  /** What is under way, and that somebody ended it. */
  readonly words: { readonly busy: string; readonly cancelled: string };
  readonly children: ReactNode;
}

/** What is shown of an answer; where that takes long, that it does, with a way to end it and to begin again. */
export function AtWork<A extends Asked>({
  of: { known, state, cancel, retry },
  words,
  children,
}: AtWorkProps<A>) {
  const { check } = useMessages('check');
  const isBusy = state === 'asked' || state === 'slow';
  return (
    <div aria-busy={isBusy}>
      {state === 'slow' && (
        <Line>
          <p role="status">{words.busy}</p>
          <LinearProgress aria-label={words.busy} />
          <Button onClick={() => moveFocus(cancel)}>{check.cancel}</Button>
        </Line>
      )}
      {state === 'cancelled' && (
        <Line>
          <p role="status">{words.cancelled}</p>
          <Button onClick={() => moveFocus(retry)}>{check.tryAgain}</Button>
        </Line>
      )}
      {state === 'asked' && known === undefined && <p>{check.checking}</p>}
      {children}
    </div>
  );
}
