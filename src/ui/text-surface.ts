/** Where the lines of a text stand, whichever editor shows it; and a way to scroll it. Pixels; lines count from 0. */
export interface TextSurface {
  /** From the top of the whole text, scrolled or not, to the top of a line. */
  topOf(line: number): number;
  heightOf(line: number): number;
  scrollTop(): number;
  scrollBy(pixels: number): void;
  /** Keeps room below the last line, so that what stands beside the text can be scrolled to its end. */
  reserve(bottom: number): void;
  /** Calls when lines may have moved, or the text was scrolled. @returns how to stop. */
  subscribe(listener: () => void): () => void;
}

/** Room below the last line when nobody needs more. */
export const ROOM_BELOW = 16;

/** The surface of the plain text. */
export function plainSurface(pre: HTMLElement): TextSurface {
  const lineAt = (line: number) => pre.querySelectorAll<HTMLElement>('.line').item(line);
  return {
    topOf: (line) => (lineAt(line)?.offsetTop ?? pre.offsetTop) - pre.offsetTop,
    heightOf: (line) => lineAt(line)?.offsetHeight ?? 0,
    scrollTop: () => pre.scrollTop,
    scrollBy: (pixels) => pre.scrollBy({ top: pixels }),
    reserve(bottom) {
      pre.style.paddingBottom = `${Math.max(ROOM_BELOW, bottom)}px`;
    },
    subscribe(listener) {
      const sizes = new ResizeObserver(listener);
      sizes.observe(pre);
      pre.addEventListener('scroll', listener, { passive: true });
      return () => {
        sizes.disconnect();
        pre.removeEventListener('scroll', listener);
      };
    },
  };
}
