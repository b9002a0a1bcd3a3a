import type { AdministratorAccess, Configuration } from '#core';
import type { Identity } from '../tasks/identity.ts';
import type { AskedKind } from '../tried-request/asked-kind.ts';
import type { ReadResource } from '../tried-request/resource-context.ts';
import type { AccessRoot } from './finding.ts';

/** A request that was denied, with what it is compared with. */
export interface Denied {
  readonly configuration: Configuration;
  readonly kind: AskedKind;
  /** In lower case. */
  readonly action: string;
  readonly resource: ReadResource;
  readonly resourceText: string;
  readonly identity: Identity;
}

/** The same, of a person. */
export interface DeniedPerson extends Denied {
  readonly root: AccessRoot;
  readonly access: AdministratorAccess;
}
