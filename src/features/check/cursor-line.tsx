import { styled } from '@mui/material/styles';
import { useEffect } from 'react';
import type { ReportedFinding } from '../../checking/index.ts';
import { announce } from '../../ui/live-region.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { RichText } from '../../ui/text.tsx';

const AtCursor = styled('div')(({ theme }) => ({
  flex: 'none',
  boxSizing: 'border-box',
  height: 62,
  overflowY: 'auto',
  padding: '8px 16px',
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  color: theme.vars.palette.text.secondary,
  fontSize: theme.typography.body2.fontSize,
  lineHeight: 1.5,
  '& b': { color: theme.vars.palette.text.primary, fontWeight: 600 },
}));

/** What was found where the cursor is. Its room is kept. */
export function CursorLine({
  current,
  any,
}: {
  readonly current: ReportedFinding | undefined;
  readonly any: boolean;
}) {
  const { check, findings } = useMessages('check', 'findings');
  const title = current && findings.texts[current.code].title;
  useEffect(() => {
    if (title !== undefined) announce(check.atCursor(title));
  }, [title, check]);
  return (
    // It scrolls, so that the keyboard has to reach it.
    <AtCursor role="group" aria-label={check.atCursor(title ?? '')} tabIndex={0}>
      {current === undefined || title === undefined ? (
        any && check.noneAtCursor
      ) : (
        <>
          <b>
            <RichText text={title} />
          </b>
          {'. '}
          <RichText text={findings.message(current)} />
        </>
      )}
    </AtCursor>
  );
}
