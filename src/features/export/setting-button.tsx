import type { SettingPath } from '#core';
import type { GoToSetting } from './go-to-setting.ts';
import { useMessages } from '../../ui/messages.tsx';

interface SettingButtonProps {
  readonly path: SettingPath;
  readonly onGo: GoToSetting;
}

/** The name of a setting, which leads to its question. */
export function SettingButton({ path, onGo }: SettingButtonProps) {
  const { exports, settingName } = useMessages('exports');
  const name = settingName(path);
  return (
    <button type="button" className="link" aria-label={exports.goTo(name)} onClick={() => onGo(path)}>
      {name}
    </button>
  );
}
