import { styled } from '@mui/material/styles';
import type { Generated } from '#core';
import type { JsonPointer } from '#iam';
import { memo, useDeferredValue, useMemo } from 'react';
import type { SummaryGroupText } from './explainer.ts';
import { Fold } from '../../ui/fold.tsx';
import { useExplainer } from './use-explainer.ts';
import { interfaceActions, useInterface } from '../../store/interface.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { RichText } from '../../ui/text.tsx';

const Words = styled(Fold)(({ theme }) => ({
  '& .first': {
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    color: theme.vars.palette.text.secondary,
    fontWeight: 400,
  },
  '& section > h3': {
    margin: '8px 0 2px',
    color: theme.vars.palette.text.secondary,
    fontSize: '0.75rem',
    fontWeight: 600,
    lineHeight: 1.5,
  },
  '& ul': { margin: 0, padding: 0, listStyle: 'none' },
  '& li': { lineHeight: 1.5, overflowWrap: 'anywhere', textWrap: 'pretty' },
  '& li > span, & li > button': { display: 'block', boxSizing: 'border-box', padding: '3px 8px 3px 10px' },
  '& li > span': { borderLeft: '2px solid var(--unseen)' },
  '& li > button': {
    width: '100%',
    border: 0,
    borderLeft: `2px solid ${theme.vars.palette.divider}`,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    '&:hover': {
      background: theme.vars.palette.action.hover,
      borderLeftColor: theme.vars.palette.primary.main,
    },
    '&:focus-visible': { outlineOffset: -2 },
    '&[aria-current="true"]': {
      background: theme.vars.palette.accentSoft,
      borderLeftColor: theme.vars.palette.primary.main,
    },
    '@media (pointer: coarse)': { padding: '10px 8px 10px 10px' },
  },
}));

interface InWordsProps {
  readonly generated: Generated;
  /** The elements that are marked in the text. */
  readonly marked: readonly JsonPointer[] | null;
  readonly onShow: (at: readonly JsonPointer[]) => void;
}

const nothing: readonly SummaryGroupText[] = [];

/** The policy in words, from its own statements: in one line, or as a list whose items lead to their lines. */
export const InWords = memo(function InWords({ generated, marked, onShow }: InWordsProps) {
  const { summary: words } = useMessages().aboutPolicy;
  const { explainer, failed } = useExplainer();
  const open = useInterface((state) => state.summaryOpen);
  const shown = useDeferredValue(generated);
  const groups = useMemo(() => explainer?.summaryOf(shown) ?? nothing, [explainer, shown]);
  const first = groups[0]?.items[0]?.text;
  return (
    <Words data-testid="in-words">
      <Disclosure
        level={2}
        title={
          <>
            {words.title}
            {!open && (
              <span className="first">{failed ? words.failed : first && <RichText text={first} />}</span>
            )}
          </>
        }
        open={open}
        onToggle={interfaceActions.setSummaryOpen}
      >
        {failed && <p>{words.failed}</p>}
        {groups.map(({ group, title, items }) => (
          <section key={group}>
            <h3>{title}</h3>
            <ul>
              {items.map(({ text, at }) => (
                <li key={text}>
                  {at.length === 0 ? (
                    <span>
                      <RichText text={text} />
                    </span>
                  ) : (
                    <button
                      type="button"
                      aria-current={marked !== null && marked.join() === at.join()}
                      onClick={() => onShow(at)}
                    >
                      <RichText text={text} />
                    </button>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </Disclosure>
    </Words>
  );
});
