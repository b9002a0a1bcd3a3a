export { withoutIdentifiers } from './baseline.ts';
export { decode, kindOf } from './decode.ts';
export { encode } from './encode.ts';
export { fields } from './fields.ts';
export { leftEmpty } from './left-empty.ts';
export type { SettingValue } from './settings.ts';
export { getSetting, withSetting } from './settings.ts';
export type { LinkWarning, LinkWarningCode } from './warnings.ts';
