import { fitsArnFormat } from '#iam';
import { resourceMeaning } from '../explanation/meaning/resource.ts';

const FORMATS = {
  node: [
    'arn:${Partition}:ec2:${Region}:${Account}:instance/${InstanceId}',
    'arn:${Partition}:ssm:${Region}:${Account}:managed-instance/${InstanceId}',
    'arn:${Partition}:ecs:${Region}:${Account}:task/${Task}',
  ],
  document: ['arn:${Partition}:ssm:${Region}:${Account}:document/${Name}'],
  session: ['arn:${Partition}:ssm:${Region}:${Account}:session/${Id}'],
} as const;
export type ResourceKind = keyof typeof FORMATS;
const KINDS = Object.keys(FORMATS) as readonly ResourceKind[];

/** Patterns that look like something and match nothing. */
const DEAD: ReadonlySet<string> = new Set([
  'empty',
  'not-an-arn',
  'key-placeholder',
  'kms-alias',
  'sessions-nowhere',
  'aws-document-with-account',
  'own-document-without-account',
]);

const PLAIN: Readonly<Record<string, ResourceKind>> = {
  'ec2:instance/': 'node',
  'ssm:managed-instance/': 'node',
  'ecs:task/': 'node',
  'ssm:document/': 'document',
  'ssm:session/': 'session',
};

/** The kind of an ARN whose type is written out, which nearly all are; the rest is compared with the formats. */
function plainKind(resource: string): ResourceKind | undefined {
  const [, service, type] = /^arn:[^:]*:([^:]*):[^:]*:[^:]*:([^:/]*\/)/.exec(resource) ?? [];
  const name = `${service}:${type}`;
  return Object.hasOwn(PLAIN, name) ? PLAIN[name] : undefined;
}

/** Whether an entry of `Resource` can match a resource of a kind. */
export function canBe(resource: string, kind: ResourceKind): boolean {
  if (DEAD.has(resourceMeaning(resource).code)) return false;
  const plain = plainKind(resource);
  return plain === undefined
    ? FORMATS[kind].some((format) => fitsArnFormat(resource, format))
    : plain === kind;
}

/** Whether an entry of `Resource` is plainly of a kind, and not of another one as well. */
export function isOnly(resource: string, kind: ResourceKind): boolean {
  if (!canBe(resource, kind)) return false;
  return plainKind(resource) === kind || !KINDS.some((other) => other !== kind && canBe(resource, other));
}
