import type { DocumentKind, Params, SettingPath, Severity } from '#core';

/**
 * Every way in which the parts of a setup can fail to fit together. The prose is made from the code at the edge; a new
 * code is a type error until it has a text.
 */
export type DisagreementCode =
  | 'nobody-starts-sessions'
  | 'nodes-out-of-reach'
  | 'tasks-need-ecs-exec'
  | 'nodes-without-role'
  | 'existing-role-trust'
  | 'role-writes-no-log'
  | 'key-in-other-account'
  | 'log-group-key-policy'
  | 'preferences-skip-ports'
  | 'preferences-out-of-hand'
  | 'run-as-tag-unset'
  | 'document-not-created'
  | 'any-account';

/** Parts of one setup that do not fit together, or only with something that the setup does not do. */
export interface Disagreement {
  readonly code: DisagreementCode;
  /** `error`: what the setup is for fails. `warning`: likely not meant. `info`: somebody has to do the rest. */
  readonly severity: Severity;
  /** The documents that disagree. */
  readonly between: readonly DocumentKind[];
  /** The answer that mends it. */
  readonly setting: SettingPath;
  readonly params: Params;
}
