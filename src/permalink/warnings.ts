import type { Diagnostic } from '#iam';
import { fieldAt, pathOfParameter } from './fields.ts';

/** What a link said, shortened and without control characters; inert text. */
interface Said {
  readonly value: string;
}

/** Something that a link says and that was not used, by code. */
export interface LinkWarningParams {
  readonly 'unknown-kind': Said;
  readonly 'missing-version': Said;
  readonly 'unknown-version': Said;
  readonly 'newer-version': Said;
  readonly 'unknown-parameter': Said;
  readonly 'repeated-parameter': Said;
  readonly 'malformed-escape': Said;
  readonly 'control-character': Said;
  readonly 'invalid-value': Said;
  /** A shortened link that could not be unpacked. */
  readonly damaged: Said;
  readonly 'too-long': Said;
}
export type LinkWarningCode = keyof LinkWarningParams;

/** `at` is the name of the parameter, shortened; `''` when the warning is about the link as a whole. */
export type LinkWarning = Diagnostic<LinkWarningParams, string>;

/** Whether the setting that a warning is about was left empty, rather than given a recommended value. */
export function leftEmpty({ at }: LinkWarning): boolean {
  const path = pathOfParameter.get(at);
  const value = path && fieldAt(path).v1;
  return value === '' || (Array.isArray(value) && value.length === 0);
}

const LONGEST = 60;

/** Foreign text made fit for a message. */
function inert(text: string): string {
  const characters = [...text.slice(0, 4 * LONGEST).replace(/\p{Cc}|\p{Surrogate}/gu, '\uFFFD')];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : characters.join('');
}

export function linkWarning(code: LinkWarningCode, parameter: string, value: string): LinkWarning {
  return { code, at: inert(parameter), severity: 'warning', params: { value: inert(value) } };
}
