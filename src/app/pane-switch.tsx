import ToggleButton from '@mui/material/ToggleButton';
import type { DocumentKind } from '#core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLastChange } from '../features/explanations/use-last-change.ts';
import { generatedNow } from '../store/generated.ts';
import { useSettledDocument } from '../store/settled.ts';
import { interfaceActions, POLICY_TABS, type PolicyTab, useInterface } from '../store/interface.ts';
import { BottomBar } from '../ui/bottom-bar.tsx';
import { useMessages } from '../ui/messages.tsx';
import { VisuallyHidden } from '../ui/text.tsx';

type Place = 'answers' | PolicyTab;

const PLACES: readonly Place[] = ['answers', ...POLICY_TABS];

/** What the last edit changed, for those who do not see the mark. */
function LastChange({ kind }: { readonly kind: DocumentKind }) {
  const { app } = useMessages();
  return <VisuallyHidden>{useLastChange(kind)[0] ?? app.changed}</VisuallyHidden>;
}

/** On a narrow screen: the answers, or a tab of the policy, and whether the policy changed since it was looked at. */
export function PaneSwitch({ kind }: { readonly kind: DocumentKind }) {
  const { aboutPolicy, app } = useMessages();
  const pane = useInterface((state) => state.pane);
  const tab = useInterface((state) => state.tab);
  const place: Place = pane === 'answers' ? 'answers' : tab;
  const [seen, setSeen] = useState(() => ({ kind, pane, text: generatedNow(kind).text }));
  if (seen.kind !== kind || seen.pane !== pane) setSeen({ kind, pane, text: generatedNow(kind).text });
  const pressed = useRef<Place | null>(null);
  // What somebody turns to is read from its top; a setting that is shown keeps its place.
  useEffect(() => {
    if (pressed.current === place) {
      window.scrollTo({ top: 0 });
    }
    pressed.current = null;
  }, [place]);
  const isOther = useSettledDocument(
    kind,
    useCallback(({ text }) => text !== seen.text, [seen.text]),
  );
  const changed = pane === 'answers' && isOther;
  const names: Readonly<Record<Place, string>> = {
    answers: app.answers,
    policy: app.policy,
    access: aboutPolicy.access,
    try: aboutPolicy.request,
    export: aboutPolicy.export,
  };
  return (
    <BottomBar
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
              <LastChange kind={kind} />
            </span>
          )}
        </ToggleButton>
      ))}
    </BottomBar>
  );
}
