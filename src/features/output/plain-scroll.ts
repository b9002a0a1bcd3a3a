import { scrollWithin } from '../../ui/focus.ts';

/** Whether some of an element can be seen in the box that scrolls it. */
function isVisible(box: HTMLElement, line: HTMLElement): boolean {
  const top = line.offsetTop - box.offsetTop;
  return top + line.offsetHeight > box.scrollTop && top < box.scrollTop + box.clientHeight;
}

const lineAt = (box: HTMLElement, line: number) => box.querySelectorAll<HTMLElement>('.line').item(line);

/** Scrolls to the first of some lines, unless one of them can be seen already. The page itself stays. */
export function scrollToSome(box: HTMLElement, lines: readonly number[]): void {
  const elements = lines.map((line) => lineAt(box, line)).filter((element) => element !== null);
  const [first] = elements;
  if (first && !elements.some((element) => isVisible(box, element))) {
    box.scrollTop = first.offsetTop - box.offsetTop - box.clientHeight / 3;
  }
}

/** How much of the text is to be seen around a line. */
const AROUND = 48;

/** Brings a line into view, scrolling the pane too where it must. */
export function scrollToLine(box: HTMLElement, line: number): void {
  const element = lineAt(box, line);
  if (element !== null) scrollWithin(element, { above: AROUND, below: AROUND });
}
