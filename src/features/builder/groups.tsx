import { styled } from '@mui/material/styles';
import Button from '@mui/material/Button';
import { documentsOfPart, isAsked, settingAt, sharedPartOf, whyUnneeded } from '#core';
import { configurationActions, useConfiguration } from '../../store/configuration.ts';
import { interfaceActions } from '../../store/interface.ts';
import { moveFocus } from '../../ui/focus.ts';
import { useKind } from './kind.ts';
import { Question } from './question.tsx';
import { type Entry, type Group, settingsIn } from './steps.ts';
import { useMessages } from '../../ui/messages.tsx';

/** Questions of one step; a hairline separates groups that belong together. */
export const Groups = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 28,
  '& > section': { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 28, minWidth: 0 },
  '& > section + section': { borderTop: `1px solid ${theme.vars.palette.divider}`, paddingTop: 28 },
  // Without questions, or with nothing but room for those that one would open.
  '& > section:not(:has(:not(:empty)))': { display: 'none' },
  '& p': { margin: 0 },
  '& h3': { margin: '0 0 -14px', fontSize: '1rem', lineHeight: 1.4, fontWeight: 600 },
}));

/** Questions that an answer above them has opened. */
const Dependent = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 24,
  paddingLeft: 16,
  marginLeft: 7,
  borderLeft: `2px solid ${theme.vars.palette.divider}`,
  '&:empty': { display: 'none' },
}));

export const Remark = styled('p')(({ theme }) => ({
  margin: 0,
  color: theme.vars.palette.text.secondary,
  fontSize: theme.typography.body2.fontSize,
}));

/** Questions one below the other; those that another one opened stand further in. */
export function Questions({ entries }: { readonly entries: readonly Entry[] }) {
  return entries.map((entry) =>
    typeof entry === 'string' ? (
      <Question key={entry} path={entry} />
    ) : (
      <Dependent key={settingsIn(entry)[0]}>
        <Questions entries={entry} />
      </Dependent>
    ),
  );
}

/** Which other documents the answers of a group change. */
function SharedRemark({ questions }: { readonly questions: readonly Entry[] }) {
  const { builder, kinds } = useMessages();
  const kind = useKind();
  const first = useConfiguration((configuration) =>
    settingsIn(questions).find((path) => isAsked(configuration, kind, path)),
  );
  const part = first && sharedPartOf(first);
  // What a part has for one document alone, such as what a command runs, is shared with none.
  const isOfSeveral = settingsIn(questions).some((path) => settingAt(path).documents.length > 1);
  const others =
    part === undefined || !isOfSeveral ? [] : documentsOfPart(part).filter((each) => each !== kind);
  if (others.length === 0) return null;
  return <Shared>{builder.sharedWith(others.map((each) => kinds[each].short))}</Shared>;
}

/** Administrators often look after the nodes that end users connect to. */
function SameNodes() {
  const { builder } = useMessages();
  const isOffered = useConfiguration(({ endUser, administrator }) => {
    const { by, ids, tags } = endUser.nodes;
    const isNamed = by === 'every' || (by === 'id' ? ids : tags).length > 0;
    return isNamed && JSON.stringify(endUser.nodes) !== JSON.stringify(administrator.nodes);
  });
  if (!isOffered) return null;
  return (
    <div>
      <Button
        variant="outlined"
        color="inherit"
        onClick={() => {
          // With the nodes goes the button.
          moveFocus(
            () => {
              configurationActions.update((before) => ({
                ...before,
                administrator: { ...before.administrator, nodes: before.endUser.nodes },
              }));
              interfaceActions.notify(builder.sameNodesDone, { canUndo: true });
            },
            () => document.getElementById('step-heading'),
          );
        }}
      >
        {builder.sameNodes}
      </Button>
    </div>
  );
}

const Shared = styled(Remark)({ margin: '0 0 -12px', 'h3 + &': { marginTop: -8 } });

/** A group of questions, or a word on why none of them is asked. */
export function QuestionGroup({ heading, questions }: Group) {
  const { builder } = useMessages();
  const kind = useKind();
  const instead = useConfiguration((configuration) => {
    const reasons = settingsIn(questions).map((path) => whyUnneeded(configuration, kind, path));
    const [first] = reasons;
    return reasons.includes(undefined) || !first ? undefined : builder.instead[first.code];
  });
  return (
    <section>
      {heading && <h3>{builder.headings[heading]}</h3>}
      {instead ? (
        <Remark>{instead}</Remark>
      ) : (
        <>
          <SharedRemark questions={questions} />
          {questions.includes('administrator.nodes.by') && <SameNodes />}
          <Questions entries={questions} />
        </>
      )}
    </section>
  );
}
