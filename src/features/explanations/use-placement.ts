import { useEffectEvent, useLayoutEffect } from 'react';
import type { TextSurface } from '../../ui/text-surface.ts';

/** Puts something beside the lines of a text: after each render, and whenever the lines move. */
export function usePlacement(surface: TextSurface | null, place: (surface: TextSurface) => void): void {
  const placeNow = useEffectEvent(() => surface && place(surface));
  useLayoutEffect(() => {
    placeNow();
  });
  useLayoutEffect(() => surface?.subscribe(() => placeNow()), [surface]);
}
