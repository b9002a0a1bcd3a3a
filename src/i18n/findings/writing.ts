import type { AttachmentKind } from '#iam';
import { code } from '../request/code.ts';
import type { SomeFindingTexts } from './text.ts';

const ATTACHMENTS: Readonly<Record<AttachmentKind, string>> = {
  managed: 'as a managed policy',
  'inline-user': 'inline at a user',
  'inline-group': 'inline at a group',
  'inline-role': 'inline at a role',
  'trust-policy': 'as a trust policy',
  'session-document': 'as a Session document',
};

const count = (value: number) => value.toLocaleString('en');

/** Words for how a document is written, whatever it allows. */
export const writingTexts = {
  'version-missing': {
    title: 'No Version',
    message: () =>
      `IAM then reads the policy in its language of 2008, which knows no variables. Add ${code('"Version": "2012-10-17"')}.`,
  },
  'variable-in-old-version': {
    title: 'Variable that is never filled in',
    message: ({ variable }) =>
      `Without ${code('"Version": "2012-10-17"')}, ${code(variable)} is ordinary text, so this matches nothing. Set the version.`,
  },
  'sid-invalid': {
    title: 'Characters that a Sid cannot have',
    message: ({ sid }) => `IAM refuses ${code(sid)}: a statement ID has letters A–Z, a–z and digits only.`,
  },
  'sid-repeated': {
    title: 'The same Sid twice',
    message: ({ sid }) => `${code(sid)} is there more than once, and IAM refuses that. Rename one.`,
  },
  'sid-empty': {
    title: 'Empty Sid',
    message: () => 'An empty statement ID says nothing. Remove the element.',
  },
  'list-empty': {
    title: 'Empty list',
    message: ({ element }) =>
      `An empty list in ${code(element)} matches nothing, so the statement has no effect. Fill it or remove the statement.`,
  },
  'character-not-allowed': {
    title: 'Character that IAM does not take',
    message: ({ character }) =>
      `IAM refuses “${character}”: policies hold Latin-1 only (up to U+00FF). Use a name without it, or a wildcard in its place.`,
  },
  'placeholder-left': {
    title: 'Placeholder left',
    message: ({ token }) =>
      `${code(token)} stands for a value of your own, so this matches nothing yet. Fill it in.`,
  },
  'template-left': {
    title: 'Template syntax left',
    message: ({ text }) =>
      `${code(text)} belongs to a template language, and IAM does not fill it in: this matches nothing, or IAM refuses it. Check the text after the template was filled in, and how variables of IAM are escaped there.`,
  },
  'example-left': {
    title: 'Identifier from the documentation',
    message: ({ value }) =>
      `${code(value)} is an identifier that AWS prints in examples. Put your own here, or this matches nothing of yours.`,
  },
  'size-inline': {
    title: 'Too long for some inline policies',
    message: ({ characters, attachments }) =>
      `With ${count(characters)} characters the policy does not fit ${attachments.map((each) => ATTACHMENTS[each]).join(' or ')}. It fits as a managed policy.`,
  },
  'size-managed': {
    title: 'Too long for a managed policy',
    message: ({ characters, limit }) =>
      `A managed policy may have ${count(limit)} characters, white space apart, and this has ${count(characters)}. Split it into several, or put it inline at a role.`,
  },
  'size-any': {
    title: 'Too long to be attached',
    message: ({ characters, limit }) =>
      `The limit is ${count(limit)} characters, white space apart, and this has ${count(characters)}. Name fewer resources, or use wildcards and tags instead.`,
  },
  'partitions-mixed': {
    title: 'Several partitions in one policy',
    message: ({ partitions }) =>
      `An account lives in one partition, and this policy names ${partitions.map(code).join(' and ')}: some of these ARNs never match. Write one policy for each.`,
  },
  'statement-repeated': {
    title: 'The same statement twice',
    message: () => 'Another statement says exactly this already. Remove one of them.',
  },
  'principal-with-resource': {
    title: 'Policy of a bucket, key or endpoint',
    message: () =>
      `Statements here name whom they are for. That is right for a bucket, a key or an endpoint; in the policy of a user or role IAM refuses ${code('Principal')}.`,
  },
} as const satisfies SomeFindingTexts;
