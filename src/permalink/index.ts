export { withoutIdentifiers } from './baseline.ts';
export { decode, kindOf } from './decode.ts';
export { encode } from './encode.ts';
export { leftEmpty, type LinkWarning, type LinkWarningCode } from './warnings.ts';
