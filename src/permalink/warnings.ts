import { fields } from './fields.ts';

/** Whether the setting that a warning is about was left empty, rather than given a recommended value. */
export function leftEmpty({ parameter }: LinkWarning): boolean {
  const value = Object.values(fields).find((field) => field.parameter === parameter)?.v1;
  return value === '' || (Array.isArray(value) && value.length === 0);
}

export type LinkWarningCode =
  | 'unknown-kind'
  | 'missing-version'
  | 'unknown-version'
  | 'newer-version'
  | 'unknown-parameter'
  | 'repeated-parameter'
  | 'malformed-escape'
  | 'control-character'
  | 'invalid-value'
  | 'too-long';

/** Something that a link says and that was not used. */
export interface LinkWarning {
  readonly code: LinkWarningCode;
  /** Name of the parameter, shortened; `''` when the warning is about the link as a whole. */
  readonly parameter: string;
  /** What the link said, shortened and without control characters; inert text. */
  readonly value: string;
}

const LONGEST = 60;

/** Foreign text made fit for a message. */
function inert(text: string): string {
  const characters = [...text.slice(0, 4 * LONGEST).replace(/\p{Cc}|\p{Surrogate}/gu, '\uFFFD')];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : characters.join('');
}

export function linkWarning(code: LinkWarningCode, parameter: string, value: string): LinkWarning {
  return { code, parameter: inert(parameter), value: inert(value) };
}
