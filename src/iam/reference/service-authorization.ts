import { SERVICE_AUTHORIZATION } from './service-authorization.generated.ts';
import type { ActionReference, ResourceTypeReference } from './service-authorization-types.ts';

// Apart from core/index.ts: the data is large, and whoever needs it can load it on its own.

const ACTIONS: ReadonlyMap<string, ActionReference> = new Map(
  Object.entries(SERVICE_AUTHORIZATION.actions).map(([name, action]) => [name.toLowerCase(), action]),
);
const ACTION_NAMES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(SERVICE_AUTHORIZATION.actionNames).map(([service, names]) => [
    service,
    new Set(names.map((name) => name.toLowerCase())),
  ]),
);

/** The actions that have to do with sessions, as AWS writes them. */
export const keptActions: readonly string[] = Object.keys(SERVICE_AUTHORIZATION.actions);

const serviceOf = (action: string): string => action.slice(0, action.indexOf(':')).toLowerCase();

/**
 * What AWS says about an action such as `ssm:StartSession`, in any case; `undefined` for those not kept.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export const actionReference = (action: string): ActionReference | undefined =>
  ACTIONS.get(action.toLowerCase());

/** The types of resources of an action, with the service prefix resolved. */
export const resourceTypesOf = (action: string): readonly ResourceTypeReference[] =>
  (actionReference(action)?.resourceTypes ?? []).flatMap(
    ({ name }) => SERVICE_AUTHORIZATION.resourceTypes[`${serviceOf(action)}:${name}`] ?? [],
  );

/** Data type of a condition key as the reference writes it, such as `ssm:resourceTag/${TagKey}`. */
export const conditionKeyType = (key: string): string | undefined => SERVICE_AUTHORIZATION.conditionKeys[key];

/** Whether an action exists; `undefined` when its service is not known completely and the action is not kept. */
export const actionExists = (action: string): boolean | undefined => {
  if (actionReference(action) !== undefined) return true;
  return ACTION_NAMES.get(serviceOf(action))?.has(action.slice(action.indexOf(':') + 1).toLowerCase());
};

/** Condition keys of the kept actions and their resources, as the reference writes them. */
export const conditionKeys: readonly string[] = Object.keys(SERVICE_AUTHORIZATION.conditionKeys);

/** Every action name of a service that is known completely, without its prefix; empty for the others. */
export const actionNamesOf = (service: string): readonly string[] => {
  const name = service.toLowerCase();
  const { actionNames } = SERVICE_AUTHORIZATION;
  return Object.hasOwn(actionNames, name) ? (actionNames[name] ?? []) : [];
};
