import { styled } from '@mui/material/styles';
import type { DocumentKind, Generated } from '#core';
import type { JsonPointer } from '#iam';
import { memo, useCallback } from 'react';
import type { SummaryGroupText } from './explainer.ts';
import { Fold } from '../../ui/fold.tsx';
import { useExplainer } from './use-explainer.ts';
import { interfaceActions, useInterface } from '../../store/interface.ts';
import { saysTheSame, useSettledDocument } from '../../store/settled.ts';
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
}));

interface InWordsProps {
  readonly kind: DocumentKind;
  /** The elements that are marked in the text. */
  readonly marked: readonly JsonPointer[] | null;
  readonly onShow: (at: readonly JsonPointer[]) => void;
}

const nothing: readonly SummaryGroupText[] = [];

/** The policy in words, from its own statements: in one line, or as a list whose items lead to their lines. */
export const InWords = memo(function InWords({ kind, marked, onShow }: InWordsProps) {
  const { summary: words } = useMessages().aboutPolicy;
  const { explainer, views, failed } = useExplainer();
  const open = useInterface((state) => state.summaryOpen);
  const groups = useSettledDocument(
    kind,
    useCallback((generated: Generated) => explainer?.summaryOf(generated) ?? nothing, [explainer]),
    saysTheSame,
  );
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
            {views && (
              <views.SentenceList
                items={items.map(({ text, at }) => ({
                  id: text,
                  text,
                  ...(at.length > 0 && {
                    onShow: () => onShow(at),
                    current: marked !== null && marked.join() === at.join(),
                  }),
                }))}
              />
            )}
          </section>
        ))}
      </Disclosure>
    </Words>
  );
});
