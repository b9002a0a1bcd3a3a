// Sets what the theme will set when the app runs, so that the first paint has the right scheme already.
// MUI keeps the chosen mode under this key; the attribute is the theme's colorSchemeSelector.
let mode = null;
try {
  mode = localStorage.getItem('mui-mode');
} catch {
  // Storage is refused: the system's scheme applies.
}
if (mode !== 'light' && mode !== 'dark')
  mode = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
document.documentElement.dataset.scheme = mode;

// The page itself may not come: then it says so, and not nothing.
addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLScriptElement && target.type === 'module')
      document.documentElement.dataset.failed = '';
  },
  true,
);
