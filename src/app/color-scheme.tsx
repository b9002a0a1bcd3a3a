import IconButton from '@mui/material/IconButton';
import { useColorScheme } from '@mui/material/styles';
import { useEffect } from 'react';
import { interfaceActions, useInterface } from '../store/interface.ts';
import { MoonIcon, SunIcon, SystemIcon } from '../ui/icons.tsx';
import { useMessages } from '../ui/messages.tsx';

const next = { system: 'light', light: 'dark', dark: 'system' } as const;
const icons = { system: SystemIcon, light: SunIcon, dark: MoonIcon };

/** Steps through: as the system has it, light, dark. */
export function ColorSchemeSwitch() {
  const { app } = useMessages();
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
      aria-label={app.colorScheme[chosen]}
      title={app.colorScheme[chosen]}
      onClick={() => interfaceActions.setColorScheme(next[chosen])}
    >
      <Icon />
    </IconButton>
  );
}
