import type { KnownService, PrincipalMeaning, PrincipalParams } from '#analysis';
import { listed } from './lists.ts';
import { speak, type Texts } from './speak.ts';

const services: Readonly<Record<KnownService, string>> = {
  ec2: 'Amazon EC2 (for its instances)',
  ssm: 'Systems Manager (for hybrid nodes)',
  'ecs-tasks': 'Amazon ECS (for its tasks)',
  lambda: 'AWS Lambda (for its functions)',
  'ssm-guiconnect': 'GUI Connect (for Remote Desktop)',
};

const phrases: Texts<PrincipalParams> = {
  everybody: () => 'everybody in every account',
  service: ({ name, known }) => (known === undefined ? `the service ${name}` : services[known]),
  account: ({ account }) => `account ${account} (as far as its own policies allow)`,
  'role-or-user': ({ arn }) => arn,
  federated: ({ provider }) => `people signed in by ${provider}`,
  other: ({ type, name }) => `${name} (${type})`,
};

export function principalPhrase(principal: PrincipalMeaning): string {
  return speak(phrases, principal);
}

export function principalsPhrase(principals: readonly PrincipalMeaning[]): string {
  return listed(principals.map(principalPhrase));
}
