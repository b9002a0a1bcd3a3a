import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import type { PolicyEditor, PolicyEditorOptions } from './monaco/policy-editor.ts';
import { whenNotReading } from './when-not-reading.ts';
import { whenIdle } from '../../ui/browser.ts';

export type EditorStatus = 'waiting' | 'slow' | 'ready' | 'failed';

interface EditorState {
  readonly status: EditorStatus;
  readonly editor: PolicyEditor | undefined;
}

const waiting: EditorState = { status: 'waiting', editor: undefined };

/** After this long the page says that the editor is still on its way. */
const SLOW_AFTER_MS = 5000;

/**
 * Brings Monaco into `host`, over the plain `text`, when the browser has time for it, and takes it away again when it is not wanted.
 * Monaco is a chunk of its own; until it is there, and if it never comes, the plain text stays.
 */
export function useEditor(
  host: RefObject<HTMLElement | null>,
  text: RefObject<HTMLElement | null>,
  wanted: boolean,
  options: Omit<PolicyEditorOptions, 'scrollTop'>,
): EditorState & { readonly retry: () => void } {
  const [state, setState] = useState(waiting);
  const [attempt, setAttempt] = useState(0);
  const current = useEffectEvent(() => options);
  const mark = useEffectEvent((number: number) => options.onMark(number));
  const hover = useEffectEvent((offset: number | null) => options.pointing.onHover(offset));
  const pick = useEffectEvent((offset: number | null, spoken?: string) =>
    options.pointing.onPick(offset, spoken),
  );
  const goToSetting = useEffectEvent(() => options.pointing.onGoToSetting());

  // A new attempt is a new value, which starts the effect again.
  const running = wanted ? attempt : null;

  useEffect(() => {
    const stop = new AbortController();
    let editor: PolicyEditor | undefined;
    async function start() {
      const { createPolicyEditor } = await import('./monaco/policy-editor.ts');
      await whenNotReading(text.current, stop.signal);
      if (host.current === null || stop.signal.aborted) {
        return;
      }
      const scrollTop = text.current?.scrollTop ?? 0;
      const pointing = { onHover: hover, onPick: pick, onGoToSetting: goToSetting };
      editor = createPolicyEditor(host.current, { ...current(), scrollTop, onMark: mark, pointing });
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

  const retry = () => {
    setState(waiting);
    setAttempt(attempt + 1);
  };
  return { ...state, retry };
}
