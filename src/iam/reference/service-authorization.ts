import { SERVICE_AUTHORIZATION } from './service-authorization.generated.ts';
import { sessionServices } from './services.ts';
import type { ActionReference, ResourceTypeReference } from './service-authorization-types.ts';

const ACTIONS: ReadonlyMap<string, ActionReference> = new Map(
  Object.entries(SERVICE_AUTHORIZATION.actions).map(([name, action]) => [name.toLowerCase(), action]),
);
/** The actions that have to do with sessions, as AWS writes them. */
export const keptActions: readonly string[] = Object.keys(SERVICE_AUTHORIZATION.actions);

/** The services of those actions, all of whose names AWS's reference has. */
export const keptServices: ReadonlySet<string> = new Set(
  keptActions.map((action) => action.slice(0, action.indexOf(':'))),
);

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

/** Whether an action exists; `undefined` when its service is none of those of sessions and the action is not kept. */
export const actionExists = (action: string): boolean | undefined => {
  if (actionReference(action) !== undefined) return true;
  const service = sessionServices.service(serviceOf(action));
  return service === undefined
    ? undefined
    : service.action(action.slice(action.indexOf(':') + 1)) !== undefined;
};

/** Condition keys of the kept actions and their resources, as the reference writes them. */
export const conditionKeys: readonly string[] = Object.keys(SERVICE_AUTHORIZATION.conditionKeys);
