import type { SessionDocumentKind } from '../configuration/setting-kinds.ts';
import { namedDocuments, type Subject } from '../configuration/subject.ts';
import { awsDocumentArn, ownDocumentArns } from '../policy/arn.ts';
import { SESSION_DOCUMENTS } from '../reference/session-documents.ts';
import type { Reason } from '../types.ts';
import { because } from './grant.ts';
import { ownDocumentName } from '../policy/own-documents.ts';
import { type Conditions, conditionPointer } from './guards.ts';

export interface DocumentResources {
  readonly resources: readonly string[];
  readonly because: readonly Reason[];
}

function whyNamed({ root, environment }: Subject, kind: SessionDocumentKind, at: string): Reason {
  const { host, port } = environment.tunnel;
  switch (kind) {
    case 'session-preferences':
      return because('own-shell', at, `${root}.documents.ownShell`);
    case 'tunnel':
      return because('tunnel', at, `${root}.documents.tunnel`, { host, port: port ?? '' });
    case 'session-command':
      return because('session-command', at, `${root}.documents.command`);
  }
}

/** Session documents that the subject may start sessions with, each by its ARN; `skipShell` leaves the default out. */
export function sessionDocuments(
  subject: Subject,
  { skipShell = false }: { readonly skipShell?: boolean } = {},
): DocumentResources {
  const { root, access, environment } = subject;
  const resources: string[] = [];
  const reasons: Reason[] = [];
  for (const type of access.documents.types) {
    if (type === 'shell' && skipShell) continue;
    const { name, owner, note } = SESSION_DOCUMENTS[type];
    const arns = owner === 'aws' ? [awsDocumentArn(environment, name)] : ownDocumentArns(environment, name);
    reasons.push(because(note, `/Resource/${resources.length}`, `${root}.documents.types`));
    resources.push(...arns);
  }
  const named = namedDocuments(subject);
  for (const kind of named) {
    reasons.push(whyNamed(subject, kind, `/Resource/${resources.length}`));
    resources.push(...ownDocumentArns(environment, ownDocumentName(environment, kind)));
  }
  const written = named.map((kind) => ownDocumentName(environment, kind));
  for (const name of access.documents.custom.filter((each) => !written.includes(each))) {
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
