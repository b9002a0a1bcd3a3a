import { SESSION_DOCUMENT_SIZE_LIMIT } from '#iam';
import { instantProblems } from './formats/guards.ts';
import { bucketProblems, logGroupProblems, prefixProblems } from './formats/logs.ts';
import { nodeIdProblems } from './formats/nodes.ts';
import { accountProblems, organizationProblems, otherAccountProblems } from './formats/places.ts';
import { commandParametersProblems } from './formats/commands.ts';
import {
  documentNameProblems,
  osUserProblems,
  ownDocumentNameProblems,
  runAsUserProblems,
} from './formats/sessions.ts';
import {
  clusterProblems,
  containerProblems,
  issuerProblems,
  kubernetesNameProblems,
  trainingJobProblems,
} from './formats/tasks.ts';
import { principalArnProblems, vpcEndpointProblems } from './formats/guardrail.ts';
import { policyArnProblems } from './formats/node-role.ts';
import { carriedStatements } from './formats/statements.ts';
import {
  audienceProblems,
  principalProblems,
  samlProviderProblems,
  sourceIdentityProblems,
  subjectProblems,
} from './formats/people-role.ts';
import { hostProblems } from './formats/tunnel.ts';
import { type Problem, problem } from './issues.ts';
import type { FormatName } from './setting-kinds.ts';

interface Format {
  /** A value of this kind that nobody has chosen: tried in place of the present one, to see what depends on it. */
  readonly probe: string;
  /** Another one, where two do what one alone does not: a key is in one Region, a node on EC2 or elsewhere. */
  readonly secondProbe?: string;
  /** What is wrong with a value, whatever else is answered; where that matters, `conflicts.ts` looks at it. */
  readonly problems?: (value: string) => readonly Problem[];
}

/** Length in bytes as UTF-8, which is how the content of a document is counted. */
const byteLength = (text: string): number =>
  [...text].reduce((sum, character) => {
    const code = character.codePointAt(0) ?? 0;
    return sum + (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
  }, 0);

/** What texts stand for, by the name that the settings have for it. */
export const FORMATS: Readonly<Record<FormatName, Format>> = {
  region: { probe: 'xx-probe-1', secondProbe: 'xx-probe-2' },
  account: { probe: '000000000001', problems: accountProblems },
  'account-id': { probe: '000000000002', problems: otherAccountProblems },
  organization: { probe: 'o-probe00000', problems: organizationProblems },
  'kms-key': { probe: 'arn:aws:kms:eu-west-1:000000000001:key/00000000-0000-0000-0000-000000000001' },
  bucket: { probe: 'probe-bucket', problems: bucketProblems },
  'key-prefix': { probe: 'probe-prefix', problems: prefixProblems },
  'log-group': { probe: 'probe-group', problems: logGroupProblems },
  'node-id': {
    probe: 'i-00000000000000001',
    secondProbe: 'mi-00000000000000001',
    problems: nodeIdProblems,
  },
  'document-name': { probe: 'ProbeDocument', problems: documentNameProblems },
  'own-document-name': { probe: 'ProbeOwn', problems: ownDocumentNameProblems },
  cluster: { probe: 'probe-cluster', problems: clusterProblems },
  'vpc-endpoint': {
    probe: 'vpce-0123456789abc0000',
    secondProbe: 'vpc-0123456789abc0000',
    problems: vpcEndpointProblems,
  },
  'principal-arn': { probe: 'arn:aws:iam::000000000001:role/Probe', problems: principalArnProblems },
  'policy-arn': { probe: 'arn:aws:iam::000000000001:policy/Probe', problems: policyArnProblems },
  container: { probe: 'probe-container', problems: containerProblems },
  'training-job': { probe: 'probe-job', problems: trainingJobProblems },
  'os-user': { probe: 'probe', problems: osUserProblems },
  'oidc-issuer': { probe: 'oidc.probe.example.com/id/PROBE', problems: issuerProblems },
  'kubernetes-name': { probe: 'probe-name', problems: kubernetesNameProblems },
  'saml-provider': { probe: 'probe-provider', problems: samlProviderProblems },
  audience: { probe: 'probe-audience', problems: audienceProblems },
  subject: { probe: 'probe-subject', problems: subjectProblems },
  principal: { probe: 'arn:aws:iam::000000000001:role/Probe', problems: principalProblems },
  'source-identity': { probe: 'probe', problems: sourceIdentityProblems },
  host: { probe: 'probe.example.com', problems: hostProblems },
  'principal-id': { probe: 'AIDA0000000000000PROBE' },
  network: { probe: '198.51.100.77/32' },
  instant: { probe: '2001-01-01T00:00:00Z', problems: instantProblems },
  'run-as-user': { probe: 'probe', problems: runAsUserProblems },
  profile: {
    probe: '# probe',
    problems: (value) =>
      byteLength(value) > SESSION_DOCUMENT_SIZE_LIMIT
        ? [problem('profile-length', { limit: SESSION_DOCUMENT_SIZE_LIMIT })]
        : [],
  },
  command: {
    probe: 'echo probe',
    problems: (value) =>
      byteLength(value) > SESSION_DOCUMENT_SIZE_LIMIT
        ? [problem('command-length', { limit: SESSION_DOCUMENT_SIZE_LIMIT })]
        : [],
  },
  'command-parameters': { probe: 'probe = ^probe$', problems: commandParametersProblems },
  statements: {
    probe: '[{"Effect":"Allow","Action":"ssm:ListDocuments","Resource":"arn:aws:ssm:*:*:document/Probe"}]',
    problems: (value) =>
      value === '' || carriedStatements(value) !== undefined ? [] : [problem('statements-format')],
  },
  entry: { probe: 'probe' },
};
