import type { ActionMeaning, ResourceMeaning, StatementMeaning } from '#analysis';
import { actionsPhrase } from './actions.ts';
import { resourcesPhrase } from './resources.ts';
import type { Voice } from './voice.ts';

/** Actions that know no resource, and those whose resource goes without saying. */
const WITHOUT_RESOURCE = new Set<string>([
  'ssm:DescribeSessions',
  'ssm:DescribeInstanceInformation',
  'ssm:DescribeInstanceProperties',
  'ssm:GetConnectionStatus',
  'ssm:ListDocuments',
  'ssm:UpdateInstanceInformation',
  'ec2:DescribeInstances',
  'logs:DescribeLogGroups',
]);
const AGENT = /^(?:ssmmessages|ec2messages|ssm-guiconnect):/;
const DOCUMENT = /^ssm:.+Document/;
const SESSION = /^ssm:(?:Terminate|Resume)Session$/;

function all(actions: readonly ActionMeaning[], test: (action: string) => boolean): boolean {
  return actions.length > 0 && actions.every(({ code, params }) => code === 'known' && test(params.action));
}

/** The default shell document is where the preferences of Session Manager are kept. */
function isPreferences([only, ...others]: readonly ResourceMeaning[]): boolean {
  return only?.code === 'default-shell' && others.length === 0;
}

function preferencesPhrase(what: string): string {
  return what
    .replace(/(.) choose the default version of documents/, '$1 choose their default version')
    .replace(/\bdocuments\b/g, 'the preferences');
}

function onEverything(what: string, { actions, exceptActions, conditions }: StatementMeaning): string {
  if (exceptActions) return `${what}, on any resource`;
  if (all(actions, (action) => action === 'ssmmessages:OpenDataChannel')) {
    return what.replace(/sessions$/, 'any session');
  }
  if (all(actions, (action) => WITHOUT_RESOURCE.has(action) || AGENT.test(action))) return what;
  if (all(actions, (action) => SESSION.test(action))) {
    return conditions.length > 0 ? what : what.replace(/sessions$/, 'everybody’s sessions');
  }
  if (all(actions, (action) => action === 'ssm:StartSession'))
    return `${what} on every node, with every document`;
  return `${what}, on every resource`;
}

/** What a statement is about: `end and resume sessions whose ID begins with …`. */
export function actionsOn(statement: StatementMeaning, voice: Voice): string {
  const { actions, exceptActions, resources, exceptResources } = statement;
  const what = exceptActions
    ? `do anything except ${actionsPhrase(actions).replace(/^do /, '')}`
    : actionsPhrase(actions);
  if (resources.length === 0) return what;
  const named = resourcesPhrase(resources, voice);
  if (all(actions, (action) => DOCUMENT.test(action)) && isPreferences(resources) && !exceptResources) {
    return `${preferencesPhrase(what)}${named.replace('the default shell document', '')}`;
  }
  if (exceptResources) return `${what} on anything except ${named}`;
  if (all(actions, (action) => action.startsWith('kms:'))) {
    const withKeys = resources.every(({ code }) => code === 'kms-key' || code === 'key-placeholder');
    if (withKeys) return `${what} with ${named}`;
  }
  const [only] = resources;
  if (resources.length > 1 || only === undefined) return `${what}: ${named}`;
  if (only.code === 'everything') return onEverything(what, statement);
  const namesSessions = only.code === 'every-session' || only.code.startsWith('sessions-');
  return namesSessions && only.code !== 'sessions-nowhere' && what.endsWith(' sessions')
    ? `${what.slice(0, -'sessions'.length)}${named}`
    : `${what}: ${named}`;
}
