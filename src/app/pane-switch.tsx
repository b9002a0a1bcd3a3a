import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { styled } from '@mui/material/styles';
import type { DocumentKind } from '#core';
import { useEffect, useRef, useState } from 'react';
import { useLastChange } from '../features/explanations/use-last-change.ts';
import { useGenerated } from '../store/generated.ts';
import { interfaceActions, POLICY_TABS, type PolicyTab, useInterface } from '../store/interface.ts';
import { useMessages } from '../ui/messages.tsx';
import { VisuallyHidden } from '../ui/text.tsx';

const Bar = styled(ToggleButtonGroup)(({ theme }) => ({
  display: 'none',
  position: 'fixed',
  zIndex: 9,
  inset: 'auto 0 0 0',
  height: 'var(--bottom-bar-height)',
  boxSizing: 'border-box',
  gridAutoFlow: 'column',
  gridAutoColumns: 'minmax(0, 1fr)',
  borderRadius: 0,
  background: theme.vars.palette.background.paper,
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  [theme.breakpoints.down('md')]: { display: 'grid' },
  '& > button': {
    position: 'relative',
    padding: 0,
    fontSize: '0.8125rem',
    lineHeight: 1.25,
    border: 0,
    borderRadius: 0,
    borderTop: '2px solid var(--unseen)',
    '&:focus-visible': { outlineOffset: -4 },
    '&, &:hover': { color: theme.vars.palette.text.secondary, background: 'none' },
    '&.Mui-selected, &.Mui-selected:hover': {
      color: theme.vars.palette.primary.main,
      background: 'none',
      borderTopColor: theme.vars.palette.primary.main,
    },
  },
  '& .changed': {
    position: 'absolute',
    top: 12,
    width: 7,
    height: 7,
    marginLeft: 3,
    borderRadius: '50%',
    background: theme.vars.palette.primary.main,
  },
}));

type Place = 'answers' | PolicyTab;

const PLACES: readonly Place[] = ['answers', ...POLICY_TABS];

/** On a narrow screen: the answers, or a tab of the policy, and whether the policy changed since it was looked at. */
export function PaneSwitch({ kind }: { readonly kind: DocumentKind }) {
  const { aboutPolicy, app } = useMessages();
  const pane = useInterface((state) => state.pane);
  const tab = useInterface((state) => state.tab);
  const place: Place = pane === 'answers' ? 'answers' : tab;
  const { text } = useGenerated(kind);
  const [seen, setSeen] = useState({ kind, text });
  if (seen.kind !== kind || (pane === 'policy' && seen.text !== text)) {
    setSeen({ kind, text });
  }
  const pressed = useRef<Place | null>(null);
  // What somebody turns to is read from its top; a setting that is shown keeps its place.
  useEffect(() => {
    if (pressed.current === place) {
      window.scrollTo({ top: 0 });
    }
    pressed.current = null;
  }, [place]);
  const lastChange = useLastChange(kind);
  const changed = pane === 'answers' && seen.text !== text;
  const names: Readonly<Record<Place, string>> = {
    answers: app.answers,
    policy: app.policy,
    access: aboutPolicy.access,
    try: aboutPolicy.request,
    export: aboutPolicy.export,
  };
  return (
    <Bar
      exclusive
      value={place}
      aria-label={app.panes}
      onChange={(_, next: Place | null) => {
        if (next === null) return;
        pressed.current = next;
        if (next === 'answers') {
          interfaceActions.setPane('answers');
        } else {
          interfaceActions.setTab(next);
          interfaceActions.setPane('policy');
        }
      }}
    >
      {PLACES.map((each) => (
        <ToggleButton key={each} value={each}>
          {names[each]}
          {each === 'policy' && changed && (
            <span className="changed">
              <VisuallyHidden>{lastChange.sentences[0] ?? app.changed}</VisuallyHidden>
            </span>
          )}
        </ToggleButton>
      ))}
    </Bar>
  );
}
