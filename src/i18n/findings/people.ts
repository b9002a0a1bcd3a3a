import { code } from '../request/code.ts';
import type { SomeFindingTexts } from './text.ts';

const TAG = code('ssm:resourceTag/aws:ssmmessages:session-id');

/** Words for people's own sessions, and for administrators. */
export const peopleTexts = {
  'user-name-only-of-users': {
    title: 'User names, which roles do not have',
    message: () =>
      `${code('${aws:username}')} has a value for IAM users only. For people who sign in through roles or Identity Center this matches nothing; compare ${TAG} with ${code('${aws:userid}*')} for them.`,
  },
  'user-variables-mixed': {
    title: 'User name and user ID in one policy',
    message: () =>
      `${code('${aws:username}')} is for IAM users only, and ${code('${aws:userid}')} stands elsewhere in this policy. For people who sign in through roles, this statement matches nothing.`,
  },
  'user-id-in-session-arn': {
    title: 'Session ARN that may not match',
    message: () =>
      `AWS’s quickstart prints this form, but session IDs begin with a name, and people report that they cannot end their sessions. Use ${code('"Resource": "*"')} and compare ${TAG} with ${code('${aws:userid}*')}.`,
  },
  'session-tag-with-user-name': {
    title: 'Session tag compared with a user name',
    message: () =>
      `This tag holds the user ID, so a user name never matches and nobody can end a session. Compare it with ${code('${aws:userid}*')}.`,
  },
  'session-tag-unknown': {
    title: 'Tag that no session has',
    message: ({ key }) =>
      `Sessions carry only the tags that AWS sets: session-id and target-id. With ${code(key)}, nobody can end or resume a session; compare ${TAG}.`,
  },
  'every-session': {
    title: 'Everybody’s sessions',
    message: () =>
      `People with this policy can end sessions of others. To leave them their own, compare ${TAG} with ${code('${aws:userid}*')}.`,
  },
  'resume-missing': {
    title: 'Sessions that cannot be resumed',
    message: () =>
      `When the network breaks, the client resumes the session, and here it is refused. Put ${code('ssm:ResumeSession')} beside ${code('ssm:TerminateSession')}.`,
  },
  'documents-escalation': {
    title: 'A way round every limit of sessions',
    message: () =>
      'Who may write documents and start sessions with every document can write one without limits. Name the documents in one of the two statements.',
  },
  'default-version-missing': {
    title: 'Changes may not become the default',
    message: () =>
      `A changed document is a new version, and making it the default is an action of its own. Add ${code('ssm:UpdateDocumentDefaultVersion')}.`,
  },
} as const satisfies SomeFindingTexts;
