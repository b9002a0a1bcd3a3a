import { type Page, PAGES } from '#core';

const IAM_GUIDE = 'https://docs.aws.amazon.com/IAM/latest/UserGuide';

/** The pages of AWS's documentation that findings rest on: those of the notes, and IAM's own. */
export const FINDING_PAGES = {
  ...PAGES,
  grammar: {
    title: 'Grammar of the IAM JSON policy language',
    url: `${IAM_GUIDE}/reference_policies_grammar.html`,
  },
  version: {
    title: 'IAM JSON policy elements: Version',
    url: `${IAM_GUIDE}/reference_policies_elements_version.html`,
  },
  sid: {
    title: 'IAM JSON policy elements: Sid',
    url: `${IAM_GUIDE}/reference_policies_elements_sid.html`,
  },
  notAction: {
    title: 'IAM JSON policy elements: NotAction',
    url: `${IAM_GUIDE}/reference_policies_elements_notaction.html`,
  },
  notResource: {
    title: 'IAM JSON policy elements: NotResource',
    url: `${IAM_GUIDE}/reference_policies_elements_notresource.html`,
  },
  operators: {
    title: 'IAM JSON policy elements: Condition operators',
    url: `${IAM_GUIDE}/reference_policies_elements_condition_operators.html`,
  },
  setOperators: {
    title: 'Set operators for multivalued context keys',
    url: `${IAM_GUIDE}/reference_policies_condition-single-vs-multi-valued-context-keys.html`,
  },
  variables: {
    title: 'IAM policy elements: Variables and tags',
    url: `${IAM_GUIDE}/reference_policies_variables.html`,
  },
  analyzer: {
    title: 'IAM policy validation check reference',
    url: `${IAM_GUIDE}/access-analyzer-reference-policy-checks.html`,
  },
  passRole: {
    title: 'Grant a user permissions to pass a role to an AWS service',
    url: `${IAM_GUIDE}/id_roles_use_passrole.html`,
  },
  quotas: {
    title: 'IAM and AWS STS quotas',
    url: `${IAM_GUIDE}/reference_iam-quotas.html`,
  },
  arns: {
    title: 'Identify AWS resources with Amazon Resource Names (ARNs)',
    url: `${IAM_GUIDE}/reference-arns.html`,
  },
  trust: {
    title: 'AWS JSON policy elements: Principal',
    url: `${IAM_GUIDE}/reference_policies_elements_principal.html`,
  },
  resourceControl: {
    title: 'Resource control policies (RCPs): syntax',
    url: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html',
  },
  keyAliases: {
    title: 'Use aliases to control access to KMS keys',
    url: 'https://docs.aws.amazon.com/kms/latest/developerguide/alias-authorization.html',
  },
  evaluation: {
    title: 'How AWS enforcement code logic evaluates requests',
    url: `${IAM_GUIDE}/reference_policies_evaluation-logic_policy-eval-denyallow.html`,
  },
  taggingAccess: {
    title: 'Controlling access to AWS resources using tags',
    url: `${IAM_GUIDE}/access_tags.html`,
  },
  ecsExec: {
    title: 'Monitor Amazon ECS containers with ECS Exec',
    url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html',
  },
  ecsAuthorization: {
    title: 'Actions, resources, and condition keys for Amazon Elastic Container Service',
    url: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticcontainerservice.html',
  },
  accessRequests: {
    title: 'Start a just-in-time node access session',
    url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-just-in-time-node-access-start-session.html',
  },
} as const satisfies Record<string, Page>;
