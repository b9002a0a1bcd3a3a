import type { JsonPointer, Coded, None } from '#iam';
import type { SessionDocumentField } from '../explanation/explain.ts';
import type { ActionMeaning } from '../explanation/meaning/action.ts';
import type { ConditionMeaning } from '../explanation/meaning/condition.ts';
import type { PrincipalMeaning } from '../explanation/meaning/principal.ts';
import type { ResourceMeaning } from '../explanation/meaning/resource.ts';
import type { StatementMeaning } from '../explanation/types.ts';
import type { Holder } from '../summary/types.ts';

/** What a change is about: who has the policy, whether it allows or denies, and which actions. */
interface About {
  readonly holder: Holder;
  readonly effect: 'Allow' | 'Deny';
  readonly actions: readonly ActionMeaning[];
}

/** Which nodes: by their resources, and by conditions on their tags. */
export interface Selection {
  readonly nodes: readonly ResourceMeaning[];
  readonly tags: readonly ConditionMeaning[];
}

interface ResourceChange extends About {
  readonly added: readonly ResourceMeaning[];
  readonly removed: readonly ResourceMeaning[];
  /** What is removed, without placeholders: that these were filled in is not worth a word. */
  readonly replaced: readonly ResourceMeaning[];
}

interface FromTo<T> {
  readonly from: readonly T[];
  readonly to: readonly T[];
}

export interface ChangeParams {
  readonly 'actions-added': { readonly holder: Holder; readonly statement: StatementMeaning };
  readonly 'actions-removed': { readonly holder: Holder; readonly statement: StatementMeaning };
  /** Other sessions than before: the statement as it is now. */
  readonly 'sessions-chosen': { readonly holder: Holder; readonly statement: StatementMeaning };
  /** Nodes are picked in another way than before. */
  readonly 'nodes-chosen': { readonly from: Selection; readonly to: Selection };
  readonly 'nodes-changed': ResourceChange;
  readonly 'documents-changed': ResourceChange;
  readonly 'resources-changed': ResourceChange;
  readonly 'condition-added': About & { readonly condition: ConditionMeaning };
  readonly 'condition-removed': About & { readonly condition: ConditionMeaning };
  readonly 'condition-changed': About & { readonly from: ConditionMeaning; readonly to: ConditionMeaning };
  readonly 'principals-changed': FromTo<PrincipalMeaning>;
  readonly 'regions-changed': FromTo<string>;
  readonly 'accounts-changed': FromTo<string>;
  readonly 'partitions-changed': FromTo<string>;
  readonly 'field-changed': {
    readonly field: SessionDocumentField;
    readonly from: string;
    readonly to: string;
  };
  readonly 'names-added': None;
  readonly 'names-removed': None;
  /** The text differs, and what it allows does not. */
  readonly 'same-meaning': None;
  /** Changes besides the ones that are told. */
  readonly more: { readonly count: number };
}
export type ChangeCode = keyof ChangeParams;

/** One difference in meaning, and the elements of the new document that make it; none for what is gone. */
export type Change = Coded<ChangeParams> & { readonly at: readonly JsonPointer[] };
