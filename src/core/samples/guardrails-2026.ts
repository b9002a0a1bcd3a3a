import type { Departure, Sample } from '../types.ts';
import { guardrailSample } from './base.ts';

const edition = '2026';
const ecs = { edition, source: 'Monitor Amazon ECS containers with ECS Exec' } as const;

/** AWS names one Region and account where it means to deny something. */
const inOnePlace = (at: string, resource: string): Departure => ({
  at,
  code: 'denied-in-one-place',
  printed: JSON.stringify(`arn:aws:${resource}`),
});

/** The policies that only deny. What AWS attaches to people is here a guardrail, which may be any kind of policy. */
export const guardrails2026: readonly Sample[] = [
  guardrailSample(
    {
      id: 'latest-ssh-deny',
      edition,
      source: 'Allow and control permissions for SSH connections through Session Manager',
      departures: [
        {
          at: '/Statement/0/Resource/0',
          code: 'owned-document-any-account',
          printed: '"arn:aws:ssm:*:*:document/AWS-StartSSHSession"',
        },
        {
          at: '',
          code: 'allows-beside-denying',
          printed: JSON.stringify({
            Effect: 'Allow',
            Action: 'ssmmessages:OpenDataChannel',
            Resource: 'arn:aws:ssm:*:*:session/${aws:userid}-*',
          }),
        },
      ],
    },
    { denies: ['ssh'], sshPorts: false },
  ),
  guardrailSample(
    {
      id: 'latest-preferences-deny',
      edition,
      source: 'Grant or deny a user permissions to update Session Manager preferences',
      departures: [
        inOnePlace(
          '/Statement/0/Resource/0',
          'ssm:us-east-1:111122223333:document/SSM-SessionManagerRunShell',
        ),
        {
          at: '/Statement/0/Action',
          code: 'preferences-change-otherwise',
          printed: JSON.stringify([
            'ssm:CreateDocument',
            'ssm:GetDocument',
            'ssm:UpdateDocument',
            'ssm:DeleteDocument',
          ]),
        },
      ],
    },
    { denies: ['preferences'], readPreferences: false },
  ),
  guardrailSample(
    { id: 'latest-ecs-exec-deny-container', ...ecs },
    { denies: ['exec'], containers: ['production-app'] },
  ),
  guardrailSample(
    {
      id: 'latest-ecs-exec-only-off',
      ...ecs,
      departures: [
        {
          at: '/Statement/0/Effect',
          code: 'allows-the-opposite',
          printed: '"Allow"',
        },
      ],
    },
    { denies: ['enable-exec'] },
  ),
  guardrailSample(
    {
      id: 'latest-ecs-deny-startsession-cluster',
      ...ecs,
      departures: [inOnePlace('/Statement/0/Resource/0', 'ecs:us-east-1:111122223333:task/cluster-name/*')],
    },
    { denies: ['tasks'], tasks: { clusters: ['cluster-name'], tags: [] } },
  ),
  guardrailSample(
    {
      id: 'latest-ecs-deny-startsession-tag',
      ...ecs,
      departures: [{ at: '/Statement/0/Condition', code: 'tag-without-patterns', printed: '"StringEquals"' }],
    },
    { denies: ['tasks'], tasks: { clusters: [], tags: [{ key: 'Task-Tag-Key', values: ['Exec-Task'] }] } },
  ),
];
