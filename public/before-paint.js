// Sets what the theme will set when the app runs, so that the first paint has the right scheme already.
// MUI keeps the chosen mode under this key; the attribute is the theme's colorSchemeSelector.
const { dataset, style } = document.documentElement;
let mode = null;
let share = null;
let last = null;
try {
  mode = localStorage.getItem('mui-mode');
  last = localStorage.getItem('session-manager-policy-builder/link');
  share = Number(localStorage.getItem('session-manager-policy-builder/answers-share'));
} catch {
  // Storage is refused: the system's scheme and the width of the first visit apply.
}
if (mode !== 'light' && mode !== 'dark')
  mode = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
dataset.scheme = mode;
if (share >= 0.25 && share <= 0.75) style.setProperty('--kept-share', `${share * 100}%`);

// Which of the prepared pages is seen until the live one takes its place. What the answers of a link decide is not: the
// page has to read them first. Where somebody was here before, it may keep more than the address says.
const isBack =
  history.state !== null || performance.getEntriesByType('navigation').some(({ type }) => type === 'reload');
const show = () => {
  const [, route = '', query = ''] = /^#?\/?([^?]*)\??(.*)$/s.exec(location.hash) ?? [];
  dataset.prepared = route;
  dataset.link = String(!/^(?:v=\d+)?$/.test(query) || isBack);
};
show();

// What somebody presses meanwhile is pressed when the page is live.
const pressed = [];
const press = (event) => {
  if (!(event.target instanceof Element) || !event.target.closest('#prepared')) return;
  pressed.push(event.target);
  // Its links have the defaults; the live ones have the answers of the last visit.
  if (last !== null && event.target.closest('a[href^="#/"]')) event.preventDefault();
};
addEventListener('hashchange', show);
addEventListener('click', press, true);

/** The live page is there: nothing is prepared any more. @returns what was pressed, in its order */
window.endPrepared = () => {
  removeEventListener('hashchange', show);
  removeEventListener('click', press, true);
  delete dataset.prepared;
  delete dataset.link;
  style.removeProperty('--kept-share');
  return pressed;
};

// The page itself may not come: then it says so, and not nothing.
addEventListener(
  'error',
  ({ target }) => {
    if (!(target instanceof HTMLScriptElement) || target.type !== 'module') return;
    window.endPrepared();
    dataset.failed = '';
  },
  true,
);
