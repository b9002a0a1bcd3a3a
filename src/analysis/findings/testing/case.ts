import type { DocumentForm } from '../../document-form.ts';
import type { PolicyFindingCode } from '../rules.ts';

/** A document in which something is found at a place, and one like it in which it is not. */
export interface Case {
  readonly code: PolicyFindingCode;
  readonly at: string;
  readonly bad: unknown;
  readonly good: unknown;
  /** What the documents are, where they do not tell it themselves. */
  readonly kind?: DocumentForm;
}

export type Element = Readonly<Record<string, unknown>>;

/** A policy of some statements, each allowed unless it says otherwise. */
export const policy = (...statements: readonly Element[]) => ({
  Version: '2012-10-17',
  Statement: statements.map((statement) => ({ Effect: 'Allow', ...statement })),
});

export const NODE = 'arn:aws:ec2:eu-west-1:012345678901:instance/i-0123456789abcdef0';
export const NODES = 'arn:aws:ec2:eu-west-1:012345678901:instance/*';
export const SHELL = 'arn:aws:ssm:eu-west-1:012345678901:document/SSM-SessionManagerRunShell';
export const SESSIONS = 'arn:aws:ssm:*:*:session/';
export const KEY = 'arn:aws:kms:eu-west-1:012345678901:key/1234abcd-12ab-34cd-56ef-000000000000';

/** `ssm:StartSession` on some resources. */
export const start = (resource: unknown, more: Element = {}): Element => ({
  Action: 'ssm:StartSession',
  Resource: resource,
  ...more,
});
/** A condition with one operator and key. */
export const when = (operator: string, key: string, value: unknown): Element => ({
  Condition: { [operator]: { [key]: value } },
});
export const CHANNEL: Element = { Action: 'ssmmessages:OpenDataChannel', Resource: '*' };
/** What goes with every policy that starts sessions. */
export const starting = (...statements: readonly Element[]) => policy(...statements, CHANNEL);

/** A trust policy of one statement. */
export const trust = (statement: Element) =>
  policy({ Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole', ...statement });

/** A Session document for shells with some inputs. */
export const session = (inputs: Element, more: Element = {}) => ({
  schemaVersion: '1.0',
  sessionType: 'Standard_Stream',
  inputs,
  ...more,
});
