import type { DepartureCode, SampleEdition, SampleTopic } from '#core';
import type { Slots } from '../messages.ts';
import { code } from './text.ts';

/** What each sample is for, by its id. */
const titles: Readonly<Record<string, string>> = {
  'additional/restrict-to-instances': 'Sessions on three named instances',
  'additional/restrict-by-tag': 'Sessions on instances with one tag',
  'additional/restrict-by-multiple-tags': 'Sessions on nodes with two tags',
  'additional/end-own-sessions/username': 'End own sessions: by user name',
  'additional/end-own-sessions/target-id-tag': 'End sessions: by the tag of the node',
  'additional/end-own-sessions/session-id-tag/user': 'End own sessions: by the tag of a named user',
  'additional/end-own-sessions/session-id-tag/assumed-role': 'End own sessions: by the tag of the caller',
  'additional/end-own-sessions/both-tags': 'End own sessions: by both tags',
  'additional/full-access': 'Full access to all sessions',
  'instance-role/minimal': 'Instance role: minimal',
  'instance-role/with-s3-and-cloudwatch-logs': 'Instance role: with logs to Amazon S3 and CloudWatch Logs',
  'latest-ex1-console-documents': 'Example 1: choose Session documents in the console',
  'latest-ex2-specific-nodes': 'Example 2: sessions on three named nodes',
  'latest-ex3-one-tag': 'Example 3: sessions on nodes with one tag',
  'latest-ex3-two-tags': 'Example 3: sessions on nodes with two tags',
  'latest-ex4-method1-username': 'Example 4: end own sessions by user name',
  'latest-ex4-method2-target-id': 'Example 4: end sessions by the tag of the node',
  'latest-ex4-method2-session-id-user': 'Example 4: end own sessions by the tag of a named user',
  'latest-ex4-method2-session-id-role': 'Example 4: end own sessions by the tag of the caller',
  'latest-ex4-method2-both': 'Example 4: end own sessions by both tags',
  'latest-ex5-full': 'Example 5: full access to all sessions',
  'latest-default-session-document': 'Start a default shell by naming its document',
  'latest-ssh-allow': 'Allow SSH connections',
  'latest-interactive-one-node': 'One interactive command on one node',
  'latest-interactive-all-nodes': 'One interactive command on every node',
  'latest-interactive-many-documents': 'Several interactive commands on every node',
  'latest-rdp-standard': 'Remote Desktop on every Windows node',
  'latest-rdp-tags': 'Remote Desktop on nodes with a tag',
  'latest-rdp-identity-center': 'Remote Desktop with IAM Identity Center',
  'latest-ecs-exec-user-tags': 'ECS Exec: commands in tasks with a tag',
  'latest-ecs-exec-kms-user': 'ECS Exec with a KMS key',
  'latest-ecs-exec-logs': 'ECS task role: with logs to CloudWatch Logs',
  'latest-ecs-exec-s3': 'ECS task role: with logs to Amazon S3',
  'latest-ecs-exec-kms-task': 'ECS task role: with a KMS key',
  'latest-sagemaker-training-role': 'SageMaker AI role: remote debugging of training jobs',
  'latest-jit-before': 'Before just-in-time access: start any session',
  'latest-jit-after': 'After: ask for any session',
  'latest-ssh-deny': 'Deny SSH connections',
  'latest-preferences-deny': 'Deny changes of the session preferences',
  'latest-ecs-exec-deny-container': 'Deny ECS Exec in one container',
  'latest-ecs-exec-only-off': 'Deny turning on ECS Exec',
  'latest-ecs-deny-startsession-cluster': 'Deny sessions in the tasks of one cluster',
  'latest-ecs-deny-startsession-tag': 'Deny sessions in tasks with a tag',
  'latest-preferences-allow': 'Manage Session Manager preferences',
  'latest-dhmc-admin': 'Set up Default Host Management Configuration',
  'latest-instance-minimal': 'Instance role: minimal',
  'latest-instance-existing-role': 'Instance role: added to a role that nodes have',
  'latest-agent-s3-buckets': 'Instance role: AWS’s own buckets through VPC endpoints',
  'latest-instance-s3-custom': 'Instance role: AWS’s own buckets and one of yours',
  'latest-instance-logging': 'Instance role: with logs to Amazon S3 and CloudWatch Logs',
  'quickstart-2020/end-user/session-manager+cli': 'End user: Session Manager console and AWS CLI',
  'quickstart-2020/end-user/ec2': 'End user: Amazon EC2 console',
  'quickstart-2020/end-user/session-manager+cli+ec2': 'End user: both consoles and AWS CLI',
  'quickstart-2020/admin/session-manager+cli': 'Administrator: Session Manager console and AWS CLI',
  'quickstart-2020/admin/ec2': 'Administrator: Amazon EC2 console',
  'quickstart-2020/admin/session-manager+cli+ec2': 'Administrator: both consoles and AWS CLI',
  'quickstart-2023/end-user/session-manager+fleet-manager':
    'End user: Session Manager console and Fleet Manager',
  'quickstart-2023/end-user/ec2': 'End user: Amazon EC2 console',
  'quickstart-2023/end-user/cli': 'End user: AWS CLI',
  'quickstart-2023/admin/session-manager+cli': 'Administrator: Session Manager console and AWS CLI',
  'quickstart-2023/admin/ec2': 'Administrator: Amazon EC2 console',
  'quickstart-2023/admin/session-manager+cli+ec2': 'Administrator: both consoles and AWS CLI',
  'latest-qs-user-sm-fleet': 'End user: Session Manager console and Fleet Manager',
  'latest-qs-user-ec2': 'End user: Amazon EC2 console',
  'latest-qs-user-cli': 'End user: AWS CLI',
  'latest-qs-admin-sm-cli': 'Administrator: Session Manager console and AWS CLI',
  'latest-qs-admin-ec2': 'Administrator: Amazon EC2 console',
  'latest-qs-admin-all': 'Administrator: both consoles and AWS CLI',
};

