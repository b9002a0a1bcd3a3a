import { DEFAULT_SHELL_DOCUMENT } from '#core';
import type { Coded } from '../coded.ts';
import { type Arn, type Place, placeOf } from './arn.ts';
import { hasWildcard } from './wildcards.ts';

/** Documents of AWS that the product has words for. */
const KNOWN_DOCUMENTS = [
  'AWS-StartSSHSession',
  'AWS-StartPortForwardingSession',
  'AWS-StartPortForwardingSessionToSocket',
  'AWS-StartPortForwardingSessionToRemoteHost',
  'AWS-StartInteractiveCommand',
  'AWS-StartNonInteractiveCommand',
  'AWS-PasswordReset',
  'AWS-UpdateSSMAgent',
  'AWS-RunShellScript',
  'AWS-RunPowerShellScript',
] as const;
export type KnownDocument = (typeof KNOWN_DOCUMENTS)[number];

export interface DocumentParams {
  readonly 'default-shell': Place;
  readonly 'own-document': Place & { readonly name: string };
  readonly 'aws-document': Place & { readonly name: string; readonly known: KnownDocument | undefined };
  readonly 'documents-like': Place & { readonly pattern: string };
  readonly 'every-document': Place;
  readonly 'every-own-document': Place;
  readonly 'every-aws-document': Place;
  /** A document of AWS with an account: matches nothing. */
  readonly 'aws-document-with-account': { readonly name: string; readonly account: string };
  /** A document of the account without one: matches nothing. */
  readonly 'own-document-without-account': { readonly name: string };
}

/** AWS reserves these beginnings for documents of its own. */
function belongsToAws(name: string): boolean {
  return /^(?:aws|amazon|amzn)/i.test(name);
}

/**
 * What a document ARN stands for. Documents of AWS have no account, all others have one.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html
 */
export function documentMeaning(arn: Arn, name: string): Coded<DocumentParams> {
  const place = placeOf(arn);
  const { account } = arn;
  if (/^\*+$/.test(name)) {
    if (account === '') return { code: 'every-aws-document', params: place };
    return { code: hasWildcard(account) ? 'every-document' : 'every-own-document', params: place };
  }
  if (belongsToAws(name)) {
    if (account !== '' && !hasWildcard(account)) {
      return { code: 'aws-document-with-account', params: { name, account } };
    }
    if (hasWildcard(name)) return { code: 'documents-like', params: { ...place, pattern: name } };
    const known = KNOWN_DOCUMENTS.find((document) => document === name);
    return { code: 'aws-document', params: { ...place, name, known } };
  }
  if (hasWildcard(name)) return { code: 'documents-like', params: { ...place, pattern: name } };
  if (account === '') return { code: 'own-document-without-account', params: { name } };
  if (name === DEFAULT_SHELL_DOCUMENT) return { code: 'default-shell', params: place };
  return { code: 'own-document', params: { ...place, name } };
}
