import type { IssueCode } from '#core';
import { administratorIssues } from './issues/administrator.ts';
import { anyFieldIssues } from './issues/any-field.ts';
import { environmentIssues } from './issues/environment.ts';
import { guardsIssues } from './issues/guards.ts';
import { instanceRoleIssues } from './issues/instance-role.ts';
import { nodesIssues } from './issues/nodes.ts';
import { preferencesIssues } from './issues/preferences.ts';
import { sessionsIssues } from './issues/sessions.ts';
import type { Message } from './issues/message.ts';

/** What is wrong and how to mend it, for every issue. A code without a text is a type error. */
export const issueMessages: Readonly<Record<IssueCode, Message>> = {
  ...anyFieldIssues,
  ...environmentIssues,
  ...nodesIssues,
  ...sessionsIssues,
  ...guardsIssues,
  ...administratorIssues,
  ...instanceRoleIssues,
  ...preferencesIssues,
};