/** Why the generated document differs from what AWS printed. */
const departureMessages: Readonly<Record<DepartureCode, string>> = {
  'empty-resource':
    'AWS printed an empty `Resource`, which IAM refuses. For actions without resource types, the resource is `*`.',
  'repeated-statement': 'AWS printed the same statement twice. Once is enough.',
  'mixed-user-variables':
    'AWS mixed `${aws:username}` and `${aws:userid}` in one policy. The first works for IAM users only, so this document uses `${aws:userid}` throughout, as in AWS’s other tabs. See the note on own sessions.',
  'list-documents-on-arn':
    'AWS put `ssm:ListDocuments` on a document ARN, where it grants nothing. Here its resource is `*`.',
  'session-tag-compared-with-user-name':
    'AWS compared the session-id tag with the user name. The tag has the user ID, so that never matches.',
  'owned-document-any-account':
    'AWS wrote `*` as the account of its own document. Both forms match; with an empty account, the ARN cannot match anybody else’s document.',
  'task-role-excerpt':
    'AWS printed only what comes on top of the `ssmmessages` actions. Without these, ECS Exec does not work, so here they are in the same policy.',
  'exec-excerpt':
    'AWS printed only the use of the key. Here it is in the same policy as `ecs:ExecuteCommand`, which it is for.',
  'exec-tag-on-cluster':
    'AWS put tasks and cluster under one condition, so the cluster would need the tag too. Here only tasks need it, under the key that both ECS and Session Manager know.',
  'desktop-nodes-any-session':
    'AWS put the condition on GUI Connect on the document alone. Here it is on the nodes too, so that this policy does not open them to other sessions beside one that allows a document.',
  'sessions-on-everything':
    'AWS put all actions into one statement on `*`. Only sessions can be resumed and ended, so here they have their ARN.',
  'token-on-everything':
    'AWS wrote `*`. The token of a request belongs to an item of OpsCenter, which has an ARN.',
  'access-request-excerpt':
    'AWS printed what is asked first. A request that people have to approve also creates an item and starts an automation, as AWS’s page about the setup says; here that is allowed as well.',
  'denied-in-one-place':
    'AWS denied it in one Region of one account. A place that a denial leaves out is a way around it, so here it is denied in every Region and account.',
  'allows-beside-denying':
    'AWS also allowed `ssmmessages:OpenDataChannel` here. A guardrail only denies; what people need stands in their own policy.',
  'allows-the-opposite':
    'AWS allowed these actions while ECS Exec is off. That keeps nobody from turning it on whom another policy allows more, so here turning it on is denied. This document allows nobody to start tasks.',
  'preferences-change-otherwise':
    'AWS left out two ways of changing preferences: making another version the default, and sharing the document. Here both are denied too.',
  'tag-without-patterns':
    'AWS compared the tag with `StringEquals`. Here it is `StringLike`, which means the same until you put `*` or `?` into a value.',
  'encryption-check-without-log':
    'AWS also allowed `s3:GetEncryptionConfiguration` on `*`. It is of use only to a role that writes logs to a bucket, with which it comes here.',
  'buckets-excerpt':
    'AWS printed only what comes on top of a role. Here the channels of sessions are in the same policy.',
  'buckets-of-other-work':
    'AWS also named buckets that sessions and updates of the agent do not need: those of patching, most of which end differently in each Region, and those of older agents.',
  'log-bucket-read':
    'AWS allowed four actions on the bucket and its objects alike. Here each stands on what it is about, and nothing reads the logs back.',
  'bucket-location-any': 'AWS wrote `*`. The bucket is enough.',
};

