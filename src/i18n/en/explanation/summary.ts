import type { Holder, SummaryGroup, SummaryItem, SummaryParams } from '#analysis';
import { actionsPhrase } from './actions.ts';
import { conditionClause, conditionsClause, THEY } from './conditions.ts';
import { principalsPhrase, resourcesPhrase } from './resources.ts';
import { asksTag, picked, startPhrase, statementPhrase } from './statements.ts';
import { capital, listed, namedText, speak, type Texts } from '../text.ts';

/** Headings of the groups. */
export const summaryGroupMessages: Readonly<Record<SummaryGroup, string>> = {
  allows: 'What it allows',
  conditions: 'Under which conditions',
  denies: 'What it denies',
  limits: 'What it does not allow',
};

const subjects: Readonly<Record<Holder, string>> = { people: 'People', node: 'The node' };

/** Where they do not begin the sentence. */
const withinSentence: Readonly<Record<Holder, string>> = { people: 'people', node: 'the node' };

function mayStart({
  holder,
  works,
  nodes,
  documents,
  except,
  conditions,
}: SummaryParams['may-start']): string {
  const subject = `${subjects[holder]} may`;
  // Half of what a session needs is no session.
  if (!works || (nodes.length === 0 && except.length === 0)) {
    const what =
      except.length > 0
        ? `anything except ${resourcesPhrase(except, THEY)}`
        : resourcesPhrase([...nodes, ...documents], THEY);
    return `For sessions, ${withinSentence[holder]} may use ${what}${picked(conditions)}.`;
  }
  if (except.length > 0) {
    return `${subject} start sessions on anything except ${resourcesPhrase(except, THEY)}${picked(conditions)}.`;
  }
  return documents.length === 0
    ? `${subject} ${startPhrase(nodes, [], THEY, conditions.some(asksTag))}${picked(conditions)}.`
    : `${subject} ${startPhrase(nodes, documents, THEY)}${conditions.length === 0 ? '' : `, if ${conditionsClause(conditions, THEY)}`}.`;
}

function onlyIf({ holder, condition, actions, everything }: SummaryParams['only-if']): string {
  const clause = conditionClause(condition, THEY);
  if (condition.code === 'document-check') return `${capital(clause)}.`;
  if (everything) return `All of it only if ${clause}.`;
  if (actions.length === 0) return `Part of it only if ${clause}.`;
  return `${subjects[holder]} may ${actionsPhrase(actions)} only if ${clause}.`;
}

const cannot = (what: string): string => `People cannot ${what}.`;

