declare global {
  interface Window {
    /** From the script in the head of the HTML: ends what it does for the prepared page. */
    endPrepared?: () => readonly Element[];
  }
}

/** Fields whose text is taken over. Boxes and options are pressed again instead. */
type TextField = HTMLInputElement | HTMLTextAreaElement;

const isTextField = (element: Element): element is TextField =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && element.type !== 'checkbox' && element.type !== 'radio');

/** Which child of its parent each element is, from a page down to `element`. */
function pathIn(page: Element, element: Element): readonly number[] {
  const path: number[] = [];
  for (let at = element; at !== page; ) {
    const { parentElement } = at;
    if (parentElement === null) return [];
    path.unshift([...parentElement.children].indexOf(at));
    at = parentElement;
  }
  return path;
}

/** The element of the live page that a prepared one was for, unless the page is another one by now. */
function counterpartOf(element: Element, prepared: Element, live: Element): Element | undefined {
  const found = pathIn(prepared, element).reduce<Element | undefined>(
    (parent, index) => parent?.children[index],
    live,
  );
  const isSame =
    found?.tagName === element.tagName && found.getAttribute('class') === element.getAttribute('class');
  return isSame ? found : undefined;
}

/** Types a text, as far as React can tell. */
function type(field: TextField, text: string): void {
  const { prototype } = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  // React watches the property of the element itself.
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Whether the live page shows what it is about, or says why it does not. */
const isThere = (live: Element): boolean =>
  live.firstElementChild !== null && live.querySelector('main > [aria-busy="true"]') === null;

/** Clicks on an element, which may be the icon of a button: only elements of HTML have `click()`. */
function click(element: Element): void {
  element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
}

/**
 * Calls back once nothing in an element is held down: what is let go elsewhere than it was pressed is no click. Looked at
 * in each frame, since a tap that is over is still `:active` for a while and no event tells of its end.
 */
function whenReleased(element: Element, callback: () => void): void {
  if (element.matches(':active')) requestAnimationFrame(() => whenReleased(element, callback));
  else callback();
}

/**
 * Has the live page take the place of the prepared one, in the frame in which it first shows something. What somebody
 * typed, pressed, focused and scrolled until then is done in it.
 *
 * The prepared page is put away and not hydrated: answers, tab, widths and theme come from the link, the history and
 * the browser's storage, and React does not mend attributes that differ from what the HTML said.
 *
 * @param onLive called when the live page is the only one.
 */
export function takeOver(document: Document, live: HTMLElement, onLive: () => void): void {
  const prepared = document.getElementById('prepared');
  if (prepared === null) {
    onLive();
    return;
  }
  const replace = () => {
    // Before it has no place any more, and with it no focus and no scroll position.
    const page = [...prepared.children].find((each) => each.checkVisibility());
    const focused = document.activeElement;
    const elements = page === undefined ? [] : [...page.querySelectorAll('*')];
    const scrolled = elements
      .filter(({ scrollTop }) => scrollTop > 0)
      .map((element) => ({ element, scrollTop: element.scrollTop }));
    const pressed = document.defaultView?.endPrepared?.() ?? [];
    if (page !== undefined) {
      const inLive = (element: Element) => counterpartOf(element, page, live);
      for (const element of elements) {
        if (isTextField(element) && element.value !== element.defaultValue) {
          const field = inLive(element);
          if (field !== undefined && isTextField(field)) type(field, element.value);
        }
      }
      for (const { element, scrollTop } of scrolled) inLive(element)?.scrollTo({ top: scrollTop });
      const focusable = focused !== null && page.contains(focused) ? inLive(focused) : undefined;
      if (focusable instanceof HTMLElement) focusable.focus({ preventScroll: true });
      for (const element of pressed) {
        const clickable = page.contains(element) ? inLive(element) : undefined;
        if (clickable !== undefined) click(clickable);
      }
    }
    prepared.remove();
    onLive();
  };
  const observer = new MutationObserver(() => {
    if (!isThere(live)) return;
    observer.disconnect();
    whenReleased(prepared, replace);
  });
  observer.observe(live, { childList: true, subtree: true });
}
