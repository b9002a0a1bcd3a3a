import type { NoEffect, NoEffectParams } from '#analysis';
import { listed, speak, type Texts } from '../text.ts';

const documents = {
  'end-user': 'the end user policy',
  administrator: 'the administrator policy',
  'instance-role': 'the instance role',
  'trust-policy': 'the trust policy',
  'session-preferences': 'the session preferences',
  tunnel: 'the document of the tunnel',
  'session-command': 'the document of the command',
  guardrail: 'the guardrail',
} as const;

const sentences: Texts<NoEffectParams> = {
  'other-document': (params) =>
    `No line here: this answer affects ${listed(params.documents.map((kind) => documents[kind]))}.`,
  'adds-nothing': () => 'No line here: this answer adds nothing. Another one would.',
  'guidance-only': () => 'No line here: this answer only decides what the ones below offer.',
  'exports-only': () => 'No line here: only what the exports hand over has it.',
  'checks-only': () => 'No line here: this answer only checks the document.',
  'full-access-covers': () => 'No line here: full access already includes it.',
  'starting-off': () => 'No line here: people start no sessions with this policy.',
  'nodes-not-asked': () => 'No line here: no statement of this policy names nodes this way.',
  'nodes-by': ({ by }) =>
    ({
      id: 'No line here: the policy names nodes by ID.',
      tag: 'No line here: the policy chooses nodes by tag.',
      every: 'No line here: the policy allows every node.',
    })[by],
  'already-everywhere': () => 'No difference here: the ARNs already have * for Region and account.',
  'all-resources-cover': () => 'No line here: the * in Resource already includes it.',
  'read-access-fixed': ({ readAccess }) =>
    readAccess === 'none'
      ? 'No line here: read access is off.'
      : 'No line here: people may only list sessions.',
  'own-sessions-off': () => 'No line here: the policy does not let anybody end or resume sessions.',
  'own-sessions-by': ({ by }) =>
    ({
      none: 'No line here: the policy does not let anybody end or resume sessions.',
      'user-name': 'No line here: the policy recognizes own sessions by user name, not by tag.',
      'user-id': 'No line here: the policy recognizes own sessions by the user ID in the ARN, not by tag.',
      tag: 'No line here: the policy recognizes own sessions by another tag.',
      every: 'No line here: the policy allows everybody’s sessions.',
    })[by],
  'owner-not-compared': () => 'No line here: the policy compares the session’s node, not who started it.',
  'owner-by-variable': () => 'No line here: the policy compares with the caller, not with a named identity.',
  'nothing-to-guard': () => 'No line here: no statement of the policy starts, ends or changes anything.',
  'mfa-off': () => 'No line here: the policy does not require MFA.',
  'preferences-not-managed': () => 'No line here: the policy does not let anybody change preferences.',
  'trusts-service-alone': () => 'No line here: the trust policy does not name it for this kind of node.',
  'no-arn-names-it': () => 'No line here: no ARN of this document names it.',
  'encryption-off': () => 'No line here: session encryption with a KMS key is off.',
  'ports-not-encrypted': () => 'No line here: the session key never encrypts SSH and tunnels.',
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
    'No difference here: the node may always check the encryption; the session preferences say whether to refuse.',
  'bucket-without-key': () => 'No line here: the bucket encrypts with S3’s own keys.',
  'nothing-of-owners': () => 'No line here: no key is used, and no bucket of another account.',
  'shared-with': (params) =>
    ({
      account: 'No line here: only nodes of this account use the bucket and the keys.',
      accounts: 'No line here: the owners list accounts.',
      organization: 'No line here: the owners name an organization.',
    })[params.with],
  'log-scope-published': () => 'No line here: the log permissions are on *, as AWS publishes them.',
  'run-as-off': () => 'No line here: Run As is off.',
  'tunnel-off': () => 'No line here: the tunnel is off.',
  'command-off': () => 'No line here: the fixed command is off.',
  'own-shell-off': () => 'No line here: the shell with its own preferences is off.',
  'preferences-of-region': () => 'No line here: the preferences have no name of their own.',
  'hybrid-off': () => 'No line here: hybrid nodes are left out.',
  'ssh-off': () => 'No line here: SSH is not among the kinds of session.',
  'keys-not-pushed': () => 'No line here: this policy pushes no SSH keys.',
  'tasks-off': () => 'No line here: this policy lets nobody into ECS tasks.',
  'exec-off': () => 'No line here: this policy has no ECS Exec, and nothing else names containers.',
  'training-jobs-off': () => 'No line here: this policy lets nobody into training jobs.',
  'no-managed-node': () => 'No line here: tasks, builds and training jobs are no managed nodes.',
  'role-exists': () => 'No difference here: the role exists already.',
  'trusts-no-pods': () => 'No line here: the role is not for such pods.',
  'not-denied': () => 'No line here: the guardrail does not refuse this.',
  'not-in-endpoint-policy': () => 'No line here: the endpoint of Systems Manager never sees such requests.',
  'role-of': ({ of }) =>
    of === 'people'
      ? 'No line here: the trust policy is for the role of people.'
      : 'No line here: the trust policy is for the role of nodes.',
  'signs-in-by': ({ signIn }) =>
    ({
      saml: 'No line here: people sign in with SAML.',
      oidc: 'No line here: people sign in with OpenID Connect.',
      principals: 'No line here: users and roles assume the role directly.',
    })[signIn],
  'name-of-document': () => 'No line here: this is the name of the document itself.',
  'same-result': () => 'No difference here: every answer gives the same document.',
};

/** Why a setting has no line in the document on the screen. */
export function noEffectSentence(none: NoEffect): string {
  return speak(sentences, none);
}
