import type { Subject } from '../configuration/subject.ts';
import { accountField, systemsManagerArns } from '../policy/arn.ts';
import { HOST_MANAGEMENT } from '../reference/host-management.ts';
import { allow, because, type Grant } from './grant.ts';
import { conditionPointer, guards } from './guards.ts';

/**
 * Turning Default Host Management Configuration on and off in a Region, and handing its role to Systems Manager alone.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/setup-instance-permissions.html
 */
export function hostManagement(subject: Subject): readonly Grant[] {
  const { access, environment } = subject;
  if (!access.hostManagement) return [];
  const guarded = guards(subject);
  const passed = 'iam:PassedToService';
  return [
    allow({
      sid: 'SetHostManagement',
      actions: ['ssm:GetServiceSetting', 'ssm:ResetServiceSetting', 'ssm:UpdateServiceSetting'],
      resources: systemsManagerArns(environment, `servicesetting${HOST_MANAGEMENT.setting}`),
      condition: guarded.condition,
      because: [because('host-management', '', 'administrator.hostManagement'), ...guarded.because],
    }),
    allow({
      sid: 'PassHostManagementRole',
      actions: ['iam:PassRole'],
      resources: [
        `arn:${environment.partition}:iam::${accountField(environment)}:role/${HOST_MANAGEMENT.role}`,
      ],
      condition: { StringEquals: { [passed]: 'ssm.amazonaws.com' } },
      because: [
        because('host-management-role', '', 'administrator.hostManagement'),
        because(
          'host-management-passed',
          conditionPointer('StringEquals', passed),
          'administrator.hostManagement',
        ),
      ],
    }),
  ];
}
