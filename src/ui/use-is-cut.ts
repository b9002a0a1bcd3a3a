import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * Whether a box that hides what does not fit hides anything. Asked again when the box or something in it changes its
 * size, and when `content` does.
 */
export function useIsCut(
  box: RefObject<HTMLElement | null>,
  direction: 'width' | 'height',
  content: unknown,
): boolean {
  const [isCut, setCut] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other content needs other room
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () =>
      setCut(
        direction === 'width'
          ? element.scrollWidth > element.clientWidth + 1
          : element.scrollHeight > element.clientHeight + 1,
      );
    measure();
    const sizes = new ResizeObserver(measure);
    for (const each of [element, ...element.children]) sizes.observe(each);
    return () => sizes.disconnect();
  }, [box, direction, content]);
  return isCut;
}
