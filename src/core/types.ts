import type { AttachmentKind, JsonPointer, NodeRange, TextRange } from '#iam';
import type { Configuration, SettingPath } from './configuration/configuration.ts';
import type { Issue } from './configuration/issues.ts';
import type { DocumentKind } from './configuration/setting-kinds.ts';
import type { NoteCode } from './notes/codes.ts';
import type { PolicyDocument, SessionDocumentContent } from './policy/types.ts';

/** Values that the prose of a note or an issue is filled with. */
export type Params = Readonly<Record<string, string | number>>;

/** Why an element of a document is there: the note that explains it and the setting that caused it. */
export interface Reason {
  readonly note: NoteCode;
  readonly at: JsonPointer;
  readonly setting: SettingPath;
  readonly params?: Params;
}

/** Placeholder for something not filled in yet, and every place where it stands. */
export interface Placeholder {
  readonly text: string;
  readonly setting: SettingPath;
  readonly at: readonly JsonPointer[];
  readonly ranges: readonly TextRange[];
}

/** Size as IAM counts it: characters other than white space. */
export interface Size {
  readonly characters: number;
  readonly limits: readonly {
    readonly attachment: AttachmentKind;
    readonly limit: number;
    readonly fits: boolean;
  }[];
}

export interface Generated {
  readonly kind: DocumentKind;
  readonly document: PolicyDocument | SessionDocumentContent;
  readonly text: string;
  readonly ranges: ReadonlyMap<JsonPointer, NodeRange>;
  /** In order of appearance in the text. */
  readonly reasons: readonly Reason[];
  readonly placeholders: readonly Placeholder[];
  readonly size: Size;
  /** Issues of the settings that this document depends on. */
  readonly issues: readonly Issue[];
}

/** Where the sample differs from what AWS printed, and why. */
export interface Departure {
  /** Pointer into the generated document; `''` when the element has no counterpart. */
  readonly at: JsonPointer;
  readonly code: DepartureCode;
  /** What AWS printed, as JSON text. */
  readonly printed: string;
}

export type DepartureCode =
  | 'empty-resource'
  | 'repeated-statement'
  | 'mixed-user-variables'
  | 'list-documents-on-arn'
  | 'session-tag-compared-with-user-name'
  | 'owned-document-any-account'
  | 'task-role-excerpt'
  | 'exec-excerpt'
  | 'exec-tag-on-cluster'
  | 'bucket-location-any'
  | 'desktop-nodes-any-session'
  | 'sessions-on-everything'
  | 'access-request-excerpt'
  | 'token-on-everything'
  | 'denied-in-one-place'
  | 'allows-beside-denying'
  | 'allows-the-opposite'
  | 'preferences-change-otherwise'
  | 'tag-without-patterns'
  | 'encryption-check-without-log'
  | 'buckets-excerpt'
  | 'buckets-of-other-work'
  | 'log-bucket-read';

/** What published policies are for, in the order in which people look for them. */
export const SAMPLE_TOPICS = [
  'connect',
  'nodes',
  'documents',
  'tasks',
  'just-in-time',
  'own-sessions',
  'administer',
  'forbid',
  'node-role',
] as const;
export type SampleTopic = (typeof SAMPLE_TOPICS)[number];

/** When AWS's pages printed a policy, the newest first. */
export const SAMPLE_EDITIONS = ['2026', '2023', '2020'] as const;
export type SampleEdition = (typeof SAMPLE_EDITIONS)[number];

/** A published policy as a configuration. */
export interface Sample {
  /** The id of the corpus entry. */
  readonly id: string;
  readonly topic: SampleTopic;
  readonly edition: SampleEdition;
  readonly kind: DocumentKind;
  readonly configuration: Configuration;
  readonly departures: readonly Departure[];
  /** Title of the AWS page that printed it. */
  readonly source: string;
}
