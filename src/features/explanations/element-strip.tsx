import { styled } from '@mui/material/styles';
import type { SettingPath } from '#core';
import { useLayoutEffect, useRef } from 'react';
import type { Why } from './explainer.ts';
import { useMessages } from '../../ui/messages.tsx';
import { showSetting } from '../../ui/setting-focus.ts';
import { linkButton, PageLink, RichText, Sentence } from '../../ui/text.tsx';

const Strip = styled('section')(({ theme }) => ({
  flex: 'none',
  boxSizing: 'border-box',
  height: 99,
  display: 'flex',
  flexDirection: 'column',
  padding: '8px 16px 6px',
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  background: theme.vars.palette.background.default,
  fontSize: theme.typography.body2.fontSize,
  lineHeight: '20px',
  '& p': { margin: 0, maxWidth: '80ch', textWrap: 'pretty' },
  '& .text': { flex: 1, minHeight: 0, overflowY: 'auto', scrollbarWidth: 'thin' },
  // The last line fades where there is more to read.
  '& .text[data-more]': {
    paddingBottom: 4,
    maskImage: 'linear-gradient(to bottom, #000 calc(100% - 20px), rgb(0 0 0 / 30%))',
  },
  '& .text:focus-visible': { outlineOffset: -2 },
  '& .quiet': { color: theme.vars.palette.text.secondary },
  '& .links': {
    flex: 'none',
    display: 'flex',
    flexWrap: 'nowrap',
    gap: '0 12px',
    height: 24,
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    color: theme.vars.palette.text.secondary,
    fontSize: '0.75rem',
    lineHeight: '24px',
  },
  '& .links > .page': { flex: '0 1 auto', minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
  '& .links :focus-visible': { outlineOffset: -2 },
  '& button': {
    height: 24,
    ...linkButton(theme),
  },
  [theme.breakpoints.down('md')]: {
    position: 'sticky',
    bottom: 0,
    zIndex: 2,
    height: 'auto',
    maxHeight: '38dvh',
    // Without something to explain it would only take the place of the text.
    '&[data-empty="true"]': { display: 'none' },
    '& .links': { flexWrap: 'wrap', height: 'auto', overflow: 'visible', whiteSpace: 'normal' },
    '& .links, & button': { lineHeight: '36px', height: 'auto' },
  },
}));

/** What the strip is about. */
export interface StripSubject {
  /** The name of the setting that the sentences are about, if they are about one. */
  readonly setting?: string;
  readonly sentences: readonly string[];
  readonly why: Why | undefined;
  readonly causes: readonly SettingPath[];
}

interface ElementStripProps {
  readonly subject: StripSubject | null;
  /** What it says while there is no subject. */
  readonly hint: string;
  readonly onNote: (number: number) => void;
  readonly onClose: () => void;
}

/** How many answers are named: the most particular ones. */
const MOST_CAUSES = 2;

/** One element of the policy: what it means, why it is there, and the way to the answer behind it. */
export function ElementStrip({ subject, hint, onNote, onClose }: ElementStripProps) {
  const { element: words } = useMessages().aboutPolicy;
  return (
    <Strip
      aria-label={words.title}
      data-empty={subject === null}
      data-testid="explanation"
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      {subject === null ? <p className="quiet">{hint}</p> : <Subject {...subject} onNote={onNote} />}
    </Strip>
  );
}

function Subject({
  setting,
  sentences,
  why,
  causes,
  onNote,
}: StripSubject & Pick<ElementStripProps, 'onNote'>) {
  const { aboutPolicy, paragraph, settingName } = useMessages();
  const { element: words } = aboutPolicy;
  const named = causes.slice(0, MOST_CAUSES);
  const box = useRef<HTMLDivElement>(null);
  // What does not fit has to be reached by keyboard too, and what fits is no stop on the way.
  useLayoutEffect(() => {
    const text = box.current;
    if (text !== null) {
      const hasMore = text.scrollHeight > text.clientHeight + 1;
      text.toggleAttribute('data-more', hasMore);
      text.tabIndex = hasMore ? 0 : -1;
    }
  });
  return (
    <>
      {/* A new subject is read from its beginning. */}
      <div ref={box} className="text" key={sentences.join()}>
        <p>
          <Sentence
            of={(slots) => {
              const text = paragraph(sentences);
              return setting === undefined ? text : words.ofSetting(slots, text);
            }}
            slots={{ setting: <b>{setting}</b> }}
          />
        </p>
        {why?.text !== undefined && (
          <p className="quiet">
            <RichText text={words.why(why.text)} />
          </p>
        )}
      </div>
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
        {why && <PageLink className="page" page={why.page} />}
      </div>
    </>
  );
}
