import type { ReadStatement } from '#iam';
import { actionMeaning } from '../explanation/meaning/action.ts';
import { allowing, reachesStar } from './allowed.ts';
import { limit, present } from './item.ts';
import type { SummaryItem } from './types.ts';

const CHANNELS = [
  'ssmmessages:CreateControlChannel',
  'ssmmessages:CreateDataChannel',
  'ssmmessages:OpenControlChannel',
  'ssmmessages:OpenDataChannel',
];

/** What SSM Agent might need for sessions, and this policy does not allow. */
export function limitsOfNodes(statements: readonly ReadStatement[]): readonly SummaryItem[] {
  const allowed = (action: string) => allowing(statements, action);
  const missing = CHANNELS.filter((action) => !allowed(action).some(reachesStar));
  const cloudWatch = allowed('logs:PutLogEvents').length > 0;
  const s3 = allowed('s3:PutObject').length > 0;
  return present<SummaryItem>([
    allowed('ssm:UpdateInstanceInformation').length === 0 && limit('node-cannot-register'),
    missing.length > 0 && {
      code: 'node-without-channels',
      group: 'limits',
      at: [],
      params: { missing: missing.map(actionMeaning) },
    },
    !(cloudWatch && s3) && {
      code: 'node-cannot-log',
      group: 'limits',
      at: [],
      params: { cloudWatch: !cloudWatch, s3: !s3 },
    },
    cloudWatch &&
      !allowed('logs:DescribeLogGroups').some(reachesStar) &&
      limit('node-cannot-check-log-group'),
    s3 && allowed('s3:GetEncryptionConfiguration').length === 0 && limit('node-cannot-check-bucket'),
    allowed('kms:Decrypt').length === 0 && limit('node-without-session-key'),
  ]);
}
