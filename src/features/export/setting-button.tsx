import { settingName } from '../../i18n/en/questions.ts';
import { exportMessages } from '../../i18n/en/export.ts';
import type { SettingPath } from '#core';
import type { GoToSetting } from './go-to-setting.ts';

interface SettingButtonProps {
  readonly path: SettingPath;
  readonly onGo: GoToSetting;
}

/** The name of a setting, which leads to its question. */
export function SettingButton({ path, onGo }: SettingButtonProps) {
  const name = settingName(path);
  return (
    <button type="button" className="link" aria-label={exportMessages.goTo(name)} onClick={() => onGo(path)}>
      {name}
    </button>
  );
}
