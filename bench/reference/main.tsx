import Box from '@mui/material/Box';
import CssBaseline from '@mui/material/CssBaseline';
import { createTheme, ThemeProvider } from '@mui/material/styles';
import TextField from '@mui/material/TextField';
import { StrictMode, useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';

const theme = createTheme({ cssVariables: true, colorSchemes: { light: true, dark: true } });

type Editor = Awaited<ReturnType<typeof import('./editor.ts')['createEditor']>>;

/** The least that a page of this stack can do: one field, whose text stands in a document beside it. */
function Page() {
  const [account, setAccount] = useState('');
  const text = JSON.stringify({ Version: '2012-10-17', Statement: [{ Account: account }] }, null, 2);
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor>(undefined);
  const [ready, setReady] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor is made once.
  useEffect(() => {
    let left = false;
    void import('./editor.ts').then(({ createEditor }) => {
      if (left || !host.current) return;
      editor.current = createEditor(host.current, text);
      setReady(true);
    });
    return () => {
      left = true;
      editor.current?.dispose();
    };
  }, []);

  useEffect(() => editor.current?.setText(text), [text]);

  return (
    <Box component="main" sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2, p: 2 }}>
      <TextField label="Account" value={account} onChange={(event) => setAccount(event.target.value)} />
      <section aria-label="Policy" style={{ position: 'relative', height: '80vh' }}>
        <div ref={host} style={{ position: 'absolute', inset: 0 }} />
        {!ready && <pre>{text}</pre>}
      </section>
    </Box>
  );
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ThemeProvider theme={theme}>
        <CssBaseline />
        <Page />
      </ThemeProvider>
    </StrictMode>,
  );
}
