import { styled } from '@mui/material/styles';
import type { SettingPath } from '#core';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { Why } from './explainer.ts';
import { usePlacement } from './use-placement.ts';
import type { TextSurface } from '../../ui/text-surface.ts';
import { CloseIcon } from '../../ui/icons.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { showSetting } from '../../ui/setting-focus.ts';
import { linkButton, PageLink, RichText, Sentence } from '../../ui/text.tsx';

const Card = styled('section')(({ theme }) => ({
  position: 'absolute',
  zIndex: 5,
  top: 0,
  left: 44,
  width: 'min(480px, calc(100% - 60px))',
  maxHeight: '60%',
  overflowY: 'auto',
  boxSizing: 'border-box',
  padding: '8px 12px 6px',
  border: `1px solid ${theme.vars.palette.outline}`,
  borderRadius: theme.shape.borderRadius,
  background: theme.vars.palette.background.paper,
  boxShadow: theme.vars.shadows[3],
  fontSize: theme.typography.body2.fontSize,
  lineHeight: '19px',
  // Whoever only passes over the text is not bothered.
  animation: 'appear 0s 160ms both',
  '@keyframes appear': { from: { visibility: 'hidden' }, to: { visibility: 'visible' } },
  '&[data-held="true"]': { animation: 'none', paddingRight: 36 },
  // Beside the text it covers none of it.
  '&[data-beside="true"]': {
    left: 'auto',
    right: 6,
    width: 'calc(var(--margin-width) - 12px)',
    fontSize: '0.75rem',
    lineHeight: '18px',
  },
  '& p': { margin: 0, textWrap: 'pretty', overflowWrap: 'anywhere' },
  '& p + p': { marginTop: 2 },
  '& .quiet': { color: theme.vars.palette.text.secondary },
  '& .links': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: '4px 12px',
    margin: '4px 0',
    color: theme.vars.palette.text.secondary,
    fontSize: '0.75rem',
    lineHeight: '18px',
  },
  '& .links button': linkButton(theme),
  '& .close': {
    position: 'absolute',
    top: 4,
    right: 4,
    display: 'grid',
    placeContent: 'center',
    width: 28,
    height: 28,
    padding: 0,
    border: 0,
    borderRadius: theme.shape.borderRadius,
    background: 'none',
    color: theme.vars.palette.text.secondary,
    cursor: 'pointer',
    '&:hover': { background: theme.vars.palette.action.hover },
  },
  [theme.breakpoints.down('md')]: {
    '&, &[data-beside="true"]': {
      position: 'fixed',
      top: 'auto',
      left: 0,
      right: 0,
      bottom: 'var(--bottom-bar-height)',
      width: 'auto',
      maxHeight: '38dvh',
      borderWidth: '1px 0 0',
      borderRadius: 0,
      fontSize: theme.typography.body2.fontSize,
    },
    '& .links, & .links button': { lineHeight: '40px', minHeight: 40 },
    '& .close': { width: 44, height: 44 },
  },
}));

/** An element of the policy that somebody points at. */
export interface ExplainedElement {
  /** Its first line, from 0. */
  readonly line: number;
  readonly sentences: readonly string[];
  readonly why: Why | undefined;
  readonly causes: readonly SettingPath[];
}

interface ElementCardProps {
  readonly element: ExplainedElement;
  readonly surface: TextSurface | null;
  /** Whether there is a margin beside the text, and it stands there. */
  readonly beside: boolean;
  /** Whether it stays when the pointer goes elsewhere. */
  readonly held: boolean;
  readonly onNote: (number: number) => void;
  readonly onClose: () => void;
  /** The pointer came onto it, or left it. */
  readonly onPointed: (isOn: boolean) => void;
}

/** How many answers are named: the most particular ones. */
const MOST_CAUSES = 2;

/** What a line of the policy means, why it is there, and the way to the answer behind it: at the line itself. */
export function ElementCard(props: ElementCardProps) {
  const { element, surface, beside, held, onNote, onClose, onPointed } = props;
  const { line, sentences, why, causes } = element;
  const { explanation, paragraph, settingName } = useMessages('explanation');
  const { card: words } = explanation;
  const card = useRef<HTMLElement>(null);
  const named = causes.slice(0, MOST_CAUSES);
  // An element that goes away tells nobody that the mouse has left it.
  const leave = useEffectEvent(() => onPointed(false));
  useEffect(() => () => leave(), []);

  usePlacement(surface, (text) => {
    const box = card.current?.parentElement;
    if (!card.current || !box) return;
    // On a narrow screen it stands at the bottom.
    if (getComputedStyle(card.current).position === 'fixed') {
      card.current.style.top = '';
      return;
    }
    const top = text.topOf(line) - text.scrollTop();
    const { offsetHeight: height } = card.current;
    const room = box.clientHeight - height - 4;
    const below = top + text.heightOf(line) + 2;
    const wanted = beside ? top - 2 : below <= room ? below : top - height - 2;
    card.current.style.top = `${Math.max(2, Math.min(wanted, room))}px`;
  });

  return (
    <Card
      ref={card}
      // Another line is told of anew, from the beginning.
      key={`${line} ${sentences.join()}`}
      aria-label={words.title}
      data-beside={beside}
      data-held={held}
      data-testid="explanation"
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      // Of the mouse, since the text tells by these that it was left.
      onMouseEnter={() => onPointed(true)}
      onMouseLeave={() => onPointed(false)}
      onWheel={({ currentTarget: { scrollHeight, clientHeight }, deltaY, ctrlKey }) => {
        if (!ctrlKey && scrollHeight <= clientHeight) surface?.scrollBy(deltaY);
      }}
    >
      <p>
        <RichText text={paragraph(sentences)} />
      </p>
      {why?.text !== undefined && (
        <p className="quiet">
          <RichText text={words.why(why.text)} />
        </p>
      )}
      <div className="links">
        {named.length > 0 && (
          <span>
            <Sentence
              of={({ settings }) => words.cause(settings)}
              slots={{
                settings: named.map((path) => (
                  <button
                    key={path}
                    type="button"
                    aria-label={words.goTo(settingName(path))}
                    onClick={() => showSetting(path)}
                  >
                    {settingName(path)}
                  </button>
                )),
              }}
            />
          </span>
        )}
        {why?.note !== undefined && (
          <button type="button" onClick={() => why.note !== undefined && onNote(why.note)}>
            {words.note(why.note)}
          </button>
        )}
        {why && <PageLink page={why.page} />}
      </div>
      {held && (
        <button type="button" className="close" aria-label={words.close} onClick={onClose}>
          <CloseIcon />
        </button>
      )}
    </Card>
  );
}
