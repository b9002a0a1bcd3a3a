import type { ManagedPolicy, Setup } from './types.ts';

/** What whoever reads a file has to know of the setting in it, in sentences. */
export const HOST_MANAGEMENT_NOTES = [
  'Gives the role to EC2 instances in the Region with SSM Agent 3.2.582.0 or later and IMDSv2, within 30 minutes.',
  'An instance profile that allows ssm:UpdateInstanceInformation wins. Without the setting, instances lose the role.',
] as const;

/** What happens where the role is there before: the console creates it under the same name. */
export const EXISTING_HOST_MANAGEMENT_ROLE =
  'Where the console has turned this on before, the role exists, and creating it fails';

/** The policies that instances get with the role, so that these come before the setting. */
export const policiesOfNodes = ({ policies }: Pick<Setup, 'policies'>): readonly ManagedPolicy[] =>
  policies.filter(({ target }) => target?.type === 'node-role');
