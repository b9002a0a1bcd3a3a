import type { Form, KnownError } from './known-error.ts';

/** A managed node, or the target of ECS Exec. */
const TARGET = /\bm?i-[0-9a-f]{8,17}\b|\becs:[\w-]{1,300}/;

const target = (pattern: RegExp): Form => ({
  pattern,
  subject: (match, text) => match.slice(1).find((part) => part !== undefined) ?? TARGET.exec(text)?.[0],
});

/** What keeps a node or a task from being there. */
export const ABOUT_NODES = {
  'host-management-off': {
    forms: [/instance management role is not configured(?: for account:? ?(\d{12}))?/i],
    side: 'node',
    advice: ['attach-profile', 'host-management', 'agent-restart'],
  },
  'instance-role-missing': {
    forms: [/no EC2 instance role found|instance profile .{0,60}not found/i],
    side: 'node',
    advice: ['attach-profile', 'host-management', 'agent-restart'],
  },
  'metadata-unreachable': {
    forms: [/EC2MetadataError|failed to (?:make|fetch|get) EC2 ?Metadata|169\.254\.169\.254/i],
    side: 'node',
    advice: ['metadata-service', 'agent-restart'],
  },
  'registration-lost': {
    forms: [target(/MachineFingerprintDoesNotMatch|Not existing InstanceId (mi-[0-9a-f]{8,17})/i)],
    side: 'node',
    advice: ['register-again'],
  },
  'activation-spent': {
    forms: [
      /ActivationExpired|InvalidActivation(?:Id)?\b|RegistrationLimitExceeded|activation .{0,40}(?:has )?expired/i,
    ],
    side: 'setup',
    advice: ['activation-new', 'activation-region'],
  },
  'activation-role': {
    forms: [
      /(?:Nonexistent|Not existing) role(?: or missing ssm service principal in trust policy)?: ?(arn:[\w-]{1,20}:iam::\d{0,12}:role\/[\w+=,.@/-]{1,576}|[\w+=,.@/-]{1,576})/i,
      /missing ssm service principal in trust policy/i,
    ],
    side: 'setup',
    advice: ['trust-ssm', 'activation-role-name'],
  },
  'advanced-tier': {
    forms: [/advanced-instances tier|\(BadRequest\) when calling the StartSession operation/i],
    side: 'setup',
    advice: ['advanced-tier', 'region-of-node'],
  },
  'exec-not-enabled': {
    forms: [/execute command was not enabled when the task was run|ExecuteCommand is not enabled/i],
    side: 'task',
    advice: ['exec-enable', 'exec-agent'],
  },
  'exec-command': {
    forms: [
      /Unable to start command: .{0,60}?fork\/exec ([^\s:]{1,200}):/i,
      /Interactive is the only mode supported/i,
    ],
    side: 'task',
    advice: ['exec-command'],
  },
  'task-not-connected': {
    forms: [
      target(
        /TargetNotConnected\w*\) when calling the ExecuteCommand|execute command failed due to an internal error/i,
      ),
      target(/Insufficient permissions to execute command/i),
      target(/TargetNotConnected.{0,200}?(ecs:[\w-]{1,300})|(ecs:[\w-]{1,300}) is not connected/i),
    ],
    side: 'task',
    advice: ['exec-role', 'exec-agent', 'exec-network'],
  },
  'target-not-connected': {
    forms: [
      target(/\b(m?i-[0-9a-f]{8,17}) is not connected/i),
      target(/Instances? \[{0,2}([\w, -]{1,200})\]{0,2} not in a valid state for account/i),
      target(/TargetNotConnected/i),
    ],
    side: 'node',
    advice: ({ subject }) =>
      subject.startsWith('mi-')
        ? ['region-of-node', 'agent-offline', 'registration-valid', 'advanced-tier', 'agent-restart']
        : subject.startsWith('i-')
          ? [
              'region-of-node',
              'agent-offline',
              'profile-or-host-management',
              'network-of-agent',
              'agent-restart',
            ]
          : ['region-of-node', 'agent-offline', 'agent-restart'],
  },
} as const satisfies Record<string, KnownError>;
