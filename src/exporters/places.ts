import type { Parameter, TemplateText } from '#core';
import type { Setup } from './types.ts';

/** Whether there is something that each Region has of its own. */
export const isRegional = ({
  hostManagement,
  logGroup,
  preferences,
  namedDocuments,
}: Pick<Setup, 'hostManagement' | 'logGroup' | 'preferences' | 'namedDocuments'>): boolean =>
  [hostManagement, logGroup, preferences].some((part) => part !== undefined) || namedDocuments.length > 0;

/** Whether there are policies or a role, of which an account has one for all Regions. */
export const hasIam = ({ policies, role }: Setup): boolean => policies.length > 0 || role !== undefined;

/** Whether there is something that belongs to the account of the nodes, or is a guardrail, which stands alone. */
export const isOfNodes = (setup: Setup): boolean =>
  hasIam(setup) ||
  isRegional(setup) ||
  setup.controlPolicy !== undefined ||
  setup.endpointPolicy !== undefined;

/**
 * Whether there are permission sets beside that: they belong to the account and the Region of IAM Identity Center, which
 * are seldom those of the nodes.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/delegated-admin.html
 */
export const hasTwoPlaces = (setup: Setup): boolean => setup.permissionSets.length > 0 && isOfNodes(setup);

/** The account of the nodes, when it is known and something in a setup belongs to it. */
export const accountOfNodes = (setup: Setup): string | undefined =>
  typeof setup.account === 'string' && isOfNodes(setup) ? setup.account : undefined;

const withoutRegion = ({ region: _, ...parameter }: Parameter): Parameter => parameter;

/**
 * The setup as each of its stacks has it. A stack is in one Region, so that it asks for the key of one log group only.
 * Keys for session data it knows all: the policies, which the first stack creates, name them.
 */
export function inOneStack(setup: Setup): Setup {
  const { logGroup, parameters } = setup;
  if (setup.endpointPolicy !== undefined) {
    // No stack has the policy of an endpoint that it does not create.
    const { endpointPolicy: _, ...rest } = setup;
    return { ...rest, parameters: [] };
  }
  if (logGroup?.keyArns === undefined) return setup;
  const [first, ...others] = logGroup.keyArns;
  const isIn = (text: TemplateText, { id }: Parameter): boolean =>
    text.parts.some((part) => typeof part !== 'string' && part.id === id);
  const isOfOtherLogGroup = (parameter: Parameter): boolean =>
    others.some((text) => isIn(text, parameter)) && !isIn(first, parameter);
  const keyArn = {
    parts: first.parts.map((part) => (typeof part === 'string' ? part : withoutRegion(part))),
  };
  return {
    ...setup,
    logGroup: { ...logGroup, keyArns: [keyArn] },
    parameters: parameters
      .filter((parameter) => !isOfOtherLogGroup(parameter))
      .map((parameter) => (isIn(first, parameter) ? withoutRegion(parameter) : parameter)),
  };
}