export const samples = {
  departure: departureMessages,
  titleOf: (id: string): string => titles[id] ?? id,
  title: 'Published samples',
  description:
    'The policies from AWS’s documentation, ready for your own values. Where AWS printed an error, ours is corrected and says so.',
  edition: (edition: SampleEdition) => `Edition ${edition}`,
  /** What an edition is, in a line. */
  editions: {
    '2026': 'What AWS’s pages show today.',
    '2023': 'One tab per console, with user IDs in session ARNs.',
    '2020': 'User names in session ARNs, and the document access check.',
  } satisfies Record<SampleEdition, string>,
  topics: {
    connect: 'Connect from a console or the CLI',
    nodes: 'Limit the nodes',
    documents: 'Choose what people start: SSH, commands, documents, Remote Desktop',
    tasks: 'Enter ECS tasks',
    'just-in-time': 'Ask before connecting',
    'own-sessions': 'End own sessions',
    administer: 'Administer sessions and preferences',
    forbid: 'Forbid what nobody should do',
    'node-role': 'Give nodes a role',
  } satisfies Record<SampleTopic, string>,
  find: 'Find a sample',
  findExample: 'tag, EC2 console, 2026 …',
  found: (count: number, all: number) =>
    count === all
      ? `${all} samples`
      : count === 0
        ? 'No sample has all these words.'
        : `${count} of ${all} samples`,
  clear: 'Show all samples',
  /** The page that a sample is from, and in how many places ours differs from it. */
  origin: ({ page }: Slots<'page'>, departures: number) =>
    departures === 0
      ? `${page} · as published`
      : `${page} · ${departures === 1 ? '1 difference' : `${departures} differences`}`,
  source: (source: string) => `From AWS’s page “${source}”.`,
  bannerTitle: (title: string, edition: string) => `AWS’s published sample: ${title} (${edition})`,
  bannerSame: 'Apart from your own answers, the document is exactly what AWS printed.',
  bannerDeparts: (count: number) =>
    count === 1
      ? 'This sample differs from AWS’s page in one place:'
      : `This sample differs from AWS’s page in ${count} places:`,
  forget: 'Close, and stop marking AWS’s values as values to replace',
  printed: (text: string) => `AWS printed: ${code(text)}`,
  at: ({ lines }: Slots<'lines'>) => `Here: ${lines}.`,
  wholeDocument: 'the document',
} as const;
