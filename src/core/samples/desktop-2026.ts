import type { Departure, Sample } from '../types.ts';
import { type AccessChanges, endUserSample } from './base.ts';

const desktop = {
  topic: 'documents',
  edition: '2026',
  source: 'Connecting to a Windows Server managed instance using Remote Desktop',
  environment: { account: '111122223333' },
} as const;

const nodes = { by: 'every', hybrid: true, reach: 'account' } as const;
const ownSessions = { by: 'tag', sessionId: 'variable' } as const satisfies AccessChanges['ownSessions'];

const ownedByAws = (at: Departure['at'], name: string): Departure => ({
  at,
  code: 'owned-document-any-account',
  printed: `"arn:aws:ssm:*:*:document/${name}"`,
});

export const desktop2026: readonly Sample[] = [
  endUserSample(
    { id: 'latest-rdp-standard', ...desktop },
    { remoteDesktop: 'credentials', nodes, ownSessions },
  ),
  endUserSample(
    {
      id: 'latest-rdp-tags',
      ...desktop,
      departures: [
        {
          at: '/Statement/0/Condition',
          code: 'desktop-nodes-any-session',
          printed: '{"StringLike":{"ssm:resourceTag/tag key":["tag value"]}}',
        },
      ],
    },
    {
      remoteDesktop: 'credentials',
      nodes: { ...nodes, by: 'tag', tags: [{ key: 'tag key', values: ['tag value'] }] },
    },
  ),
  endUserSample(
    {
      id: 'latest-rdp-identity-center',
      ...desktop,
      departures: [
        ownedByAws('/Statement/0/Resource/2', 'AWS-StartPortForwardingSession'),
        ownedByAws('/Statement/3/Resource/2', 'AWSSSO-CreateSSOUser'),
        {
          at: '/Statement/7/Condition',
          code: 'session-tag-compared-with-user-name',
          printed: '{"StringLike":{"ssm:resourceTag/aws:ssmmessages:session-id":["${aws:userName}"]}}',
        },
      ],
    },
    {
      remoteDesktop: 'identity-center',
      nodes: { ...nodes, reach: 'any' },
      ownSessions: { ...ownSessions, sessionId: 'variable-prefix' },
    },
  ),
];
