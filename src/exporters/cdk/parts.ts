import { isTemplateList, isTemplateObject, memberOf, type Template, type TemplateObject } from '#core';
import { constant, data, type Expression, list, properties } from './program.ts';
import { hasTwoPlaces } from '../places.ts';
import type { Scope, Setup } from '../types.ts';

/** What one construct creates. */
export interface Part {
  /** The class of the construct. */
  readonly name: string;
  /** What of the setup it has; its parameters are still those of the whole. */
  readonly setup: Setup;
}

/** A role and its trust are one thing. */
const NAMES: Readonly<Record<Scope, string>> = {
  'end-user': 'SessionManagerEndUser',
  administrator: 'SessionManagerAdministrator',
  'instance-role': 'SessionManagerNodeRole',
  'trust-policy': 'SessionManagerNodeRole',
  'session-preferences': 'SessionManagerPreferences',
  setup: 'SessionManagerSetup',
};

/** The constructs of a setup. A stack is in one account and one Region, so that what belongs elsewhere is another one. */
export function partsOf(setup: Setup): readonly Part[] {
  const name = NAMES[setup.scope];
  if (!hasTwoPlaces(setup)) return [{ name, setup }];
  const { role: _role, logGroup: _logGroup, preferences: _preferences, ...shared } = setup;
  return [
    { name, setup: { ...setup, permissionSets: [] } },
    {
      name: 'SessionManagerPermissionSets',
      setup: { ...shared, title: 'Session Manager permission sets', policies: [], forOwners: [] },
    },
  ];
}

const asList = (value: Template | undefined): Expression | undefined => {
  if (value === undefined) return undefined;
  return data(isTemplateList(value) ? value : [value]);
};

const asData = (value: Template | undefined): Expression | undefined =>
  value === undefined ? undefined : data(value);

/** Members of an object by their names. */
const memberValue = (object: TemplateObject, name: string): Template | undefined =>
  memberOf(object, name)?.value;

/** The statements of a policy document. */
function statementsOf(document: TemplateObject): readonly TemplateObject[] {
  const statements = memberValue(document, 'Statement') ?? [];
  return (isTemplateList(statements) ? statements : [statements]).filter(isTemplateObject);
}

const statementExpression = (statement: TemplateObject): Expression => ({
  kind: 'new',
  type: 'iam.PolicyStatement',
  arguments: [],
  properties: properties({
    sid: asData(memberValue(statement, 'Sid')),
    // Statements allow unless they say otherwise.
    effect: memberValue(statement, 'Effect') === 'Deny' ? constant('iam.Effect.DENY') : undefined,
    actions: asList(memberValue(statement, 'Action')),
    'not-actions': asList(memberValue(statement, 'NotAction')),
    resources: asList(memberValue(statement, 'Resource')),
    'not-resources': asList(memberValue(statement, 'NotResource')),
    conditions: asData(memberValue(statement, 'Condition')),
  }),
});

/**
 * A policy document of people or nodes, whose statements have no principals. Without `minimize: false` the CDK merges
 * statements.
 * https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_iam.PolicyDocument.html
 */
export const documentExpression = (document: TemplateObject): Expression => ({
  kind: 'new',
  type: 'iam.PolicyDocument',
  arguments: [],
  properties: properties({
    minimize: data(false),
    statements: list(statementsOf(document).map(statementExpression)),
  }),
});

/** What the trust of the node's role says: one service, under conditions. */
export interface Trust {
  readonly service: Template;
  readonly conditions?: Template;
  readonly sid?: Template;
}

export function trustOf(document: TemplateObject): Trust {
  const [statement = { members: [] }] = statementsOf(document);
  const principal = memberValue(statement, 'Principal') ?? null;
  const service = isTemplateObject(principal) ? memberValue(principal, 'Service') : undefined;
  const conditions = memberValue(statement, 'Condition');
  const sid = memberValue(statement, 'Sid');
  return {
    service: service ?? '',
    ...(conditions === undefined ? {} : { conditions }),
    ...(sid === undefined ? {} : { sid }),
  };
}
