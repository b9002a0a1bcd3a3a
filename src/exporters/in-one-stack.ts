import type { Parameter, TemplateText } from '#core';
import type { Setup } from './types.ts';

const withoutRegion = ({ region: _, ...parameter }: Parameter): Parameter => parameter;

/**
 * The setup as each of its stacks has it. A stack is in one Region, so that it asks for the key of one log group only.
 * Keys for session data it knows all: the policies, which the first stack creates, name them.
 */
export function inOneStack(setup: Setup): Setup {
  const { logGroup, parameters } = setup;
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
