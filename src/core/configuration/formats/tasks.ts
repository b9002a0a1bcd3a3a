import { type Problem, problem } from '../issues.ts';

const NAME = /^[A-Za-z0-9_-]{1,255}$/;

/**
 * Problems of the name of an ECS cluster, in which `*` stands for any run of characters.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCluster.html
 */
export const clusterProblems = (value: string): readonly Problem[] => {
  if (!NAME.test(value.replaceAll('*', 'x'))) return [problem('cluster-format', { value })];
  return value.includes('*') ? [problem('wildcard-in-value', { value })] : [];
};

/**
 * Problems of the name of a container, as its task definition has it; the condition compares it exactly.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
 */
export const containerProblems = (value: string): readonly Problem[] =>
  NAME.test(value) ? [] : [problem('container-format', { value })];

/**
 * Problems of the name of a training job, in which `*` stands for any run of characters.
 * https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateTrainingJob.html
 */
export const trainingJobProblems = (value: string): readonly Problem[] => {
  if (!/^[a-zA-Z0-9](?:-*[a-zA-Z0-9]){0,62}$/.test(value.replaceAll('*', 'x')))
    return [problem('training-job-format', { value })];
  return value.includes('*') ? [problem('wildcard-in-value', { value })] : [];
};

const ISSUER = /^(?:[a-z0-9-]+\.)+[a-z]+(?:\/[A-Za-z0-9_.-]+)*$/;

/**
 * Problems of the issuer of a cluster's tokens, by which IAM knows its provider: without a scheme. `''` (not named yet)
 * has none.
 * https://docs.aws.amazon.com/eks/latest/userguide/enable-iam-roles-for-service-accounts.html
 */
export const issuerProblems = (value: string): readonly Problem[] =>
  value === '' || ISSUER.test(value) ? [] : [problem('issuer-format', { value })];

/**
 * Problems of the name of a namespace or a service account; `''` (not named yet) has none.
 * https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
 */
export const kubernetesNameProblems = (value: string): readonly Problem[] =>
  value === '' || /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/.test(value)
    ? []
    : [problem('kubernetes-name-format', { value })];
