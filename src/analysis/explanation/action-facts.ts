import { actionReference } from '#iam';

export interface ActionFacts {
  /** As AWS classes it: `List`, `Read`, `Write`, `Permissions management` or `Tagging`. */
  readonly level: string;
  /** What AWS says that it does, as a phrase that begins with a verb. */
  readonly description: string;
  /** The action knows no resource: it works on `*` only. */
  readonly onStarOnly: boolean;
}

/** Some actions that AWS itself names on resources, though its reference lists none for them. */
const ON_RESOURCES_ALL_THE_SAME = /^ssmmessages:opendatachannel$/i;

/** What the Service Authorization Reference says about an action; `undefined` for actions that are not kept. */
export function actionFacts(action: string): ActionFacts | undefined {
  const reference = actionReference(action);
  if (reference === undefined) return undefined;
  return {
    level: reference.level,
    description: reference.description.replace(/^Grants permission to\s+/, '').replace(/\.$/, ''),
    onStarOnly: reference.resourceTypes.length === 0 && !ON_RESOURCES_ALL_THE_SAME.test(action),
  };
}
