import type { DocumentForm } from '#analysis';
import type { JsonPointer } from '#iam';
import type { Offsets, Region } from './regions.ts';
import type { OffsetFinding } from './syntax.ts';

/** In which language a text is. */
export type TextFormat = 'json' | 'yaml' | 'cloudformation' | 'terraform' | 'terraform-json' | 'other';

/** What a text leaves open: a parameter, a reference to something that exists later, an expression nobody can work out. */
export interface ReadPlaceholder {
  /** As its language names it, such as `var.account` or `AWS::Region`. */
  readonly name: string;
  /** How it is spelled in the document: as AWS's pages spell what stands there (`account-id`), else `<var.account>`. */
  readonly text: string;
  /** What its text says that it is when nobody says otherwise. */
  readonly default?: string;
  /** The strings of the document that it is in. */
  readonly at: readonly JsonPointer[];
  /** Those of them that are nothing else, so that nothing is known of what they will be. */
  readonly whole: readonly JsonPointer[];
  /** Where it stands in the text, the first time. */
  readonly region: Region;
}

/** A value of which another one is possible, and which was taken because the text names it. */
export interface ReadAssumption {
  /** `var.region`, or the name of a condition of a template. */
  readonly name: string;
  readonly value: string;
  readonly region: Region;
}

/** A policy or Session document in a text. */
export interface ReadDocument {
  /** Where it stands, as its format names places: `PolicyVersion.Document`, `aws_iam_policy.a.policy`; empty for all of the text. */
  readonly name: string;
  /** What it is, where the place tells. */
  readonly kind?: DocumentForm;
  /** The document as it is meant: without the escapes of templates. `undefined` when it cannot be read. */
  readonly document: unknown;
  /** The document as it stands, which in JSON may have the escapes of a template that it was taken from. */
  readonly written: unknown;
  readonly placeholders: readonly ReadPlaceholder[];
  readonly assumptions: readonly ReadAssumption[];
  /** Why it cannot be read, and names that an object has twice. */
  readonly problems: readonly OffsetFinding[];
  /** Where its first character stands in the text. */
  readonly start: number;
  /** Where an element of it stands in the text. */
  readonly offsetsOf: (at: JsonPointer) => Offsets | undefined;
  /** The same in lines and columns. */
  readonly regionOf: (at: JsonPointer) => Region | undefined;
}

/** A text that somebody has, read. */
export interface ReadText {
  readonly path: string;
  readonly format: TextFormat;
  readonly documents: readonly ReadDocument[];
  /** What is wrong with the text as a whole, or what it is when no document is in it. */
  readonly problems: readonly OffsetFinding[];
  readonly regionIn: (offsets: Offsets) => Region;
}
