import type {
  KnownDocument,
  KnownService,
  Place,
  PrincipalMeaning,
  PrincipalParams,
  ResourceMeaning,
  ResourceParams,
} from '#analysis';
import { CALLER, THEY, type Voice } from './conditions.ts';
import { listed, namedText, speak, type Texts } from '../text.ts';

const TO_NAME: Readonly<Record<string, string>> = {
  region: 'a Region still to fill in',
  'account-id': 'an account still to fill in',
};

/** `us-east-1, account 111122223333`; empty when the place says nothing. */
function placeText({ regions, account }: Place): string {
  const anyRegion = regions.includes('*');
  if (anyRegion && account === '*') return 'any Region and account';
  if (regions.length === 1 && regions[0] === 'region' && account === 'account-id') {
    return 'Region and account still to fill in';
  }
  const named = regions
    .filter((region) => region !== '')
    .map((region) => namedText(TO_NAME, region) ?? region);
  const region = anyRegion ? 'any Region' : listed(named);
  const owner =
    account === '*' || account === '' ? '' : (namedText(TO_NAME, account) ?? `account ${account}`);
  return [region, owner].filter((text) => text !== '').join(', ');
}

/** Puts the place behind a noun, in parentheses. */
export function placed(noun: string, place: Place): string {
  const text = placeText(place);
  return text === '' ? noun : `${noun} (${text})`;
}

/** What a document of AWS is for. */
const documentPurposes: Readonly<Record<KnownDocument, string>> = {
  'AWS-StartSSHSession': 'SSH and SCP',
  'AWS-StartPortForwardingSession': 'tunnels to any port of the node',
  'AWS-StartPortForwardingSessionToSocket': 'tunnels to a socket of the node',
  'AWS-StartPortForwardingSessionToRemoteHost': 'tunnels through the node to any host that it reaches',
  'AWS-StartInteractiveCommand': 'any interactive command',
  'AWS-StartNonInteractiveCommand': 'any command without input',
  'AWS-PasswordReset': 'resetting the password of a local user',
  'AWS-UpdateSSMAgent': 'updating SSM Agent',
  'AWS-RunShellScript': 'any shell script, as root',
  'AWS-RunPowerShellScript': 'any PowerShell script, as administrator',
};

const services: Readonly<Record<KnownService, string>> = {
  ec2: 'Amazon EC2 (for its instances)',
  ssm: 'Systems Manager (for hybrid nodes and Default Host Management Configuration)',
  'ecs-tasks': 'Amazon ECS (for its tasks)',
  lambda: 'AWS Lambda (for its functions)',
  'ssm-guiconnect': 'GUI Connect (for Remote Desktop)',
};

const principalPhrases: Texts<PrincipalParams> = {
  everybody: () => 'everybody in every account',
  service: ({ name, known }) => (known === undefined ? `the service ${name}` : services[known]),
  account: ({ account }) => `account ${account} (users and roles that its own policies allow)`,
  'role-or-user': ({ arn }) => (arn.startsWith('arn:') ? arn : `${arn}, which is no ARN yet`),
  federated: ({ provider }) => `people signed in by ${provider}`,
  other: ({ type, name }) => `${name} (${type})`,
};

export function principalPhrase(principal: PrincipalMeaning): string {
  return speak(principalPhrases, principal);
}

export function principalsPhrase(principals: readonly PrincipalMeaning[]): string {
  return listed(principals.map(principalPhrase));
}

function nodes(kind: string, ids: readonly string[]): string {
  if (ids.length === 1 && ids[0] === 'instance-id') return `the ${kind} still to fill in`;
  return ids.length === 1 ? `${kind} ${listed(ids)}` : `${kind}s ${listed(ids)}`;
}

