/** What this module needs of `localStorage`. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Text kept under one key; without storage, or when it is full or forbidden, nothing is kept. */
export interface StoredText {
  read(): string | null;
  write(text: string): void;
  forget(): void;
}

function browserStorage(): TextStorage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    // Reading the property throws where cookies are blocked.
    return null;
  }
}

/** A text in the browser's storage whose functions never throw. */
export function storedText(key: string, open: () => TextStorage | null = browserStorage): StoredText {
  const attempt = <T>(use: (storage: TextStorage) => T): T | null => {
    try {
      const storage = open();
      return storage && use(storage);
    } catch {
      return null;
    }
  };
  return {
    read: () => attempt((storage) => storage.getItem(key)),
    write: (text) => void attempt((storage) => storage.setItem(key, text)),
    forget: () => void attempt((storage) => storage.removeItem(key)),
  };
}
