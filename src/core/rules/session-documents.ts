import type { SessionDocumentType } from '../configuration/types.ts';
import type { NoteCode } from '../notes/codes.ts';
import { awsDocumentArn, ownDocumentArns } from '../policy/arn.ts';
import type { Reason } from '../types.ts';
import { because } from './grant.ts';
import { type Conditions, conditionPointer } from './guards.ts';
import type { Subject } from '../configuration/subject.ts';

export const DEFAULT_SHELL_DOCUMENT = 'SSM-SessionManagerRunShell';

/** Documents owned by AWS, which have no account. */
const AWS_DOCUMENTS: Record<Exclude<SessionDocumentType, 'shell'>, { name: string; note: NoteCode }> = {
  ssh: { name: 'AWS-StartSSHSession', note: 'ssh-document' },
  'port-forwarding': { name: 'AWS-StartPortForwardingSession', note: 'port-forwarding-document' },
  'remote-host': { name: 'AWS-StartPortForwardingSessionToRemoteHost', note: 'remote-host-document' },
  'interactive-command': { name: 'AWS-StartInteractiveCommand', note: 'interactive-command-document' },
};

export interface DocumentResources {
  readonly resources: readonly string[];
  readonly because: readonly Reason[];
}

/** Session documents that the subject may start sessions with, each by its ARN; `skipShell` leaves the default out. */
export function sessionDocuments(
  { root, access, environment }: Subject,
  { skipShell = false }: { readonly skipShell?: boolean } = {},
): DocumentResources {
  const resources: string[] = [];
  const reasons: Reason[] = [];
  for (const type of access.documents.types) {
    if (type === 'shell' && skipShell) continue;
    const { arns, note } =
      type === 'shell'
        ? {
            arns: ownDocumentArns(environment, DEFAULT_SHELL_DOCUMENT),
            note: 'default-shell-document' as const,
          }
        : { arns: [awsDocumentArn(environment, AWS_DOCUMENTS[type].name)], note: AWS_DOCUMENTS[type].note };
    reasons.push(because(note, `/Resource/${resources.length}`, `${root}.documents.types`));
    resources.push(...arns);
  }
  for (const name of access.documents.custom) {
    reasons.push(because('custom-document', `/Resource/${resources.length}`, `${root}.documents.custom`));
    resources.push(...ownDocumentArns(environment, name));
  }
  return { resources, because: reasons };
}

/**
 * `ssm:SessionDocumentAccessCheck`, which has to be in every statement that allows `ssm:StartSession`.
 * `BoolIfExists`, because the key is absent from some requests and `Bool` denies those.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-sessiondocumentaccesscheck.html
 */
export function documentAccessCheck({ root, access }: Subject): Conditions {
  if (!access.documents.accessCheck) return { condition: {}, because: [] };
  const [operator, key] = ['BoolIfExists', 'ssm:SessionDocumentAccessCheck'] as const;
  return {
    condition: { [operator]: { [key]: 'true' } },
    because: [
      because('document-access-check', conditionPointer(operator, key), `${root}.documents.accessCheck`),
    ],
  };
}
