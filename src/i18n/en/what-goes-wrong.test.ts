import { describe, expect, it } from 'vitest';
import type { Issue, IssueCode } from '#core';
import { issueMessage } from './issues.ts';
import { noteMessages } from './notes.ts';
import { firstQuestions, type QuestionText } from './questions.ts';
import { laterQuestions } from './later-questions.ts';

const questions = { ...firstQuestions, ...laterQuestions };
const help = (key: keyof typeof questions) =>
  (questions as Readonly<Record<string, QuestionText>>)[key]?.help ?? '';
const issue = (code: IssueCode) =>
  issueMessage({ code, at: 'environment.account', severity: 'info', params: { target: 'bucket' } } as Issue);

/** What goes wrong most often with these policies, and where a person who makes the choice is told. */
const said: readonly (readonly [what: string, where: string, words: RegExp])[] = [
  ['no Session document is allowed', issue('documents-empty'), /no session can start/],
  [
    'a tag condition covers the document',
    noteMessages['start-session-documents']({}).text,
    /one without the other/,
  ],
  ['wildcards open port forwarding', issue('everything-on-any-resource'), /port forwarding to any host/],
  ['sessions reach ECS tasks too', issue('everything-on-any-resource'), /ECS tasks/],
  ['full access has both', issue('full-access'), /port forwarding to any host and ECS tasks/],
  ['any custom document', issue('document-name-any'), /every Session document of the account/],
  ['port 22 through a tunnel', issue('ports-unlogged'), /22 and 3389/],
  ['roles have no user name', issue('user-name-with-roles'), /never matches.*tag/],
  ['the form that AWS prints may not match', issue('user-id-may-not-match'), /does not match.*tag/],
  [
    'the plugin is missing',
    questions['administrator.surfaces'].options.cli.description ?? '',
    /plugin.*TerminateSession/,
  ],
  [
    'user names that begin alike',
    questions['administrator.ownSessions.by'].options['user-name'].description ?? '',
    /ann-lee/,
  ],
  [
    'role session names that begin alike',
    questions['administrator.ownSessions.sessionId'].options['variable-prefix'].description ?? '',
    /anna/,
  ],
  [
    'role session names that people choose',
    help('administrator.ownSessions.sessionId'),
    /sts:RoleSessionName/,
  ],
  ['no data channel', issue('data-channel-off'), /OpenDataChannel/],
  ['listing works on * only', help('administrator.readAccess'), /`\*` only/],
  ['an agent update without its document', issue('agent-update-without-document'), /denied.*document/],
  ['any command as root', issue('agent-update-any-command'), /root/],
  ['interactive commands are a shell', issue('interactive-command-is-shell'), /equals a shell/],
  ['both sides need the key', help('environment.sessionEncryption'), /kms:GenerateDataKey.*kms:Decrypt/],
  ['boundaries deny the key', help('environment.sessionEncryption'), /boundaries/],
  ['a key of another account', issue('kms-other-account'), /key policy/],
  ['an alias instead of a key', issue('kms-alias'), /ARN of the key/],
  [
    'tunnels are not encrypted with the key',
    issue('ports-not-encrypted'),
    /never encrypted with the KMS key/,
  ],
  ['enforced encryption stops sessions', issue('encryption-enforced'), /not start/],
  ['logs without the permission to write them', issue('minimal-without-logs'), /Include the logs/],
  ['the log group does not exist', help('environment.cloudWatchLog.logGroup'), /has to exist/],
  ['a bucket of another account', issue('bucket-other-account'), /own policy must allow/],
  ['no way from the subnet to S3', help('environment.s3Log.enabled'), /blank/],
  ['no way from the subnet to CloudWatch Logs', help('environment.cloudWatchLog.enabled'), /blank/],
  [
    'the managed policy reads every parameter',
    help('instanceRole.permissions'),
    /AmazonSSMManagedInstanceCore/,
  ],
  ['the profile goes before DHMC', help('instanceRole.permissions'), /Default Host Management/],
  ['an addition alone is not enough for a node', issue('existing-role-presumes'), /not enough/],
  [
    'nodes of another account',
    questions['administrator.nodes.reach'].options.any.description ?? '',
    /role there/,
  ],
  ['MFA that lets access keys pass', help('administrator.guards.mfa'), /`Bool`.*without MFA/],
  ['a Run As user who is not there', help('preferences.runAsUser'), /must exist/],
  [
    'a remote host cannot be limited',
    issue('remote-host-unlogged'),
    /tunnel to one host and port limits both/,
  ],
  ['just-in-time approval is bypassed', help('administrator.startSessions'), /bypass the approval/],
  ['no way back after a break', issue('resume-off'), /network breaks/],
  ['mixed partitions', issue('region-other-partition'), /change the partition/],
  ['hybrid nodes have other ARNs', help('administrator.nodes.hybrid'), /managed-instance.*denied/],
];

describe('what goes wrong most often', () => {
  it.each(said)('%s', (_what, text, words) => {
    expect(text).toMatch(words);
  });
});
