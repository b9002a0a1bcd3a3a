/**
 * Runs inside the page, before its own code: notes when things first appear and when key presses are painted.
 * Measured in the page, because a question from outside waits while the page is busy. Self-contained, since
 * Playwright sends its text. Returns what it leaves on `window`, for the type.
 *
 * @param {import('./page.mjs').Page} page
 */
export function record(page) {
  const times = { paint: 0, firstControl: 0, policy: 0, editor: 0 };
  const keys = { pressed: 0, painted: /** @type {number[]} */ ([]) };
  let layoutShift = 0;
  let longest = 0;
  const recorded = () => ({ times, layoutShift, longest, ...keys, ...transfers() });

  new PerformanceObserver((list) => {
    for (const entry of /** @type {any[]} */ (list.getEntries())) {
      if (!entry.hadRecentInput) layoutShift += entry.value;
    }
  }).observe({ type: 'layout-shift', buffered: true });

  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) {
      if (name === 'first-contentful-paint') times.paint = startTime;
    }
  }).observe({ type: 'paint', buffered: true });

  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: 'longtask' });

  /** @param {Element} element */
  const label = (element) => {
    const by = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
    const texts = by.map((id) => document.getElementById(id)?.textContent ?? '');
    const { labels } = /** @type {HTMLInputElement} */ (element);
    const labelled = [...(labels ?? [])].map((item) => item.textContent ?? '');
    return [element.getAttribute('aria-label') ?? '', texts.join(' '), ...labelled].map((text) =>
      text.trim(),
    );
  };
  /** @param {import('./page.mjs').Target} target */
  const find = ({ selector, name }) =>
    [...document.querySelectorAll(selector)].find(
      (element) =>
        element.getClientRects().length > 0 &&
        !element.hasAttribute('disabled') &&
        (name === undefined || label(element).includes(name)),
    );
  const beginTyping = () => {
    longest = 0;
    /** @type {HTMLElement | undefined} */ (find(page.typeInto))?.focus();
  };
  Object.assign(window, { recorded, beginTyping });

  /** @type {{ pressedAt: number, changed: boolean } | undefined} */
  let press;
  // A message sent from an animation frame arrives when that frame has been painted.
  const afterPaint = new MessageChannel();
  afterPaint.port1.onmessage = () => {
    if (!press?.changed) return;
    keys.painted.push(performance.now() - press.pressedAt);
    press = undefined;
  };

  addEventListener(
    'keydown',
    (event) => {
      keys.pressed += 1;
      press = { pressedAt: event.timeStamp, changed: false };
    },
    true,
  );
  /** @type {Element | undefined} */
  let watched;
  let shown = '';
  const changes = new MutationObserver(() => {
    const text = (watched?.querySelector(page.policyLines) ?? watched)?.textContent ?? '';
    if (press && text !== shown) press.changed = true;
    shown = text;
  });

  const frame = () => {
    const now = performance.now();
    if (!times.firstControl && find(page.firstControl)) times.firstControl = now;
    if (!times.policy && find(page.policy)?.textContent?.includes(page.policyText)) times.policy = now;
    if (!times.editor && document.querySelector(page.editorLine)) times.editor = now;
    if (!watched?.isConnected) {
      watched = find(page.policy);
      if (watched) changes.observe(watched, { subtree: true, childList: true, characterData: true });
    }
    afterPaint.port2.postMessage(undefined);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);

  function transfers() {
    const resources = /** @type {PerformanceResourceTiming[]} */ (performance.getEntriesByType('resource'));
    const ready = Math.max(times.firstControl, times.policy);
    const before = resources.filter(({ startTime }) => startTime <= ready);
    const arrived = resources.filter(
      ({ name, responseEnd }) => /\.js(\?|$)/.test(name) && responseEnd <= ready,
    );
    return {
      requests: before.length + 1,
      foreign: before.filter(({ name }) => !/^data:/.test(name) && !name.startsWith(location.origin)).length,
      scripts: arrived.map(({ name }) => name),
      scriptBytes: arrived.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    };
  }

  return recorded;
}
