import type { Sample } from '../types.ts';
import { endUserSample } from './base.ts';

const page = {
  topic: 'just-in-time',
  edition: '2026',
  source: 'Moving to just-in-time node access from Session Manager',
} as const;
const everywhere = { nodes: { by: 'every', reach: 'all-resources' } } as const;
const anySession = { ownSessions: { by: 'every', resume: true } } as const;

/** Two policies that AWS prints beside each other: what people have, and what they get instead. */
export const justInTime2026: readonly Sample[] = [
  endUserSample(
    {
      ...page,
      id: 'latest-jit-before',
      departures: [{ at: '/Statement/1/Resource', code: 'sessions-on-everything', printed: '"*"' }],
    },
    { startSessions: true, ...everywhere, ...anySession },
  ),
  endUserSample(
    {
      ...page,
      id: 'latest-jit-after',
      departures: [
        {
          at: '/Statement/2',
          code: 'access-request-excerpt',
          printed: '["ssm:StartAccessRequest","ssm:GetAccessToken"]',
        },
        { at: '/Statement/1/Resource', code: 'token-on-everything', printed: '"*"' },
        { at: '/Statement/7/Resource', code: 'sessions-on-everything', printed: '"*"' },
      ],
    },
    { justInTime: ['request'], ...everywhere, ...anySession },
  ),
];
