/** What the target of a session in a training job begins with. */
export const TRAINING_JOB_TARGETS = 'sagemaker-training-job:';

/**
 * The target of a session in a container of a training job.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/train-remote-debugging.html
 *
 * @param container its number, from 1, or `*`.
 */
export const trainingJobTarget = (job: string, container = '1'): string =>
  `${TRAINING_JOB_TARGETS}${job}_algo-${container}`;
