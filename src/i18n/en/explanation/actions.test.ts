import { expect, it } from 'vitest';
import { summarize } from '#analysis';
import { summarySentence } from './summary.ts';

const SHELL = 'arn:aws:ssm:eu-west-1:111122223333:document/SSM-SessionManagerRunShell';
const MINE = 'arn:aws:ssm:*:*:session/${aws:username}-*';

/** What a statement lets people do, in the first sentence of the summary. */
function said(action: readonly string[], resource: string, element: 'Action' | 'NotAction' = 'Action') {
  const statement = { Effect: 'Allow', [element]: action, Resource: resource };
  const [first] = summarize({ Version: '2012-10-17', Statement: [statement] });
  return first && summarySentence(first);
}

it.each([
  [['ssm:TerminateSession', 'ssm:ResumeSession'], '*', 'People may end and resume everybody’s sessions.'],
  [
    ['ssm:TerminateSession', 'ssm:ResumeSession'],
    MINE,
    'People may end and resume sessions whose ID begins with their IAM user name.',
  ],
  [
    ['ssmmessages:OpenDataChannel'],
    MINE,
    'People may open the data channel of sessions whose ID begins with their IAM user name.',
  ],
  [['ssmmessages:OpenDataChannel'], '*', 'People may open the data channel of any session.'],
  [
    ['ssm:GetDocument', 'ssm:UpdateDocument', 'ssm:UpdateDocumentDefaultVersion'],
    SHELL,
    'People may read and change the preferences and choose their default version (eu-west-1, account 111122223333).',
  ],
  [
    ['ssm:UpdateDocumentDefaultVersion'],
    SHELL,
    'People may choose the default version of the preferences (eu-west-1, account 111122223333).',
  ],
  [['ssm:ListDocuments', 'ssm:GetDocument'], '*', 'People may list and read documents, on every resource.'],
])('says what %s on %s allows', (actions, resource, sentence) => {
  expect(said(actions, resource)).toBe(sentence);
});

it('says what everything but some actions is', () => {
  expect(said(['ssm:UpdateDocumentDefaultVersion'], SHELL, 'NotAction')).toBe(
    'People may do anything except choose the default version of the preferences (eu-west-1, account 111122223333).',
  );
  expect(said(['ssm:*'], '*', 'NotAction')).toBe(
    'People may do anything except everything in the service ssm, on any resource.',
  );
});
