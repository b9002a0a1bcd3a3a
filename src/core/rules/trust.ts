import {
  type Configuration,
  type Environment,
  type InstanceRole,
  withSetting,
} from '../configuration/configuration.ts';
import type { NoteCode } from '../notes/codes.ts';
import { accountField, regionFields } from '../policy/arn.ts';
import type { Condition, Statement } from '../policy/types.ts';
import { because, type Grant } from './grant.ts';
import { conditionPointer } from './guards.ts';
import { peopleTrust } from './people-trust.ts';

interface Trust {
  readonly principal: Statement['Principal'] & object;
  readonly actions: string | readonly string[];
  readonly condition?: Condition;
  readonly note: NoteCode;
}

/** A service that acts for many customers, held to resources of its own in this account. */
function inAccount(
  environment: Environment,
  principal: string,
  operator: 'ArnEquals' | 'ArnLike',
  service: string,
): Omit<Trust, 'note'> {
  const account = accountField(environment);
  return {
    principal: { Service: principal },
    actions: 'sts:AssumeRole',
    condition: {
      StringEquals: { 'aws:SourceAccount': account },
      [operator]: {
        'aws:SourceArn': regionFields(environment).map(
          (region) => `arn:${environment.partition}:${service}:${region}:${account}:*`,
        ),
      },
    },
  };
}

/** Systems Manager hands the role out itself, to instances as to hybrid nodes: by `RequestManagedInstanceRoleToken`. */
const systemsManager = (environment: Environment): Omit<Trust, 'note'> =>
  inAccount(environment, 'ssm.amazonaws.com', 'ArnEquals', 'ssm');

/** The service account of the pods, by the tokens of their cluster. */
function serviceAccount({ environment, instanceRole: { pods } }: Configuration): Trust {
  const issuer = pods.issuer || 'oidc-issuer';
  const provider = `arn:${environment.partition}:iam::${accountField(environment)}:oidc-provider/${issuer}`;
  return {
    principal: { Federated: provider },
    actions: 'sts:AssumeRoleWithWebIdentity',
    condition: {
      StringEquals: {
        [`${issuer}:aud`]: 'sts.amazonaws.com',
        [`${issuer}:sub`]: `system:serviceaccount:${pods.namespace || 'namespace'}:${pods.serviceAccount || 'service-account'}`,
      },
    },
    note: 'trust-service-account',
  };
}

function podIdentity({ instanceRole: { pods } }: Configuration): Trust {
  return {
    principal: { Service: 'pods.eks.amazonaws.com' },
    // EKS tells which pod it is by the tags of the session.
    actions: ['sts:AssumeRole', 'sts:TagSession'],
    condition: {
      StringEquals: {
        'aws:RequestTag/kubernetes-namespace': pods.namespace || 'namespace',
        'aws:RequestTag/kubernetes-service-account': pods.serviceAccount || 'service-account',
      },
    },
    note: 'trust-pod-identity',
  };
}

/** Names of services are the same in every partition. */
const TRUSTS: Readonly<Record<InstanceRole['trust'], (configuration: Configuration) => Trust>> = {
  ec2: () => ({ principal: { Service: 'ec2.amazonaws.com' }, actions: 'sts:AssumeRole', note: 'trust-ec2' }),
  'default-host-management': ({ environment }) => ({
    ...systemsManager(environment),
    note: 'trust-host-management',
  }),
  hybrid: ({ environment }) => ({ ...systemsManager(environment), note: 'trust-hybrid' }),
  'ecs-task': ({ environment }) => ({
    ...inAccount(environment, 'ecs-tasks.amazonaws.com', 'ArnLike', 'ecs'),
    note: 'trust-ecs-task',
  }),
  codebuild: ({ environment }) => ({
    ...inAccount(environment, 'codebuild.amazonaws.com', 'ArnLike', 'codebuild'),
    note: 'trust-codebuild',
  }),
  sagemaker: ({ environment }) => ({
    ...inAccount(environment, 'sagemaker.amazonaws.com', 'ArnLike', 'sagemaker'),
    note: 'trust-sagemaker',
  }),
  'eks-service-account': serviceAccount,
  'eks-pod-identity': podIdentity,
};

/** The trust of the role of nodes, whatever the page shows: what is handed over with that role. */
export const nodesTrust = (configuration: Configuration): Configuration =>
  withSetting(configuration, 'trustPolicy.of', 'nodes');

/**
 * Who may assume the role that the trust policy is for: a node's or that of people.
 */
export const trust = (configuration: Configuration): readonly Grant[] =>
  configuration.trustPolicy.of === 'people' ? peopleTrust(configuration) : nodeTrust(configuration);

/**
 * Who may assume the node's role: a service, held to this account where it acts for many, or the pods of one service
 * account.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/hybrid-multicloud-service-role.html
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/fleet-manager-default-host-management-configuration.html
 * https://docs.aws.amazon.com/eks/latest/userguide/service-accounts.html
 */
function nodeTrust(configuration: Configuration): readonly Grant[] {
  const { principal, actions, condition, note } = TRUSTS[configuration.instanceRole.trust](configuration);
  const isConfined = condition?.StringEquals?.['aws:SourceAccount'] !== undefined;
  return [
    {
      statement: {
        Sid: 'AssumeRole',
        Effect: 'Allow',
        Principal: principal,
        Action: actions,
        ...(condition === undefined ? {} : { Condition: condition }),
      },
      because: [
        because(note, '', 'instanceRole.trust'),
        ...(isConfined
          ? [
              because(
                'trust-source',
                conditionPointer('StringEquals', 'aws:SourceAccount'),
                'environment.account',
              ),
            ]
          : []),
      ],
    },
  ];
}
