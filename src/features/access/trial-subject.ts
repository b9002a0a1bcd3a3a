import { type Case, sessionIdOf, type Trial } from '#analysis';

/** What a trial was made with, in IAM's own words: a node with its tags, or a session. */
export function trialSubject(which: Case, { scenario: { node, session } }: Trial): readonly string[] {
  switch (which) {
    case 'account':
      return [];
    case 'own-session':
    case 'other-session':
      return [sessionIdOf(session)];
    default: {
      const tags = Object.entries(node.tags).map(([key, value]) => `${key}=${value}`);
      return [node.id, ...tags, node.region, node.account];
    }
  }
}
