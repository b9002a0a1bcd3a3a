import { type Asking, onEverything, onSession, openDataChannel } from './asking.ts';
import type { Authorization } from './authorization.ts';

/** Reconnecting after the network broke. */
export function reconnect(asking: Asking): readonly Authorization[] {
  return [
    onSession(asking, 'resume-session', 'ssm:ResumeSession'),
    openDataChannel(asking, asking.scenario.session),
  ];
}

/** Ending a session. */
export function endSession(asking: Asking): readonly Authorization[] {
  return [onSession(asking, 'terminate-session', 'ssm:TerminateSession')];
}

/** Listing sessions, which are those of everybody. */
export function listSessions(asking: Asking): readonly Authorization[] {
  return [onEverything(asking, 'list-sessions', 'ssm:DescribeSessions')];
}
