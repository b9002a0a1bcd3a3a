import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { Language } from '../i18n/messages.ts';
import { LanguageProvider } from '../ui/messages.tsx';
import { theme } from './theme.ts';

interface ProvidersProps {
  readonly language: Language;
  readonly children: ReactNode;
}

/** What everything on the page stands in: its look and its language. */
export function Providers({ language, children }: ProvidersProps) {
  return (
    <ThemeProvider theme={theme} defaultMode="system" disableTransitionOnChange>
      <CssBaseline enableColorScheme />
      <LanguageProvider language={language}>{children}</LanguageProvider>
    </ThemeProvider>
  );
}
