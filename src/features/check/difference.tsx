import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Messages } from '../../i18n/messages.ts';
import { usePlainView } from '../../store/interface.ts';
import { DiffView } from '../../ui/code-view/diff-view.tsx';

const Row = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 8,
  scrollMarginTop: 12,
  // There the page scrolls, below what stays.
  [theme.breakpoints.down('md')]: { scrollMarginTop: 'calc(var(--header-height) + 56px)' },
}));

const Shown = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 8,
  width: '100%',
  minWidth: 0,
  '& dl': { display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '2px 8px', margin: 0 },
  '& dt': { fontFamily: theme.typography.mono, fontWeight: 700 },
  '& dd': { margin: 0 },
  '& .before dt': { color: theme.vars.palette.error.main },
  '& .after dt': { color: theme.vars.palette.success.main },
  '& dl > div': { display: 'contents' },
}));

interface DifferenceProps {
  readonly before: string;
  readonly after: string;
  readonly words: Messages['check']['answers']['difference'];
  /** What stands before the button that shows it. */
  readonly beside?: ReactNode;
}

/** What differs between two documents, when somebody asks for it. */
export function Difference({ before, after, words, beside }: DifferenceProps) {
  const [isShown, setIsShown] = useState(false);
  const plain = usePlainView();
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  // What was asked for comes below, where there may be no room on the screen.
  useEffect(() => {
    if (isShown) row.current?.scrollIntoView({ block: 'start' });
  }, [isShown]);
  const names = useMemo(() => ({ before: words.before, after: words.after }), [words]);
  return (
    <>
      <Row ref={row}>
        {beside}
        <Button
          variant="outlined"
          aria-expanded={isShown}
          aria-controls={isShown ? id : undefined}
          onClick={() => setIsShown(!isShown)}
        >
          {isShown ? words.hide : words.show}
        </Button>
      </Row>
      {isShown && (
        <Shown id={id}>
          {before === after ? (
            <p>{words.same}</p>
          ) : (
            <>
              <dl>
                <div className="before">
                  <dt>−</dt>
                  <dd>{names.before}</dd>
                </div>
                <div className="after">
                  <dt>+</dt>
                  <dd>{names.after}</dd>
                </div>
              </dl>
              <DiffView before={before} after={after} names={names} label={words.title} plain={plain} />
              <p className="secondary">{words.help}</p>
            </>
          )}
        </Shown>
      )}
    </>
  );
}
