import type { JsonPointer, Coded, None } from '#iam';
import type { ActionMeaning } from '../explanation/meaning/action.ts';
import type { ConditionMeaning } from '../explanation/meaning/condition.ts';
import type { PrincipalMeaning } from '../explanation/meaning/principal.ts';
import type { ResourceMeaning } from '../explanation/meaning/resource.ts';
import type { StatementMeaning } from '../explanation/types.ts';

/** In the order in which a summary is read. */
export const SUMMARY_GROUPS = ['allows', 'conditions', 'denies', 'limits'] as const;
export type SummaryGroup = (typeof SUMMARY_GROUPS)[number];

/** Who has the policy: people who connect, or the node they connect to. */
export type Holder = 'people' | 'node';

interface Held {
  readonly holder: Holder;
}

export interface SummaryParams {
  readonly may: Held & { readonly statement: StatementMeaning };
  /** `ssm:StartSession`, apart by what it asks for. */
  readonly 'may-start': Held & {
    /** Whether somebody can start a session with this policy alone; otherwise it is half of what a session needs. */
    readonly works: boolean;
    readonly nodes: readonly ResourceMeaning[];
    readonly documents: readonly ResourceMeaning[];
    /** On everything but these; then `nodes` and `documents` are empty. */
    readonly except: readonly ResourceMeaning[];
    readonly conditions: readonly ConditionMeaning[];
  };
  readonly 'may-not': Held & { readonly statement: StatementMeaning };
  readonly 'may-assume': { readonly statement: StatementMeaning };
  readonly 'may-not-assume': { readonly statement: StatementMeaning };
  /** A condition that holds for several statements. */
  readonly 'only-if': Held & {
    readonly condition: ConditionMeaning;
    readonly actions: readonly ActionMeaning[];
    /** Everything that the policy allows. */
    readonly everything: boolean;
  };

  readonly 'allows-nothing': None;
  /** IAM refuses the policy as a whole. */
  readonly refused: None;
  /** `on`: what the actions work on, and are not allowed on. */
  readonly 'grants-nothing': {
    readonly actions: readonly ActionMeaning[];
    readonly on: 'everything' | 'sessions';
  };
  readonly 'cannot-start': None;
  readonly 'no-node': None;
  readonly 'no-document': None;
  readonly 'document-behind-tag': { readonly documents: readonly ResourceMeaning[] };
  readonly 'no-default-shell': None;
  /** `own`: documents of the account are allowed, any of which may be a tunnel to a fixed place. */
  readonly 'no-tunnels': { readonly own: boolean };
  readonly 'no-hybrid-nodes': None;
  readonly 'cannot-end': None;
  readonly 'only-own-end': None;
  readonly 'cannot-resume': None;
  readonly 'no-data-channel': None;
  readonly 'cannot-list': { readonly nodes: boolean; readonly sessions: boolean };
  readonly 'cannot-change-preferences': None;
  readonly 'no-session-key': None;

  readonly 'node-cannot-register': None;
  readonly 'node-without-channels': { readonly missing: readonly ActionMeaning[] };
  readonly 'node-cannot-log': { readonly cloudWatch: boolean; readonly s3: boolean };
  readonly 'node-cannot-check-log-group': None;
  readonly 'node-cannot-check-bucket': None;
  readonly 'node-without-session-key': None;

  readonly 'trust-any-account': { readonly principals: readonly PrincipalMeaning[] };

  readonly 'session-kind': { readonly type: string };
  readonly 'session-log-s3': { readonly bucket: string; readonly prefix: string; readonly enforced: boolean };
  readonly 'session-log-group': {
    readonly logGroup: string;
    readonly streamed: boolean;
    readonly enforced: boolean;
  };
  readonly 'session-key': { readonly key: string };
  readonly 'session-run-as': { readonly user: string };
  readonly 'session-idle': { readonly minutes: string };
  readonly 'session-duration': { readonly minutes: string };
  readonly 'session-profile': { readonly linux: boolean; readonly windows: boolean };
  readonly 'session-tunnel': { readonly host: string; readonly port: string };
  readonly 'session-commands': { readonly elevated: boolean };
  readonly 'session-not-logged': None;
  readonly 'session-without-key': None;
  readonly 'session-without-limit': None;

  readonly 'not-a-document': None;
}

/** One thing that a document says, and the elements that say it; none for what nothing says. */
export type SummaryItem = Coded<SummaryParams> & {
  readonly group: SummaryGroup;
  readonly at: readonly JsonPointer[];
};
