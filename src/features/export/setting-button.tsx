import type { SettingPath } from '#core';
import { showSetting } from '../../ui/setting-focus.ts';
import { useMessages } from '../../ui/messages.tsx';

interface SettingButtonProps {
  readonly path: SettingPath;
}

/** The name of a setting, which leads to its question. */
export function SettingButton({ path }: SettingButtonProps) {
  const { exports, settingName } = useMessages('exports');
  const name = settingName(path);
  return (
    <button type="button" className="link" aria-label={exports.goTo(name)} onClick={() => showSetting(path)}>
      {name}
    </button>
  );
}
