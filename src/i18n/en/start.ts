import type { DocumentKind } from '#core';

export const startMessages = {
  title: 'What do you need?',
  description:
    'Documents for AWS Systems Manager Session Manager, written from your answers. They share one set of answers, so that they agree. Nothing leaves this browser.',
  documents: 'Documents',
  kinds: {
    'end-user':
      'Lets people connect to nodes from a console or the command line, and end their own sessions.',
    administrator: 'The same for people who also change preferences, or look after every session.',
    'instance-role': 'Lets the nodes themselves carry sessions, write logs and decrypt session data.',
    'trust-policy': 'Says which service may assume the instance role: EC2, hybrid activation or ECS.',
    'session-preferences':
      'Where sessions are logged, how they are encrypted, when they end, and as whom they run.',
    tunnel: 'Lets people through a node to one host and port, such as a database, and nowhere else.',
  } satisfies Record<DocumentKind, string>,
  samples: 'Or start from a sample that AWS published',
  offerTitle: 'Continue where you left off',
  offerText: (title: string) =>
    `Your last answers are kept in this browser: ${title}. Every document opens with them until you forget them.`,
  offerAccept: 'Continue',
  offerDismiss: 'Forget them',
} as const;