const sentences: Texts<SummaryParams> = {
  may: ({ holder, statement }) =>
    `${subjects[holder]} may ${statementPhrase(statement, THEY)}${picked(statement.conditions)}.`,
  'may-start': mayStart,
  'may-not': ({ holder, statement }) => {
    const when =
      statement.conditions.length === 0 ? '' : `, if ${conditionsClause(statement.conditions, THEY)}`;
    return `${subjects[holder]} may not ${statementPhrase(statement, THEY)}${when}, even if another policy allows it.`;
  },
  'may-assume': ({ statement }) => {
    const when =
      statement.conditions.length === 0 ? '' : `, but only if ${conditionsClause(statement.conditions)}`;
    return `${capital(principalsPhrase(statement.principals))} may ${actionsPhrase(statement.actions)}${when}.`;
  },
  'may-not-assume': ({ statement }) => {
    const when = statement.conditions.length === 0 ? '' : `, if ${conditionsClause(statement.conditions)}`;
    return `${capital(principalsPhrase(statement.principals))} may not ${actionsPhrase(statement.actions)}${when}.`;
  },
  'only-if': onlyIf,

  'allows-nothing': () => 'This policy allows nothing by itself.',
  refused: () => 'IAM refuses this policy, so it allows nothing.',
  'grants-nothing': ({ actions, on }) =>
    `As written, this grants nothing: ${actionsPhrase(actions)}. ${
      on === 'everything'
        ? 'It works on * only, without a tag condition.'
        : 'It works on sessions only, which have none of the nodes’ tags.'
    }`,
  'cannot-start': () => cannot('start sessions with this policy alone'),
  'no-node': () => cannot('start a session: a Session document is allowed, but no node'),
  'no-document': () => cannot('start a session: nodes are allowed, but no Session document'),
  'document-behind-tag': ({ documents }) =>
    `The condition on the node’s tag also applies to ${resourcesPhrase(documents, THEY)}, which has no such tag and is therefore denied.`,
  'no-default-shell': () => cannot('open the default shell'),
  'no-tunnels': ({ own }) =>
    cannot(
      own
        ? 'use SSH, or tunnels other than those in your own Session documents'
        : 'use SSH or port forwarding',
    ),
  'no-hybrid-nodes': () => cannot('reach hybrid nodes (mi-…), only EC2 instances'),
  'cannot-end': () => cannot('end sessions, not even their own; sessions end by themselves when idle'),
  'only-own-end': () => cannot('end other people’s sessions'),
  'cannot-resume': () => cannot('resume a session after a lost connection'),
  'no-data-channel': () => cannot('open the data channel, which AWS’s samples allow since 2025'),
  'cannot-list': ({ nodes, sessions }) =>
    cannot(
      `list ${listed([...(nodes ? ['nodes'] : []), ...(sessions ? ['sessions'] : [])], 'or')}: they have to know the IDs`,
    ),
  'cannot-change-preferences': () => cannot('change the preferences of Session Manager'),
  'no-session-key': () => cannot('start sessions that are encrypted with a KMS key'),

  'node-cannot-register': () => 'With this policy alone, the node cannot register with Systems Manager.',
  'node-without-channels': ({ missing }) =>
    `The node cannot ${actionsPhrase(missing)}, so sessions to it fail.`,
  'node-cannot-log': ({ cloudWatch, s3 }) =>
    `The node cannot write session logs to ${listed([...(cloudWatch ? ['CloudWatch Logs'] : []), ...(s3 ? ['Amazon S3'] : [])], 'or')}.`,
  'node-cannot-check-log-group': () =>
    'The node cannot check that the log group exists and is encrypted; sessions can fail with a message about encryption.',
  'node-cannot-check-bucket': () =>
    'The node cannot check how the bucket encrypts; sessions fail if you enforce encryption.',
  'node-without-session-key': () => 'The node cannot run sessions that are encrypted with a KMS key.',

  'trust-any-account': ({ principals }) =>
    `No condition limits the service to one account: ${principalsPhrase(principals)}.`,

  'session-kind': ({ type }) =>
    namedText(
      {
        Standard_Stream: 'Sessions are shells.',
        InteractiveCommands: 'Sessions run commands that can read input.',
        NonInteractiveCommands: 'Sessions run commands without input.',
        Port: 'Sessions are tunnels to a port; AWS neither logs them nor encrypts them with a KMS key.',
      },
      type,
    ) ?? 'The document does not say what kind of session it is.',
  'session-log-s3': ({ bucket, prefix, enforced }) =>
    `Logs go to the bucket ${bucket}${prefix === '' ? '' : `, under ${prefix}/`}${enforced ? '; sessions start only if the bucket is encrypted' : ''}.`,
  'session-log-group': ({ logGroup, streamed, enforced }) =>
    `Logs go to the log group ${logGroup}, ${streamed ? 'while a session runs' : 'when a session ends'}${enforced ? '; sessions start only if the log group is encrypted' : ''}.`,
  'session-key': ({ key }) =>
    `Session data is encrypted with the KMS key ${key === 'key-name' ? 'still to fill in' : key}.`,
  'session-run-as': ({ user }) =>
    user === ''
      ? 'Sessions on Linux and macOS run as the user that the caller’s tag SSMSessionRunAs names.'
      : `Sessions on Linux and macOS run as ${user}, unless the caller’s tag SSMSessionRunAs names another user.`,
  'session-idle': ({ minutes }) => `A session ends after ${minutes} minutes without input.`,
  'session-duration': ({ minutes }) => `Every session ends after ${minutes} minutes.`,
  'session-profile': ({ linux, windows }) =>
    `Commands run when a shell starts on ${listed([...(linux ? ['Linux', 'macOS'] : []), ...(windows ? ['Windows'] : [])])}.`,
  'session-tunnel': ({ host, port }) =>
    `The tunnel leads to ${port === '' ? 'a port that the caller names' : `port ${port}`}${host === '' ? '' : ` of ${host}`}.`,
  'session-commands': ({ elevated }) =>
    elevated
      ? 'Sessions run the document’s commands, as root or administrator.'
      : 'Sessions run the document’s commands.',
  'session-not-logged': () => 'Sessions are not logged.',
  'session-without-key': () => 'Session data is not encrypted with a KMS key, only with TLS.',
  'session-without-limit': () => 'A session has no time limit while people use it.',

  'not-a-document': () => 'This is neither an IAM policy nor a Session document.',
};

/** One item of a summary as a sentence. */
export function summarySentence(item: SummaryItem): string {
  return speak(sentences, item);
}
