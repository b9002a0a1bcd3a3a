import type { Parameter } from '../core/index.ts';
import type { Setup } from './types.ts';

const withoutRegion = ({ region: _, ...parameter }: Parameter): Parameter => parameter;

/**
 * The setup as each of its stacks has it. A stack is in one Region, so that one parameter of all that differ by Region
 * is enough: the key of its log group.
 */
export function inOneStack(setup: Setup): Setup {
  const { logGroup, parameters } = setup;
  if (logGroup?.keyArns === undefined) return setup;
  const [{ parts }] = logGroup.keyArns;
  const isOfStack = ({ id }: Parameter): boolean =>
    parts.some((part) => typeof part !== 'string' && part.id === id);
  const keyArn = { parts: parts.map((part) => (typeof part === 'string' ? part : withoutRegion(part))) };
  return {
    ...setup,
    logGroup: { ...logGroup, keyArns: [keyArn] },
    parameters: parameters
      .filter((parameter) => parameter.region === undefined || isOfStack(parameter))
      .map(withoutRegion),
  };
}
