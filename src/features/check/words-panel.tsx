import { styled } from '@mui/material/styles';
import { SUMMARY_GROUPS } from '#analysis';
import { useAnswer } from './use-answer.ts';
import { goTo } from './view.ts';
import type { TextFile } from '../../store/checked-files.ts';
import { useMessages } from '../../ui/messages.tsx';
import { SentenceList } from '../../ui/sentence-list.tsx';
import { RichText } from '../../ui/text.tsx';

const Words = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 12,
  fontSize: theme.typography.body2.fontSize,
  '& section': { display: 'grid', gap: 12 },
  '& section section': { gap: 2 },
  '& h2, & h3': { margin: '0 0 2px', fontSize: '0.8125rem', fontWeight: 600 },
  '& h3': { color: theme.vars.palette.text.secondary },
}));

/** What the policies of a file mean, in words; each sentence leads to its place in the text. */
export default function WordsPanel({ file }: { readonly file: TextFile }) {
  const { check, explanation } = useMessages('check', 'explanation');
  const said = useAnswer('words', file).known?.answer;
  if (said === undefined) return <p aria-busy="true">{check.checking}</p>;
  const policies = said.filter(({ items }) => items.length > 0);
  if (policies.length === 0) return <p>{check.nothingInWords}</p>;
  return (
    <Words>
      {policies.map((policy) => (
        <section key={policy.name}>
          {policy.name !== '' && (
            <h2>
              <RichText text={check.inPolicy(policy.name)} />
            </h2>
          )}
          {SUMMARY_GROUPS.map((group) => {
            const items = policy.items.filter((item) => item.group === group);
            if (items.length === 0) return null;
            const Heading = policy.name === '' ? 'h2' : 'h3';
            return (
              <section key={group}>
                <Heading>{explanation.summaryGroups[group]}</Heading>
                <SentenceList
                  items={items.map((item) => {
                    const text = explanation.summary(item);
                    const [region] = item.regions;
                    return {
                      id: `${text} ${item.at.join()}`,
                      text,
                      ...(region !== undefined && { onShow: () => goTo(region) }),
                    };
                  })}
                />
              </section>
            );
          })}
        </section>
      ))}
    </Words>
  );
}
