import { useEffect, useRef } from 'react';
import { announce } from '../../../ui/live-region.tsx';

/** Has an answer read out when it changes; not when it comes up with the panel. */
export function useAnnounced(text: string): void {
  const last = useRef(text);
  useEffect(() => {
    if (text === last.current) return;
    last.current = text;
    if (text !== '') announce(text);
  }, [text]);
}
