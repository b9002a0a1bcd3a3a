import type { NoEffect, NoEffectParams } from '#analysis';
import { listed, speak, type Texts } from '../text.ts';

const documents = {
  'end-user': 'the end user policy',
  administrator: 'the administrator policy',
  'instance-role': 'the instance role',
  'trust-policy': 'the trust policy',
  'session-preferences': 'the session preferences',
  tunnel: 'the document of the tunnel',
} as const;

const sentences: Texts<NoEffectParams> = {
  'other-document': (params) =>
    `No line here: this answer shapes ${listed(params.documents.map((kind) => documents[kind]))}.`,
  'adds-nothing': () => 'No line here: this answer asks for nothing. Another one would add lines.',
  'guidance-only': () => 'No line here: this answer only guides the ones below.',
  'checks-only': () => 'No line here: this checks the document and writes nothing.',
  'full-access-covers': () => 'No line of its own: full access covers it already.',
  'starting-off': () => 'No line here: this policy does not let anybody start sessions.',
  'nodes-not-asked': () => 'No line here: no statement of this policy names nodes that way.',
  'nodes-by': ({ by }) =>
    ({
      id: 'No line here: nodes are named by ID.',
      tag: 'No line here: nodes are chosen by tag.',
      every: 'No line here: every node is allowed.',
    })[by],
  'already-everywhere': () => 'No difference here: the ARNs already have * for Region and account.',
  'all-resources-cover': () => 'No line of its own: the * in Resource covers it already.',
  'read-access-fixed': ({ readAccess }) =>
    readAccess === 'none'
      ? 'No line here: read access is off.'
      : 'No line here: read access is for listing sessions only.',
  'own-sessions-off': () => 'No line here: the policy does not let anybody end or resume sessions.',
  'own-sessions-by': ({ by }) =>
    ({
      none: 'No line here: the policy does not let anybody end or resume sessions.',
      'user-name': 'No line here: own sessions are recognized by the user name, not by a tag.',
      'user-id': 'No line here: own sessions are recognized by the user ID in the ARN, not by a tag.',
      tag: 'No line here: own sessions are recognized by another tag.',
      every: 'No line here: everybody’s sessions are allowed.',
    })[by],
  'owner-not-compared': () => 'No line here: sessions are compared by their node, not by who started them.',
  'owner-by-variable': () =>
    'No line here: sessions are compared with whoever asks, not with a named identity.',
  'nothing-to-guard': () =>
    'No line here: the policy has no statement that lets anybody in or changes anything.',
  'mfa-off': () => 'No line here: multi-factor authentication is not asked for.',
  'preferences-not-managed': () => 'No line here: the policy does not let anybody change preferences.',
  'trusts-service-alone': () =>
    'No line here: EC2 needs no more than this; the trust policy names neither account nor Region.',
  'no-arn-names-it': () => 'No line here: no ARN of this document names it.',
  'encryption-off': () => 'No line here: session encryption with a KMS key is off.',
  'ports-not-encrypted': () => 'No line here: SSH and tunnels are never encrypted with the session key.',
  'no-statements': () => 'No line here: the policy has no statement to name.',
  'log-off': ({ log }) =>
    ({
      s3: 'No line here: logs to Amazon S3 are off.',
      cloudwatch: 'No line here: logs to CloudWatch Logs are off.',
      any: 'No line here: session logs are off.',
    })[log],
  'role-without-logs': () => 'No line here: the minimal role does not write logs.',
  'prefix-off': () => 'No line here: the logs have no prefix.',
  'checked-in-any-case': () =>
    'No difference here: the node may check the encryption in any case; the session preferences say whether to refuse.',
  'bucket-without-key': () => 'No line here: the bucket encrypts with keys of Amazon S3.',
  'log-scope-published': () => 'No line here: log permissions stand on *, as AWS publishes them.',
  'run-as-off': () => 'No line here: Run As is off.',
  'tunnel-off': () => 'No line here: the tunnel is not among the kinds of session.',
  'name-of-document': () => 'No line here: the document is created under this name.',
  'same-result': () => 'No difference here: every answer gives the same document.',
};

/** Why a setting has no line in the document on the screen. */
export function noEffectSentence(none: NoEffect): string {
  return speak(sentences, none);
}
