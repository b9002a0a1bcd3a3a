import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { askedText, isSameText } from './asked-text.ts';
import { ask } from './asking.ts';
import type { Answer, Asked, Subject } from '../../checking/index.ts';
import { type TextFile, useCheckedFiles } from '../../store/checked-files.ts';

/** An answer of the worker, and how it is with it. */
export interface Answering<A extends Asked> {
  /** The latest; `undefined` until there is one. */
  readonly known: { readonly answer: Answer<A> } | undefined;
  /** Whether there will be another one, and whether somebody did not want to wait for it. */
  readonly state: 'known' | 'asked' | 'slow' | 'cancelled';
  readonly cancel: () => void;
  readonly retry: () => void;
}

/** After this long the page says that it is at work. */
const SLOW_AFTER_MS = 400;

/**
 * What the worker says about something, a moment behind it.
 *
 * @param of names those questions of which the latest counts.
 * @param about the same value as long as it is the same question.
 * @throws what stopped it, for the part around it to say.
 */
export function useAsked<A extends Asked>(asked: A, of: string, about: Subject<A>): Answering<A> {
  const [known, setKnown] = useState<{ readonly answer: Answer<A> }>();
  const [state, setState] = useState<Answering<A>['state']>('asked');
  const [failure, setFailure] = useState<{ readonly of: unknown }>();
  const [attempt, setAttempt] = useState(0);
  const stop = useRef<AbortController>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt asks again.
  useEffect(() => {
    let present = true;
    const controller = new AbortController();
    stop.current = controller;
    setState('asked');
    const slow = setTimeout(() => setState('slow'), SLOW_AFTER_MS);
    ask(`${asked} ${of}`, asked, about, controller.signal)
      .then(
        (answer) => {
          if (!present || answer === undefined) return;
          setKnown({ answer });
          setState('known');
        },
        (error: unknown) => present && setFailure({ of: error }),
      )
      .finally(() => clearTimeout(slow));
    return () => {
      present = false;
      clearTimeout(slow);
    };
  }, [asked, of, about, attempt]);
  const cancel = useCallback(() => {
    stop.current?.abort();
    setState('cancelled');
  }, []);
  const retry = useCallback(() => setAttempt((before) => before + 1), []);
  if (failure !== undefined) throw failure.of;
  return { known, state, cancel, retry };
}

/** The same about the text of a file, read as the files around it say. */
export function useAnswer<A extends 'words' | 'access' | 'answers'>(asked: A, file: TextFile): Answering<A> {
  const files = useCheckedFiles((state) => state.files);
  const now = useMemo(() => askedText(file, files), [file, files]);
  // Others change without making it another question.
  const [about, setAbout] = useState(now);
  if (about !== now && !isSameText(about, now)) setAbout(now);
  // What can be asked of a text is a text.
  return useAsked(asked, file.id, about as Subject<A>);
}
