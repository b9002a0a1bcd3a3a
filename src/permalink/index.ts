export { withoutIdentifiers } from './baseline.ts';
export { decode, isShortened, kindOf, LONGEST_LINK } from './decode.ts';
export { encode, LEGIBLE } from './encode.ts';
export { isLink, isOnlyLink, opened, readable } from './opened.ts';
export { leftEmpty, type LinkWarning, type LinkWarningCode } from './warnings.ts';
