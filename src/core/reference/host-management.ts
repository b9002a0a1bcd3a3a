/** The role of Default Host Management Configuration, under the name and path that AWS's console gives it. */
const ROLE = { path: '/service-role/', name: 'AWSSystemsManagerDefaultEC2InstanceManagementRole' } as const;

/**
 * Default Host Management Configuration: a setting of each Region that names a role, which EC2 instances without an
 * instance profile for Systems Manager then get. A Region has one, so that a name of one's own would be of no use.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/fleet-manager-default-host-management-configuration.html
 */
export const HOST_MANAGEMENT = {
  setting: '/ssm/managed-instance/default-ec2-instance-management-role',
  ...ROLE,
  /** The role as the setting names it, and as its ARN ends. */
  role: `${ROLE.path.slice(1)}${ROLE.name}`,
} as const;
