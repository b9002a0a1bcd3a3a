import type { KnownError } from './known-error.ts';

/** Why IAM refuses a policy, behind the name of the error. */
const REASON =
  /^\)?(?: when calling the \w{1,60} operation)?: ([^,]{3,200}?)\.?(?: status code|, with| \(Service|\. |["'}\s]*$)/i;

/** What refuses a policy, a role or a task before anybody starts a session. */
export const ABOUT_SETUP = {
  'policy-too-long': {
    forms: [/exceed quota for PolicySize:? ?(\d{0,6})|Maximum policy size of (\d{1,6})/i],
    side: 'setup',
    advice: ['policy-split'],
  },
  'policy-malformed': {
    forms: [
      /(Policy statement must contain (?:actions|resources)|Has prohibited field \w{1,30})/,
      {
        pattern: /MalformedPolicyDocument(?:Exception)?\b/,
        subject: ({ index, 0: { length } }, text) =>
          REASON.exec(text.slice(index + length, index + 600))?.[1],
      },
    ],
    side: 'setup',
    advice: ({ subject }) => {
      if (/prohibited field/i.test(subject)) return ['policy-kinds-mixed'];
      if (/principal/i.test(subject)) return ['policy-principal', 'policy-check'];
      if (/ARN format|legacy parsing/i.test(subject)) return ['policy-arns', 'policy-check'];
      return ['policy-check', 'policy-file'];
    },
  },
  'task-role-not-assumed': {
    forms: [
      /ECS was unable to assume the role ["']?(arn:[\w-]{1,20}:iam::\d{12}:role\/[\w+=,.@/-]{1,576})?/i,
    ],
    side: 'setup',
    advice: ['trust-ecs-tasks', 'pass-role'],
  },
} as const satisfies Record<string, KnownError>;
