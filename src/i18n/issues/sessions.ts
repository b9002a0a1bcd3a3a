import type { SomeMessages } from './message.ts';

/** Texts of the issues of sessions and their documents. */
export const sessionsIssues = {
  'surfaces-empty': () =>
    'Nothing is chosen under “From where do they connect?”, so no read access is given. Choose one, or set read access to none.',
  'documents-empty': () =>
    'No Session document is allowed, so no session can start. Choose the default shell or another document.',
  'document-name-format': ({ value }) =>
    `“${value}” is not a document name. Use 3 to 128 letters, digits, dots, hyphens and underscores; * stands for any.`,
  'document-name-reserved': ({ value }) =>
    `“${value}” begins like a document of AWS, and yours cannot. AWS’s own Session documents are choices of their own.`,
  'document-name-any': () =>
    'This allows every Session document of the account, also future ones. Name the documents or a common beginning.',
  'document-name-default-shell': () =>
    'This is the default shell. Choose it in the list of documents instead.',
  'access-check-without-start': () =>
    'The document check only matters for starting sessions, which this policy does not allow.',
  'documents-listed-without-console': () =>
    'Only the Session Manager console offers documents to pick from, and it is not among the chosen places.',
  'ssh-unlogged': () => 'Session Manager does not log SSH sessions: it sees only encrypted traffic.',
  'ports-unlogged': () =>
    'People can forward any port of the node, 22 and 3389 included. Nothing of it is logged.',
  'remote-host-unlogged': () =>
    'People can reach any host and port that the node can reach, and nothing is logged. A custom Port document can fix both.',
  'ports-not-encrypted': () => 'SSH and port forwarding are never encrypted with the KMS key, only with TLS.',
  'interactive-command-is-shell': () =>
    'AWS’s document for interactive commands takes any command, which equals a shell. A custom document can fix the command.',
  'user-name-with-roles': () =>
    'Roles have no user name, so this never matches. Compare the session tag instead.',
  'user-id-may-not-match': () =>
    'AWS prints this form, but people report that it does not match. Comparing the session tag is known to work.',
  'session-id-exact': () =>
    'Reports differ on whether the exact value matches. If ending sessions is denied, allow anything after it.',
  'principal-id-format': ({ value, expected }) =>
    expected === 'user'
      ? `“${value}” is not a user ID. It begins with AIDA; aws sts get-caller-identity shows it.`
      : `“${value}” is not a role ID with session name. It looks like AROA…:name; aws sts get-caller-identity shows it.`,
  'principal-id-kind': ({ expected }) =>
    expected === 'user'
      ? 'This is the ID of a role. Enter a user ID (AIDA…), or compare with a role session instead.'
      : 'This is the ID of a user. Enter a role ID with session name (AROA…:name), or compare with a user instead.',
  'principal-id-sign-in': ({ sessionId, signIn }) =>
    `${sessionId === 'user' ? 'A user ID' : 'A role session'} never fits ${signIn === 'role' ? 'people who use a role' : 'IAM users'}. Change one of the two.`,
  'target-tag-needs-ids': () =>
    'The target tag is compared with node IDs. Choose nodes by ID, or compare the session tag only.',
  'target-tag-any-owner': () =>
    'The target tag tells nodes apart, not people: anybody’s sessions on these nodes can be ended.',
  'every-session': () => 'People can end the sessions of everybody else.',
  'own-sessions-none': () =>
    'People may start sessions but not end them. They stay open until the idle timeout.',
  'resume-off': () =>
    'Without ResumeSession, a session is lost when the network breaks. Allow it beside TerminateSession.',
  'data-channel-off': () =>
    'Without ssmmessages:OpenDataChannel a session may start and then carry no data. Allow it for own sessions.',
  'agent-update-without-document': () =>
    'As AWS prints it, no Command document is allowed, so the update is denied. Choose the form with its document.',
  'agent-update-any-command': () =>
    'On * this allows every Command document: any command as root on every node. Choose a narrower reach.',
  'agent-update-without-ec2': () =>
    'Only the EC2 console updates the agent, and it is not among the chosen places.',
} as const satisfies SomeMessages;
