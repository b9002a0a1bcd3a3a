import { fields } from './fields.ts';
import type { LinkWarning } from './warnings.ts';

/** Whether the setting that a warning is about was left empty, rather than given a recommended value. */
export function leftEmpty({ parameter }: LinkWarning): boolean {
  const value = Object.values(fields).find((field) => field.parameter === parameter)?.v1;
  return value === '' || (Array.isArray(value) && value.length === 0);
}
