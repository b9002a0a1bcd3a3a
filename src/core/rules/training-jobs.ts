import { startsSessions, type Subject, trainingJobUses } from '../configuration/subject.ts';
import { awsDocumentArn, ownDocumentArns } from '../policy/arn.ts';
import { SESSION_DOCUMENTS } from '../reference/session-documents.ts';
import { TRAINING_JOB_TARGETS, trainingJobTarget } from '../reference/training-jobs.ts';
import { allow, because, type Grant } from './grant.ts';
import { type Conditions, conditionPointer, guards, withConditions } from './guards.ts';
import { documentAccessCheck } from './session-documents.ts';

const [OPERATOR, TARGET] = ['StringLike', 'ssm:resourceTag/aws:ssmmessages:target-id'] as const;

/** AWS prints no ARN of these containers, but what the target is. */
function ofJobs({ root, access }: Subject): Conditions {
  const { names } = access.trainingJobs;
  const targets =
    names.length === 0 ? [`${TRAINING_JOB_TARGETS}*`] : names.map((name) => trainingJobTarget(name, '*'));
  return {
    condition: {
      [OPERATOR]: {
        [TARGET]: targets,
      },
    },
    because: [
      because('training-job-target', conditionPointer(OPERATOR, TARGET), `${root}.trainingJobs.names`),
    ],
  };
}

/**
 * Sessions in the containers of training jobs. The condition holds for no document, which has a statement of its own.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/train-remote-debugging.html
 */
export function trainingJobs(subject: Subject): readonly Grant[] {
  const { root, access, environment } = subject;
  const uses = trainingJobUses(subject);
  const isCovered =
    startsSessions(subject) && access.nodes.by === 'every' && access.nodes.reach === 'all-resources';
  if (uses.length === 0 || isCovered) return [];
  const guarded = withConditions(documentAccessCheck(subject), guards(subject));
  const inJobs = withConditions(ofJobs(subject), guarded);
  const setting = `${root}.trainingJobs.uses` as const;
  // A document is allowed for every target alike.
  const isAllowed = (use: (typeof uses)[number]) =>
    startsSessions(subject) && access.documents.types.includes(use);
  const documents = uses
    .filter((use) => !isAllowed(use))
    .map((use) => {
      const { name, owner, note } = SESSION_DOCUMENTS[use];
      const arns = owner === 'aws' ? [awsDocumentArn(environment, name)] : ownDocumentArns(environment, name);
      return { arns, note };
    });
  const onJobs = allow({
    sid: 'StartSessionInTrainingJob',
    actions: ['ssm:StartSession'],
    resources: '*',
    condition: inJobs.condition,
    because: [because('training-jobs', '', setting), ...inJobs.because],
  });
  if (documents.length === 0) return [onJobs];
  return [
    onJobs,
    allow({
      sid: 'StartSessionInTrainingJobWithDocument',
      actions: ['ssm:StartSession'],
      resources: documents.flatMap(({ arns }) => arns),
      condition: guarded.condition,
      because: [
        because('start-session-documents', '', setting),
        ...documents.map(({ note }, position) =>
          because(
            note,
            `/Resource/${documents.slice(0, position).flatMap(({ arns }) => arns).length}`,
            setting,
          ),
        ),
        ...guarded.because,
      ],
    }),
  ];
}