const phrasesFor = ({ possessive }: Voice): Texts<ResourceParams> => ({
  everything: () => 'every resource',
  empty: () => 'no resource: the text is empty',
  instances: ({ ids, ...place }) => placed(nodes('instance', ids), place),
  'every-instance': (place) => placed('every EC2 instance', place),
  'hybrid-nodes': ({ ids, ...place }) => placed(nodes('hybrid node', ids), place),
  'every-hybrid-node': (place) => placed('every hybrid node', place),
  tasks: ({ name, ...place }) =>
    placed(name === '*' || name === '*/*' ? 'every ECS task' : `ECS tasks that match ${name}`, place),
  'default-shell': (place) => placed('the default shell document', place),
  'own-document': ({ name, ...place }) =>
    placed(
      name === 'document-name' ? 'the Session document still to fill in' : `the document ${name}`,
      place,
    ),
  'aws-document': ({ name, known, ...place }) =>
    placed(known === undefined ? `AWS’s document ${name}` : `${name} for ${documentPurposes[known]}`, {
      ...place,
      regions: place.regions.includes('*') ? [''] : place.regions,
      account: '',
    }),
  'documents-like': ({ pattern, ...place }) => placed(`every document whose name matches ${pattern}`, place),
  'every-document': (place) => placed('every document, including AWS’s', place),
  'every-own-document': (place) => placed('every document of the account', place),
  'every-aws-document': (place) => placed('every document of AWS', place),
  'aws-document-with-account': ({ name }) => `${name}, which never matches (AWS’s documents have no account)`,
  'own-document-without-account': ({ name }) =>
    `${name}, which never matches (your documents have an account)`,
  'every-session': () => 'everybody’s sessions',
  'sessions-of-user-name': () => `sessions whose ID begins with ${possessive} IAM user name`,
  'sessions-of-user-id': () => `sessions whose ID begins with ${possessive} user ID`,
  'sessions-like': ({ pattern }) => `sessions whose ID matches ${pattern}`,
  'sessions-nowhere': () => 'sessions without Region or account, which never match',
  'kms-key': ({ id, ...place }) =>
    placed(
      id === '*' ? 'every KMS key' : id === 'key-name' ? 'the KMS key still to fill in' : `KMS key ${id}`,
      place,
    ),
  'kms-alias': ({ name }) => `the alias ${name}, which never matches (IAM compares the key’s own ARN)`,
  'log-group': ({ name, ...place }) => placed(name === '*' ? 'every log group' : `log group ${name}`, place),
  bucket: ({ name }) => (name === '*' ? 'every bucket' : `bucket ${name}`),
  objects: ({ bucket, key }) =>
    key === '*'
      ? `everything in bucket ${bucket}`
      : key.endsWith('/*')
        ? `everything under ${key.slice(0, -1)} in bucket ${bucket}`
        : `${key} in bucket ${bucket}`,
  role: ({ account, name }) => `role ${name} of account ${account}`,
  user: ({ account, name }) => `IAM user ${name} of account ${account}`,
  parameter: ({ name, ...place }) => placed(name === '*' ? 'every parameter' : `parameter ${name}`, place),
  'service-setting': ({ name, ...place }) => placed(`service setting ${name}`, place),
  'ops-items': ({ name, ...place }) =>
    placed(name === '*' ? 'every operational item' : `operational item ${name}`, place),
  automations: ({ name, ...place }) =>
    placed(name === '*' ? 'every automation' : `automation ${name}`, place),
  arn: ({ service, name, ...place }) => placed(`${name} in the service ${service}`, place),
  'key-placeholder': () => 'the KMS key still to fill in',
  'not-an-arn': ({ text }) => `“${text}”, which is not an ARN`,
});

const phrases = new Map([CALLER, THEY].map((voice) => [voice, phrasesFor(voice)]));

/** A noun phrase. */
export function resourcePhrase(resource: ResourceMeaning, voice: Voice = CALLER): string {
  return speak(phrases.get(voice) ?? phrasesFor(voice), resource);
}

/** Whether two resources are in the same place, which then need be said only once. */
export function sharePlace(one: ResourceMeaning, other: ResourceMeaning): boolean {
  const [here, there] = [one.params, other.params];
  if (!('regions' in here) || !('regions' in there)) return false;
  return here.account === there.account && here.regions.join() === there.regions.join();
}

/** Without the place, which a sentence says elsewhere. */
export function withoutPlace(resource: ResourceMeaning): ResourceMeaning {
  return { code: resource.code, params: { ...resource.params, regions: [], account: '' } } as ResourceMeaning;
}

/** Several resources as one noun phrase. */
export function resourcesPhrase(resources: readonly ResourceMeaning[], voice: Voice = CALLER): string {
  const phrasesInOrder = resources.map((resource, position) => {
    const next = resources[position + 1];
    const said = next !== undefined && sharePlace(resource, next);
    return resourcePhrase(said ? withoutPlace(resource) : resource, voice);
  });
  return listed(phrasesInOrder);
}
