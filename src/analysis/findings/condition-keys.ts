import { actionReference, conditionKeys, resourceTypesOf } from '#iam';

/** Keys of Systems Manager that belong to none of the actions of this domain. */
const OTHER_SSM_KEYS: readonly string[] = [
  'ssm:AutoApprove',
  'ssm:DocumentVersion',
  'ssm:InventoryTypeName',
  'ssm:Overwrite',
  'ssm:Policies',
  'ssm:Recursive',
  'ssm:SyncType',
];

/** A template such as `ssm:resourceTag/${TagKey}` up to what varies, in lower case. */
const templates = (keys: readonly string[]) =>
  keys.map((key) => {
    const open = key.search(/\$\{|</);
    return { start: (open < 0 ? key : key.slice(0, open)).toLowerCase(), open: open >= 0 };
  });

const SSM_KEYS = [...conditionKeys.filter((key) => key.startsWith('ssm:')), ...OTHER_SSM_KEYS];
const ALL = templates(conditionKeys);
const SSM = templates(SSM_KEYS);

function matchesAny(key: string, all: ReturnType<typeof templates>): boolean {
  const lower = key.toLowerCase();
  return all.some(({ start, open }) =>
    open ? lower.startsWith(start) && lower.length > start.length : lower === start,
  );
}

/** Names of the condition keys of Systems Manager, for whoever misspelt one. */
export const ssmKeyNames: readonly string[] = SSM_KEYS.filter((key) => !key.includes('/'));

/** Whether Systems Manager has a condition key of this name, which begins with `ssm:`. */
export function ssmKeyExists(key: string): boolean {
  return matchesAny(key, SSM);
}

/** Whether the reference says which of the actions here have this key. */
export function isDescribedKey(key: string): boolean {
  return matchesAny(key, ALL);
}

const byAction = new Map<string, ReturnType<typeof templates>>();

/**
 * Whether requests of an action can have a condition key, by AWS's reference.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html
 */
export function supportsKey(action: string, key: string): boolean {
  const name = action.toLowerCase();
  const supported =
    byAction.get(name) ??
    templates([
      ...(actionReference(name)?.conditionKeys ?? []),
      ...resourceTypesOf(name).flatMap((type) => type.conditionKeys),
    ]);
  byAction.set(name, supported);
  return matchesAny(key, supported);
}
