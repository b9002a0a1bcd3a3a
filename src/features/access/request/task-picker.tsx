import { styled } from '@mui/material/styles';
import { type OfferedTask, triedDecision, type TriedRequest } from '#analysis';
import type { Configuration, DocumentKind } from '#core';
import { useId, useMemo, useState } from 'react';
import { isSameRequest } from './use-tried-request.ts';
import { Sign } from '../sign.tsx';
import type { Messages } from '../../../i18n/messages.ts';
import { Select } from '../../../ui/input.tsx';
import { useMessages } from '../../../ui/messages.tsx';
import { MonoText } from '../../../ui/text.tsx';

const Questions = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  overflow: 'hidden',
  '& li + li': { borderTop: `1px solid ${theme.vars.palette.divider}` },
  '& li > button': {
    display: 'grid',
    gridTemplateColumns: '76px minmax(0, 1fr) auto',
    alignItems: 'baseline',
    gap: '0 8px',
    width: '100%',
    minHeight: 32,
    padding: '5px 10px',
    border: 0,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    textDecoration: 'none',
    cursor: 'pointer',
    '@media (pointer: coarse)': { minHeight: 44 },
  },
  '& li > button:hover': { background: theme.vars.palette.action.hover },
  '& li > button:focus-visible': { outlineOffset: -2 },
  '& li > button[aria-current="true"]': { background: theme.vars.palette.accentSoft },
  '& .action': { color: theme.vars.palette.text.secondary, fontSize: '0.75rem' },
  '@media (max-width: 599px)': {
    '& li > button': { gridTemplateColumns: '76px minmax(0, 1fr)' },
    '& .action': { gridColumn: 2 },
  },
}));

const OWN = '';
const idOf = ({ task, case: which, variant }: OfferedTask): string => `${task} ${which} ${variant}`;

/** The task in its case, and with what it is tried where there are several. */
function nameOf(words: Messages['access'], offered: OfferedTask, tasks: readonly OfferedTask[]): string {
  const alike = tasks.filter((other) => other.task === offered.task && other.case === offered.case);
  const { task, case: which, variant } = offered;
  return alike.length > 1 ? words.trial(task, which, variant) : words.cellName(task, which);
}

interface TaskPickerProps {
  readonly configuration: Configuration;
  readonly kind: DocumentKind;
  readonly tasks: readonly OfferedTask[];
  readonly request: TriedRequest;
  readonly onPick: (request: TriedRequest) => void;
}

/** What people do, as a beginning: each task with all that it asks. */
export function TaskPicker({ configuration, kind, tasks, request, onPick }: TaskPickerProps) {
  const messages = useMessages('access', 'request');
  const { access } = messages;
  const { try: words, answer: answers } = messages.request;
  const id = useId();
  const [chosen, setChosen] = useState<string | null>(null);
  const isAsked = ({ questions }: OfferedTask) =>
    questions.some((one) => isSameRequest(one.request, request));
  const task = tasks.find((one) => idOf(one) === chosen) ?? tasks.find(isAsked);
  const asked = useMemo(
    () =>
      (task?.questions ?? []).map((question) => ({
        ...question,
        answer: triedDecision(configuration, kind, question.request)?.answer ?? 'denied',
      })),
    [configuration, kind, task],
  );
  return (
    <>
      <label htmlFor={id} className="label">
        {words.task}
      </label>
      <Select
        id={id}
        value={task === undefined ? OWN : idOf(task)}
        onChange={({ target }) => {
          setChosen(target.value);
          const [first] = tasks.find((one) => idOf(one) === target.value)?.questions ?? [];
          if (first !== undefined) onPick(first.request);
        }}
      >
        {task === undefined && <option value={OWN}>{words.ownRequest}</option>}
        {tasks.map((one) => (
          <option key={idOf(one)} value={idOf(one)}>
            {nameOf(access, one, tasks)}
          </option>
        ))}
      </Select>
      {asked.length > 0 && (
        <>
          <p className="small">{words.asks(asked.length)}</p>
          <Questions>
            {asked.map(({ purpose, request: question, answer }) => (
              <li key={`${purpose} ${question.action} ${question.resource}`}>
                <button
                  type="button"
                  aria-current={isSameRequest(question, request)}
                  aria-label={answers.question(
                    answer === 'denied',
                    access.purposes[purpose],
                    question.action,
                  )}
                  onClick={() => {
                    if (task !== undefined) setChosen(idOf(task));
                    onPick(question);
                  }}
                >
                  <Sign
                    outcome={answer === 'denied' ? 'denied' : 'allowed'}
                    word={answer === 'denied' ? answers.denied : answers.allowed}
                  />{' '}
                  <span>{access.purposes[purpose]}</span>{' '}
                  <span className="action">
                    <MonoText>{question.action}</MonoText>
                  </span>
                </button>
              </li>
            ))}
          </Questions>
        </>
      )}
    </>
  );
}
