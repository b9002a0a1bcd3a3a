import IconButton from '@mui/material/IconButton';
import { useColorScheme } from '@mui/material/styles';
import { useEffect } from 'react';
import { appMessages } from '../i18n/en/app.ts';
import { interfaceActions, useInterface } from '../store/interface.ts';
import { MoonIcon, SunIcon, SystemIcon } from '../ui/icons.tsx';

const next = { system: 'light', light: 'dark', dark: 'system' } as const;
const icons = { system: SystemIcon, light: SunIcon, dark: MoonIcon };

/** Steps through: as the system has it, light, dark. */
export function ColorSchemeSwitch() {
  const chosen = useInterface((state) => state.colorScheme);
  const { mode, setMode } = useColorScheme();
  useEffect(() => {
    if (mode !== chosen) {
      setMode(chosen);
    }
  }, [mode, chosen, setMode]);
  const Icon = icons[chosen];
  return (
    <IconButton
      aria-label={appMessages.colorScheme[chosen]}
      title={appMessages.colorScheme[chosen]}
      onClick={() => interfaceActions.setColorScheme(next[chosen])}
    >
      <Icon />
    </IconButton>
  );
}
