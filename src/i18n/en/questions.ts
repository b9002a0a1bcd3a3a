import { DEFAULT_DOCUMENT_NAMES, type Question, type SettingValue } from '#core';

/** One answer that can be chosen. */
export interface OptionText {
  readonly title: string;
  /** What it means, with the IAM term. Backticks mark what is literally IAM. */
  readonly description?: string;
}

export interface QuestionText {
  /** The question, in the reader's language. */
  readonly label: string;
  /** What the answer does to the document. Backticks mark what is literally IAM. */
  readonly help?: string;
  /** Shown in the empty field. */
  readonly example?: string;
  /** What it means that nothing was answered, where it does not mean that something is missing. */
  readonly empty?: string;
}

type Chosen<V> = V extends readonly (infer E extends string)[] ? E : V;
/** A question with a few answers has a text for each; `string` and text lists have none. */
type Options<V> = [Chosen<V>] extends [string]
  ? string extends Chosen<V>
    ? QuestionText
    : QuestionText & { readonly options: Readonly<Record<Chosen<V> & string, OptionText>> }
  : QuestionText;
export type QuestionTexts = { readonly [Q in Question]: Options<SettingValue<Q>> };

/**
 * What the first step of every document asks of somebody who has answered nothing: the page opens with it. What is asked
 * later has its words in `later-questions.ts`. End users and administrators share theirs.
 */
