import { HOST_MANAGEMENT } from '#core';
import type { Asking, Authorization, Purpose } from './asking.ts';

function onSetting(
  { scenario: { node, partition }, context }: Asking,
  purpose: Purpose,
  action: string,
): Authorization {
  return {
    purpose,
    action,
    resource: `arn:${partition}:ssm:${node.region}:${node.account}:servicesetting${HOST_MANAGEMENT.setting}`,
    context: { ...context, 'aws:ResourceAccount': node.account },
  };
}

/**
 * Naming the role that instances get in a Region, which hands it to Systems Manager. The console shows first what is set;
 * the AWS CLI does without.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/fleet-manager-default-host-management-configuration.html
 */
export function setHostManagement(asking: Asking): readonly Authorization[] {
  const { hostManagement, node, partition } = asking.scenario;
  if (hostManagement !== true) return [];
  return [
    { ...onSetting(asking, 'read-host-management', 'ssm:GetServiceSetting'), optional: true },
    onSetting(asking, 'set-host-management', 'ssm:UpdateServiceSetting'),
    {
      purpose: 'pass-host-role',
      action: 'iam:PassRole',
      resource: `arn:${partition}:iam::${node.account}:role/${HOST_MANAGEMENT.role}`,
      context: { ...asking.context, 'iam:PassedToService': 'ssm.amazonaws.com' },
    },
  ];
}

/** Taking the role from instances in a Region. */
export const resetHostManagement = (asking: Asking): readonly Authorization[] =>
  asking.scenario.hostManagement === true
    ? [onSetting(asking, 'reset-host-management', 'ssm:ResetServiceSetting')]
    : [];
