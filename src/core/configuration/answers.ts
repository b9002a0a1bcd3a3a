import { partitionOfRegion } from '#iam';
import {
  type Access,
  type Configuration,
  type Environment,
  type SettingPath,
  type SettingValue,
  withSetting,
} from './configuration.ts';

type SignIn = Access['signIn'];
type OwnForm = Pick<Access['ownSessions'], 'by' | 'tag' | 'sessionId'>;

/** The form that recognizes one's own sessions, by the way people sign in. */
const RECOMMENDED: Readonly<Record<SignIn, Partial<OwnForm> & Pick<OwnForm, 'by'>>> = {
  role: { by: 'tag', tag: 'session-id', sessionId: 'variable-prefix' },
  'iam-user': { by: 'user-name' },
};

function standsOn(access: Access, form: Partial<OwnForm>): boolean {
  const { by, tag, sessionId } = access.ownSessions;
  return (
    by === form.by &&
    (form.tag === undefined || tag === form.tag) &&
    (form.sessionId === undefined || sessionId === form.sessionId)
  );
}

/**
 * Changes how people sign in. Their own sessions follow to the form recommended for it, unless they stood on
 * something else than the recommendation so far.
 */
function withSignIn<A extends Access>(access: A, signIn: SignIn): A {
  if (signIn === access.signIn) return access;
  const follows = standsOn(access, RECOMMENDED[access.signIn]);
  const ownSessions = follows ? { ...access.ownSessions, ...RECOMMENDED[signIn] } : access.ownSessions;
  return { ...access, signIn, ownSessions };
}

/** The partition of Regions, when they are all of one; otherwise the one that was chosen. */
function partitionFor(
  regions: readonly string[],
  chosen: Environment['partition'],
): Environment['partition'] {
  const [only = chosen, ...others] = new Set(regions.flatMap((region) => partitionOfRegion(region) ?? []));
  return others.length === 0 ? only : chosen;
}

/**
 * A configuration in which somebody has answered a question: with the other settings that follow that answer. Own
 * sessions follow the way people sign in, and the partition follows the Regions.
 *
 * @returns the configuration itself when the answer is there already.
 */
export function withAnswer<P extends SettingPath>(
  configuration: Configuration,
  path: P,
  value: SettingValue<P>,
): Configuration {
  const { endUser, administrator, environment } = configuration;
  switch (path) {
    case 'endUser.signIn':
      return value === endUser.signIn
        ? configuration
        : { ...configuration, endUser: withSignIn(endUser, value as SignIn) };
    case 'administrator.signIn':
      return value === administrator.signIn
        ? configuration
        : { ...configuration, administrator: withSignIn(administrator, value as SignIn) };
    case 'environment.regions': {
      const partition = partitionFor(value as Environment['regions'], environment.partition);
      return withSetting(withSetting(configuration, path, value), 'environment.partition', partition);
    }
    default:
      return withSetting(configuration, path, value);
  }
}
