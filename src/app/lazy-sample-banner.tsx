import { type ComponentType, useEffect, useState } from 'react';
import type { DocumentKind } from '#core';
import type { Language } from '../i18n/messages.ts';
import { useConfiguration } from '../store/configuration.ts';
import { loadMessages, useLanguage } from '../ui/messages.tsx';

type SampleBanner = ComponentType<{ readonly kind: DocumentKind }>;

let loaded: SampleBanner | null = null;

/** Loads the banner before it is wanted. Without it the page lacks a remark and nothing else. */
export async function loadSampleBanner(language: Language): Promise<SampleBanner | null> {
  try {
    const [banner] = await Promise.all([
      import('../features/samples/sample-banner.tsx'),
      loadMessages(language, 'samples'),
    ]);
    loaded = banner.default;
  } catch {
    return null;
  }
  return loaded;
}

/**
 * The banner about samples, which the form does not wait for. `lazy` would show it late even when it is there:
 * React holds back what was suspended, and the answers would jump.
 */
export function LazySampleBanner({ kind }: { readonly kind: DocumentKind }) {
  const language = useLanguage();
  const [Banner, setBanner] = useState(() => loaded);
  // Without a sample there is nothing to say.
  const isWanted = useConfiguration(({ checks }) => checks.sample !== '');
  useEffect(() => {
    if (!isWanted) return;
    let shown = true;
    void loadSampleBanner(language).then((component) => {
      if (shown) {
        setBanner(() => component);
      }
    });
    return () => {
      shown = false;
    };
  }, [language, isWanted]);
  return Banner && <Banner kind={kind} />;
}
