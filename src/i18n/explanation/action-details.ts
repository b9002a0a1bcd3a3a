import type { KnownAction } from '#analysis';

/** What is worth knowing about an action besides what it does. */
export const actionDetails: Partial<Readonly<Record<KnownAction, string>>> = {
  'ssm:StartSession': 'AWS asks for the node and for the Session document separately; both must be allowed.',
  'ssm:TerminateSession': 'Clients call it too, for instance when they could not attach to a session.',
  'ssm:ResumeSession': 'Clients call it by themselves after the network broke.',
  'ssm:DescribeSessions': 'It shows everybody’s sessions and works on * only.',
  'ssm:GetConnectionStatus': 'The consoles ask before they offer to connect.',
  'ssm:SendCommand':
    'AWS asks for the node and for the Command document separately; with AWS-RunShellScript it is any command as root.',
  'ssm:UpdateDocumentDefaultVersion':
    'Sessions can go on using the old default until the new version is made the default.',
  'ssm:ModifyDocumentPermission': 'Whoever has it can make a document public.',
  'ssm:UpdateInstanceInformation': 'The agent’s heartbeat: without it the node does not appear as managed.',
  'ssmmessages:OpenControlChannel': 'Through it the agent waits for sessions; without it the node drops out.',
  'ssmmessages:OpenDataChannel': 'What is typed and shown in a session travels through it.',
  'kms:GenerateDataKey':
    'Session data, or a log in a bucket with a key, is encrypted with that data key; the key policy has to allow it too.',
  'kms:Decrypt':
    'The node opens the session’s data key with it, and S3 the parts of a large log; the key policy has to allow it too.',
  'logs:DescribeLogGroups':
    'The agent looks whether the log group exists and is encrypted; it works on * only.',
  's3:PutObject': 'It needs the ARN of objects, which has something behind the bucket’s name.',
  's3:GetEncryptionConfiguration': 'It asks the bucket itself, not the objects in it.',
  'ecs:ExecuteCommand': 'AWS asks for the task and for the cluster.',
  'iam:PassRole': 'Together with a service that takes roles, it can give somebody more than they have.',
};
