import { camelCase } from '../parameter-facts.ts';
import { hasTwoPlaces } from '../places.ts';
import {
  called,
  exported,
  type Paragraph,
  policyConstant,
  resource,
  type ResourceOptions,
} from './access.ts';
import type { PermissionSet, Setup } from '../types.ts';
import { stringLiteral, templateExpression, textExpression } from '../typescript/literals.ts';

/**
 * The options of permission sets that are created beside other things: with a provider of their own, or with that of
 * everything else.
 * https://www.pulumi.com/docs/iac/concepts/resources/providers/
 */
const PROVIDER: Paragraph = {
  comment:
    'Permission sets are created in the account and the Region of IAM Identity Center. Where these are not those of the nodes, configure identityCenterProfile, a profile of that account, and identityCenterRegion.',
  statements: [
    "const identityCenterProfile = config.get('identityCenterProfile');",
    'const identityCenter: pulumi.CustomResourceOptions =',
    '  identityCenterProfile === undefined',
    '    ? {}',
    '    : {',
    "        provider: new aws.Provider('identity-center', {",
    '          profile: identityCenterProfile,',
    "          region: config.require('identityCenterRegion'),",
    '        }),',
    '      };',
  ],
};

const NEEDS_POLICIES =
  'The set refers to managed policies by name: these have to exist in each account where it is assigned.';

function paragraphOf(
  { id, name, description, instanceArn, inlinePolicy, managedPolicies }: PermissionSet,
  { policies }: Setup,
  options: ResourceOptions,
): Paragraph {
  const constant = camelCase(`${id}-permission-set`);
  const ofSet = { instanceArn: `${constant}.instanceArn`, permissionSetArn: `${constant}.arn` };
  const named = policies.filter((policy) => managedPolicies.includes(policy.name));
  const set = resource(
    'aws.ssoadmin.PermissionSet',
    stringLiteral(id),
    {
      instanceArn: textExpression(instanceArn),
      name: stringLiteral(name),
      description: stringLiteral(description),
      tags: 'tags',
    },
    { constant, ...options },
  );
  const inline =
    inlinePolicy === undefined
      ? []
      : [
          resource(
            'aws.ssoadmin.PermissionSetInlinePolicy',
            stringLiteral(id),
            { ...ofSet, inlinePolicy: called('JSON.stringify', templateExpression(inlinePolicy)) },
            options,
          ),
        ];
  const references = named.map((policy) =>
    resource(
      'aws.ssoadmin.CustomerManagedPolicyAttachment',
      stringLiteral(policy.id),
      { ...ofSet, customerManagedPolicyReference: `{ name: ${policyConstant(policy.id)}.name }` },
      options,
    ),
  );
  return {
    ...(named.length === 0 ? {} : { comment: NEEDS_POLICIES }),
    statements: [set, ...inline, ...references, exported(`${constant}Arn`, `${constant}.arn`)],
  };
}

/**
 * Permission sets with their inline policies, or with the managed policies of the program that they name.
 * https://www.pulumi.com/registry/packages/aws/api-docs/ssoadmin/permissionset/
 */
export function permissionSetParagraphs(setup: Setup): readonly Paragraph[] {
  const elsewhere = hasTwoPlaces(setup);
  const options: ResourceOptions = elsewhere ? { options: 'identityCenter' } : {};
  return [
    ...(elsewhere ? [PROVIDER] : []),
    ...setup.permissionSets.map((permissionSet) => paragraphOf(permissionSet, setup, options)),
  ];
}
