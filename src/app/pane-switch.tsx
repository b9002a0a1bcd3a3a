import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { styled } from '@mui/material/styles';
import type { DocumentKind } from '#core';
import { useEffect, useRef, useState } from 'react';
import { useLastChange } from '../features/explanations/use-last-change.ts';
import { useGenerated } from '../store/generated.ts';
import { interfaceActions, type Pane, useInterface } from '../store/interface.ts';
import { useMessages } from '../ui/messages.tsx';

const Bar = styled(ToggleButtonGroup)(({ theme }) => ({
  display: 'none',
  position: 'fixed',
  zIndex: 9,
  inset: 'auto 0 0 0',
  height: 'var(--bottom-bar-height)',
  boxSizing: 'border-box',
  gridTemplateColumns: '1fr 1fr',
  borderRadius: 0,
  background: theme.vars.palette.background.paper,
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  [theme.breakpoints.down('md')]: { display: 'grid' },
  '& > button': {
    display: 'grid',
    placeContent: 'center',
    fontSize: '0.875rem',
    lineHeight: 1.25,
    border: 0,
    borderRadius: 0,
    borderTop: '2px solid transparent',
    '&:focus-visible': { outlineOffset: -4 },
    '&, &:hover': { color: theme.vars.palette.text.secondary, background: 'none' },
    '&.Mui-selected, &.Mui-selected:hover': {
      color: theme.vars.palette.primary.main,
      background: 'none',
      borderTopColor: theme.vars.palette.primary.main,
    },
  },
  '& small': {
    maxWidth: 'calc(50vw - 16px)',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: '0.6875rem',
    fontWeight: 400,
  },
}));

const PANES: readonly Pane[] = ['answers', 'policy'];

/** On a narrow screen: the answers or the policy, and whether the policy changed since it was looked at. */
export function PaneSwitch({ kind }: { readonly kind: DocumentKind }) {
  const { app } = useMessages();
  const pane = useInterface((state) => state.pane);
  const { text } = useGenerated(kind);
  const [seen, setSeen] = useState({ kind, text });
  if (seen.kind !== kind || (pane === 'policy' && seen.text !== text)) {
    setSeen({ kind, text });
  }
  const pressed = useRef<Pane | null>(null);
  // A pane that somebody turns to is read from its top; a setting that is shown keeps its place.
  useEffect(() => {
    if (pressed.current === pane) {
      window.scrollTo({ top: 0 });
    }
    pressed.current = null;
  }, [pane]);
  const lastChange = useLastChange(kind);
  const changed = pane === 'answers' && seen.text !== text;
  return (
    <Bar
      exclusive
      value={pane}
      aria-label={app.panes}
      onChange={(_, next: Pane | null) => {
        if (next === null) return;
        pressed.current = next;
        interfaceActions.setPane(next);
      }}
    >
      {PANES.map((each) => (
        <ToggleButton key={each} value={each}>
          {app[each]}
          {each === 'policy' && changed && <small>{lastChange.sentences[0] ?? app.changed}</small>}
        </ToggleButton>
      ))}
    </Bar>
  );
}
