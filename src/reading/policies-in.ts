import { documentForm, type DocumentForm } from '#analysis';
import { DOCUMENT_KINDS, isPolicy } from '#core';
import { membersNamed, type Tree } from './tree.ts';

/** A policy in a file, before it is looked at. */
export interface PolicyPlace {
  /** Where it stands, as `--query` of AWS CLI names it; empty when it is the whole file. */
  readonly name: string;
  /** What it is, where the place tells. */
  readonly kind?: DocumentForm;
  readonly node: Tree;
  /** Whether the node is a string that holds the policy, as a text of its own. */
  readonly inString: boolean;
}

/**
 * Where policies stand in what is printed: by AWS CLI, whole or with `--query` for what is around the document, and by
 * `--document setup`. `[]` is every entry of a list.
 * https://docs.aws.amazon.com/cli/latest/reference/iam/get-policy-version.html
 */
const PLACES: readonly (readonly [path: string, kind?: DocumentForm])[] = [
  // aws iam get-policy-version, get-role-policy, get-user-policy, get-group-policy
  ['PolicyVersion.Document', 'identity-policy'],
  ['Document', 'identity-policy'],
  ['PolicyDocument', 'identity-policy'],
  // aws iam get-role, list-roles, get-instance-profile
  ['Role.AssumeRolePolicyDocument', 'trust-policy'],
  ['AssumeRolePolicyDocument', 'trust-policy'],
  ['Roles[].AssumeRolePolicyDocument', 'trust-policy'],
  ['InstanceProfile.Roles[].AssumeRolePolicyDocument', 'trust-policy'],
  ['InstanceProfiles[].Roles[].AssumeRolePolicyDocument', 'trust-policy'],
  // aws iam get-account-authorization-details
  ['UserDetailList[].UserPolicyList[].PolicyDocument', 'identity-policy'],
  ['GroupDetailList[].GroupPolicyList[].PolicyDocument', 'identity-policy'],
  ['RoleDetailList[].AssumeRolePolicyDocument', 'trust-policy'],
  ['RoleDetailList[].RolePolicyList[].PolicyDocument', 'identity-policy'],
  ['Policies[].PolicyVersionList[].Document', 'identity-policy'],
  // aws sso-admin get-inline-policy-for-permission-set
  ['InlinePolicy', 'identity-policy'],
  // aws organizations describe-policy, which may be for identities or resources
  ['Policy.Content'],
  // aws ec2 describe-vpc-endpoints, aws sns get-topic-attributes, aws sqs get-queue-attributes
  ['VpcEndpoints[].PolicyDocument', 'resource-policy'],
  ['Attributes.Policy', 'resource-policy'],
  // aws kms get-key-policy, aws s3api get-bucket-policy
  ['Policy', 'resource-policy'],
  // aws ssm get-document, whose content may be of another type
  ['Content'],
  // `--document setup`
  ...DOCUMENT_KINDS.map(
    (kind) =>
      [
        kind,
        kind === 'trust-policy' ? kind : isPolicy(kind) ? 'identity-policy' : 'session-document',
      ] as const,
  ),
];

/** Places that always hold a string. Elsewhere the same name means something else, as in what get-policy prints. */
const STRINGS: ReadonlySet<string> = new Set(['Policy', 'Content', 'InlinePolicy']);

interface Found {
  readonly name: string;
  readonly node: Tree;
}

/** The values at a path below a node. A name that is there twice has two. */
function valuesAt({ name, node }: Found, [step, ...steps]: readonly string[]): readonly Found[] {
  if (step === undefined) return [{ name, node }];
  const member = step.replace(/\[\]$/, '');
  return membersNamed(node, member).flatMap((value) => {
    const found = { name: name === '' ? member : `${name}.${member}`, node: value };
    if (member === step) return valuesAt(found, steps);
    const entries = value.type === 'array' ? (value.children ?? []) : [];
    return entries.flatMap((entry, index) =>
      valuesAt({ name: `${found.name}[${index}]`, node: entry }, steps),
    );
  });
}

/** Whether a string can be a document: JSON, or what IAM's API makes of it. */
const holdsDocument = (text: unknown): boolean => typeof text === 'string' && /^\s*(?:\{|%7B)/i.test(text);

/**
 * The policies in a file: the whole of it, or those in what AWS CLI or this program printed; none in anything else.
 *
 * @param root of the parsed text.
 * @param document the same as a value.
 */
export function policiesIn(root: Tree, document: unknown): readonly PolicyPlace[] {
  const whole = { name: '', node: root, inString: holdsDocument(root.value) };
  if (whole.inString || documentForm(document) !== 'other') return [whole];
  const found = PLACES.flatMap(([path, kind]) =>
    valuesAt(whole, path.split('.'))
      .filter(({ node }) => node.type === 'string' || (node.type === 'object' && !STRINGS.has(path)))
      .map((place) => ({
        ...place,
        ...(kind === undefined ? {} : { kind }),
        inString: place.node.type === 'string',
      })),
  );
  return found.toSorted((a, b) => a.node.offset - b.node.offset);
}
