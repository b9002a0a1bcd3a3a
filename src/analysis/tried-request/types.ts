import type { Identity } from '../tasks/identity.ts';

export const IDENTITY_KINDS = ['assumed-role', 'iam-user', 'identity-center'] as const;
export type IdentityKind = Identity['kind'];

/** A request that somebody tries. What is not told here follows from the configuration. */
export interface TriedRequest {
  readonly action: string;
  readonly resource: string;
  readonly who: {
    readonly kind: IdentityKind;
    /** Name of the user, or of the role session; `''` = the one that is offered. */
    readonly name: string;
  };
  /** Tags of the resource; no key twice. */
  readonly tags: readonly { readonly key: string; readonly value: string }[];
  /** Context keys that differ from what follows by itself; without values, the key is left out. No key twice. */
  readonly context: readonly { readonly key: string; readonly values: readonly string[] }[];
}

/** An entry of the link that says nothing that is understood. */
export interface EntryProblem {
  readonly code: 'entry-unknown' | 'entry-repeated' | 'identity-unknown';
  readonly entry: string;
}
