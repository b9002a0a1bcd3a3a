import { parseList, type ReadText, settingAt, type SettingPath } from '#core';
import { useEffect, useState } from 'react';
import { useKind } from './kind.ts';
import { useConfiguration } from '../../store/configuration.ts';
import { whenIdle } from '../../ui/browser.ts';
import type { FieldMessage } from '../../ui/field.tsx';
import { loadMessages, useLanguage } from '../../ui/messages.tsx';
import type { Language, Messages } from '../../i18n/messages.ts';

interface Pasting {
  readonly language: Language;
  readonly words: Messages['pasting'];
  readonly read: typeof import('./pasting.ts');
}

/** What reads ARNs, addresses and lists comes after the form. Without it texts are taken as they are. */
let pasting: Pasting | undefined;

/** What to wait for before a text can be read; nothing, most of the time. */
function whenReady(language: Language): Promise<void> | undefined {
  if (pasting?.language === language) return undefined;
  return Promise.all([import('./pasting.ts'), loadMessages(language, 'pasting')]).then(
    ([read, { pasting: words }]) => {
      pasting = { language, words, read };
    },
    () => undefined,
  );
}

const NONE: readonly FieldMessage[] = [];

/** Reads what is pasted into the field of a setting, and says below it what there is to say about it. */
export function usePasting(path: SettingPath) {
  const language = useLanguage();
  const kind = useKind();
  const [read, setRead] = useState<ReadText | null>(null);
  const configuration = useConfiguration((present) => (read === null ? null : present));
  const setting = settingAt(path);
  const format = 'format' in setting ? setting.format : 'entry';
  useEffect(() => whenIdle(() => void whenReady(language)), [language]);

  const split = (text: string) =>
    pasting?.read.readText(format, text) ?? { ...parseList(text), recognized: false };

  return {
    notices:
      read === null || configuration === null
        ? NONE
        : (pasting?.read.noticesOf(pasting.words, { configuration, kind, path }, format, read) ?? NONE),
    whenReady: () => whenReady(language),
    /** Takes a text apart, for a field of several values. */
    split,
    /** Says what there is to say about a text that was taken. */
    taken: (text: string) => setRead(pasting?.read.readText(format, text) ?? null),
    /** For a field of one value: what it takes, `null` for nothing, `undefined` for the text as it is. */
    takeOne: (text: string, replacesAll: boolean): string | null | undefined => {
      const taken = pasting?.read.takeOne(format, text, replacesAll);
      setRead(taken?.read ?? null);
      return taken?.value;
    },
    forget: () => setRead(null),
  };
}
