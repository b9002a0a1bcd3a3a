import { parseNodeIds } from '#core';
import { Dependent, Remark } from './groups.tsx';
import { AskChoice, AskFlag } from './questions.tsx';
import type { AccessScope } from './steps.ts';
import { TagsQuestion } from './tags-question.tsx';
import { useQuestion } from './use-question.ts';
import { builderMessages } from '../../i18n/en/builder.ts';
import { ChipsRow } from '../../ui/chips-row.tsx';

const split = (text: string) => {
  const { ids, duplicates } = parseNodeIds(text);
  return { values: ids, duplicates };
};

function IdsQuestion({ scope }: { readonly scope: AccessScope }) {
  const { asked, value, set, row, text } = useQuestion(`${scope}.nodes.ids`);
  return (
    asked && <ChipsRow {...row} values={value} onChange={set} split={split} example={text.example ?? ''} />
  );
}

/** Whether sessions may be started, and on which nodes. */
export function NodesQuestions({ scope }: { readonly scope: AccessScope }) {
  const full = useQuestion('administrator.fullAccess');
  const start = useQuestion(`${scope}.startSessions`);
  const nodes = useQuestion(`${scope}.nodes.by`);
  const fullAccess = full.asked && full.value;
  return (
    <>
      {scope === 'administrator' && <AskFlag path="administrator.fullAccess" />}
      <AskFlag path={`${scope}.startSessions`} />
      {!fullAccess && !start.value && !nodes.asked && <Remark>{builderMessages.nothingToStart}</Remark>}
      <AskChoice path={`${scope}.nodes.by`} />
      {nodes.asked && (
        <Dependent>
          <IdsQuestion scope={scope} />
          <TagsQuestion scope={scope} />
          <AskFlag path={`${scope}.nodes.hybrid`} />
        </Dependent>
      )}
    </>
  );
}