export const firstQuestions = {
  'environment.regions': {
    label: 'Which Regions?',
    help: 'Each Region adds an ARN. If you name none, the ARNs say `region`.',
  },
  'environment.account': {
    label: 'Which AWS account?',
    help: 'Twelve digits, leading zeros included. If you name none, the ARNs say `account-id`.',
    example: '111122223333',
  },
  'environment.sessionEncryption': {
    label: 'Use a KMS key on top of TLS',
    help: 'People need `kms:GenerateDataKey` on it, nodes `kms:Decrypt`. Permissions boundaries and organization policies must allow both.',
  },
  'environment.s3Log.enabled': {
    label: 'Upload session logs to a bucket',
    help: 'At the end of each session, by the node: its role needs `s3:PutObject`. A node in a private subnet also needs a network path there, or sessions stay blank.',
  },
  'environment.cloudWatchLog.enabled': {
    label: 'Write session logs to a log group',
    help: 'The node role needs `logs:PutLogEvents` and a few related actions. A node in a private subnet also needs a network path there, or sessions stay blank.',
  },
  'environment.tunnel.host': {
    label: 'Which host?',
    help: 'Name or IP address as the node sees it, such as the endpoint of an RDS database.',
    example: 'orders.abc123.eu-west-1.rds.amazonaws.com',
  },
  'environment.tunnel.port': {
    label: 'Which port of the host?',
    help: '5432 for PostgreSQL, 3306 for MySQL.',
  },
  'environment.tunnel.localPort': {
    label: 'Which port on their own machine?',
    help: 'People can still choose another. Empty means any free port.',
    example: 'any free port',
    empty: 'Any free port',
  },
  'environment.tunnel.name': {
    label: 'What is the Session document called?',
    help: `Empty means ${DEFAULT_DOCUMENT_NAMES.tunnel}. Another tunnel in this account needs another name.`,
    empty: DEFAULT_DOCUMENT_NAMES.tunnel,
  },
  'environment.command.linux': {
    label: 'What runs on Linux?',
    help: 'One command or several lines. `{{ name }}` stands for a parameter.',
    example: 'tail -f {{ logpath }}',
    empty: 'Nothing',
  },
  'environment.command.windows': {
    label: 'What runs on Windows?',
    example: 'Get-Content -Wait {{ logpath }}',
    empty: 'Nothing',
  },
  'environment.command.parameters': {
    label: 'What may people fill in?',
    help: 'A line for each: `name = pattern`. A shell reads what they fill in, so without a pattern they can run anything. Further lines: `name.default = …`, `name.description = …`, and `name.value = …` for each value allowed.',
    example: 'logpath = ^/var/log/[A-Za-z0-9._-]+\\.log$',
    empty: 'Nothing',
  },
  'administrator.surfaces': {
    label: 'From where do they connect?',
    help: 'Consoles need to list nodes and sessions; the command line does not.',
    empty: 'None',
    options: {
      'session-manager': {
        title: 'Session Manager console',
        description: 'Also for Fleet Manager. Lists nodes and sessions.',
      },
      ec2: { title: 'Amazon EC2 console', description: 'The Connect button of an instance.' },
      cli: {
        title: 'AWS CLI',
        description:
          '`aws ssm start-session`, with the Session Manager plugin. Without the plugin, AWS reports a denied `ssm:TerminateSession`.',
      },
    },
  },
  'administrator.signIn': {
    label: 'How do they sign in?',
    help: 'Decides how the policy recognizes their own sessions: `aws:username` exists for IAM users only.',
    options: {
      role: {
        title: 'Through a role',
        description: 'IAM Identity Center, federation or an assumed role: recognized by `${aws:userid}`.',
      },
      'iam-user': {
        title: 'As an IAM user',
        description: 'With their own user name and access keys: recognized by `${aws:username}`.',
      },
    },
  },
  'instanceRole.permissions': {
    label: 'What should the node role contain?',
    help: 'Each is narrower than `AmazonSSMManagedInstanceCore`, which can also read every parameter of the account. An instance profile with this role takes precedence over Default Host Management Configuration.',
    options: {
      logging: {
        title: 'Sessions, with logs and encryption',
        description: 'The minimum, plus what your answers about logs and keys need.',
      },
      minimal: {
        title: 'Sessions only',
        description: 'The least that the agent needs to carry sessions; with a KMS key also `kms:Decrypt`.',
      },
      'existing-role': {
        title: 'An addition to a role you have',
        description: 'For a role that nodes or tasks have already.',
      },
    },
  },
  'trustPolicy.of': {
    label: 'Whose role is it?',
    help: 'With IAM Identity Center, people need none: permission sets write their own trust.',
    options: {
      nodes: { title: 'The nodes’', description: 'Goes with the instance role policy.' },
      people: { title: 'People’s', description: 'Goes with the policy of end users or administrators.' },
    },
  },
  'instanceRole.trust': {
    label: 'What is the role for?',
    help: 'The trust policy names it, and the permissions follow.',
    options: {
      ec2: { title: 'EC2 instances', description: '`ec2.amazonaws.com`, through an instance profile.' },
      'default-host-management': {
        title: 'All EC2 instances of the account',
        description: 'Without instance profiles: Default Host Management Configuration, in each Region.',
      },
      hybrid: {
        title: 'Hybrid nodes',
        description: '`ssm.amazonaws.com`, for a hybrid activation of this account.',
      },
      'ecs-task': { title: 'ECS tasks', description: '`ecs-tasks.amazonaws.com`, for ECS Exec.' },
      codebuild: { title: 'CodeBuild', description: '`codebuild.amazonaws.com`, for builds that wait.' },
      sagemaker: { title: 'SageMaker AI', description: '`sagemaker.amazonaws.com`, for training jobs.' },
      'eks-service-account': {
        title: 'EKS pods, by service account',
        description: 'IRSA, an OIDC provider.',
      },
      'eks-pod-identity': { title: 'EKS pods, by pod identity', description: '`pods.eks.amazonaws.com`' },
    },
  },
  'guardrail.as': {
    label: 'How is it handed over?',
    help: 'A Deny wins over every Allow, whichever policy has it.',
    options: {
      identity: {
        title: 'An identity policy',
        description: 'Deny statements for a group or a role, beside the policies that allow something.',
      },
      scp: {
        title: 'A service control policy',
        description:
          'For accounts of an organization. `FullAWSAccess` has to stay attached, and the management account is never held back.',
      },
      boundary: {
        title: 'A permissions boundary',
        description:
          'For a role or a user. A boundary refuses what it does not allow, so it also has an Allow for everything.',
      },
      endpoint: {
        title: 'The policy of a VPC endpoint',
        description:
          'For the endpoint of `ssm`, with an Allow for everything else. It sees only what comes through it.',
      },
    },
  },
  'guardrail.exempt': {
    label: 'Who is left alone?',
    help: 'ARNs of roles or users, `*` allowed, for a condition on `aws:PrincipalArn`. A session counts as its role.',
    example: 'arn:aws:iam::111122223333:role/SessionManagerAdmin',
    empty: 'Nobody',
  },
} as const satisfies Partial<QuestionTexts>;
