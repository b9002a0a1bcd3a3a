import type { AttachmentKind } from '#iam';
import type { Slots } from '../messages.ts';
import { code, number } from './text.ts';
import { uiMessages } from './ui.ts';

const attachments: Readonly<Record<AttachmentKind, string>> = {
  managed: 'a managed policy',
  'inline-user': 'an inline policy of a user',
  'inline-group': 'an inline policy of a group',
  'inline-role': 'an inline policy of a role',
  'trust-policy': 'a trust policy',
  'session-document': 'a Session document',
  scp: 'a service control policy',
  boundary: 'a permissions boundary',
  endpoint: 'the policy of a VPC endpoint',
};

const split = 'Export splits it into policies that fit. Or choose nodes by tag.';

/** Where Session documents go. */
const BY_COMMAND =
  'With the AWS CLI, once in every Region that you use. Run it in the folder of the downloaded file.';

/** What the last step says. */
export const reviewMessages = {
  change: 'Change',
  fillIn: 'Fill in',
  changeStep: (title: string) => `Change ${title}`,
  yes: 'Yes',
  no: 'No',
  any: 'Any (*)',
  notNamed: 'Not named yet',
  days: (count: number) => (count === 1 ? '1 day' : `${number(count)} days`),
  minutes: (count: number) => (count === 1 ? '1 minute' : `${count} minutes`),
  problems: 'Check these',
  noProblems: 'Nothing is wrong with your answers.',
  placeholders: 'Still to fill in',
  placeholdersHelp: 'The document still has these placeholders. Fill them in here, or later in the file.',
  goTo: (verb: string, label: string) => `${verb}: ${label}`,
  /** What a problem is about, in front of it. */
  about: (severity: keyof typeof uiMessages.severity, setting: string) =>
    `${uiMessages.severity[severity]}, ${setting}`,
  problem: ({ about }: Slots<'about'>, text: string) => `${about}: ${text}`,
  placeholder: (placeholder: string, setting: string) => `${code(placeholder)} – ${setting}`,
  verdict: {
    ready: 'Ready to use.',
    unfinished: 'You can copy it now and fill in the rest later.',
    wrong: 'Not ready: fix the errors below first.',
    tooLarge: 'Not ready: the document is too large to be attached.',
  },
  tooLarge: (attachment: AttachmentKind, by: number) =>
    `Too large for ${attachments[attachment]}: ${number(by)} ${by === 1 ? 'character' : 'characters'} too many.`,
  smaller: {
    'end-user': split,
    administrator: split,
    'instance-role': 'Name fewer Regions, or choose any Region.',
    'trust-policy': 'Name fewer Regions, or choose any Region.',
    'session-preferences':
      'Shorten the shell profiles: keep the script on the node and let the profile call it.',
    tunnel: 'Shorten the name of the host.',
    'session-command': 'Keep the script on the node and let the command call it.',
    guardrail: 'Name fewer tags and documents, or make a second guardrail with some of what it refuses.',
  },
  copy: 'Copy the document',
  copied: 'Copied',
  answers: 'Your answers',
  onlyRecommended: 'Everything is as recommended.',
  asRecommended: (count: number) =>
    count === 1 ? '1 more is as recommended' : `${count} more are as recommended`,
  paste: 'Where it goes',
  next: 'What goes with it',
  destination: {
    people: {
      role: [
        'IAM Identity Center: Permission sets › the permission set › Inline policy.',
        'Your own role: IAM › Roles › the role › Add permissions › Create inline policy › JSON. Or as a managed policy: IAM › Policies › Create policy › JSON.',
      ],
      'iam-user': [
        'IAM › Policies › Create policy › JSON. Attach it to a user group rather than to single users.',
      ],
    },
    'instance-role': [
      'IAM › Roles › the role of your instances › Add permissions › Create inline policy › JSON.',
      'Each instance needs an instance profile with this role.',
    ],
    'trust-policy': ['IAM › Roles › the role › Trust relationships › Edit trust policy.'],
    'session-preferences': [BY_COMMAND],
    tunnel: [BY_COMMAND],
    'session-command': [BY_COMMAND],
    guardrail: {
      identity: [
        'IAM › Policies › Create policy › JSON. Attach it to the groups and roles that it is to hold back, beside the policies that allow something.',
      ],
      scp: [
        'AWS Organizations › Policies › Service control policies › Create policy. Attach it to an organizational unit, a test account first, and leave `FullAWSAccess` attached.',
        'It holds for every role and user of those accounts, the roles of nodes included, but not for the management account and service-linked roles.',
      ],
      boundary: [
        'IAM › Policies › Create policy › JSON. Then IAM › Roles › the role › Permissions boundary › Set boundary. A role has one boundary: if there is one already, add the Deny statements to it.',
        'Its Allow gives nobody anything: a boundary only says how far other policies may go.',
      ],
      endpoint: [
        'VPC › Endpoints › the endpoint of `ssm` › Actions › Manage policy. Agents on nodes use the same endpoint, so the Allow has to stay.',
        'Starting sessions is asked of the endpoint of `ssm`; that of `ssmmessages` carries them, and there is nothing to refuse in its policy.',
      ],
    },
  },
  commands: {
    create: 'The first time in a Region',
    update: 'If the document already exists; the output shows the number of the new version',
    makeDefault: 'Then make that version the default, by its number (here 2)',
  },
  copyCommand: 'Copy command',
  copiedCommand: 'Command copied',
  related: {
    'end-user':
      'The nodes need an instance role, with the same KMS key if you encrypt sessions. Both documents use the same answers.',
    administrator: 'The preferences are a separate document, with logs and key from the same answers.',
    'instance-role':
      'A role also needs a trust policy. The preferences decide whether sessions are logged at all.',
    'trust-policy': 'The permissions of the role are a separate document.',
    'session-preferences': 'The nodes need permission for the same logs and key, from the instance role.',
    tunnel: 'People need a policy that allows it: choose the tunnel in the step about sessions.',
    'session-command':
      'People need a policy that allows it: choose the fixed command in the step about sessions.',
    guardrail: 'A guardrail allows nobody anything: people need a policy as well.',
  },
} as const;
