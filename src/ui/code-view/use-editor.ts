import { type RefObject, useCallback, useEffect, useEffectEvent, useState } from 'react';
import { whenNotReading } from './when-not-reading.ts';
import { whenIdle } from '../browser.ts';

export type EditorStatus = 'waiting' | 'slow' | 'ready' | 'failed';

interface EditorState<E> {
  readonly status: EditorStatus;
  readonly editor: E | undefined;
}

const waiting = { status: 'waiting', editor: undefined } as const;

/** After this long the page says that the editor is still on its way. */
const SLOW_AFTER_MS = 5000;

/** Puts an editor into a place; it begins as far down as the text before it was scrolled. */
type CreateEditor<E> = (host: HTMLElement, scrollTop: number) => E;

/**
 * Brings Monaco into `host`, over the plain `text`, when the browser has time for it, and takes it away again when it is not wanted.
 * Monaco is a chunk of its own; until it is there, and if it never comes, the plain text stays.
 *
 * @param load gets that chunk.
 */
export function useEditor<E extends { dispose(): void }>(
  host: RefObject<HTMLElement | null>,
  text: RefObject<HTMLElement | null>,
  wanted: boolean,
  load: () => Promise<CreateEditor<E>>,
): EditorState<E> & { readonly retry: () => void } {
  const [state, setState] = useState<EditorState<E>>(waiting);
  const [attempt, setAttempt] = useState(0);
  const latestLoad = useEffectEvent(load);

  // A new attempt is a new value, which starts the effect again.
  const running = wanted ? attempt : null;

  useEffect(() => {
    const stop = new AbortController();
    let editor: E | undefined;
    async function start() {
      const create = await latestLoad();
      await whenNotReading(text.current, stop.signal);
      if (host.current === null || stop.signal.aborted) {
        return;
      }
      editor = create(host.current, text.current?.scrollTop ?? 0);
      setState({ status: 'ready', editor });
    }
    if (running === null) {
      return;
    }
    const slow = setTimeout(
      () => setState((before) => (before.status === 'waiting' ? { ...before, status: 'slow' } : before)),
      SLOW_AFTER_MS,
    );
    const cancelStart = whenIdle(() => {
      start().catch(() => {
        if (!stop.signal.aborted) {
          setState({ status: 'failed', editor: undefined });
        }
      });
    });
    return () => {
      stop.abort();
      clearTimeout(slow);
      cancelStart();
      editor?.dispose();
      setState(waiting);
    };
  }, [running, host, text]);

  const retry = useCallback(() => {
    setState(waiting);
    setAttempt((before) => before + 1);
  }, []);
  return { ...state, retry };
}
