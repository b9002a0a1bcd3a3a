import { carriesPort, SESSION_DOCUMENTS } from '#core';
import type { Asking, Authorization } from './asking.ts';
import { awsDocument, ownDocument, startSession } from './start-session.ts';

/**
 * A session in the container of a training job.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/train-remote-debugging.html
 */
export const sessionInTrainingJob =
  (type: 'shell' | 'port-forwarding') =>
  (asking: Asking): readonly Authorization[] => {
    if (asking.scenario.node.kind !== 'training-job') return [];
    const { name, owner } = SESSION_DOCUMENTS[type];
    const document = owner === 'aws' ? awsDocument(name) : ownDocument(name);
    return startSession(asking, { document, port: carriesPort(type) });
  };
