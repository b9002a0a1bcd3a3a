import { createContext, type ReactNode, use, useContext, useEffect, useState } from 'react';
import type { Language, LaterMessages, LaterPart, MessagesWith } from '../i18n/messages.ts';
import { loadPart } from './load-error.ts';

const LanguageContext = createContext<Language | undefined>(undefined);

interface LanguageProviderProps {
  readonly language: Language;
  readonly children: ReactNode;
}

/** Says in which language everything inside speaks. */
export function LanguageProvider({ language, children }: LanguageProviderProps) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (language === undefined) throw new Error('There is no LanguageProvider.');
  return language;
}

/** What has come of a language, and what is on its way. */
interface Loads {
  readonly loaded: Partial<LaterMessages>;
  /** The initial messages with some later parts, by the names of these. */
  readonly promises: Map<string, Promise<unknown>>;
}

const loadsOf = new WeakMap<Language, Loads>();

function loadsFor(language: Language): Loads {
  const known = loadsOf.get(language);
  if (known !== undefined) return known;
  const loads: Loads = { loaded: {}, promises: new Map() };
  loadsOf.set(language, loads);
  return loads;
}

/** A promise that React's `use` takes for kept without waiting for it. */
const kept = <T,>(promise: Promise<T>, value: T): Promise<T> =>
  Object.assign(promise, { status: 'fulfilled', value });

/**
 * Loads what a part of the page will say, together with that part: each once, and again when it has failed.
 *
 * @returns the same promise, and the same messages, to whoever asks for the same parts.
 */
export function loadMessages<P extends LaterPart>(
  language: Language,
  ...parts: readonly P[]
): Promise<MessagesWith<P>> {
  const { loaded, promises } = loadsFor(language);
  const name = parts.join();
  const known = promises.get(name);
  // One name stands for one list of parts.
  if (known !== undefined) return known as Promise<MessagesWith<P>>;
  const together = () =>
    ({
      ...language.initial,
      ...Object.fromEntries(parts.map((part) => [part, loaded[part]])),
    }) as MessagesWith<P>;
  if (parts.every((part) => loaded[part] !== undefined)) {
    const messages = together();
    const promise = kept(Promise.resolve(messages), messages);
    promises.set(name, promise);
    return promise;
  }
  const promise = loadPart(() => Promise.all(parts.map((part) => language.later[part]()))).then((all) => {
    Object.assign(loaded, Object.fromEntries(parts.map((part, index) => [part, all[index]])));
    const messages = together();
    kept(promise, messages);
    return messages;
  });
  promises.set(name, promise);
  promise.catch(() => promises.delete(name));
  return promise;
}

/**
 * What the page says, in its language. Later parts are there once their chunk has come; until then the component is
 * suspended, like one that is loaded by `lazy`.
 */
export function useMessages<P extends LaterPart = never>(...parts: readonly P[]): MessagesWith<P> {
  const language = useLanguage();
  // The number of parts never changes between renders.
  return parts.length === 0 ? (language.initial as MessagesWith<P>) : use(loadMessages(language, ...parts));
}

/**
 * Messages of a later part that a component does without until they have come.
 * @param wanted whether it has anything to say with them
 * @returns the messages; `null` while they are on their way, and `'failed'` when they did not come.
 */
export function useMessagesOnceLoaded<P extends LaterPart>(
  part: P,
  wanted: boolean,
): LaterMessages[P] | null | 'failed' {
  const language = useLanguage();
  const [state, setState] = useState<'waiting' | 'loaded' | 'failed'>('waiting');
  const loaded = loadsFor(language).loaded[part] as LaterMessages[P] | undefined;
  const isMissing = wanted && loaded === undefined;
  useEffect(() => {
    if (!isMissing) return;
    let present = true;
    loadMessages(language, part).then(
      () => present && setState('loaded'),
      () => present && setState('failed'),
    );
    return () => {
      present = false;
    };
  }, [language, part, isMissing]);
  return loaded ?? (state === 'failed' ? state : null);
}
