import type { Configuration } from '../configuration/configuration.ts';
import { accountField, regionFields } from '../policy/arn.ts';
import type { Condition } from '../policy/types.ts';
import { because, type Grant } from './grant.ts';
import { conditionPointer } from './guards.ts';

/**
 * Who may assume the node's role. Services that act for many customers are held to this account.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/hybrid-multicloud-service-role.html
 */
export function trust({ environment, instanceRole }: Configuration): readonly Grant[] {
  const { partition } = environment;
  const account = accountField(environment);
  const source = (service: string) =>
    regionFields(environment).map((region) => `arn:${partition}:${service}:${region}:${account}:*`);
  const statement = (service: string, condition?: Condition): Grant['statement'] => ({
    Sid: 'AssumeRole',
    Effect: 'Allow',
    Principal: { Service: service },
    Action: 'sts:AssumeRole',
    ...(condition === undefined ? {} : { Condition: condition }),
  });
  const fromAccount = { StringEquals: { 'aws:SourceAccount': account } };
  const confined = because(
    'trust-source',
    conditionPointer('StringEquals', 'aws:SourceAccount'),
    'environment.account',
  );
  switch (instanceRole.trust) {
    case 'ec2':
      return [
        {
          statement: statement('ec2.amazonaws.com'),
          because: [because('trust-ec2', '', 'instanceRole.trust')],
        },
      ];
    case 'hybrid':
      return [
        {
          statement: statement('ssm.amazonaws.com', {
            ...fromAccount,
            ArnEquals: { 'aws:SourceArn': source('ssm') },
          }),
          because: [because('trust-hybrid', '', 'instanceRole.trust'), confined],
        },
      ];
    case 'ecs-task':
      return [
        {
          statement: statement('ecs-tasks.amazonaws.com', {
            ...fromAccount,
            ArnLike: { 'aws:SourceArn': source('ecs') },
          }),
          because: [because('trust-ecs-task', '', 'instanceRole.trust'), confined],
        },
      ];
  }
}
