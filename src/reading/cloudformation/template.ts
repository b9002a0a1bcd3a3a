import type { DocumentForm } from '#analysis';
import type { Placed } from '../document-at.ts';
import type { Source } from '../embedded.ts';
import type { Holes } from '../placeholders.ts';
import { placedAt } from '../texts.ts';
import { membersOf, type Tree } from '../tree.ts';
import { memberOf, textOf } from '../trees.ts';
import { createResolver } from './intrinsics.ts';

type Where = readonly [path: string, kind?: DocumentForm];

const INLINE: Where = ['Policies[].PolicyDocument', 'identity-policy'];
const IDENTITY: Where = ['PolicyDocument', 'identity-policy'];
const TRUST: Where = ['AssumeRolePolicyDocument', 'trust-policy'];
const RESOURCE: Where = ['PolicyDocument', 'resource-policy'];

/**
 * Properties that hold policies and Session documents, by the type of their resource.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html
 */
const PROPERTIES: Readonly<Record<string, readonly Where[]>> = {
  'AWS::IAM::Policy': [IDENTITY],
  'AWS::IAM::ManagedPolicy': [IDENTITY],
  'AWS::IAM::RolePolicy': [IDENTITY],
  'AWS::IAM::UserPolicy': [IDENTITY],
  'AWS::IAM::GroupPolicy': [IDENTITY],
  'AWS::IAM::Role': [TRUST, INLINE],
  'AWS::IAM::User': [INLINE],
  'AWS::IAM::Group': [INLINE],
  'AWS::SSO::PermissionSet': [['InlinePolicy', 'identity-policy']],
  'AWS::SSM::Document': [['Content']],
  'AWS::KMS::Key': [['KeyPolicy', 'resource-policy']],
  'AWS::KMS::ReplicaKey': [['KeyPolicy', 'resource-policy']],
  'AWS::S3::BucketPolicy': [RESOURCE],
  'AWS::SNS::TopicPolicy': [RESOURCE],
  'AWS::SQS::QueuePolicy': [RESOURCE],
  'AWS::EC2::VPCEndpoint': [RESOURCE],
  'AWS::Logs::ResourcePolicy': [RESOURCE],
  'AWS::SecretsManager::ResourcePolicy': [['ResourcePolicy', 'resource-policy']],
  // Of SAM, where the same list names managed policies and templates of policies.
  'AWS::Serverless::Function': [TRUST, ['Policies[]', 'identity-policy']],
  'AWS::Serverless::StateMachine': [['Policies[]', 'identity-policy']],
};

/** Policies of an organization, whose type says what they are. */
const ORGANIZATION: Readonly<Record<string, DocumentForm>> = {
  SERVICE_CONTROL_POLICY: 'service-control-policy',
  RESOURCE_CONTROL_POLICY: 'resource-control-policy',
};

function propertiesOf(type: string, properties: Tree): readonly Where[] {
  if (type !== 'AWS::Organizations::Policy')
    return Object.hasOwn(PROPERTIES, type) ? (PROPERTIES[type] ?? []) : [];
  const kind = ORGANIZATION[textOf(memberOf(properties, 'Type')) ?? ''];
  return kind === undefined ? [] : [['Content', kind]];
}

/** The values at a path; one value may stand for a list of one, as in SAM. */
function valuesAt(
  name: string,
  tree: Tree,
  [step, ...steps]: readonly string[],
): readonly (readonly [string, Tree])[] {
  if (step === undefined) return [[name, tree]];
  const member = step.replace(/\[\]$/, '');
  const value = memberOf(tree, member);
  if (value === undefined) return [];
  const below = `${name}.${member}`;
  if (member === step || value.type !== 'array') return valuesAt(below, value, steps);
  return (value.children ?? []).flatMap((entry, index) => valuesAt(`${below}[${index}]`, entry, steps));
}

/** Whether a template of CloudFormation or SAM is there: resources with types. */
export function isTemplate(root: Tree): boolean {
  const resources = memberOf(root, 'Resources');
  if (resources?.type !== 'object') return false;
  if (memberOf(root, 'AWSTemplateFormatVersion') !== undefined) return true;
  return membersOf(resources).some(([, resource]) => /^\w+::/.test(textOf(memberOf(resource, 'Type')) ?? ''));
}

/** Whether a value could be a document and not the name of one, or a template for one. */
const canBeDocument = (tree: Tree, step: string): boolean =>
  step !== 'Policies[]' || memberOf(tree, 'Statement') !== undefined;

/** The policies and Session documents of a template of CloudFormation or SAM. */
export function placedInTemplate(source: Source, root: Tree, holes: Holes): readonly Placed[] {
  const resolve = createResolver({ source, root, holes });
  const resources = memberOf(root, 'Resources');
  return (resources === undefined ? [] : membersOf(resources)).flatMap(([id, resource]) => {
    const written = memberOf(resource, 'Properties');
    const properties = written && resolve(written);
    if (properties === undefined) return [];
    return propertiesOf(textOf(memberOf(resource, 'Type')) ?? '', properties).flatMap(([path, kind]) =>
      valuesAt(String(id.value), properties, path.split('.'))
        .filter(([, tree]) => canBeDocument(tree, path))
        .map(([name, tree]) => placedAt({ name, ...(kind === undefined ? {} : { kind }) }, source, tree)),
    );
  });
}
