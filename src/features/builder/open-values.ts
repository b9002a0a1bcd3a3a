import type { Generated, SettingPath } from '../../core/index.ts';

/** A value that has to be replaced before the document works. */
export interface OpenValue {
  /** What stands there. */
  readonly token: string;
  readonly setting: SettingPath;
}

/** What stands in a document and names nothing: stand-ins, and identifiers out of AWS's documentation. */
export function openValues({ placeholders, issues }: Generated): readonly OpenValue[] {
  const examples = issues.flatMap(({ code, path, params }) =>
    code === 'example-identifier' ? [{ token: String(params.value), setting: path }] : [],
  );
  return [...placeholders.map(({ token, setting }) => ({ token, setting })), ...examples];
}
